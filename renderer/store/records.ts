export { verdictCodes } from '#shared/ledger/records.ts';
export type { DraftRecord, ImportRecord, StandardRecord, SubmissionRecord, VisitDetail, VisitRecord } from '#shared/ledger/records.ts';
