import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { batchList, batchListName, uniqueAmong, type BatchKind, type BatchedFile, type Unwritten } from '#shared/output/batch-list.ts';
import { writePaper } from '#shared/output/papers/write-paper.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { sha256Of } from '#renderer/host/sha256-of.ts';
import { checkBundle, type ReadBytes } from './check-bundle.ts';

/** Where the bytes of a zip go while it is written, in order. */
export interface ZipSink {
  readonly write: (bytes: Uint8Array) => void;
  /** Reads what was written, once all is; what it gives holds until the next reading. */
  readonly read: ReadBytes;
  /** The whole, when all is written and read. */
  readonly close: () => Promise<Blob>;
}

/** A file on its way into a batch; `path` is the wanted one, `atMs` the time it shall bear. */
export interface FileToPack extends Pick<BatchedFile, 'units' | 'paper' | 'path' | 'own' | 'note'> {
  readonly bytes: Uint8Array;
  readonly atMs: number;
}

/** What a finished zip holds. */
export interface PackedBatch {
  readonly content: Blob;
  readonly files: readonly BatchedFile[];
}

/** What the list says besides its files. */
export interface ListWords {
  readonly unwritten: readonly Unwritten[];
  readonly meta: readonly string[];
  readonly atMs: number;
}

/** Pictures and office files are packed already: pressing them again costs time and gains nothing. */
const isPacked = (path: string): boolean => /\.(?:jpe?g|png|docx|xlsx|pptx|zip|mp4|pdf)$/iu.test(path);

/** A zip that is filled file by file and handed on as it grows, so that never more than one file is in memory; its list is written last, and all is read back. */
export class BatchZip {
  readonly #kind: BatchKind;
  readonly #sink: ZipSink;
  readonly #zip: Zip;
  readonly #files: BatchedFile[] = [];
  readonly #taken: Set<string>;
  #size = 0;

  constructor(kind: BatchKind, sink: ZipSink) {
    this.#kind = kind;
    this.#sink = sink;
    this.#taken = new Set([batchListName(kind).toLowerCase()]);
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      this.#size += chunk.length;
      this.#sink.write(chunk);
    });
  }

  /** Packs one file. Resolves to how many bytes the zip has by now. */
  async add({ bytes, atMs, ...file }: FileToPack): Promise<number> {
    const path = uniqueAmong(file.path, this.#taken);
    const sha256 = await sha256Of(bytes);
    this.#put(path, bytes, atMs);
    this.#files.push({ ...file, path, size: bytes.length, sha256 });
    return this.#size;
  }

  /** Writes the list and reads the zip back; a Chinese sentence says what is wrong with it. */
  async finish({ unwritten, meta, atMs }: ListWords): Promise<Result<PackedBatch, string>> {
    const list = await writePaper(batchList(this.#kind, this.#files, unwritten, meta), 'xlsx');
    if (!list.ok) return fail(list.problem.message);
    const listName = batchListName(this.#kind);
    const expected = new Map([...this.#files.map(({ path, sha256 }) => [path, sha256] as const), [listName, await sha256Of(list.value.bytes)]]);
    this.#put(listName, list.value.bytes, atMs);
    this.#zip.end();
    const wrong = await checkBundle(this.#size, this.#sink.read, expected);
    const content = await this.#sink.close();
    return wrong === null ? ok({ content, files: this.#files }) : fail(wrong);
  }

  #put(path: string, bytes: Uint8Array, atMs: number): void {
    const entry = isPacked(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 1 });
    entry.mtime = atMs;
    this.#zip.add(entry);
    entry.push(bytes, true);
  }
}
