import { shippedStandards } from '#resources/standards/index.ts';
import type { PackedFile } from '#shared/intake/bundle/open-bundle.ts';
import { stoppedReason } from '#shared/intake/stopped.ts';
import { showReading } from '#shared/intake/show-reading.ts';
import { checkItems } from '#shared/matching/check-items.ts';
import { watchDuplicates } from '#shared/intake/submission/duplicates.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { FileReading } from '#shared/model/submission.ts';
import { filesOf } from './files-of.ts';
import { ApartReader } from './read-apart.ts';

async function readOne(reader: ApartReader, { name, content }: PackedFile): Promise<FileReading> {
  const read = content.ok ? await reader.read('intake', name, content.value) : content.problem;
  if (typeof read !== 'string' && 'status' in read) return read;
  const reason = typeof read === 'string' ? stoppedReason(name, read) : read;
  return { file: name, sha256: '', status: 'refused', reason, submissions: [], problems: [] };
}

async function run(reader: ApartReader, paths: readonly string[], standard: Standard | undefined): Promise<void> {
  const watch = watchDuplicates();
  for (const file of filesOf(paths)) {
    const reading = watch.check(await readOne(reader, file));
    process.stdout.write(`${JSON.stringify(showReading(standard === undefined ? reading : checkItems(reading, standard)))}\n`);
  }
}

/** Prints of each file which blocks it was cut into and what was weighed for their columns. */
async function explain(reader: ApartReader, paths: readonly string[]): Promise<void> {
  for (const { name, content } of filesOf(paths)) {
    const told = content.ok ? await reader.read('why', name, content.value) : 'crashed';
    process.stdout.write(`${JSON.stringify(typeof told === 'string' ? { file: name, blocks: [] } : told)}\n`);
  }
}

const given = process.argv.slice(2);
const why = given.includes('--why');
const words = given.filter((word) => word !== '--why');
const flag = words.indexOf('--standard');
const id = flag === -1 ? undefined : words[flag + 1];
const paths = flag === -1 ? words : words.toSpliced(flag, 2);
const standard = shippedStandards.find((candidate) => candidate.id === id);
if (flag !== -1 && standard === undefined) {
  process.stderr.write(`没有编号为“${id ?? ''}”的标准。可用的有：${shippedStandards.map((candidate) => candidate.id).join('、')}\n`);
  process.exitCode = 1;
} else if (paths.length === 0) {
  process.stderr.write('用法：npm run intake -- [--why] [--standard 标准编号] 文件或文件夹…\n');
  process.exitCode = 1;
} else if (why) {
  const reader = new ApartReader();
  await explain(reader, paths);
  reader.close();
} else {
  const reader = new ApartReader();
  await run(reader, paths, standard);
  reader.close();
}
