/** A value as JSON that keeps bytes and `undefined`, for the border between Node and Chromium's protocol. in-page/isolated-world.mjs has the other half. */
export function encode(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) => {
    if (inner instanceof Uint8Array) return { $bytes: Buffer.from(inner).toString('base64') };
    return inner;
  });
}

/** The value that {@link encode} wrote. */
export function decode(text: string): unknown {
  return JSON.parse(text, (_key, inner: unknown) => {
    if (typeof inner === 'object' && inner !== null && '$bytes' in inner && typeof inner.$bytes === 'string')
      return new Uint8Array(Buffer.from(inner.$bytes, 'base64'));
    return inner;
  });
}
