type Bytes = Uint8Array<ArrayBuffer>;
type KeyUse = 'decrypt' | 'deriveBits' | 'deriveKey' | 'encrypt' | 'verify';

/** What opening and checking a package asks of Web Crypto: browser, shell and terminal have it as `crypto.subtle`. */
export interface PackageCrypto<Key> {
  importKey(
    format: 'raw',
    bytes: Bytes,
    algorithm: string | { readonly name: string; readonly namedCurve: string },
    extractable: boolean,
    uses: KeyUse[],
  ): Promise<Key>;
  deriveBits(
    algorithm: { readonly name: string; readonly hash: string; readonly salt: Bytes; readonly iterations: number } | HkdfPart,
    key: Key,
    length: number,
  ): Promise<ArrayBuffer>;
  deriveKey(part: HkdfPart, key: Key, made: { readonly name: string; readonly length: number }, extractable: boolean, uses: KeyUse[]): Promise<Key>;
  decrypt(algorithm: { readonly name: string; readonly iv: Bytes; readonly additionalData: Bytes }, key: Key, bytes: Bytes): Promise<ArrayBuffer>;
  verify(algorithm: { readonly name: string; readonly hash: string }, key: Key, signature: Bytes, signed: Bytes): Promise<boolean>;
}

interface HkdfPart {
  readonly name: string;
  readonly hash: string;
  readonly salt: Bytes;
  readonly info: Bytes;
}
