import { readFileSync } from 'node:fs';
import { fail, type Result } from '#shared/result.ts';
import { scoreFile } from '#shared/scoring/score-file.ts';
import { shippedStandards } from '#resources/standards/index.ts';

/** The result for a file (docs/formats.md, “Score files”), or the sentence that says what is wrong with it. */
function scorePath(path: string): Result<object, string> {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return fail(`读不出来：${error instanceof Error ? error.message : String(error)}`);
  }
  return scoreFile(json, shippedStandards);
}

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) {
  process.stderr.write('用法：npm run score -- 文件.json\n');
  process.exitCode = 1;
} else {
  const outcome = scorePath(file);
  if (outcome.ok) process.stdout.write(`${JSON.stringify(outcome.value, null, 2)}\n`);
  else process.stderr.write(`${file}：${outcome.problem}\n`);
  process.exitCode = outcome.ok ? 0 : 1;
}
