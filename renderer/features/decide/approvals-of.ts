import type { DeskRow } from '#shared/desk/desk-rows.ts';
import type { Draft } from '#shared/model/ledger.ts';
import type { Approval } from '#shared/model/review.ts';
import type { Round } from '#shared/model/round.ts';
import { approveVisit } from '#shared/record/review-acts.ts';

/** The acts by which somebody approves the visits of units as they stand; those whose visit is not completed are left out. */
export const approvalsOf = (round: Round, rows: readonly DeskRow[], said: Pick<Approval, 'by' | 'on' | 'words'>): readonly Draft[] =>
  rows.flatMap(({ unitId, finished }) =>
    finished === undefined || finished.completedMs === null
      ? []
      : [approveVisit(round.id, unitId, said.by, { ...said, total: finished.total, recommended: finished.recommendation, completedMs: finished.completedMs })],
  );
