import { fail, ok, type Result } from '../result.ts';
import { parseJson, type JsonPath, type JsonTrouble } from './json-parser.ts';

/** How deep objects and lists may be nested in JSON from outside: far deeper than any format of ours, and far from where reading would run out of stack. */
const mostLevels = 100;

/** A place in a text as editors count it: both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What a text of JSON says, and where. `troubles` are named by their path: the value beside them can be used, that path cannot. */
export interface JsonReading {
  readonly value: unknown;
  readonly troubles: readonly { readonly path: JsonPath; readonly place: TextPlace; readonly words: string }[];
  /** Where the value of a path begins, or else the nearest thing around it that was written. */
  readonly placeAt: (path: readonly PropertyKey[]) => TextPlace;
}

/** How a text is to be read: the number of its first line, and how many significant digits its numbers may have (left out: any). */
interface ReadingOptions {
  readonly firstLine?: number;
  readonly digits?: number;
}

function placeIn(text: string, offset: number, firstLine: number): TextPlace {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1 + firstLine, column: (before.at(-1) ?? '').length + 1 };
}

/** “第3行第9个字符” */
export const textPlaceWords = ({ line, column }: TextPlace): string => `第${String(line)}行第${String(column)}个字符`;

const halfWidth = /[，：；“”‘’｛｝［］、]/u;

/** Where a text stops being JSON: “第3行第5个字符“x”处不是正确的 JSON。” */
function brokenWords(text: string, offset: number, firstLine: number): string {
  if (text.trim() === '') return '是空的，不是正确的 JSON。';
  if (offset >= text.length) return '到末尾还没有写完，不是正确的 JSON。';
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  const hint = halfWidth.test(character) ? '（标点要用英文半角）' : '';
  return `${textPlaceWords(placeIn(text, offset, firstLine))}“${character}”处不是正确的 JSON${hint}。`;
}

/**
 * Reads JSON that comes from outside, with the places of its values. What JSON.parse would pass in silence is named: a key written twice, the key `__proto__`,
 * more than 100 levels of nesting, numbers beyond all numbers. Fails with a Chinese sentence where the text is no JSON. A mark of byte order is passed over.
 */
export function readJson(content: string, { firstLine = 1, digits }: ReadingOptions = {}): Result<JsonReading, string> {
  const text = content.replace(/^\uFEFF/u, '');
  const parsed = parseJson(text, { levels: mostLevels, digits });
  if (!parsed.ok) return fail(brokenWords(text, parsed.problem, firstLine));
  const { value, troubles, offsetOf } = parsed.value;
  const placed = ({ path, offset, words }: JsonTrouble) => ({ path, place: placeIn(text, offset, firstLine), words });
  return ok({ value, troubles: troubles.map(placed), placeAt: (path) => placeIn(text, offsetOf(path), firstLine) });
}

/** How many levels deep a text goes; brackets inside of texts left aside. */
function levelsOf(text: string): number {
  let [level, deepest] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = endOfText(text, at);
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, (level += 1));
    else if (code === 0x7d || code === 0x5d) level -= 1;
  }
  return deepest;
}

/** The place of the quotation mark that ends a text which begins at `from`. */
function endOfText(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === 0x5c) slashes += 1;
  return slashes % 2 === 1;
}

/** The value of a text as the program itself writes JSON (no blanks, every key once): read at full speed. Undefined for any other text. */
function ownJson(text: string): { readonly value: unknown } | undefined {
  if (text.includes('__proto__') || levelsOf(text) > mostLevels) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? { value } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The value of JSON that comes from outside, for readers that take all or nothing. Fails with a Chinese sentence on the first thing that {@link readJson} names. */
export function jsonOf(text: string): Result<unknown, string> {
  const own = ownJson(text);
  if (own !== undefined) return ok(own.value);
  const read = readJson(text);
  if (!read.ok) return read;
  const [trouble] = read.value.troubles;
  return trouble === undefined ? ok(read.value.value) : fail(`${textPlaceWords(trouble.place)}：${trouble.words}。`);
}
