import { wordPage } from '#shared/intake/pages/word-page.ts';
import { readRubric } from '#shared/intake/rubric/read-rubric.ts';
import type { RubricReading } from '#shared/intake/rubric/rubric.ts';
import { showRubric } from '#shared/intake/rubric/show-rubric.ts';
import type { PackedFile } from '#shared/intake/bundle/open-bundle.ts';
import { filesOf } from './files-of.ts';

async function readOne({ name, content }: PackedFile): Promise<RubricReading> {
  if (content.ok) return readRubric(name, content.value, await wordPage(content.value));
  return { file: name, sha256: '', status: 'refused', reason: content.problem, title: '', total: 0, sections: [], problems: [] };
}

const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write('用法：npm run rubric -- 考核细则文件或文件夹…\n');
  process.exitCode = 1;
} else {
  for (const file of filesOf(paths)) process.stdout.write(`${JSON.stringify(showRubric(await readOne(file)))}\n`);
}
