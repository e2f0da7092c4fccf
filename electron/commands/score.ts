import { readFileSync } from 'node:fs';
import { errorText } from '#shared/text/error-text.ts';
import { fail, type Result } from '#shared/result.ts';
import { scoreFile } from '#shared/scoring/score-file.ts';
import { readScoreFiles } from '#shared/scoring/score-files.ts';
import { shippedStandards } from '#resources/standards/index.ts';

/** A result, or the sentence that says what is wrong, of everything that the files hold, in their order. `alone` is true for one file that holds one object. */
interface Scored {
  readonly alone: boolean;
  readonly outcomes: readonly Result<object, string>[];
}

const standardInput = '-';

const unreadable: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件，请核对文件名',
  EISDIR: '这是文件夹，请写到文件',
  EACCES: '没有读这个文件的权限',
  ERR_ENCODING_INVALID_ENCODED_DATA: '不是 UTF-8 编码的文字，请用 UTF-8 另存',
};

/** What an error of reading means: by its code where it is a usual one, otherwise as the system says it. */
const readingTrouble = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return unreadable[code] ?? `读不出来（${errorText(error)}）`;
};

function scorePath(path: string): Scored {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path === standardInput ? 0 : path));
  } catch (error) {
    return { alone: true, outcomes: [fail(`${path}：${readingTrouble(error)}。`)] };
  }
  const { alone, files } = readScoreFiles(text);
  const placed = (problem: string, index: number): string => `${path}${alone ? '' : `第${String(index + 1)}份`}：${problem}`;
  const outcomes = files.map((file, index) => {
    const outcome = file.ok ? scoreFile(file.value.json, shippedStandards, file.value.placeAt) : file;
    return outcome.ok ? outcome : fail(placed(outcome.problem, index));
  });
  return { alone, outcomes };
}

const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write('用法：npm run score -- 文件.json…（减号 - 表示从标准输入读）\n');
  process.exitCode = 1;
} else {
  const scored = paths.map(scorePath);
  const alone = scored.length === 1 && scored[0]?.alone === true;
  for (const outcome of scored.flatMap(({ outcomes }) => outcomes)) {
    if (outcome.ok) process.stdout.write(`${alone ? JSON.stringify(outcome.value, null, 2) : JSON.stringify(outcome.value)}\n`);
    else {
      process.stderr.write(`${outcome.problem}\n`);
      if (!alone) process.stdout.write(`${JSON.stringify({ error: outcome.problem })}\n`);
      process.exitCode = 1;
    }
  }
}
