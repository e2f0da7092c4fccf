import { useCallback, useState } from 'react';
import { settleDifference } from '#shared/record/settling-acts.ts';
import type { Json } from '#shared/json.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { wholeSide } from '#shared/differences/whole-side.ts';
import { roundOf, type Matter, type MatterSide } from '#shared/differences/matter.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** One matter and what it is settled with: one side whole, or other values. */
export interface Settling {
  readonly matter: Matter;
  readonly take: MatterSide | Readonly<Record<string, Json>>;
  readonly reason: string;
}

const isSide = (take: Settling['take']): take is MatterSide => 'letter' in take && 'device' in take;

/** Settles matters, all that are given in one act, and takes settlings back, also the last one of this visit to the page. */
export function useSettling(): {
  readonly settle: (settlings: readonly Settling[], done: string) => Promise<boolean>;
  readonly undo: (batch: string) => Promise<void>;
  readonly undoLast: () => void;
  readonly canUndo: boolean;
} {
  const { store } = useServices();
  const message = useMessage();
  const record = useRecord();
  const [batches, setBatches] = useState<readonly string[]>([]);

  const settle = useCallback(
    async (settlings: readonly Settling[], done: string) => {
      const drafts = await Promise.all(
        settlings.map(async ({ matter: { group }, take, reason }) => {
          const values = isSide(take) ? wholeSide(group, take, await store.history(group.subject)) : take;
          return settleDifference(roundOf(group.subject), group.subject, values, { matter: group.itemId ?? '', reason });
        }),
      );
      const entries = await record(drafts);
      const batch = entries?.[0]?.batch ?? null;
      if (batch === null) return false;
      setBatches((before) => [...before, batch]);
      message.success({ key: 'settled', content: done });
      return true;
    },
    [store, record, message],
  );
  const undo = useCallback(
    async (batch: string) => {
      await store.undo(batch);
      setBatches((before) => before.filter((one) => one !== batch));
      message.success({ key: 'settled', content: '已撤销，重新列为待处理' });
    },
    [store, message],
  );
  const last = batches.at(-1);
  return { settle, undo, undoLast: () => void (last === undefined ? undefined : undo(last)), canUndo: last !== undefined };
}
