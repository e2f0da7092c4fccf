import type { PackageProblem } from '#shared/ledger/package.ts';
import { isSealed, readSealedHeader, sealedHeaderBytes, sealRounds, writeSealedHeader, type SealedHeader } from '#shared/ledger/sealed-header.ts';
import { fail, ok, type Result } from '#shared/result.ts';

/** Encrypts a package with a passphrase: AES-256-GCM under a key from PBKDF2-SHA-256 (docs/formats.md). */
export async function seal(packed: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const { key, check } = await keyOf(passphrase, salt, sealRounds.written);
  const header = new Uint8Array(writeSealedHeader({ rounds: sealRounds.written, salt, iv, check }));
  const secret = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: header }, key, new Uint8Array(packed));
  const sealed = new Uint8Array(header.length + secret.byteLength);
  sealed.set(header);
  sealed.set(new Uint8Array(secret), header.length);
  return sealed;
}

/** Gives back the package inside an encrypted one; bytes that are not encrypted come back as they are. */
export async function unseal(bytes: Uint8Array, passphrase: string): Promise<Result<Uint8Array, PackageProblem>> {
  if (!isSealed(bytes)) return ok(bytes);
  const header = readSealedHeader(bytes);
  if (!header.ok) return header;
  if (passphrase === '') return fail({ code: 'passphrase-needed', detail: 'encrypted' });
  const { rounds, salt, check } = header.value;
  const { key, check: own } = await keyOf(passphrase, salt, rounds);
  if (!own.every((byte, index) => byte === check[index])) return fail({ code: 'passphrase-wrong', detail: 'the check does not agree' });
  return open(bytes, header.value, key);
}

async function open(bytes: Uint8Array, header: SealedHeader, key: CryptoKey): Promise<Result<Uint8Array, PackageProblem>> {
  try {
    const opened = await crypto.subtle.decrypt(
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
export async function stretch(secret: string, salt: Uint8Array, rounds: number): Promise<Uint8Array> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(secret.normalize('NFC')), 'PBKDF2', false, ['deriveBits']);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations: rounds }, typed, 256));
}

/** The key, and the bytes that tell whether a passphrase is the right one: both derived from one run of PBKDF2, independent of each other. */
async function keyOf(passphrase: string, salt: Uint8Array, rounds: number): Promise<{ readonly key: CryptoKey; readonly check: Uint8Array }> {
  const root = await crypto.subtle.importKey('raw', new Uint8Array(await stretch(passphrase, salt, rounds)), 'HKDF', false, ['deriveKey', 'deriveBits']);
  const part = (purpose: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(purpose) });
  const key = await crypto.subtle.deriveKey(part('yanshoutai package key'), root, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return { key, check: new Uint8Array(await crypto.subtle.deriveBits(part('yanshoutai passphrase check'), root, 64)) };
}
