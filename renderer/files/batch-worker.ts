import { batchKinds } from '#shared/output/batch-list.ts';
import { errorText } from '#shared/text/error-text.ts';
import type { Result } from '#shared/result.ts';
import { BatchZip, type FileToPack, type ListWords, type PackedBatch } from './batch-zip.ts';
import { clearZips, handingOverMs, hasZipFolder } from '#renderer/host/zip-folder.ts';
import { diskSink, memorySink } from './zip-sinks.ts';

/** A kind of batch, by its key in `batchKinds`. */
export type BatchKindName = keyof typeof batchKinds;

/** What the worker is asked: to begin a zip (`name` is unique, and that of its file while it is written), to pack one file, or to finish with the list. */
export type BatchRequest =
  | { readonly kind: 'begin'; readonly batch: BatchKindName; readonly name: string; readonly nowMs: number }
  | { readonly kind: 'add'; readonly file: FileToPack }
  | { readonly kind: 'finish'; readonly words: ListWords };

/** Its answers: how many bytes the zip has, the finished zip, or why not. */
export type BatchReply =
  | { readonly kind: 'ready'; readonly bytes: number }
  | { readonly kind: 'done'; readonly result: Result<PackedBatch, string> }
  | { readonly kind: 'failed'; readonly message: string };

let zip: BatchZip | undefined;

/** On the disk where there is a private file system, otherwise in memory. */
async function openSink(name: string, nowMs: number) {
  if (!hasZipFolder()) return memorySink();
  await clearZips(nowMs - handingOverMs);
  return diskSink(name);
}

async function answer(request: BatchRequest): Promise<BatchReply> {
  if (request.kind === 'begin') {
    zip = new BatchZip(batchKinds[request.batch], await openSink(request.name, request.nowMs));
    return { kind: 'ready', bytes: 0 };
  }
  if (zip === undefined) return { kind: 'failed', message: '压缩包还没有开始写。' };
  if (request.kind === 'add') return { kind: 'ready', bytes: await zip.add(request.file) };
  return { kind: 'done', result: await zip.finish(request.words) };
}

const failureWords = (error: unknown): string =>
  error instanceof Error && ['QuotaExceededError', 'disk-full'].includes(error.name) ? '磁盘已满，请清理后再写。' : `写出失败：${errorText(error)}`;

self.onmessage = (event: MessageEvent<BatchRequest>) => {
  answer(event.data).then(
    (reply) => self.postMessage(reply),
    (error: unknown) => self.postMessage({ kind: 'failed', message: failureWords(error) }),
  );
};
