import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import { addressOf, type Grid } from '#shared/intake/grid.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { readGrids } from '#shared/intake/read-grids.ts';
import { showReading } from '#shared/intake/show-reading.ts';
import { checkItems } from '#shared/matching/check-items.ts';
import { watchDuplicates } from '#shared/intake/submission/duplicates.ts';
import { FileReading } from '#shared/model/submission.ts';
import { expectedOf, fixtureFolder, readFixture } from './expected-readings.ts';

const folders = ['submissions', 'layouts', 'adversary', 'second-adversary'] as const;
const files = folders.flatMap((folder) => expectedOf(folder).map((expected) => ({ folder, file: expected.file, expected })));
const readable = files.filter(({ expected }) => expected.status === 'read');

const gridsOf = (folder: string, file: string): readonly Grid[] => {
  const grids = readGrids(new Uint8Array(readFileSync(`${fixtureFolder(folder)}${file}`)));
  return grids.ok ? grids.value : [];
};

/** The text at every address of a file. */
function textsByAddress(grids: readonly Grid[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const grid of grids)
    for (const row of grid.rows) for (const cell of row ?? []) if (cell !== undefined) texts.set(addressOf(grid.sheet, cell.row, cell.column), cell.text);
  return texts;
}

describe('every value says where it came from', () => {
  test.each(readable)('$file', async ({ folder, file }) => {
    const reading = await readFixture(folder, file);
    const texts = textsByAddress(gridsOf(folder, file));
    for (const submission of reading.submissions) {
      if (submission.unit.cell !== null && submission.unit.name !== null) expect(texts.has(submission.unit.cell)).toBe(true);
      for (const fact of Object.values(submission.facts)) expect(texts.has(fact.cell)).toBe(true);
      for (const item of submission.items) {
        expect(texts.get(item.cells['text'] ?? '')).toBeDefined();
        if (item.selfRaw !== '' && !item.selfRaw.startsWith('=')) expect([texts.get(item.cells['self'] ?? ''), '']).toContain(item.selfRaw);
      }
    }
  });

  test.each(files)('$file: what is told is a Chinese sentence with its place', async ({ folder, file }) => {
    const reading = await readFixture(folder, file);
    expect(FileReading.parse(reading)).toEqual(reading);
    if (reading.reason !== null) expect(reading.reason.message).toMatch(new RegExp(`^「${file.replace(/[()（）.]/g, '\\$&')}」.*。$`));
    for (const problem of reading.problems) {
      expect(problem.message).toMatch(/[\u4e00-\u9fff].*。$/s);
      if (problem.cell !== null) expect(problem.message.startsWith(problem.cell)).toBe(true);
      expect(problem.message).not.toMatch(/undefined|null|NaN/);
    }
  });

  test('no address twice among the items of a form', async () => {
    for (const { folder, file } of readable)
      for (const submission of (await readFixture(folder, file)).submissions) {
        if (submission.layout !== 'form') continue;
        const places = submission.items.map((item) => item.cells['text']);
        expect(new Set(places).size).toBe(places.length);
      }
  });
});

describe('the printed line', () => {
  test('points are decimal and a refusal has a reason, a reading none', async () => {
    const read = showReading(await readFixture('submissions', '01-标准表.xlsx'));
    expect(read).toMatchObject({
      file: '01-标准表.xlsx',
      status: 'read',
      submissions: [
        {
          layout: 'form',
          statedTotal: 50,
          items: expect.arrayContaining([expect.objectContaining({ section: '经费管理', no: '1', max: 4, self: 4, assessed: null })]) as unknown,
        },
      ],
    });
    expect(read).not.toHaveProperty('reason');
    expect(read).toMatchObject({ sha256: 'fdf25be8086e135ce831572c2dcdf6180dea78739a82ab7f1de9811566bb4de1' });
    expect(showReading(await readFixture('submissions', '91-空文件.xlsx'))).toMatchObject({
      status: 'refused',
      reason: { code: 'empty' },
      submissions: [],
      problems: [],
    });
  });
});

describe('across files', () => {
  test('the same unit in a second file of the run is told with the first file', async () => {
    const watch = watchDuplicates();
    const first = await readFixture('submissions', '01-标准表.xlsx');
    expect(watch.check(first)).toBe(first);
    const again = watch.check({ ...first, file: '再来一份.xlsx' });
    expect(again.problems).toMatchObject([{ code: 'duplicate-submission', submission: 0, message: expect.stringContaining('01-标准表.xlsx') as string }]);
  });

  test('a roster that lists a unit is no second form of it', async () => {
    const watch = watchDuplicates();
    const roster = await readFixture('submissions', '10-基本情况花名册.xls');
    const form = await readFixture('submissions', '01-标准表.xlsx');
    const [listed] = roster.submissions;
    watch.check({ ...form, submissions: form.submissions.map((submission) => ({ ...submission, unit: listed?.unit ?? submission.unit })) });
    expect(watch.check(roster).problems.map((problem) => problem.code)).not.toContain('duplicate-submission');
  });

  test('lines that a standard does not have are told, those it has are not', () => {
    const [standard] = shippedStandards;
    if (standard === undefined) throw new Error('a standard ships with the program');
    const [known] = standard.sections[0]?.items ?? [];
    const text = `项目,考核内容,分值,自评分\n${standard.sections[0]?.title ?? ''},${(known?.text ?? '').replaceAll(',', '，')},4,4\n其他,与标准毫不相干的一项要求,4,4\n`;
    const reading = checkItems(readFile('x.csv', new TextEncoder().encode(text)), standard);
    expect(reading.problems.filter((problem) => problem.code === 'item-unmatched').map((problem) => problem.cell)).toEqual(['Sheet1!B3']);
  });
});
