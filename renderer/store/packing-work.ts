import { writePackage, writeSignedPackage, type LedgerPackage, type PackageContent, type PackageProblem } from '#shared/ledger/package.ts';
import { unpackPackage } from '#shared/ledger/unpack-package.ts';
import type { Result } from '#shared/result.ts';
import { seal } from './sealing.ts';
import { signWith, type SigningKey } from './signing.ts';

/** Packs, signs where there is a key, and encrypts where there is a passphrase: the signature is inside. */
export async function packHere(content: PackageContent, passphrase: string, key: SigningKey | null): Promise<Uint8Array> {
  const packed = key === null ? writePackage(content) : await writeSignedPackage(content, (manifest) => signWith(key, manifest));
  return passphrase === '' ? packed : seal(packed, passphrase);
}

/** Opens an encrypted package with its passphrase, then reads and checks it as any other: its signature too, where it has one. */
export const unpackHere = (bytes: Uint8Array, passphrase: string): Promise<Result<LedgerPackage, PackageProblem>> =>
  unpackPackage(crypto.subtle, bytes, passphrase);
