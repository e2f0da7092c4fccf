import { useCallback } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import type { DeskRow } from '#shared/desk/desk-rows.ts';
import type { Round } from '#shared/model/round.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { approvalsOf } from './approvals-of.ts';

/** Approves the visits of units in a person's name by one act, which one undo takes back; says whether that was done. */
export function useApproving(round: Round, name: string): (rows: readonly DeskRow[]) => Promise<boolean> {
  const { nowMs } = useServices();
  const undoable = useUndoable();
  return useCallback(
    (rows) => {
      const drafts = approvalsOf(round, rows, { by: name, on: dayOfMs(nowMs()), words: '' });
      return undoable(drafts, `已审核通过 ${String(drafts.length)} 个单位的核查结果`);
    },
    [round, name, nowMs, undoable],
  );
}
