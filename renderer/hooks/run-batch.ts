import { unitsOf, type Unwritten } from '#shared/output/batch-list.ts';
import type { BatchKindName } from '#renderer/files/batch-worker.ts';
import type { OpenZip } from '#renderer/files/batch-work.ts';
import type { FileToPack } from '#renderer/files/batch-zip.ts';
import type { HostProblem } from '#shared/host.ts';
import type { Result } from '#shared/result.ts';
import { errorText } from '#shared/text/error-text.ts';
import { fileName } from '#shared/text/safe-names.ts';

/** What one step of a batch gives: its files, and what could not be written. */
export interface BatchPart {
  readonly files: readonly FileToPack[];
  readonly unwritten: readonly Unwritten[];
}

/** Many files to write, one step after another: each step is a unit, or a file, and is taken when its turn comes. */
export interface BatchJob {
  readonly kind: BatchKindName;
  /** The name of the zip, without ending. */
  readonly name: string;
  /** The lines under the title of the list. */
  readonly meta: readonly string[];
  readonly steps: readonly (() => Promise<BatchPart>)[];
  /** What is known beforehand not to be written. */
  readonly unwritten?: readonly Unwritten[];
  /** Hands a single file over as it is, without a zip; only where there is but one step. */
  readonly alone?: boolean;
  /** What is said about it besides, when it is done. */
  readonly words?: () => readonly string[];
}

/** A zip, or a single file, that was handed to the person. */
export interface SavedBatch {
  readonly name: string;
  readonly units: number;
  readonly files: number;
  /** Of the saved file, in bytes. */
  readonly bytes: number;
}

/** The state of a batch. `done` with nothing in `saved`: nothing could be written, for the reasons in `unwritten`. */
export type BatchState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'writing'; readonly done: number; readonly of: number }
  | { readonly kind: 'stopped'; readonly saved: readonly SavedBatch[] }
  | { readonly kind: 'failed'; readonly reason: string; readonly saved: readonly SavedBatch[]; readonly unwritten: readonly Unwritten[] }
  | { readonly kind: 'done'; readonly saved: readonly SavedBatch[]; readonly unwritten: readonly Unwritten[]; readonly words: readonly string[] };

/** What a batch is written with. */
export interface BatchTools {
  readonly openZip: (kind: BatchKindName, nowMs: number) => Promise<OpenZip>;
  readonly saveFile: (name: string, content: Uint8Array | Blob, mime: string) => Promise<Result<{ readonly name: string }, HostProblem>>;
  readonly nowMs: () => number;
  readonly tell: (state: BatchState) => void;
}

/** So many bytes go into one zip: more come as several, each of which a memory stick and the format of zip files can hold. */
const volumeBytes = 1_000_000_000;
/** A zip has no room in its directory for more. */
const volumeFiles = 60_000;

const mimes: Readonly<Record<string, string>> = {
  zip: 'application/zip',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const mimeOf = (name: string): string => mimes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

/** Writes a batch: all its files in one zip, or several where they are many, each with its list, read back before it is handed over. Never rejects; stops when `stopped` says so. */
export async function runBatch(job: BatchJob, tools: BatchTools, stopped: AbortSignal): Promise<BatchState> {
  const run = new BatchRun(job, tools, stopped);
  try {
    return await run.run();
  } catch (error) {
    return run.failed(errorText(error));
  } finally {
    run.close();
  }
}

class BatchRun {
  readonly #job: BatchJob;
  readonly #tools: BatchTools;
  readonly #stopped: AbortSignal;
  readonly #saved: SavedBatch[] = [];
  readonly #unwritten: Unwritten[];
  #zip: OpenZip | undefined;
  #inZip = 0;

  constructor(job: BatchJob, tools: BatchTools, stopped: AbortSignal) {
    this.#job = job;
    this.#tools = tools;
    this.#stopped = stopped;
    this.#unwritten = [...(job.unwritten ?? [])];
  }

  async run(): Promise<BatchState> {
    const { steps, alone = false } = this.#job;
    for (const [index, step] of steps.entries()) {
      this.#tools.tell({ kind: 'writing', done: index, of: steps.length });
      if (this.#stopped.aborted) return this.#stop();
      const { files, unwritten } = await step();
      this.#unwritten.push(...unwritten);
      const [only] = files;
      if (alone && steps.length === 1 && files.length === 1 && only !== undefined)
        return (await this.#hand(only.path, only.bytes, 1, only.units.length)) ?? this.#done();
      for (const file of files) {
        const ended = await this.#pack(file);
        if (ended !== null) return ended;
      }
    }
    if (this.#stopped.aborted) return this.#stop();
    return (await this.#endVolume(true)) ?? this.#done();
  }

  failed(reason: string): BatchState {
    return { kind: 'failed', reason, saved: this.#saved, unwritten: this.#unwritten };
  }

  close(): void {
    this.#zip?.close();
  }

  async #pack(file: FileToPack): Promise<BatchState | null> {
    this.#zip ??= await this.#tools.openZip(this.#job.kind, this.#tools.nowMs());
    const added = await this.#zip.add(file);
    if (!added.ok) return this.failed(added.problem);
    this.#inZip += 1;
    return added.value > volumeBytes || this.#inZip >= volumeFiles ? this.#endVolume(false) : null;
  }

  async #endVolume(last: boolean): Promise<BatchState | null> {
    const { name, meta } = this.#job;
    if (this.#zip === undefined) return null;
    const packed = await this.#zip.finish({ unwritten: last ? this.#unwritten : [], meta, atMs: this.#tools.nowMs() });
    this.close();
    this.#zip = undefined;
    this.#inZip = 0;
    if (!packed.ok) return this.failed(packed.problem);
    if (this.#stopped.aborted) return this.#stop();
    const { content, files } = packed.value;
    const part = last && this.#saved.length === 0 ? '' : `-第${String(this.#saved.length + 1)}包${last ? '（最后一包）' : ''}`;
    return this.#hand(`${fileName(name, 'zip').slice(0, -4)}${part}.zip`, content, files.length, unitsOf(files));
  }

  async #hand(name: string, content: Uint8Array | Blob, files: number, units: number): Promise<BatchState | null> {
    const saved = await this.#tools.saveFile(name, content, mimeOf(name));
    if (!saved.ok) {
      if (saved.problem.code === 'cancelled') return this.#stop();
      return this.failed(saved.problem.code === 'disk-full' ? '磁盘已满，请清理后再写。' : `文件没有存下：${saved.problem.detail}`);
    }
    this.#saved.push({ name: saved.value.name, files, units, bytes: content instanceof Blob ? content.size : content.length });
    return null;
  }

  #stop(): BatchState {
    return { kind: 'stopped', saved: this.#saved };
  }

  #done(): BatchState {
    return { kind: 'done', saved: this.#saved, unwritten: this.#unwritten, words: this.#job.words?.() ?? [] };
  }
}
