import { makeEntries } from '#shared/ledger/entry.ts';
import { noPosition } from '#shared/ledger/position.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';

/** The entries of acts that one person does one after the other on one laptop. */
export function entriesOf(drafts: readonly Draft[]): readonly Entry[] {
  let position = noPosition;
  return drafts.flatMap((draft, index) => {
    const made = makeEntries([draft], position, { device: 'a', by: '张', batch: String(index), nowMs: 1_700_000_000_000 + index });
    position = made.position;
    return made.entries;
  });
}
