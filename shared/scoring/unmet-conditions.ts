import type { ScoreResult } from './score-result.ts';

/** Conditions beside the points that do not hold or cannot be told, in words: conditions before scoring, then parts below their floor. */
export const unmetConditions = ({ gates, sections }: Pick<ScoreResult, 'gates' | 'sections'>): readonly string[] => [
  ...gates.flatMap(({ text, holds }) => (holds === 'yes' ? [] : [text])),
  ...sections.flatMap(({ title, belowFloor }) => (belowFloor ? [`“${title}”低于最低要求`] : [])),
];
