import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { errorText } from '#shared/text/error-text.ts';
import type { BundledFile } from '#shared/evidence/bundle.ts';
import { bundleIndex, indexName, type WrittenFile } from '#shared/output/bundle-index.ts';
import { writePaper } from '#shared/output/papers/write-paper.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import { drawOnPhoto } from '#renderer/files/draw-on-photo.ts';
import { sha256Of } from '#renderer/host/sha256-of.ts';
import { checkBundle } from './check-bundle.ts';

/** What the worker is asked: to add one file (null where its document is missing), or to finish with the list. */
export type BundleRequest =
  | { readonly kind: 'add'; readonly file: BundledFile; readonly bytes: Uint8Array | null }
  | { readonly kind: 'finish'; readonly meta: readonly string[] };

/** What a finished bundle holds, counted in the finished file. */
export interface BundleCount {
  readonly files: number;
  readonly units: number;
  /** Files whose document was not on this machine. */
  readonly missing: number;
  readonly bytes: number;
}

/** Its answers: ready for the next, done, or why not. */
export type BundleReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly content: Blob; readonly count: BundleCount }
  | { readonly kind: 'failed'; readonly message: string };

/** Blobs of this size hold what was written: the browser may keep them on disk. */
const partBytes = 8 * 1024 * 1024;

const parts: Blob[] = [];
let chunks: Uint8Array<ArrayBuffer>[] = [];
let waiting = 0;
const written: WrittenFile[] = [];

const zip = new Zip((error, chunk) => {
  if (error !== null) throw error;
  chunks.push(new Uint8Array(chunk));
  waiting += chunk.length;
  if (waiting >= partBytes) putAside();
});

function putAside(): void {
  parts.push(new Blob(chunks));
  chunks = [];
  waiting = 0;
}

/** Pictures and office files are packed already. */
const isPacked = (path: string): boolean => /\.(?:jpe?g|png|docx|xlsx|pptx|zip|mp4|pdf)$/iu.test(path);

function put(path: string, bytes: Uint8Array, atMs: number): void {
  const entry = isPacked(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
  entry.mtime = atMs;
  zip.add(entry);
  entry.push(bytes, true);
}

async function add(file: BundledFile, bytes: Uint8Array | null): Promise<void> {
  const content = bytes === null ? undefined : file.kind === 'marked' ? await drawOnPhoto(bytes, file.marks) : bytes;
  if (content === undefined) {
    written.push({ file, sha256: null, size: 0 });
    return;
  }
  put(file.path, content, file.addedMs);
  written.push({ file, sha256: await sha256Of(content), size: content.length });
}

async function finish(meta: readonly string[]): Promise<BundleReply> {
  const index = await writePaper(bundleIndex(written, meta, momentOf), 'xlsx');
  if (!index.ok) return { kind: 'failed', message: index.problem.message };
  put(indexName, index.value.bytes, Date.now());
  zip.end();
  putAside();
  const content = new Blob(parts, { type: 'application/zip' });
  const held = written.filter(({ sha256 }) => sha256 !== null);
  const wrong = await checkBundle(
    content,
    new Map([...held.map(({ file, sha256 }) => [file.path, sha256 ?? ''] as const), [indexName, await sha256Of(index.value.bytes)]]),
  );
  if (wrong !== null) return { kind: 'failed', message: wrong };
  const units = new Set(held.map(({ file }) => file.unit)).size;
  return { kind: 'done', content, count: { files: held.length, units, missing: written.length - held.length, bytes: content.size } };
}

async function answer(request: BundleRequest): Promise<BundleReply> {
  if (request.kind === 'finish') return finish(request.meta);
  await add(request.file, request.bytes);
  return { kind: 'ready' };
}

self.onmessage = (event: MessageEvent<BundleRequest>) => {
  answer(event.data).then(
    (reply) => self.postMessage(reply),
    (error: unknown) => self.postMessage({ kind: 'failed', message: `写出失败：${errorText(error)}` }),
  );
};
