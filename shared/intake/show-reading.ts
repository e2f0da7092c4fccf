import type { FileReading, Submission, SubmissionItem } from '../model/submission.ts';
import { toPoints, type CentiPoints } from '../points.ts';

const shown = (points: CentiPoints | null): number | null => (points === null ? null : toPoints(points));

const showItem = (item: SubmissionItem): object => ({
  section: item.section,
  no: item.no,
  text: item.text,
  max: shown(item.max),
  self: shown(item.self),
  assessed: shown(item.assessed),
  ...(item.notApplicable ? { notApplicable: true } : {}),
  ...(item.itemId === undefined ? {} : { itemId: item.itemId }),
  cells: item.cells,
});

const showSubmission = (submission: Submission): object => ({
  unit: submission.unit,
  date: submission.date,
  sheet: submission.sheet,
  layout: submission.layout,
  ...(submission.sureness === undefined ? {} : { sureness: submission.sureness }),
  title: submission.title,
  facts: submission.facts,
  items: submission.items.map(showItem),
  statedTotal: shown(submission.statedTotal),
  computedTotal: shown(submission.computedTotal),
  ...(submission.madeFrom === undefined ? {} : { madeFrom: submission.madeFrom }),
});

/** A reading as the line that `npm run intake` prints: decimal points, `reason` only when refused. */
export const showReading = (reading: FileReading): object => ({
  file: reading.file,
  sha256: reading.sha256,
  status: reading.status,
  ...(reading.reason === null ? {} : { reason: reading.reason }),
  submissions: reading.submissions.map(showSubmission),
  problems: reading.problems.map(({ submission, ...problem }) => (submission === null ? problem : { ...problem, submission })),
});
