import type { PackageProblem } from '#shared/ledger/package.ts';
import { sealedHeaderBytes, sealRounds, writeSealedHeader } from '#shared/ledger/sealed-header.ts';
import { sealKeyOf, stretchSecret, unsealPackage } from '#shared/ledger/unseal.ts';
import type { Result } from '#shared/result.ts';

/** Encrypts a package with a passphrase: AES-256-GCM under a key from PBKDF2-SHA-256 (docs/formats.md). */
export async function seal(packed: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const { key, check } = await sealKeyOf(crypto.subtle, passphrase, salt, sealRounds.written);
  const header = new Uint8Array(writeSealedHeader({ rounds: sealRounds.written, salt, iv, check }));
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: header }, key, new Uint8Array(packed));
  const sealed = new Uint8Array(sealedHeaderBytes + secret.byteLength);
  sealed.set(header);
  sealed.set(new Uint8Array(secret), header.length);
  return sealed;
}

/** Gives back the package inside an encrypted one; bytes that are not encrypted come back as they are. */
export const unseal = (bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array, PackageProblem>> => unsealPackage(crypto.subtle, bytes, passphrase);

/** 32 bytes that a typed secret becomes by many rounds of PBKDF2-SHA-256. */
export const stretch = (secret: string, salt: Uint8Array, rounds: number): Promise<Uint8Array> => stretchSecret(crypto.subtle, secret, salt, rounds);
