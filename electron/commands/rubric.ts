import { readFileSync } from 'node:fs';
import { readRubric } from '#shared/intake/rubric/read-rubric.ts';
import { showRubric } from '#shared/intake/rubric/show-rubric.ts';
import { filesOf } from './files-of.ts';

const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write('用法：npm run rubric -- 考核细则文件或文件夹…\n');
  process.exitCode = 1;
} else {
  for (const file of paths.flatMap(filesOf)) process.stdout.write(`${JSON.stringify(showRubric(readRubric(file.name, readFileSync(file.path))))}\n`);
}
