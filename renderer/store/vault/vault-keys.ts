import { gcmsiv } from '@noble/ciphers/aes.js';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The keys of a vault, in memory only. What is sealed inside a transaction of IndexedDB has to be sealed without waiting, hence XChaCha20-Poly1305 in JavaScript;
 * files are sealed by the browser itself (AES-256-GCM); names, which must be found again, without chance (AES-256-GCM-SIV).
 */
export interface VaultKeys {
  readonly id: string;
  readonly journal: Uint8Array;
  readonly index: Uint8Array;
  readonly names: Uint8Array;
  readonly files: CryptoKey;
}

/** The keys for each purpose from the one data key. */
export async function vaultKeysOf(dataKey: Uint8Array): Promise<VaultKeys> {
  const part = (purpose: string, length = 32): Uint8Array => hkdf(sha256, dataKey, undefined, utf8ToBytes(`yanshoutai vault ${purpose}`), length);
  return {
    id: bytesToHex(part('id', 8)),
    journal: part('journal'),
    index: part('index'),
    names: part('names'),
    files: await crypto.subtle.importKey('raw', new Uint8Array(part('files')), 'AES-GCM', false, ['encrypt', 'decrypt']),
  };
}

const nonceLength = 24;

/** Seals bytes at once: a random nonce, then the sealed bytes with their tag. `about` is bound to them without being kept. */
export function sealNow(key: Uint8Array, bytes: Uint8Array, about: Uint8Array): Uint8Array {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const sealed = xchacha20poly1305(key, nonce, about).encrypt(bytes);
  const whole = new Uint8Array(nonceLength + sealed.length);
  whole.set(nonce);
  whole.set(sealed, nonceLength);
  return whole;
}

/** What {@link sealNow} sealed; undefined where it was sealed under another key, about something else, or is not whole. */
export function openNow(key: Uint8Array, sealed: Uint8Array, about: Uint8Array): Uint8Array | undefined {
  if (sealed.length < nonceLength + 16) return undefined;
  const cipher = xchacha20poly1305(key, sealed.subarray(0, nonceLength), about);
  return unlessRefused(() => cipher.decrypt(sealed.subarray(nonceLength)));
}

/** The one thing that the ciphers say by throwing: that the tag does not agree. */
function unlessRefused(work: () => Uint8Array): Uint8Array | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && /tag/iu.test(error.message)) return undefined;
    throw error;
  }
}

const noNonce = new Uint8Array(12);

/** Seals a short text so that the same text always gives the same hex digits. */
export const sealName = (keys: VaultKeys, name: Uint8Array, about: string): string => bytesToHex(gcmsiv(keys.names, noNonce, utf8ToBytes(about)).encrypt(name));

/** The text behind hex digits that {@link sealName} gave; undefined where they are none of this key's. */
export function openName(keys: VaultKeys, sealed: string, about: string): Uint8Array | undefined {
  if (sealed.length < 32 || !/^(?:[0-9a-f]{2})+$/u.test(sealed)) return undefined;
  return unlessRefused(() => gcmsiv(keys.names, noNonce, utf8ToBytes(about)).decrypt(hexToBytes(sealed)));
}

/** What sealing adds to the length of a file. */
export const fileOverhead = 28;

/** Seals the bytes of a file: a random nonce, then the sealed bytes with their tag. `about` is bound to them without being kept. */
export async function sealFile(keys: VaultKeys, bytes: Uint8Array, about: Uint8Array): Promise<Uint8Array> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: new Uint8Array(about) }, keys.files, new Uint8Array(bytes));
  const whole = new Uint8Array(12 + sealed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(sealed), 12);
  return whole;
}

/** What {@link sealFile} sealed; undefined where it was sealed under another key, about something else, or is not whole. */
export async function openFile(keys: VaultKeys, sealed: Uint8Array, about: Uint8Array): Promise<Uint8Array | undefined> {
  if (sealed.length < fileOverhead) return undefined;
  try {
    const iv = new Uint8Array(sealed.subarray(0, 12));
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: new Uint8Array(about) }, keys.files, new Uint8Array(sealed.subarray(12))),
    );
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return undefined;
    throw error;
  }
}
