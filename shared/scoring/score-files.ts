import { fail, ok, type Result } from '../result.ts';

/** What a text holds to be scored: one object, or several of them, each parsed or with the sentence that says why not. */
interface ScoreFiles {
  /** True where the whole text is one object. */
  readonly alone: boolean;
  readonly files: readonly Result<unknown, string>[];
}

/** Whether a text could still become JSON if more came behind it. */
function isBeginning(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const [, position] = /at position (\d+)/u.exec(String(error)) ?? [];
    return position === undefined ? String(error).includes('Unexpected end') : Number(position) >= text.length;
  }
}

/** How many characters of a text that is not JSON could begin JSON: the place of the first that cannot stand where it stands. */
function soundLength(text: string): number {
  let [sound, broken] = [0, text.length + 1];
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (isBeginning(text.slice(0, middle))) sound = middle;
    else broken = middle;
  }
  return sound;
}

/** Where a text stops being JSON: “第3行第5个字符“x”处”. `line` is the number of its first line. */
function brokenAt(text: string, line: number): string {
  if (text.trim() === '') return '是空的，';
  const sound = soundLength(text);
  if (sound >= text.length) return '到末尾还没有写完，';
  const before = text.slice(0, sound).split('\n');
  const [character = ''] = text.slice(sound);
  return `第${String(before.length - 1 + line)}行第${String((before.at(-1) ?? '').length + 1)}个字符“${character}”处`;
}

function parsed(text: string, line = 1): Result<unknown, string> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return fail(`${brokenAt(text, line)}不是正确的 JSON。`);
  }
}

function objectOf(line: string): object | undefined {
  try {
    const value = JSON.parse(line) as unknown;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text that is no JSON as a whole is one thing to score a line: its first line is an object, or any line is one that names a standard. */
const isLines = (lines: readonly string[]): boolean => {
  const [first = ''] = lines;
  if (lines.length < 2 || !first.trimStart().startsWith('{')) return false;
  return objectOf(first) !== undefined || lines.some((line) => 'standard' in (objectOf(line) ?? {}));
};

/** Reads one score file, an array of them, or one a line (docs/formats.md, “Score files”). A mark of byte order at the beginning is passed over. */
export function readScoreFiles(content: string): ScoreFiles {
  const text = content.replace(/^\uFEFF/u, '');
  const whole = objectOf(text);
  if (whole !== undefined) return Array.isArray(whole) ? { alone: false, files: whole.map((one: unknown) => ok(one)) } : { alone: true, files: [ok(whole)] };
  const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line, number: index + 1 }]));
  const isMany = isLines(lines.map(({ line }) => line));
  return isMany ? { alone: false, files: lines.map(({ line, number }) => parsed(line, number)) } : { alone: true, files: [parsed(text)] };
}
