import type { Draft } from '#shared/model/ledger.ts';
import { isForLockedRounds, isLocking } from '#shared/record/round-lock.ts';
import { roundOfSubject, roundsOfEntry } from '#shared/record/rounds-of-entry.ts';
import type { IndexSource } from '#shared/projecting/index-source.ts';
import { RefusedAct } from './store-error.ts';

/** Lets drafts through unless they would change a round that is locked here. Unlocking it, taking or refusing what waits, and what is written beside it may come. */
export async function refuseLocked(index: Pick<IndexSource, 'rounds'>, drafts: readonly Draft[]): Promise<readonly Draft[]> {
  const opening = new Set(drafts.filter((draft) => isLocking(draft) && draft.fields['locked'] !== true).map(({ subject }) => roundOfSubject(subject)));
  const changing = drafts.filter(({ act, subject }) => !subject.startsWith('held/') && !isForLockedRounds(act));
  const roundIds = [...new Set(changing.flatMap(roundsOfEntry))].filter((roundId) => !opening.has(roundId));
  const locked = (await index.rounds(roundIds)).find((round) => round?.locked === true);
  if (locked === undefined) return drafts;
  throw new RefusedAct(`“${locked.title}”已锁定，这一步没有保存。确需改动的，请先在“决定”中解除锁定并写明理由。`);
}
