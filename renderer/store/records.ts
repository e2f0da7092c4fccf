export { verdictCodes } from '#shared/record/records.ts';
export type { DraftRecord, ImportRecord, StandardRecord, SubmissionRecord, SheetRecord, VisitDetail, VisitRecord } from '#shared/record/records.ts';
