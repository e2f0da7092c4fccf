import type { LedgerPackage } from '../ledger/package.ts';
import { bySubject } from '../ledger/fold.ts';
import { applyEntries, textOf } from '../ledger/registers.ts';
import type { Entry } from '../model/ledger.ts';
import { planAdmission, type HeldEntry } from '../record/holding.ts';
import { unitOfEntry } from '../record/rounds-of-entry.ts';
import { roundSubject, subjectKindOf } from '../record/subject.ts';

/** So many locked rounds are told of; no county has as many. */
const toldAtMost = 50;

/**
 * What taking in the `fresh` entries of a package or backup would do to locked rounds, a Chinese sentence each: what would wait, what would cease to count, and
 * what was decided elsewhere. `device` is the name of this machine in the ledger.
 */
export function lockedRoundSentences(incoming: LedgerPackage, held: readonly Entry[], fresh: readonly Entry[], device: string): readonly string[] {
  const { waiting, ceasing, taken, refused, doubted } = planAdmission(held, fresh, device, { ...incoming.manifest, id: '' });
  const rounds = bySubject([...held, ...fresh].filter(({ subject }) => subjectKindOf(subject) === 'round'));
  const title = (roundId: string): string => textOf(applyEntries({}, rounds.get(roundSubject(roundId)) ?? []), 'title') ?? roundId;
  const counts = (ones: readonly HeldEntry[], roundId: string): string => {
    const own = ones.filter((one) => one.roundId === roundId);
    const units = new Set(own.flatMap(({ entry }) => unitOfEntry(entry) ?? [])).size;
    return `${String(own.length)} 条记录${units === 0 ? '' : `（涉及 ${String(units)} 个单位）`}`;
  };
  const roundsOf = (ones: readonly HeldEntry[]): readonly string[] => [...new Set(ones.map(({ roundId }) => roundId))].slice(0, toldAtMost);
  return [
    ...roundsOf(waiting).map((id) => `“${title(id)}”已锁定：里面的 ${counts(waiting, id)}不直接生效，合入后列入隔离，等人接受或不接受。`),
    ...roundsOf(ceasing).map((id) => `“${title(id)}”已由对方锁定：本机的 ${counts(ceasing, id)}锁定时没有包括在内，合入后不再计入，列入隔离。`),
    ...(taken + refused === 0 ? [] : [`隔离中的记录已有人在别的机器处理：接受 ${String(taken)} 条，不接受 ${String(refused)} 条，合入后照此生效。`]),
    ...(doubted.length === 0
      ? []
      : [
          `有 ${String(doubted.length)} 条对隔离的处理出自这里还不认识的电脑（没有它签过名的记录，也没有核对过指纹）：不照此生效，有关的记录仍在隔离，等这里的人接受或不接受。`,
        ]),
  ];
}
