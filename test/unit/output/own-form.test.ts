import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { markLine, markOf, readMark } from '#shared/forms/form-mark.ts';
import { factsAskedFor } from '#shared/forms/form-facts.ts';
import { readAnswer, selfAnswerOf } from '#shared/forms/self-answer.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { matchItems } from '#shared/matching/match-items.ts';
import { Item, type Standard } from '#shared/model/standard.ts';
import type { FileReading } from '#shared/model/submission.ts';
import { blankForm } from '#shared/output/blank-form.ts';
import { formFileNames } from '#shared/output/form-file-names.ts';
import { issueForm } from '#shared/output/issue-form.ts';
import { writeBlankForm } from '#shared/output/write-blank-form.ts';
import { changeItem } from '#shared/standards/edit-draft.ts';
import { item, section, standard, type ItemFile } from '../scoring/make-standard.ts';
import { fillForm } from './fill-form.ts';

const own: Standard = standard([
  section('组织建设（试行）', [
    item({ id: 'i-1', no: '1', text: '合计每年开会四次', max: 40, rules: [{ kind: 'per-missing', points: 5 }] }),
    item({ id: '二号/条 目', no: '2', text: '=1+1', max: 60, rules: [{ kind: 'discretionary', step: 2 }] }),
  ]),
  section('其他', [
    item({ id: 'v', text: '没有弄虚作假', max: 0, rules: [{ kind: 'veto' }] }),
    item({ id: 'm', text: '依法建会', max: 0, rules: [{ kind: 'mandatory' }] }),
    item({ id: 'b', text: '受到表彰', max: 0, rules: [{ kind: 'bonus', points: 2, cap: 4 }] }),
  ]),
]);
const fields = { 单位名称: '城关小学工会', 填表日期: '2024-10-28' };
const write = (of: Standard = own) => writeBlankForm(blankForm({ standard: of, federation: '', unit: null }));
const filledWith = async (answers: Readonly<Record<string, string | number>>, change: (sheet: ExcelJS.Worksheet) => void = () => undefined) => {
  const good: Readonly<Record<string, string | number>> = { 'i-1': 40, '二号/条 目': 58, v: '无', m: '是', b: 2 };
  const bytes = await fillForm(await write(), own, fields, (one) => ({ written: answers[one.id] ?? good[one.id] ?? '', points: null }));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const [sheet] = workbook.worksheets;
  if (sheet !== undefined) change(sheet);
  return readFile('表.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
};
const told = (reading: FileReading) => reading.problems.map(({ code, cell }) => `${code} ${cell ?? ''}`);
const selfs = (reading: FileReading) => reading.submissions[0]?.items.map(({ self }) => self);
const rowOf = (sheet: ExcelJS.Worksheet, id: string): ExcelJS.Row | undefined => {
  const rows: ExcelJS.Row[] = [];
  sheet.eachRow((row) => {
    if (row.getCell(9).value === id) rows.push(row);
  });
  return rows[0];
};

describe('a form of the county’s own standard', () => {
  it('keeps odd words, ids, statements and bonus points', async () => {
    const reading = await filledWith({});
    expect(told(reading)).toEqual([]);
    expect(selfs(reading)).toEqual([4000, 5800, null, null, 200]);
    expect(reading.submissions[0]?.items.map(({ itemId, section: of, text }) => [itemId, of, text])).toEqual([
      ['i-1', '组织建设（试行）', '合计每年开会四次'],
      ['二号/条 目', '组织建设（试行）', '=1+1'],
      ['v', '其他', '没有弄虚作假'],
      ['m', '其他', '依法建会'],
      ['b', '其他', '受到表彰'],
    ]);
    expect(reading.submissions[0]?.computedTotal).toBe(10_000);
  });

  it('tells what is wrong with an answer, each with its cell', async () => {
    const reading = await filledWith({ 'i-1': 41, '二号/条 目': '差不多', v: '有', m: '否', b: 5 });
    const cell = (id: string) => reading.submissions[0]?.items.find(({ itemId }) => itemId === id)?.cells['self'] ?? '';
    expect(told(reading)).toEqual([
      `self-exceeds-max ${cell('i-1')}`,
      `self-unreadable ${cell('二号/条 目')}`,
      `veto-stated ${cell('v')}`,
      `mandatory-stated ${cell('m')}`,
      `self-exceeds-max ${cell('b')}`,
    ]);
  });

  it('names the lines that were left blank, statements in their own words', async () => {
    const reading = await filledWith({ 'i-1': '', m: '' });
    expect(reading.problems.map(({ code }) => code)).toEqual(['self-missing', 'self-missing']);
    expect(reading.problems[1]?.message).toContain('没有回答');
  });

  it('takes a blank veto for none and a blank bonus for none claimed', async () => {
    const reading = await filledWith({ v: '', b: '' });
    expect(told(reading)).toEqual([]);
    expect(selfs(reading)).toEqual([4000, 5800, null, null, null]);
  });

  it('is known by the file’s properties where the line with the mark was taken out', async () => {
    const reading = await filledWith({}, (sheet) => {
      const last = sheet.lastRow?.getCell(1);
      if (last !== undefined) last.value = null;
    });
    expect(told(reading)).toEqual([]);
    expect(reading.submissions[0]?.madeFrom).toEqual({ ...markOf(own, null) });
  });

  it('finds every line by its id after rows were moved about', async () => {
    const reading = await filledWith({}, (sheet) => {
      const [first, bonus] = [rowOf(sheet, 'i-1'), rowOf(sheet, 'b')];
      for (const column of [2, 7, 9]) {
        const [left, right] = [first?.getCell(column), bonus?.getCell(column)];
        if (left !== undefined && right !== undefined) [left.value, right.value] = [right.value, left.value];
      }
    });
    expect(matchItems(own, reading.submissions[0]?.items ?? [])).toEqual([4, 1, 2, 3, 0]);
  });

  it('asks for the unit where none is named but answers are given', async () => {
    const bytes = await fillForm(await write(), own, {}, (one) => ({ written: one.max === 0 ? '无' : 1, points: null }));
    expect(readFile('x.xlsx', bytes).problems.map(({ code }) => code)).toContain('unit-missing');
  });

  it('is given out only when it reads back whole', async () => {
    const issued = await issueForm({ standard: own, federation: '云溪县总工会', unit: null });
    expect(issued.ok).toBe(true);
    const wordless = changeItem(own, 'i-1', { text: '   ' });
    expect((await issueForm({ standard: wordless, federation: '', unit: null })).ok).toBe(false);
  });
});

describe('matching the lines of a form by id', () => {
  it('pairs an item whose words changed a little, and not one whose id means something else now', async () => {
    const items = (await filledWith({})).submissions[0]?.items ?? [];
    expect(matchItems(changeItem(own, 'i-1', { text: '合计每年开会五次' }), items)[0]).toBe(0);
    expect(matchItems(changeItem(own, 'i-1', { text: '职工书屋藏书丰富' }), items)[0]).toBeNull();
  });
});

describe('how a unit answers an item', () => {
  const made = (of: ItemFile): Item => Item.parse(item(of));
  it('offers few steps as a list, many as bounds with the step that all amounts share', () => {
    expect(selfAnswerOf(made({ id: 'a', max: 4, rules: [{ kind: 'all-or-nothing' }] }))).toEqual({
      kind: 'choice',
      options: ['4', '0', '不适用'],
      worded: false,
    });
    expect(selfAnswerOf(made({ id: 'a', max: 4, rules: [{ kind: 'fixed', points: 2 }] }))).toMatchObject({ options: ['4', '2', '0', '不适用'] });
    expect(selfAnswerOf(made({ id: 'a', max: 10, rules: [{ kind: 'per-missing', points: 1.5 }] }))).toEqual({ kind: 'points', max: 1000, step: 50 });
    expect(selfAnswerOf(made({ id: 'a', max: 10, rules: [{ kind: 'per-step', step: 5, points: 1, proportional: true }] }))).toMatchObject({ step: 1 });
    expect(selfAnswerOf(made({ id: 'a', max: 10, rules: [] }))).toMatchObject({ step: 50 });
    const one = (points: number, group?: string) => ({ kind: 'bonus' as const, points, ...(group === undefined ? {} : { group }) });
    expect(selfAnswerOf(made({ id: 'a', max: 0, rules: [one(3), one(2)] }))).toMatchObject({ max: 500 });
    expect(selfAnswerOf(made({ id: 'a', max: 0, rules: [one(3, '级别'), one(2, '级别'), one(1)] }))).toMatchObject({ max: 400 });
    expect(selfAnswerOf(made({ id: 'a', max: 0, rules: [one(3), one(2)] }), 350)).toMatchObject({ max: 350 });
  });

  it('words grades with the points that they give, and reads them back', () => {
    const answer = selfAnswerOf(made({ id: 'a', max: 2.5, rules: [{ kind: 'grade', shares: { B: 80, A: 100, C: 60 } }] }));
    expect(answer).toEqual({ kind: 'choice', options: ['A（2.5分）', 'B（2分）', 'C（1.5分）', '不适用'], worded: true });
    expect(readAnswer('C（1.5分）')).toEqual({ kind: 'points', points: 150 });
    expect(readAnswer('优秀(2分)')).toEqual({ kind: 'points', points: 200 });
    expect([readAnswer(' 不适用 ').kind, readAnswer('有').kind, readAnswer('3.5').kind, readAnswer('4（扣1分）').kind]).toEqual([
      'not-applicable',
      'stated',
      'other',
      'other',
    ]);
  });
});

describe('the small parts of a form', () => {
  it('marks carry any id and version, and no other line is taken for one', () => {
    const odd = { ...own, id: 'own-甲;乙', version: '2024 试行;2' };
    expect(readMark(markLine(markOf(odd, 'unit;1')))).toEqual(markOf(odd, 'unit;1'));
    expect(readMark('表样标识（请勿改动）：ystz-form/1;a;b;c;d')).toBeUndefined();
    expect(readMark('自评合计')).toBeUndefined();
  });

  it('asks for the facts that rules look at, and for what others follow from', () => {
    const asking = changeItem(own, 'i-1', {
      rules: [
        {
          kind: 'fixed',
          points: 100,
          when: [
            { fact: 'termOverdue', is: 'yes' },
            { fact: 'separateAccount', is: 'no' },
          ],
        },
      ],
    });
    const keys = factsAskedFor(asking).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['town', 'workers', 'lastElectedOn', 'termYears', 'separateAccount']));
    expect(keys).not.toContain('termOverdue');
    expect(factsAskedFor(own).map(({ key }) => key)).not.toContain('separateAccount');
  });

  it('gives every unit a file name of its own that any system takes', () => {
    expect(formFileNames(['城关/小学工会', '城关:小学工会', '桥头工会'])).toEqual([
      '城关_小学工会_自评表.xlsx',
      '城关_小学工会_自评表(2).xlsx',
      '桥头工会_自评表.xlsx',
    ]);
  });
});
