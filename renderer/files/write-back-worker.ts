import { unzipSync, zipSync } from 'fflate';
import { writePaper } from '#shared/output/papers/write-paper.ts';
import { errorText } from '#shared/text/error-text.ts';
import { writeResultsBack, type WriteBackJob, type WrittenForm } from '#shared/writeback/write-back.ts';
import { formPath, writeBackList, writeBackListName, type ListedForm } from '#shared/writeback/write-back-list.ts';
import { sha256Of } from '#renderer/host/sha256-of.ts';

/** What the worker is asked: to write results into one file, or to finish. `whole`: as a batch with its list; otherwise the one form alone. `failed`: units of which no file came here. */
export type WriteBackRequest =
  | { readonly kind: 'add'; readonly job: WriteBackJob }
  | { readonly kind: 'finish'; readonly whole: boolean; readonly failed: readonly string[]; readonly meta: readonly string[] };

/** What was written back in all; `bytes` is the form, or the zip of all. */
export interface WroteBack {
  readonly name: string | null;
  readonly bytes: Uint8Array;
  readonly forms: readonly ListedForm[];
  /** For whom nothing was written, each with the reason as a sentence. */
  readonly failed: readonly string[];
}

/** Its answers: ready for the next, done (null where nothing could be written), or why not. */
export type WriteBackReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly wrote: WroteBack | null; readonly failed: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

const written: { readonly form: WrittenForm; readonly listed: ListedForm }[] = [];
const refused: string[] = [];
const taken = new Set<string>([writeBackListName]);

async function add(job: WriteBackJob): Promise<void> {
  const form = await writeResultsBack(job);
  if (!form.ok) {
    refused.push(...form.problem);
    return;
  }
  const { bytes, converted, units, notes, failed } = form.value;
  refused.push(...failed);
  written.push({ form: form.value, listed: { path: formPath(form.value, taken), sha256: await sha256Of(bytes), size: bytes.length, converted, units, notes } });
}

/** A batch as a zip, read back: every form in it has the hash that the list says. */
async function zipped(failed: readonly string[], meta: readonly string[]): Promise<Uint8Array> {
  const list = await writePaper(
    writeBackList(
      written.map(({ listed }) => listed),
      failed,
      meta,
    ),
    'xlsx',
  );
  if (!list.ok) throw new Error(list.problem.message);
  const files: Record<string, Uint8Array> = { [writeBackListName]: list.value.bytes };
  for (const { form, listed } of written) files[listed.path] = form.bytes;
  const zip = zipSync(files, { level: 0 });
  const again = unzipSync(zip);
  for (const { listed } of written) {
    const bytes = again[listed.path];
    if (bytes === undefined || (await sha256Of(bytes)) !== listed.sha256) throw new Error(`“${listed.path}”读回核对不一致`);
  }
  return zip;
}

async function finish({ whole, failed: before, meta }: Extract<WriteBackRequest, { kind: 'finish' }>): Promise<WriteBackReply> {
  const failed = [...before, ...refused];
  const [only] = written;
  if (only === undefined) return { kind: 'done', wrote: null, failed };
  const forms = written.map(({ listed }) => listed);
  const bytes = whole ? await zipped(failed, meta) : only.form.bytes;
  return { kind: 'done', wrote: { name: whole ? null : only.listed.path, bytes, forms, failed }, failed };
}

async function answer(request: WriteBackRequest): Promise<WriteBackReply> {
  if (request.kind === 'finish') return finish(request);
  await add(request.job);
  return { kind: 'ready' };
}

self.onmessage = (event: MessageEvent<WriteBackRequest>) => {
  answer(event.data).then(
    (reply) => self.postMessage(reply),
    (error: unknown) => self.postMessage({ kind: 'failed', message: `写回没有完成：${errorText(error)}` }),
  );
};
