import { momentOf } from '#shared/days/moment-of.ts';
import { clockMs } from '#shared/ledger/clock.ts';
import type { Round } from '#shared/model/round.ts';
import { roundSubject } from '#shared/record/subject.ts';
import { useLive } from '#renderer/store/services.tsx';

/** Who locked a round and when, as a Chinese clause: “本批次已由张明于 … 锁定”. Also while that is still being read it says that it is locked. */
export function useLockedWords(round: Round): string {
  const subject = roundSubject(round.id);
  const entries = useLive((store) => store.history(subject), [subject]);
  const locking = entries?.findLast((entry) => entry.subject === subject && entry.act === 'round-locked');
  if (locking === undefined) return '本批次已锁定';
  return `本批次已${locking.by === '' ? '' : `由${locking.by}`}于 ${momentOf(clockMs(locking.at))} 锁定`;
}
