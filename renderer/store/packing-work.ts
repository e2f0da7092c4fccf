import { readPackage, writePackage, type LedgerPackage, type PackageProblem } from '#shared/ledger/package.ts';
import type { Result } from '#shared/result.ts';
import { seal, unseal } from './sealing.ts';

/** Packs, and encrypts where there is a passphrase. */
export async function packHere(content: Parameters<typeof writePackage>[0], passphrase: string): Promise<Uint8Array> {
  const packed = writePackage(content);
  return passphrase === '' ? packed : seal(packed, passphrase);
}

/** Opens an encrypted package with its passphrase, then reads and checks it as any other. */
export async function unpackHere(bytes: Uint8Array, passphrase: string): Promise<Result<LedgerPackage, PackageProblem>> {
  const opened = await unseal(bytes, passphrase);
  return opened.ok ? readPackage(opened.value) : opened;
}
