import { isFittingSignature } from '#shared/ledger/check-signature.ts';
import { isChainSignature, signatureAct, signatureSubject, signedText } from '#shared/ledger/chain-signature.ts';
import { clockMs } from '#shared/ledger/clock.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { entryPlace } from '#shared/ledger/merge.ts';
import { advance } from '#shared/ledger/position.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { isDeciding } from '#shared/record/deciding.ts';
import { signingsOf, type Signings } from '#shared/record/signing-state.ts';
import type { StateRow } from './rows.ts';
import { signWith, type SigningKey } from './signing.ts';

/**
 * The entries of an act with a signature at their end, in the same act, where this device decides something by it; otherwise as they are. The signature is over the last of them, and with it over
 * the whole chain of this device.
 */
export async function withSignature(entries: readonly Entry[], state: StateRow, keyOf: () => Promise<SigningKey>): Promise<readonly Entry[]> {
  const head = state.position.heads[state.device]?.seq ?? 0;
  const own = entries.filter(({ device, seq }) => device === state.device && seq > head).toSorted((a, b) => a.seq - b.seq);
  const last = own.at(-1);
  if (last === undefined || !own.slice(own.findLastIndex(isChainSignature) + 1).some(isDeciding)) return entries;
  const { device, by, batch, at, seq, hash } = last;
  const fields = await signWith(await keyOf(), signedText({ device, seq: seq + 1, prev: hash }));
  const draft = { round: null, subject: signatureSubject(device), act: signatureAct, fields: { ...fields } };
  const signature = makeEntries([draft], advance(state.position, entries), { device, by, batch: batch ?? entryPlace(last), nowMs: clockMs(at) });
  return [...entries, ...signature.entries];
}

/** What was found of signatures before, by the hash of their entry: a ledger's signatures do not change. */
export type CheckedSignatures = Map<string, boolean>;

/** The signatures among entries, each checked once. */
export async function checkedSignings(entries: readonly Entry[], checked: CheckedSignatures): Promise<Signings> {
  for (const entry of entries) if (!checked.has(entry.hash)) checked.set(entry.hash, await isFittingSignature(crypto.subtle, entry));
  return signingsOf(entries, ({ hash }) => checked.get(hash) === true);
}
