import type { Marks } from '#shared/model/marks.ts';
import { drawOnPhoto } from './draw-on-photo.ts';

/** A photo to draw marks into. */
export interface FlattenRequest {
  readonly bytes: Uint8Array;
  readonly marks: Marks;
}

/** The copy; null where the picture cannot be read or drawing failed. */
export type FlattenReply = Uint8Array | null;

self.onmessage = (event: MessageEvent<FlattenRequest>) => {
  drawOnPhoto(event.data.bytes, event.data.marks).then(
    (copy) => self.postMessage(copy ?? null),
    () => self.postMessage(null),
  );
};
