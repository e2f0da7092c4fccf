import { bytesToHex } from '@noble/hashes/utils.js';
import { isSignatureOver } from '#shared/ledger/check-signature.ts';
import type { PackageSignature } from '#shared/ledger/package.ts';

/** What packages are signed with. `publicKey` is the uncompressed point of P-256, hex; the bytes of the private key cannot be read. */
export interface SigningKey {
  readonly publicKey: string;
  readonly privateKey: CryptoKey;
}

const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const signing = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** A fresh key. */
export async function newSigningKey(): Promise<SigningKey> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, false, ['sign', 'verify']);
  return { publicKey: bytesToHex(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))), privateKey };
}

/** Signs the bytes of a manifest. */
export const signWith = async ({ publicKey, privateKey }: SigningKey, manifest: Uint8Array): Promise<PackageSignature> => ({
  algorithm: 'ECDSA-P256-SHA256',
  publicKey,
  signature: bytesToHex(new Uint8Array(await crypto.subtle.sign(signing, privateKey, new Uint8Array(manifest)))),
});

/** Whether a signature is one over the bytes of this manifest. False too where its key is no point of the curve. */
export const isSignedBy = (signature: PackageSignature, manifest: Uint8Array): Promise<boolean> => isSignatureOver(crypto.subtle, signature, manifest);
