import { barsKey, barsOf, imagesOf, type Paper } from '#shared/output/papers/paper.ts';
import { drawBars } from '#renderer/files/draw-bars.ts';
import { flattenPhoto } from '#renderer/files/flatten-photo.ts';
import type { Store } from '#renderer/store/store.ts';

/** The pictures that a paper is drawn with, by their keys: photos with their marks drawn in, signatures, charts. Those whose document is not on this machine are left out. */
export async function paperPictures(store: Store, paper: Paper): Promise<ReadonlyMap<string, Uint8Array>> {
  const read = await Promise.all(
    imagesOf(paper).map(async ({ key, sha256, marks }) => {
      const bytes = await store.document(sha256);
      return { key, bytes: bytes === undefined || marks.length === 0 ? bytes : await flattenPhoto(bytes, marks) };
    }),
  );
  const charts = await Promise.all(barsOf(paper).map(async (bars) => [barsKey(bars), await drawBars(bars)] as const));
  return new Map([...read.flatMap(({ key, bytes }) => (bytes === undefined ? [] : [[key, bytes] as const])), ...charts]);
}
