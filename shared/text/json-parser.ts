import { fail, ok, type Result } from '../result.ts';

/** The way to a value in JSON: keys of objects, places in lists. */
export type JsonPath = readonly (string | number)[];

/** Something that JSON may hold and we do not take. `offset` is its place in the text, `words` the end of a Chinese sentence. */
export interface JsonTrouble {
  readonly path: JsonPath;
  readonly offset: number;
  readonly words: string;
}

interface Parsed {
  readonly value: unknown;
  readonly troubles: readonly JsonTrouble[];
  readonly offsetOf: (path: readonly PropertyKey[]) => number;
}

interface Limits {
  readonly levels: number;
  readonly digits: number | undefined;
}

/** Thrown inside of the parser only: the text is no JSON from here on. */
class NotJson extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super(`no JSON at ${String(offset)}`);
    this.offset = offset;
  }
}

const mostTroubles = 100;
const blanks = new Set([0x20, 0x09, 0x0a, 0x0d]);
const literals: readonly (readonly [string, true | false | null])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** How many digits of a written number count: “0.0870” has three. */
const significantDigits = (token: string): number => (/^-?([\d.]+)/u.exec(token)?.[1] ?? '').replace('.', '').replace(/^0+/u, '').replace(/0+$/u, '').length;

/** A text on its way to a value: one pass, one value at a time, with the offset of everything it has read. */
class Parser {
  private at = 0;
  private readonly path: (string | number)[] = [];
  private readonly offsets = new WeakMap<object, Map<string | number, number>>();
  readonly troubles: JsonTrouble[] = [];
  private readonly text: string;
  private readonly limits: Limits;

  constructor(text: string, limits: Limits) {
    this.text = text;
    this.limits = limits;
  }

  whole(): unknown {
    const value = this.value();
    if (this.at < this.text.length) throw new NotJson(this.at);
    return value;
  }

  /** Where the value of a path begins; where the path leads nowhere, the nearest value around it. */
  offsetOf(root: unknown, path: readonly PropertyKey[]): number {
    let [value, offset] = [root, 0];
    for (const key of path) {
      const found = isContainer(value) && typeof key !== 'symbol' ? this.offsets.get(value)?.get(key) : undefined;
      if (found === undefined) break;
      [value, offset] = [(value as Readonly<Record<PropertyKey, unknown>>)[key], found];
    }
    return offset;
  }

  private tell(offset: number, words: string, path: JsonPath = this.path): void {
    if (this.troubles.length < mostTroubles) this.troubles.push({ path: [...path], offset, words });
  }

  private skipBlanks(): void {
    while (blanks.has(this.text.charCodeAt(this.at))) this.at += 1;
  }

  /** Takes a character if it is there, with the blanks behind it. */
  private take(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at += 1;
    this.skipBlanks();
    return true;
  }

  private need(character: string): void {
    if (!this.take(character)) throw new NotJson(this.at);
  }

  private value(): unknown {
    this.skipBlanks();
    const first = this.text[this.at];
    const value = first === '{' || first === '[' ? this.container(first) : first === '"' ? this.string() : this.plain();
    this.skipBlanks();
    return value;
  }

  private container(first: '{' | '['): unknown {
    if (this.path.length < this.limits.levels) return first === '{' ? this.object() : this.list();
    this.tell(this.at, `括号套了${String(this.limits.levels)}层以上，程序只读${String(this.limits.levels)}层，请核对是不是写错了`, this.path.slice(0, 2));
    this.passOver();
    return null;
  }

  private object(): object {
    const object: Record<string, unknown> = {};
    const offsets = new Map<string | number, number>();
    this.offsets.set(object, offsets);
    this.need('{');
    if (this.take('}')) return object;
    do {
      const keyAt = this.at;
      const key = this.string();
      this.skipBlanks();
      this.need(':');
      if (key === '__proto__') this.tell(keyAt, '名称“__proto__”不能用，请换一个');
      else if (offsets.has(key)) this.tell(keyAt, `“${key}”写了两次，请只留一个`);
      offsets.set(key, this.at);
      this.path.push(key);
      const value = this.value();
      this.path.pop();
      if (key !== '__proto__') object[key] = value;
    } while (this.take(','));
    this.need('}');
    return object;
  }

  private list(): readonly unknown[] {
    const list: unknown[] = [];
    const offsets = new Map<string | number, number>();
    this.offsets.set(list, offsets);
    this.need('[');
    if (this.take(']')) return list;
    do {
      offsets.set(list.length, this.at);
      this.path.push(list.length);
      list.push(this.value());
      this.path.pop();
    } while (this.take(','));
    this.need(']');
    return list;
  }

  private string(): string {
    const from = this.at;
    if (this.text[from] !== '"') throw new NotJson(from);
    let end = from + 1;
    for (; this.text[end] !== '"'; end += 1) {
      if (end >= this.text.length || this.text.charCodeAt(end) < 0x20) throw new NotJson(end);
      if (this.text[end] === '\\') end = this.escape(end);
    }
    this.at = end + 1;
    return JSON.parse(this.text.slice(from, this.at)) as string;
  }

  /** The place of the last character of an escape that begins at `from`. */
  private escape(from: number): number {
    const letter = this.text[from + 1] ?? '';
    if (letter !== '' && '"\\/bfnrt'.includes(letter)) return from + 1;
    if (letter !== 'u') throw new NotJson(from + 1);
    for (let at = from + 2; at < from + 6; at += 1) if (!/^[0-9a-f]$/iu.test(this.text[at] ?? '')) throw new NotJson(at);
    return from + 5;
  }

  private plain(): unknown {
    const literal = literals.find(([word]) => word[0] === this.text[this.at]);
    if (literal === undefined) return this.number();
    const [word, value] = literal;
    for (let place = 0; place < word.length; place += 1) if (this.text[this.at + place] !== word[place]) throw new NotJson(this.at + place);
    this.at += word.length;
    return value;
  }

  private number(): number {
    const from = this.at;
    if (this.text[this.at] === '-') this.at += 1;
    if (this.text[this.at] === '0') this.at += 1;
    else this.digits();
    if (this.text[this.at] === '.') {
      this.at += 1;
      this.digits();
    }
    if (this.text[this.at] === 'e' || this.text[this.at] === 'E') {
      this.at += 1;
      if (this.text[this.at] === '+' || this.text[this.at] === '-') this.at += 1;
      this.digits();
    }
    const token = this.text.slice(from, this.at);
    const { digits } = this.limits;
    if (!Number.isFinite(Number(token))) this.tell(from, `数“${token.slice(0, 20)}”太大，请核对`);
    else if (digits !== undefined && significantDigits(token) > digits)
      this.tell(from, `数“${token.slice(0, 40)}”超过${String(digits)}位有效数字，请四舍五入后再写`);
    return Number(token);
  }

  private digits(): void {
    if (!isDigit(this.text.charCodeAt(this.at))) throw new NotJson(this.at);
    while (isDigit(this.text.charCodeAt(this.at))) this.at += 1;
  }

  /** Goes past a container that is too deep to be read, without going into it. */
  private passOver(): void {
    let level = 0;
    do {
      const character = this.text[this.at];
      if (character === undefined) throw new NotJson(this.at);
      if (character === '"') this.string();
      else {
        this.at += 1;
        if (character === '{' || character === '[') level += 1;
        else if (character === '}' || character === ']') level -= 1;
      }
    } while (level > 0);
  }
}

/** Parses JSON as JSON.parse does, with the offset of every value and what of it we do not take. Fails with the offset of the first character that cannot be where it is. */
export function parseJson(text: string, limits: Limits): Result<Parsed, number> {
  const parser = new Parser(text, limits);
  try {
    const value = parser.whole();
    return ok({ value, troubles: parser.troubles, offsetOf: (path) => parser.offsetOf(value, path) });
  } catch (error) {
    if (error instanceof NotJson) return fail(error.offset);
    throw error;
  }
}
