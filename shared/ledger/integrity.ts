import type { Entry } from '../model/ledger.ts';
import { finish, type Steps } from '../steps.ts';
import { hashEntry } from './entry.ts';

/** One break in a ledger. `hash`: the content is not what was hashed. `gap`: entries before this one are missing. `chain`: it does not follow from the one before. `twice`: two entries claim one place. */
interface IntegrityProblem {
  readonly code: 'hash' | 'gap' | 'chain' | 'twice';
  readonly device: string;
  readonly seq: number;
}

/** What a check of the whole ledger found. */
export interface LedgerCheck {
  readonly entries: number;
  readonly devices: readonly { readonly device: string; readonly entries: number; readonly last: number }[];
  readonly problems: readonly IntegrityProblem[];
}

/** Checks every entry's hash and every device's chain, in whatever order the entries come. */
export const checkLedger = (entries: readonly Entry[]): LedgerCheck => finish(checkingLedger(entries));

/** {@link checkLedger}, an entry a step. */
export function* checkingLedger(entries: readonly Entry[]): Steps<LedgerCheck> {
  const chains = new Map<string, Entry[]>();
  for (const entry of entries) {
    const chain = chains.get(entry.device);
    if (chain === undefined) chains.set(entry.device, [entry]);
    else chain.push(entry);
  }
  const sorted = [...chains].sort(([a], [b]) => (a < b ? -1 : 1)).map(([device, chain]) => ({ device, chain: chain.sort((a, b) => a.seq - b.seq) }));
  const problems: IntegrityProblem[] = [];
  for (const { device, chain } of sorted) {
    for (const [index, entry] of chain.entries()) {
      problems.push(...problemsOf(device, chain[index - 1], entry));
      yield;
    }
  }
  return { entries: entries.length, devices: sorted.map(({ device, chain }) => ({ device, entries: chain.length, last: chain.at(-1)?.seq ?? 0 })), problems };
}

/** The entries whose content is what was hashed, an entry a step. */
export function* soundEntries(entries: readonly Entry[]): Steps<readonly Entry[]> {
  const sound: Entry[] = [];
  for (const entry of entries) {
    if (hashEntry(entry) === entry.hash) sound.push(entry);
    yield;
  }
  return sound;
}

function problemsOf(device: string, before: Entry | undefined, entry: Entry): readonly IntegrityProblem[] {
  const codes: IntegrityProblem['code'][] = [];
  if (hashEntry(entry) !== entry.hash) codes.push('hash');
  const expected = (before?.seq ?? 0) + 1;
  if (entry.seq > expected) codes.push('gap');
  else if (entry.seq < expected) codes.push('twice');
  else if (entry.prev !== (before?.hash ?? '')) codes.push('chain');
  return codes.map((code) => ({ code, device, seq: entry.seq }));
}
