import type { Submission } from '../model/submission.ts';

/** How values that were read turned out: those the reader said to be sure of, and those it asked about, each with how many a person corrected. */
export interface Calibration {
  readonly sure: number;
  readonly sureWrong: number;
  readonly asked: number;
  readonly askedWrong: number;
}

/** What nothing was read yet amounts to. */
export const noCalibration: Calibration = { sure: 0, sureWrong: 0, asked: 0, askedWrong: 0 };

/** Problems about a whole column: none of its values is sure. */
const ofColumn = new Set(['self-column-assumed']);

/** Counts the values of one more submission: its self scores and facts. One that was confirmed before its doubts were kept says nothing. */
export function calibrate(before: Calibration, { items, facts, problems }: Submission): Calibration {
  if (problems === undefined) return before;
  const asking = problems.filter(({ severity }) => severity !== 'note');
  const asked = new Set(asking.flatMap(({ cell }) => (cell === null ? [] : [cell])));
  const wholeColumn = asking.some(({ code }) => ofColumn.has(code));
  const values = [
    ...items.flatMap(({ cells, corrected }) =>
      cells['self'] === undefined ? [] : [{ asked: wholeColumn || asked.has(cells['self']), wrong: corrected !== undefined }],
    ),
    ...Object.values(facts).map(({ cell, corrected }) => ({ asked: asked.has(cell), wrong: corrected !== undefined })),
  ];
  const count = (wanted: (value: (typeof values)[number]) => boolean): number => values.filter(wanted).length;
  return {
    sure: before.sure + count((value) => !value.asked),
    sureWrong: before.sureWrong + count((value) => !value.asked && value.wrong),
    asked: before.asked + count((value) => value.asked),
    askedWrong: before.askedWrong + count((value) => value.asked && value.wrong),
  };
}
