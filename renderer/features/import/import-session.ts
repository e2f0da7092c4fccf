import { mappingFor, type ColumnMapping } from '#shared/intake/readings/column-mapping.ts';
import type { UnderstoodHeader } from '#shared/model/submission.ts';
import { shippedExperience, type ReaderExperience } from '#shared/intake/readings/reader-experience.ts';
import { openBundles } from '#renderer/files/open-bundles.ts';
import { readFiles, type PickedFile, type ReadOptions } from '#renderer/files/read-files.ts';
import type { FactCorrection, ReadFile, RowEdit, SelfCorrection } from '#shared/importing/import-row.ts';
import { keptEdits } from '#shared/importing/kept-edits.ts';
import type { RoundDraft } from '#shared/importing/round-choice.ts';
import type { Picked } from './picked-files.ts';

/** A file of this session with what the browser holds of it. */
export interface SessionFile extends ReadFile {
  readonly picked: PickedFile;
}

/** What an import did, for the sentence that closes it and for its undo. */
export interface ImportReceipt {
  readonly batch: string;
  readonly sentence: string;
  /** One sentence for each thing that stayed out. */
  readonly left: readonly string[];
}

/** The files being read and prepared, and all that was decided about them. It outlives the screen, so that a look at another page loses nothing. */
export interface ImportState {
  readonly reading: { readonly done: number; readonly total: number; readonly running: boolean } | null;
  readonly saving: { readonly done: number; readonly total: number } | null;
  readonly files: readonly SessionFile[];
  readonly ignored: number;
  readonly edits: ReadonlyMap<string, RowEdit>;
  readonly winners: ReadonlyMap<string, string>;
  readonly allNew: boolean;
  readonly roundDraft: RoundDraft;
  readonly receipt: ImportReceipt | null;
}

const flushMs = 400;
const nothing: ImportState = {
  reading: null,
  saving: null,
  files: [],
  ignored: 0,
  edits: new Map(),
  winners: new Map(),
  allNew: false,
  roundDraft: {},
  receipt: null,
};

/** Holds the {@link ImportState} and changes it; screens listen. One for the program. */
class ImportSession {
  #state: ImportState = nothing;
  #control: AbortController | null = null;
  #nextOrder = 0;
  /** Counts the times that files were read again, and which of them was the last of each file: what an earlier one brings late no longer counts. */
  #rereadings = 0;
  readonly #rereadingOf = new Map<number, number>();
  #experience: ReaderExperience = shippedExperience;
  #confirmed: { readonly batch: string; readonly files: readonly SessionFile[] } | null = null;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly state = (): ImportState => this.#state;

  /** Changes parts of the state. */
  set(change: Partial<ImportState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  /** The file itself, for its bytes and for pictures of its cells; undefined where it has left the preview. */
  readonly contentOf = (file: ReadFile): File | undefined => this.#state.files.find(({ order }) => order === file.order)?.picked.file;

  /** Changes what was decided by hand about one row. */
  edit(rowKey: string, change: Partial<RowEdit>): void {
    this.set({ edits: new Map(this.#state.edits).set(rowKey, { ...this.#state.edits.get(rowKey), ...change }) });
  }

  /** Corrects a unit's name; what was chosen for the name before falls away, so that the new name is matched afresh. */
  rename(rowKey: string, unitName: string): void {
    const { selfs, facts } = this.#state.edits.get(rowKey) ?? {};
    const kept = { ...(selfs === undefined ? {} : { selfs }), ...(facts === undefined ? {} : { facts }) };
    this.set({ edits: new Map(this.#state.edits).set(rowKey, { unitName, ...kept }) });
  }

  /** Corrects the self score of one item of a row. */
  correct(rowKey: string, item: number, correction: SelfCorrection): void {
    this.edit(rowKey, { selfs: { ...this.#state.edits.get(rowKey)?.selfs, [item]: correction } });
  }

  /** Corrects self scores of several rows at once, by the places of their items; gives what takes that back. */
  correctAlong(rows: ReadonlyMap<string, ReadonlyMap<number, SelfCorrection>>): () => void {
    const { edits: before } = this.#state;
    const edits = new Map(before);
    for (const [key, own] of rows) {
      const edit = edits.get(key);
      edits.set(key, { ...edit, selfs: { ...edit?.selfs, ...Object.fromEntries(own) } });
    }
    this.set({ edits });
    return () => {
      const taken = new Map(this.#state.edits);
      for (const [key, own] of rows) {
        const edit = taken.get(key);
        const kept = Object.entries(edit?.selfs ?? {}).filter(([item, correction]) => own.get(Number(item)) !== correction);
        if (edit !== undefined) taken.set(key, { ...edit, selfs: Object.fromEntries(kept) });
      }
      this.set({ edits: taken });
    };
  }

  /** Corrects a fact of a row. */
  correctFact(rowKey: string, fact: string, correction: FactCorrection): void {
    this.edit(rowKey, { facts: { ...this.#state.edits.get(rowKey)?.facts, [fact]: correction } });
  }

  /** Chooses which of several submissions of one unit counts. */
  choose(contest: string, winner: string): void {
    this.set({ winners: new Map(this.#state.winners).set(contest, winner) });
  }

  /** Gives what the county taught the reader: files read from now on are read by it. */
  teach(experience: ReaderExperience): void {
    this.#experience = experience;
  }

  /** What the reader knows of the county now, with what was said of one file before it. Layouts named in `without` are unknown again. */
  readonly experienceWith = (mappings: readonly ColumnMapping[], without: readonly string[] = []): ReaderExperience => {
    const said = new Set([...mappings.map(({ signature }) => signature), ...without]);
    return { ...this.#experience, mappings: [...mappings, ...this.#experience.mappings.filter(({ signature }) => !said.has(signature))] };
  };

  /** Reads files and adds them to those already there. Readings reach the screens a few at a time, so that a thousand of them do not make a thousand pictures. */
  async read(picked: Picked, options: Omit<ReadOptions, 'signal' | 'onProgress'> = {}): Promise<void> {
    if (picked.files.length === 0 || this.#control !== null) return;
    const control = new AbortController();
    this.#control = control;
    this.set({ reading: { done: 0, total: picked.files.length, running: true }, ignored: picked.ignored, receipt: null });
    let total = picked.files.length;
    let waiting: SessionFile[] = [];
    let done = 0;
    let flushedMs = performance.now();
    const flush = (running: boolean) => {
      this.set({ files: waiting.length === 0 ? this.#state.files : [...this.#state.files, ...waiting], reading: { done, total, running } });
      waiting = [];
      flushedMs = performance.now();
    };
    try {
      const opened = await openBundles(picked.files, control.signal, options.startWorker);
      const firstOrder = this.#nextOrder;
      total = opened.files.length;
      this.#nextOrder += total;
      this.set({ reading: { done, total, running: true }, ignored: picked.ignored + opened.leftOut });
      for await (const outcome of readFiles(opened.files, { experience: this.#experience, ...options, signal: control.signal })) {
        waiting.push({ ...outcome, order: firstOrder + outcome.index });
        done += 1;
        if (performance.now() - flushedMs >= flushMs) flush(true);
      }
    } finally {
      this.#control = null;
      flush(false);
    }
  }

  /**
   * Reads files again with their columns mapped by hand; layouts named in `without` go back to the program's own choice. What was decided about their rows stays where it still holds.
   * False, and nothing changes, when none can be read so.
   */
  async readAgain(orders: readonly number[], mappings: readonly ColumnMapping[], without: readonly string[] = []): Promise<boolean> {
    return (await this.#readAgain(orders, mappings, without)) > 0;
  }

  /**
   * Reads the other files of the preview again that have the heading of one of the layouts just remembered, or forgotten, and those in which no table was found so far; says how many could be
   * read. Those mapped by hand alone stay.
   */
  async readAlike(order: number, layouts: readonly ColumnMapping[], mappings: readonly ColumnMapping[], without: readonly string[] = []): Promise<number> {
    const isAlike = ({ by, signature, remembered }: UnderstoodHeader): boolean =>
      by !== 'person' && (mappingFor(layouts, signature) !== undefined || layouts.some((layout) => layout.signature === remembered));
    const alike = this.#state.files.filter(
      (file) =>
        file.order !== order &&
        (file.reading.reason?.code === 'no-table' || file.reading.submissions.some((submission) => submission.headers?.some(isAlike) === true)),
    );
    return this.#readAgain(
      alike.map((file) => file.order),
      mappings,
      without,
    );
  }

  async #readAgain(orders: readonly number[], mappings: readonly ColumnMapping[], without: readonly string[]): Promise<number> {
    const wanted = this.#state.files.filter(({ order }) => orders.includes(order));
    const readings = new Map<number, SessionFile['reading']>();
    if (wanted.length === 0) return 0;
    this.#rereadings += 1;
    const own = this.#rereadings;
    for (const order of orders) this.#rereadingOf.set(order, own);
    for await (const { index, reading } of readFiles(
      wanted.map(({ picked }) => picked),
      { experience: this.experienceWith(mappings, without) },
    )) {
      const before = wanted[index];
      if (before !== undefined && reading.status === 'read' && reading.sha256 === before.reading.sha256) readings.set(before.order, reading);
    }
    for (const order of orders) if (this.#rereadingOf.get(order) !== own) readings.delete(order);
    const { files } = this.#state;
    let { edits } = this.#state;
    for (const { order, reading: before } of wanted) {
      const reading = readings.get(order);
      if (reading !== undefined) edits = keptEdits(edits, order, before, reading);
    }
    this.set({ files: files.map((file) => ({ ...file, reading: readings.get(file.order) ?? file.reading })), edits });
    return readings.size;
  }

  /** Stops the reading under way; what was read stays. */
  cancel(): void {
    this.#control?.abort();
  }

  /** Takes everything off the preview. */
  clear(): void {
    this.cancel();
    this.#state = { ...nothing, receipt: this.#state.receipt };
    this.set({});
  }

  /** Closes an import: its files leave the preview, what stayed out remains. */
  close(receipt: ImportReceipt, wentIn: ReadonlySet<ReadFile>): void {
    this.#confirmed = { batch: receipt.batch, files: this.#state.files.filter((file) => wentIn.has(file)) };
    this.set({ receipt, saving: null, files: this.#state.files.filter((file) => !wentIn.has(file)), allNew: false, roundDraft: {} });
  }

  /** After an undo: the files of that import are in the preview again, ready for another try. */
  reopen(batch: string): void {
    const files = this.#confirmed?.batch === batch ? this.#confirmed.files : [];
    this.#confirmed = null;
    this.set({ receipt: null, files: [...this.#state.files, ...files] });
  }
}

/** The session that the import screen shows. */
export const importSession = new ImportSession();
