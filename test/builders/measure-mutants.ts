import { randomFrom } from '#test/random.ts';
import { judge } from '../unit/intake/mutants/judge.ts';
import { mutated } from '../unit/intake/mutants/mutation.ts';
import { mutations } from '../unit/intake/mutants/mutations.ts';
import { readingOf, subjectFolders, subjectsIn } from '../unit/intake/mutants/subject.ts';

// Changes every fixture in every way whose right reading is known, reads it again, and prints for each kind of change how many are
// read right, wrong with a doubt, and wrong in silence:
//   node --import tsx test/builders/measure-mutants.ts [KIND [FILE [N]]]     with a kind: also each of its files that is not read right; only every Nth fixture
const [onlyKind, onlyFile, every = '1'] = process.argv.slice(2);
const subjects = subjectFolders
  .flatMap((folder) => subjectsIn(folder))
  .filter(({ file }) => onlyFile === undefined || file.includes(onlyFile))
  .filter((_, index) => index % Number(every) === 0);
const rows: string[] = [];
let [all, allRight, allAsked, allSaid, allSilent, silentFields] = [0, 0, 0, 0, 0, 0];
for (const mutation of mutations.filter(({ kind }) => onlyKind === undefined || kind.includes(onlyKind))) {
  let [count, right, asked, said, silent, fields] = [0, 0, 0, 0, 0, 0];
  for (const [index, subject] of subjects.entries()) {
    const grids = mutated(subject, mutation, randomFrom(index + 1));
    if (grids === undefined) continue;
    const judged = judge(subject.right, readingOf(subject.file, subject.command, grids), mutation.more);
    count += 1;
    if (judged.silent.length > 0) silent += 1;
    else if (judged.said.length > 0) said += 1;
    else if (judged.doubts.length > 0) asked += 1;
    else right += 1;
    fields += judged.silent.length;
    if (onlyKind !== undefined && onlyKind !== '' && judged.silent.length + judged.said.length + judged.doubts.length > 0)
      process.stdout.write(
        `${judged.silent.length > 0 ? 'SILENT' : judged.said.length > 0 ? 'said' : 'asked'} ${subject.file} [${judged.doubts.join(' ')}] ${[...judged.silent, ...judged.said].slice(0, 4).join(' | ')}\n`,
      );
  }
  rows.push([mutation.kind, count, right, asked, said, silent, fields].join('\t'));
  all += count;
  allRight += right;
  allAsked += asked;
  allSaid += said;
  allSilent += silent;
  silentFields += fields;
}
process.stdout.write(`change\tfiles\tright\tright but asked\twrong, said\tsilent\tsilent fields\n${rows.join('\n')}\n`);
process.stdout.write(`all (${String(subjects.length)} fixtures)\t${[all, allRight, allAsked, allSaid, allSilent, silentFields].join('\t')}\n`);
