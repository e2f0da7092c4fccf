import { blindProgress } from '../rounds/blind-progress.ts';
import type { SheetRecord } from '../record/records.ts';
import type { VisitTask } from './visit-tasks.ts';

/** The sheets of a round with blind double scoring, and the name of who looks at its tasks. */
export interface BlindSheets {
  readonly sheets: readonly SheetRecord[];
  readonly name: string;
}

/** A task of a blind round until it is settled: how far the viewer's own sheet is, and nothing of the other's points. */
export function withBlind(task: VisitTask, blind: BlindSheets): VisitTask {
  const own = blind.sheets.filter(({ unitId }) => unitId === task.unitId);
  if (own.length === 0) return task;
  const { stage, mine, others } = blindProgress(own, blind.name);
  const done = others.filter((other) => other.done).length + (mine !== undefined && mine.completedMs !== null ? 1 : 0);
  const word = stage === 'settle' ? '待定分' : stage === 'wait' ? '等另一位评完' : `双评 ${String(done)}/2`;
  return {
    ...task,
    judged: mine?.judged ?? 0,
    state: stage === 'wait' || stage === 'taken' ? 'done' : mine === undefined && stage === 'score' ? 'todo' : 'doing',
    points: mine?.total ?? null,
    changedMs: mine?.changedMs ?? 0,
    inspectors: mine === undefined ? [] : mine.inspectors,
    warnings: [word, ...task.warnings],
  };
}
