import type { RubricReading } from '#shared/intake/rubric/rubric.ts';
import { stoppedReason } from '#shared/intake/stopped.ts';
import { showRubric } from '#shared/intake/rubric/show-rubric.ts';
import type { PackedFile } from '#shared/intake/bundle/open-bundle.ts';
import { filesOf } from './files-of.ts';
import { ApartReader } from './read-apart.ts';

async function readOne(reader: ApartReader, { name, content }: PackedFile): Promise<RubricReading> {
  const read = content.ok ? await reader.read('rubric', name, content.value) : content.problem;
  if (typeof read !== 'string' && 'status' in read) return read;
  const reason = typeof read === 'string' ? stoppedReason(name, read) : read;
  return { file: name, sha256: '', status: 'refused', reason, title: '', total: 0, sections: [], problems: [], headers: [], questions: [] };
}

const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write('用法：npm run rubric -- 考核细则文件或文件夹…\n');
  process.exitCode = 1;
} else {
  const reader = new ApartReader();
  for (const file of filesOf(paths)) process.stdout.write(`${JSON.stringify(showRubric(await readOne(reader, file)))}\n`);
  reader.close();
}
