import { chainSignatureOf, isChainSignature, signersOf } from '../ledger/chain-signature.ts';
import { entryPlace } from '../ledger/merge.ts';
import type { Entry } from '../model/ledger.ts';
import { isDeciding } from './deciding.ts';
import type { KnownKey } from './device-keys.ts';

/** How an entry is signed by the device that wrote it: with a key that a person compared here, with another, with a signature that does not fit, or not at all. */
export type SigningState = 'compared' | 'signed' | 'wrong' | 'unsigned';

/** The word for it. */
export const signingWords: Readonly<Record<SigningState, string>> = { compared: '已签名（已核对）', signed: '已签名', wrong: '签名不符', unsigned: '未签名' };

/** One signature over a device's chain. */
export interface Signing {
  readonly seq: number;
  readonly publicKey: string;
  readonly fits: boolean;
}

/** The signatures over each device's chain, in the order of the chain. */
export type Signings = ReadonlyMap<string, readonly Signing[]>;

/** The signatures among entries. `fits` says of one whether it was checked and fits. */
export function signingsOf(entries: readonly Entry[], fits: (entry: Entry) => boolean): Signings {
  const signings = new Map<string, Signing[]>();
  for (const entry of entries.filter(isChainSignature).toSorted((a, b) => a.seq - b.seq)) {
    const signing = { seq: entry.seq, publicKey: chainSignatureOf(entry)?.publicKey ?? '', fits: fits(entry) };
    const own = signings.get(entry.device);
    if (own === undefined) signings.set(entry.device, [signing]);
    else own.push(signing);
  }
  return signings;
}

/** How an entry of a ledger whose chains are whole is signed: the first signature after it covers it. */
export function signingStateOf({ device, seq }: Pick<Entry, 'device' | 'seq'>, signings: Signings, keys: ReadonlyMap<string, KnownKey>): SigningState {
  const after = (signings.get(device) ?? []).filter((signing) => signing.seq > seq);
  const compared = keys.get(device)?.compared;
  if (after.some(({ fits, publicKey }) => fits && compared?.has(publicKey) === true)) return 'compared';
  if (after[0]?.fits === false) return 'wrong';
  return after.some(({ fits }) => fits) ? 'signed' : 'unsigned';
}

/** How what entries decide is signed, by place. */
export type DecidedSignings = ReadonlyMap<string, SigningState>;

/** How what `fresh` entries decide is signed, on their way into a ledger that holds `held`. */
export function decidedSignings(
  held: readonly Entry[],
  fresh: readonly Entry[],
  fitting: ReadonlySet<string>,
  keys: ReadonlyMap<string, KnownKey>,
): DecidedSignings {
  const devices = new Set(fresh.flatMap((entry) => (isDeciding(entry) ? [entry.device] : [])));
  const chains = new Map<string, Entry[]>();
  for (const entry of [...held, ...fresh]) {
    if (!devices.has(entry.device)) continue;
    const chain = chains.get(entry.device);
    if (chain === undefined) chains.set(entry.device, [entry]);
    else chain.push(entry);
  }
  const incoming = new Set(fresh);
  const states = new Map<string, SigningState>();
  for (const [device, chain] of chains) {
    const compared = keys.get(device)?.compared;
    const signers = signersOf(
      chain.sort((a, b) => a.seq - b.seq),
      (entry) => !incoming.has(entry) || fitting.has(entry.hash),
    );
    for (const entry of chain) {
      if (!incoming.has(entry) || !isDeciding(entry)) continue;
      const own = signers.get(entry) ?? [];
      states.set(entryPlace(entry), own.length === 0 ? 'unsigned' : own.some((key) => compared?.has(key) === true) ? 'compared' : 'signed');
    }
  }
  return states;
}

/** How many of the decisions among new entries are signed, as a sentence; undefined where nothing decides. */
export function decidedSentence(signings: DecidedSignings): string | undefined {
  if (signings.size === 0) return undefined;
  const count = (state: SigningState): number => [...signings.values()].filter((one) => one === state).length;
  const [compared, signed, unsigned] = [count('compared'), count('signed'), count('unsigned')];
  const parts = [
    ...(compared === 0 ? [] : [`${String(compared)} 条的签名与核对过的指纹一致`]),
    ...(signed === 0 ? [] : [`${String(signed)} 条有作决定的机器的签名，指纹还没有核对`]),
    ...(unsigned === 0 ? [] : [`${String(unsigned)} 条未签名，看不出是不是那台机器作的`]),
  ];
  return `作决定的 ${String(signings.size)} 条：${parts.join('，')}`;
}
