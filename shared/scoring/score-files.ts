import { fail, ok, type Result } from '../result.ts';

/** What a text holds to be scored: one object, or several of them, each parsed or with the sentence that says why not. */
interface ScoreFiles {
  /** True where the whole text is one object. */
  readonly alone: boolean;
  readonly files: readonly Result<unknown, string>[];
}

/** Where a text stops being JSON, as far as the parser says so: “第3行第5个字符处”. */
function brokenAt(text: string, message: string): string {
  const [, position] = /at position (\d+)/u.exec(message) ?? [];
  if (position === undefined) return text.trim() === '' ? '是空的，' : message.includes('Unexpected end') ? '到末尾还没有写完，' : '';
  const before = text.slice(0, Number(position)).split('\n');
  return `第${String(before.length)}行第${String((before.at(-1) ?? '').length + 1)}个字符处`;
}

function parsed(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    return fail(`${brokenAt(text, String(error))}不是正确的 JSON。`);
  }
}

/** Reads one score file, an array of them, or one a line (docs/formats.md, “Score files”). A mark of byte order at the beginning is passed over. */
export function readScoreFiles(content: string): ScoreFiles {
  const text = content.replace(/^\uFEFF/u, '');
  const whole = parsed(text);
  if (whole.ok) return Array.isArray(whole.value) ? { alone: false, files: whole.value.map((one: unknown) => ok(one)) } : { alone: true, files: [whole] };
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [first] = lines;
  const isLines = lines.length > 1 && first !== undefined && parsed(first).ok;
  return isLines ? { alone: false, files: lines.map(parsed) } : { alone: true, files: [whole] };
}
