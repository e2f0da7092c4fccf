const documentsAtOnce = 512;
const bytesAtOnce = 16_000_000;

/** Documents in portions that cross to the host in one call each: many small ones together, a large one alone. `sizeOf` tells the bytes of one, `atMost` how many a portion may hold. */
export function chunked<T>(documents: readonly T[], sizeOf: (document: T) => number, atMost = documentsAtOnce): readonly (readonly T[])[] {
  const chunks: T[][] = [];
  let bytes = 0;
  for (const document of documents) {
    const size = sizeOf(document);
    const last = chunks.at(-1);
    if (last === undefined || last.length >= atMost || bytes + size > bytesAtOnce) {
      chunks.push([document]);
      bytes = size;
    } else {
      last.push(document);
      bytes += size;
    }
  }
  return chunks;
}
