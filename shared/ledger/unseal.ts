import { strToU8 } from 'fflate';
import { fail, ok, type Result } from '../result.ts';
import type { PackageCrypto } from './package-crypto.ts';
import type { PackageProblem } from './package.ts';
import { isSealed, readSealedHeader, sealedHeaderBytes, type SealedHeader } from './sealed-header.ts';

/** Gives back the package inside an encrypted one (docs/formats.md); bytes that are not encrypted come back as they are. */
export async function unsealPackage<Key>(subtle: PackageCrypto<Key>, bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array, PackageProblem>> {
  if (!isSealed(bytes)) return ok(bytes);
  const header = readSealedHeader(bytes);
  if (!header.ok) return header;
  if (passphrase === '') return fail({ code: 'passphrase-needed', detail: 'encrypted' });
  const { rounds, salt, check } = header.value;
  const { key, check: own } = await sealKeyOf(subtle, passphrase, salt, rounds);
  if (!own.every((byte, index) => byte === check[index])) return fail({ code: 'passphrase-wrong', detail: 'the check does not agree' });
  return open(subtle, bytes, header.value, key);
}

async function open<Key>(subtle: PackageCrypto<Key>, bytes: Uint8Array, header: SealedHeader, key: Key): Promise<Result<Uint8Array, PackageProblem>> {
  try {
    const opened = await subtle.decrypt(
      { name: 'AES-GCM', iv: new Uint8Array(header.iv), additionalData: new Uint8Array(bytes.subarray(0, sealedHeaderBytes)) },
      key,
      new Uint8Array(bytes.subarray(sealedHeaderBytes)),
    );
    return ok(new Uint8Array(opened));
  } catch (error) {
    return fail({ code: 'damaged', detail: `the tag does not agree: ${String(error)}` });
  }
}

/** 32 bytes that a typed secret becomes by many rounds of PBKDF2-SHA-256. */
export async function stretchSecret<Key>(subtle: PackageCrypto<Key>, secret: string, salt: Uint8Array, rounds: number): Promise<Uint8Array> {
  const typed = await subtle.importKey('raw', new Uint8Array(strToU8(secret.normalize('NFC'))), 'PBKDF2', false, ['deriveBits']);
  return new Uint8Array(await subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations: rounds }, typed, 256));
}

/** The key, and the bytes that tell whether a passphrase is the right one: both derived from one run of PBKDF2, independent of each other. */
export async function sealKeyOf<Key>(
  subtle: PackageCrypto<Key>,
  passphrase: string,
  salt: Uint8Array,
  rounds: number,
): Promise<{ readonly key: Key; readonly check: Uint8Array }> {
  const root = await subtle.importKey('raw', new Uint8Array(await stretchSecret(subtle, passphrase, salt, rounds)), 'HKDF', false, ['deriveKey', 'deriveBits']);
  const part = (purpose: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new Uint8Array(strToU8(purpose)) });
  const key = await subtle.deriveKey(part('yanshoutai package key'), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return { key, check: new Uint8Array(await subtle.deriveBits(part('yanshoutai passphrase check'), root, 64)) };
}
