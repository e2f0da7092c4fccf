/** One record of the stream of an old workbook (.xls). */
export interface BiffRecord {
  readonly type: number;
  /** Where its data begins in the stream, and how long it is. */
  readonly at: number;
  readonly length: number;
}

/** The records of a workbook's stream, as far as they are whole. */
export function* biffRecords(view: DataView): Generator<BiffRecord> {
  for (let at = 0; at + 4 <= view.byteLength;) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > view.byteLength) return;
    yield { type: view.getUint16(at, true), at: at + 4, length };
    at += 4 + length;
  }
}

/** A text of several looks: each run begins at a character and names a font. */
export interface RichText {
  readonly text: string;
  readonly runs: readonly { readonly from: number; readonly font: number }[];
}

/** Reads through data that may go on in further records: a text that is cut between two of them says anew at the cut how wide its characters are. */
class RecordReader {
  readonly #view: DataView;
  readonly #records: readonly BiffRecord[];
  #index = 0;
  #at = 0;

  constructor(view: DataView, records: readonly BiffRecord[]) {
    this.#view = view;
    this.#records = records;
  }

  get ended(): boolean {
    this.#advance();
    return this.#index >= this.#records.length;
  }

  byte(): number {
    this.#advance();
    const record = this.#records[this.#index];
    if (record === undefined) return 0;
    this.#at += 1;
    return this.#view.getUint8(record.at + this.#at - 1);
  }

  word(): number {
    const low = this.byte();
    return low | (this.byte() << 8);
  }

  skip(count: number): void {
    for (let left = count; left > 0 && !this.ended;) {
      const step = Math.min(left, (this.#records[this.#index]?.length ?? 0) - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  characters(count: number, wide: boolean): string {
    let text = '';
    let width = wide;
    for (let index = 0; index < count && this.#index < this.#records.length; index += 1) {
      if (this.#at >= (this.#records[this.#index]?.length ?? 0)) {
        this.#advance();
        width = (this.byte() & 1) === 1;
      }
      text += String.fromCharCode(width ? this.word() : this.byte());
    }
    return text;
  }

  #advance(): void {
    while (this.#index < this.#records.length && this.#at >= (this.#records[this.#index]?.length ?? 0)) {
      this.#index += 1;
      this.#at = 0;
    }
  }
}

/** The shared strings of a workbook from their record and those in which it goes on. */
export function sharedStrings(view: DataView, records: readonly BiffRecord[]): readonly RichText[] {
  const reader = new RecordReader(view, records);
  reader.skip(8);
  const strings: RichText[] = [];
  while (!reader.ended) {
    const count = reader.word();
    const flags = reader.byte();
    const runCount = (flags & 8) === 0 ? 0 : reader.word();
    const extended = (flags & 4) === 0 ? 0 : reader.word() + reader.word() * 65536;
    const text = reader.characters(count, (flags & 1) === 1);
    const runs = Array.from({ length: runCount }, () => ({ from: reader.word(), font: reader.word() }));
    reader.skip(extended);
    strings.push({ text, runs });
  }
  return strings;
}
