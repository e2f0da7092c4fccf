import type { PhotoReply, PhotoRequest } from './photo-worker.ts';

let worker: Worker | null = null;
let lastId = 0;
const waiting = new Map<number, { resolve(reply: PhotoReply): void; reject(error: Error): void }>();

function openWorker(): Worker {
  const opened = new Worker(new URL('./photo-worker.ts', import.meta.url), { type: 'module' });
  opened.addEventListener('message', (event: MessageEvent<PhotoReply>) => {
    waiting.get(event.data.id)?.resolve(event.data);
    waiting.delete(event.data.id);
  });
  opened.addEventListener('error', (event) => {
    for (const asked of waiting.values()) asked.reject(new Error(event.message));
    waiting.clear();
    opened.terminate();
    worker = null;
  });
  return opened;
}

/** Makes a picture small enough to keep (longest side 2,000 px, JPEG) off the UI thread, and reads the day it was taken. */
export async function shrinkPhoto(file: Blob): Promise<PhotoReply> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  worker ??= openWorker();
  const request: PhotoRequest = { id: ++lastId, bytes, type: file.type };
  const asked = worker;
  return new Promise((resolve, reject) => {
    waiting.set(request.id, { resolve, reject });
    asked.postMessage(request);
  });
}
