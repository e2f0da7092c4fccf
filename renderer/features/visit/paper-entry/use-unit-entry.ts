import { useCallback, useState } from 'react';
import type { VisitKey } from '#shared/model/round.ts';
import type { Item } from '#shared/model/standard.ts';
import type { Facts } from '#shared/model/unit.ts';
import { paperColumns, paperColumnWords, planEntries, type PaperEntry } from '#shared/visit/paper-entry.ts';
import type { VisitSession } from '#shared/visit/visit-session.ts';
import type { EntryOutcome, EntryPlace } from './entry-cell.tsx';
import type { RefusedCell } from './refused-list.tsx';

/** Typing in one unit's checklist through its session: ways to take a cell and a block, and what of the block was refused. `opens` says which items may be typed in. */
export function useUnitEntry(
  session: VisitSession,
  visit: VisitKey,
  facts: Facts,
  lines: readonly { readonly item: Item }[],
  opens: (itemId: string) => boolean,
) {
  const [refused, setRefused] = useState<readonly RefusedCell[]>([]);
  const entryAt = useCallback(
    ({ row, column }: EntryPlace, text: string): PaperEntry | undefined => {
      const [item, name] = [lines[row]?.item, paperColumns[column]];
      return item === undefined || name === undefined ? undefined : { item, column: name, text };
    },
    [lines],
  );
  const record = useCallback(
    (entries: readonly PaperEntry[]) => {
      const planned = planEntries(visit, facts, session.view().findings, entries);
      if (planned.drafts.length > 0) session.perform(planned.drafts);
      return planned;
    },
    [visit, facts, session],
  );
  const onCommit = useCallback(
    (place: EntryPlace, text: string): EntryOutcome => {
      const entry = entryAt(place, text);
      if (entry === undefined) return 'same';
      const { drafts, refused: wrong } = record([entry]);
      const [first] = wrong;
      return first === undefined ? (drafts.length === 0 ? 'same' : 'recorded') : { sentence: first.sentence };
    },
    [entryAt, record],
  );
  const onPaste = useCallback(
    (place: EntryPlace, rows: readonly (readonly string[])[]) => {
      const entries = rows.flatMap((cells, down) =>
        cells.flatMap((text, right) => {
          const entry = text.trim() === '' ? undefined : entryAt({ row: place.row + down, column: place.column + right }, text);
          return entry === undefined || !opens(entry.item.id) ? [] : [entry];
        }),
      );
      const planned = record(entries);
      setRefused(
        planned.refused.map(({ entry, sentence }) => ({ place: `第${entry.item.no}项${paperColumnWords[entry.column]}“${entry.text.trim()}”`, sentence })),
      );
    },
    [entryAt, record, opens],
  );
  return { refused, onCommit, onPaste, closeRefused: () => setRefused([]) };
}
