import { readFileSync } from 'node:fs';
import { errorText } from '#shared/text/error-text.ts';
import { shippedStandards } from '#resources/standards/index.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { showReading } from '#shared/intake/show-reading.ts';
import { checkItems } from '#shared/matching/check-items.ts';
import { watchDuplicates } from '#shared/intake/submission/duplicates.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { FileReading } from '#shared/model/submission.ts';
import { filesOf, type Found } from './files-of.ts';

/** A file that the disk does not give is refused like any other, so that the rest of the batch goes on. */
function readOne(file: Found): FileReading {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file.path);
  } catch (error) {
    return {
      file: file.name,
      sha256: '',
      status: 'refused',
      reason: { code: 'corrupt', message: `「${file.name}」从磁盘上读不出来（${errorText(error)}）。请检查路径和权限后重试。` },
      submissions: [],
      problems: [],
    };
  }
  return readFile(file.name, bytes);
}

function run(paths: readonly string[], standard: Standard | undefined): void {
  const watch = watchDuplicates();
  for (const file of paths.flatMap(filesOf)) {
    const reading = watch.check(readOne(file));
    process.stdout.write(`${JSON.stringify(showReading(standard === undefined ? reading : checkItems(reading, standard)))}\n`);
  }
}

const words = process.argv.slice(2);
const flag = words.indexOf('--standard');
const id = flag === -1 ? undefined : words[flag + 1];
const paths = flag === -1 ? words : words.toSpliced(flag, 2);
const standard = shippedStandards.find((candidate) => candidate.id === id);
if (flag !== -1 && standard === undefined) {
  process.stderr.write(`没有编号为“${id ?? ''}”的标准。可用的有：${shippedStandards.map((candidate) => candidate.id).join('、')}\n`);
  process.exitCode = 1;
} else if (paths.length === 0) {
  process.stderr.write('用法：npm run intake -- [--standard 标准编号] 文件或文件夹…\n');
  process.exitCode = 1;
} else {
  run(paths, standard);
}
