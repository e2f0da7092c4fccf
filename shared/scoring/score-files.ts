import { fail, ok, type Result } from '../result.ts';
import { readJson, type JsonReading } from '../text/read-json.ts';
import { phraseAt, sentenceOf, type PlaceAt } from './file-issues.ts';

/** One thing to be scored as a text holds it, with where in the text each of its values is. */
export interface ScoreText {
  readonly json: unknown;
  readonly placeAt: PlaceAt;
}

/** What a text holds to be scored: one object, or several of them, each read or with the sentence that says why not. */
interface ScoreFiles {
  /** True where the whole text is one object. */
  readonly alone: boolean;
  readonly files: readonly Result<ScoreText, string>[];
}

/** Numbers of a score file have at most so many significant digits (docs/formats.md): more are not held exactly. */
const mostDigits = 15;

const read = (text: string, firstLine = 1): Result<JsonReading, string> => readJson(text, { firstLine, digits: mostDigits });

/** The part of a reading at a place of its list, or the whole reading; fails with what is wrong inside of it. */
function partOf({ value, troubles, placeAt }: JsonReading, part: readonly number[]): Result<ScoreText, string> {
  const own = troubles.filter(({ path }) => part.every((key, index) => path[index] === key));
  const [index] = part;
  const json: unknown = index !== undefined && Array.isArray(value) ? value[index] : value;
  const phrases = own.map(({ path, place, words }) => phraseAt(path.slice(part.length), words, () => place));
  return phrases.length === 0 ? ok({ json, placeAt: (path) => placeAt([...part, ...path]) }) : fail(sentenceOf(phrases));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a text that is no JSON as a whole is one thing to score a line: its first line is an object, or any line is one that names a standard. */
const isLines = (lines: readonly { readonly line: string; readonly reading: Result<JsonReading, string> }[]): boolean => {
  const [first] = lines;
  if (first === undefined || lines.length < 2 || !first.line.trimStart().startsWith('{')) return false;
  const objects = lines.map(({ reading }) => (reading.ok && isObject(reading.value.value) ? reading.value.value : undefined));
  return objects[0] !== undefined || objects.some((object) => object !== undefined && 'standard' in object);
};

/**
 * Reads one score file, an array of them, or one a line (docs/formats.md, “Score files”). A mark of byte order at the beginning is passed over.
 * What cannot be read spoils only its own part: the others are there to be scored.
 */
export function readScoreFiles(content: string): ScoreFiles {
  const text = content.replace(/^\uFEFF/u, '');
  const whole = read(text);
  if (whole.ok && Array.isArray(whole.value.value)) {
    const { value: reading } = whole;
    return { alone: false, files: whole.value.value.map((_, index) => partOf(reading, [index])) };
  }
  if (whole.ok && isObject(whole.value.value)) return { alone: true, files: [partOf(whole.value, [])] };
  const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line, reading: read(line, index + 1) }]));
  if (!isLines(lines)) return { alone: true, files: [whole.ok ? partOf(whole.value, []) : whole] };
  return { alone: false, files: lines.map(({ reading }) => (reading.ok ? partOf(reading.value, []) : reading)) };
}
