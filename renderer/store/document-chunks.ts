import type { HostDocument } from '#shared/host.ts';

const documentsAtOnce = 64;
const bytesAtOnce = 16_000_000;

/** Documents in portions that cross to the host in one call each: many small ones together, a large one alone. */
export function chunked(documents: readonly HostDocument[]): readonly (readonly HostDocument[])[] {
  const chunks: HostDocument[][] = [];
  let bytes = 0;
  for (const document of documents) {
    const last = chunks.at(-1);
    if (last === undefined || last.length >= documentsAtOnce || bytes + document.bytes.length > bytesAtOnce) {
      chunks.push([document]);
      bytes = document.bytes.length;
    } else {
      last.push(document);
      bytes += document.bytes.length;
    }
  }
  return chunks;
}
