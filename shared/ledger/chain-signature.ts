import { strToU8 } from 'fflate';
import type { Entry } from '../model/ledger.ts';
import { PackageSignature } from './package.ts';

/** The act by which a device signs its chain up to there. It has no effect on anything else, and is not undone. */
export const signatureAct = 'chain-signed';

const subjectPrefix = 'signed/';

/** What a device's signatures are about: its own chain. */
export const signatureSubject = (device: string): string => `${subjectPrefix}${device}`;

/** Whether an entry is a signature, or claims to be one. */
export const isChainSignature = ({ act, subject }: Pick<Entry, 'act' | 'subject'>): boolean => act === signatureAct || subject.startsWith(subjectPrefix);

/** The bytes that a signature is over: `prev` is the hash of the entry before it, which rests on all earlier ones of the device. */
export const signedText = ({ device, seq, prev }: Pick<Entry, 'device' | 'seq' | 'prev'>): Uint8Array =>
  strToU8(`yanshoutai-chain/1\n${device}\n${String(seq)}\n${prev}`);

/** The signature that an entry carries; undefined where it is none, or not about the chain it stands in. */
export function chainSignatureOf({ act, subject, device, fields }: Entry): PackageSignature | undefined {
  return act === signatureAct && subject === signatureSubject(device) ? PackageSignature.safeParse(fields).data : undefined;
}

/** The public keys (hex) of the signatures in a chain that cover an entry: those after it that fit, as far as the chain holds together from the entry to there. */
export type Signers = ReadonlyMap<Entry, readonly string[]>;

const nobody: readonly string[] = [];

/** Who signed what of one device's chain, given in its order. `fits` says of a signature whether it is one over what it stands for. */
export function signersOf(chain: readonly Entry[], fits: (entry: Entry) => boolean): Signers {
  const signers = new Map<Entry, readonly string[]>();
  let ahead = nobody;
  let next: Entry | undefined;
  for (const entry of chain.toReversed()) {
    if (next !== undefined && (next.seq !== entry.seq + 1 || next.prev !== entry.hash)) ahead = nobody;
    signers.set(entry, ahead);
    const key = chainSignatureOf(entry)?.publicKey;
    if (key !== undefined && !ahead.includes(key) && fits(entry)) ahead = [...ahead, key];
    next = entry;
  }
  return signers;
}
