import { ok, type Result } from '../result.ts';
import { fittingSignatures, isSignatureOver } from './check-signature.ts';
import type { PackageCrypto } from './package-crypto.ts';
import { readSignedPackage, type LedgerPackage, type PackageProblem } from './package.ts';
import { unsealPackage } from './unseal.ts';

/** Opens an encrypted package with its passphrase, then reads and checks it as any other: its signature too, where it has one, and the signatures in its chains. */
export async function unpackPackage<Key>(subtle: PackageCrypto<Key>, bytes: Uint8Array, passphrase: string): Promise<Result<LedgerPackage, PackageProblem>> {
  const opened = await unsealPackage(subtle, bytes, passphrase);
  const read = opened.ok ? await readSignedPackage(opened.value, (signature, manifest) => isSignatureOver(subtle, signature, manifest)) : opened;
  return read.ok ? ok({ ...read.value, fitting: await fittingSignatures(subtle, read.value.entries) }) : read;
}
