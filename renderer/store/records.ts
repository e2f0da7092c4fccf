export { verdictCodes } from '#shared/ledger/records.ts';
export type { DraftRecord, ImportRecord, StandardRecord, SubmissionRecord, SheetRecord, VisitDetail, VisitRecord } from '#shared/ledger/records.ts';
