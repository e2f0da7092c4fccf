import { hexToBytes } from '@noble/hashes/utils.js';
import type { Entry } from '../model/ledger.ts';
import { chainSignatureOf, isChainSignature, signedText } from './chain-signature.ts';
import type { PackageCrypto } from './package-crypto.ts';
import type { PackageSignature } from './package.ts';

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Whether a signature is one over these bytes (of a manifest, of a chain). False too where its key is no point of the curve. */
export async function isSignatureOver<Key>(subtle: PackageCrypto<Key>, { publicKey, signature }: PackageSignature, signed: Uint8Array): Promise<boolean> {
  const key = await importedKey(subtle, publicKey);
  return key !== undefined && subtle.verify(signing, key, new Uint8Array(hexToBytes(signature)), new Uint8Array(signed));
}

async function importedKey<Key>(subtle: PackageCrypto<Key>, publicKey: string): Promise<Key | undefined> {
  try {
    return await subtle.importKey('raw', new Uint8Array(hexToBytes(publicKey)), curve, false, ['verify']);
  } catch (error) {
    if (error instanceof Error && error.name === 'DataError') return undefined;
    throw error;
  }
}

/** More signatures than any honest package has: what stands behind is not checked, and does not count. */
const mostChecked = 20_000;

/** The hashes of those signatures among entries that are ones over what they stand for. */
export async function fittingSignatures<Key>(subtle: PackageCrypto<Key>, entries: readonly Entry[]): Promise<ReadonlySet<string>> {
  const fitting = new Set<string>();
  for (const entry of entries.filter(isChainSignature).slice(0, mostChecked)) if (await isFittingSignature(subtle, entry)) fitting.add(entry.hash);
  return fitting;
}

/** Whether an entry is a signature over the chain before it. */
export async function isFittingSignature<Key>(subtle: PackageCrypto<Key>, entry: Entry): Promise<boolean> {
  const signature = chainSignatureOf(entry);
  return signature !== undefined && isSignatureOver(subtle, signature, signedText(entry));
}
