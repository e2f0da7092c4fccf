import type { Marks } from '#shared/model/marks.ts';
import type { FlattenReply, FlattenRequest } from './flatten-worker.ts';

/** A copy of a photo with its marks drawn in, made beside the screen in a worker that is ended afterwards; the photo as it is where that cannot be done. */
export function flattenPhoto(bytes: Uint8Array, marks: Marks): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./flatten-worker.ts', import.meta.url), { type: 'module' });
    const finish = (copy: FlattenReply): void => {
      worker.terminate();
      resolve(copy ?? bytes);
    };
    worker.onmessage = (event: MessageEvent<FlattenReply>) => finish(event.data);
    worker.onerror = () => finish(null);
    const request: FlattenRequest = { bytes, marks };
    worker.postMessage(request);
  });
}
