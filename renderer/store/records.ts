export { verdictCodes } from '#shared/ledger/records.ts';
export type { ImportRecord, StandardRecord, SubmissionRecord, VisitDetail, VisitRecord } from '#shared/ledger/records.ts';
