import { actWords, type ActName } from '#shared/ledger/acts.ts';
import { placeOf, planMerge } from '#shared/ledger/merge.ts';
import type { LedgerPackage } from '#shared/ledger/package.ts';
import type { Entry } from '#shared/model/ledger.ts';

/** What merging a package would do, before it is done. */
export interface MergePreview {
  readonly by: string;
  readonly writtenMs: number;
  readonly fresh: number;
  readonly same: number;
  /** Entries that both sides hold under one number with different content. */
  readonly differing: number;
  readonly documents: number;
  /** How many of the fresh entries do what: “登记单位 12”, the most frequent first. */
  readonly acts: readonly { readonly word: string; readonly count: number }[];
  /** Who wrote the fresh entries. */
  readonly people: readonly string[];
}

/** Holds a package against the entries of this ledger. Changes nothing. */
export function previewMerge(incoming: LedgerPackage, held: readonly Entry[]): MergePreview {
  const hashes = new Map(held.map((entry) => [placeOf(entry), entry.hash]));
  const plan = planMerge((place) => hashes.get(place), incoming.entries);
  const counts = new Map<string, number>();
  for (const entry of plan.fresh) counts.set(entry.act, (counts.get(entry.act) ?? 0) + 1);
  return {
    by: incoming.manifest.by,
    writtenMs: incoming.manifest.writtenMs,
    fresh: plan.fresh.length,
    same: plan.same,
    differing: plan.differing.length,
    documents: incoming.documents.length,
    acts: Array.from(counts, ([act, count]) => ({ word: actWord(act), count })).sort((a, b) => b.count - a.count),
    people: [...new Set(plan.fresh.map((entry) => entry.by))].filter((name) => name !== ''),
  };
}

const actWord = (act: string): string => (act in actWords ? actWords[act as ActName] : '其他记录');
