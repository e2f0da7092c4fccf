import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wordPage } from '#shared/intake/pages/word-page.ts';
import { readRubric } from '#shared/intake/rubric/read-rubric.ts';
import { showRubric } from '#shared/intake/rubric/show-rubric.ts';
import { showReading } from '#shared/intake/show-reading.ts';
import { fixtureBytes, fixtureFolder, readFixture } from './expected-readings.ts';
import { fieldMistakes, FieldCases, type FieldCase } from './field-expectations.ts';

/** The files of one round, with those of them that are not yet read right: a list that may only shrink. */
interface Round {
  readonly folder: string;
  readonly open: readonly string[];
}
const rounds: readonly Round[] = [
  { folder: 'field', open: [] },
  { folder: 'rounds-9a', open: [] },
  { folder: 'rounds-9b', open: [] },
  { folder: 'rounds-9c', open: [] },
  { folder: 'rounds-9d', open: [] },
  { folder: 'rounds-9f', open: [] },
  { folder: 'rounds-9g', open: ['G07-乡村少年宫自评.et'] },
  { folder: 'rounds-9h', open: [] },
  { folder: 'rounds-9i', open: [] },
  { folder: 'rounds-9e', open: ['E19-司法所加减分.ods'] },
];

const casesIn = ({ folder }: Round): readonly FieldCase[] => FieldCases.parse(JSON.parse(readFileSync(`${fixtureFolder(folder)}expected.json`, 'utf8')));

async function mistakesIn({ folder }: Round, wanted: FieldCase): Promise<readonly string[]> {
  if (wanted.command === 'intake') return fieldMistakes(wanted, showReading(await readFixture(folder, wanted.file)));
  const bytes = fixtureBytes(folder, wanted.file);
  return fieldMistakes(wanted, showRubric(readRubric(wanted.file, bytes, await wordPage(bytes))));
}

describe.each(rounds)('files as the field sends them: $folder', (round) => {
  const cases = casesIn(round);
  const isOpen = ({ file }: FieldCase): boolean => round.open.includes(file);

  it.each(cases.filter((wanted) => !isOpen(wanted)))('$command of $file is wholly right', async (wanted) => {
    expect(await mistakesIn(round, wanted)).toEqual([]);
  });

  it('lists as not yet right only what is not', async () => {
    const right: string[] = [];
    for (const wanted of cases.filter(isOpen)) if ((await mistakesIn(round, wanted)).length === 0) right.push(wanted.file);
    expect(right).toEqual([]);
  });

  it('are told apart from readings that are wrong', async () => {
    const [first] = cases;
    const other = cases.find(({ file, command }) => file !== first?.file && command === first?.command);
    expect(first === undefined || other === undefined ? [] : await mistakesIn(round, { ...first, file: other.file })).not.toEqual([]);
  });
});
