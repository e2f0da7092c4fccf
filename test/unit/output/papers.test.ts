import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, dayOfMs, dayOfNumber, showDay } from '#shared/days/days.ts';
import { acceptanceWorkbook } from '#shared/output/acceptance-workbook.ts';
import { comparisonTable } from '#shared/output/comparison-table.ts';
import { csvFile, csvText, readCsv } from '#shared/output/csv.ts';
import { chooseUnits } from '#shared/output/collect-acceptance.ts';
import { summarySheet } from '#shared/output/summary-sheet.ts';
import { discreetWorkbook, noDiscretion } from '#shared/output/discretion.ts';
import type { PaperBlock } from '#shared/output/papers/paper.ts';
import { writeDocx } from '#shared/output/papers/write-docx.ts';
import { publicNotice, rectifyNotices, unitsToNotify } from '#shared/output/notice-workbooks.ts';
import { fileName, sheetNames } from '#shared/text/safe-names.ts';
import { verifyWorkbook } from '#shared/output/verify-workbook.ts';
import { placedRows, type WorkbookModel } from '#shared/output/workbook-model.ts';
import { writeWorkbook } from '#shared/output/write-workbook.ts';
import { draftNotice, rectifyNotice } from '#shared/rectify/issued-notice.ts';
import type { NoticeItem } from '#shared/rectify/rectification.ts';
import { exampleInput, exampleScore, exampleStandard, exampleUnit } from './acceptance-example.ts';

const textOf = (model: WorkbookModel): string => model.sheets.flatMap((sheet) => placedRows(sheet).flatMap((row) => row.cells.map(String))).join('\n');

const noticeLine = (itemId: string, place: number, text: string, found: string): NoticeItem => ({ itemId, place, text, found, todo: '一个月内补齐' });
const noticedItems = [noticeLine('a1', 1, '工会委员会、经审会、女职工委员会健全，按期换届', '女职委缺1人'), noticeLine('b1', 3, '有活动场所', '没有场地')];
const issued = rectifyNotice({ noticedOn: '2024-12-01', dueOn: '2024-12-31', items: noticedItems, closed: { a1: '2024-12-20' } });
const draft = draftNotice({ on: '2024-12-31', dueOn: '2025-01-29', items: noticedItems });

describe('汇总表 and lists', () => {
  const units = [
    exampleUnit('甲工会', { a2: 150 }),
    exampleUnit('乙工会', { a2: 150 }),
    exampleUnit('丙工会', { a1: 400, b1: 125 }, { notice: issued }),
    exampleUnit('丁工会', {}, { visit: null, decision: null }),
    exampleUnit(
      '戊工会',
      { a1: 200 },
      {
        visit: { standard: exampleStandard, phase: 'first', completed: false, visitedOn: '2024-11-09', score: exampleScore({ a1: 200 }), self: {}, notes: {} },
        decision: null,
      },
    ),
  ];
  const [summary, lost, accepted, rectify, rejected] = acceptanceWorkbook(exampleInput(units)).sheets;

  it('tells both scores of a re-inspected unit, its stage and its version, and keeps the place of its first inspection', () => {
    const again = exampleUnit('辛工会', {});
    const re = { ...again, reTotal: 2000, firstTotal: 1540, ...(again.visit === null ? {} : { visit: { ...again.visit, phase: 're' as const } }) };
    const input = exampleInput([...units, re]);
    const sheet = summarySheet(input);
    const row = (name: string) => Object.fromEntries(sheet.columns.map(({ title }, index) => [title, sheet.rows.find((cells) => cells[2] === name)?.[index]]));
    expect(row('辛工会')).toMatchObject({ 名次: 3, 考评总分: 20, 初验得分: 15.4, 复验得分: 20, 阶段: '复验', 标准版本: '2024版' });
    expect(row('甲工会')).toMatchObject({ 名次: '并列 1', 考评总分: 18.5, 初验得分: 18.5, 复验得分: null, 阶段: '初验' });
    expect(sheet.meta.join('')).toContain('名次按初验得分');
    expect(sheet.meta.join('')).not.toContain('按核查开始时的标准版本');
  });

  it('says above the table where units were visited by different versions, and which by which', () => {
    const old = exampleUnit('辛工会', {});
    const mixed = { ...old, ...(old.visit === null ? {} : { visit: { ...old.visit, standard: { ...exampleStandard, version: '2023' } } }) };
    const sheet = summarySheet(exampleInput([...units, mixed]));
    expect(sheet.meta.join('')).toContain('2024版3个单位，2023版1个单位');
    expect(sheet.rows.find((cells) => cells[2] === '辛工会')).toContain('2023版');
  });

  it('lists every unit, those without a finished visit last and without a total', () => {
    expect(summary?.rows.map((row) => [row[1], row[6]])).toEqual([
      ['并列 1', 18.5],
      ['并列 1', 18.5],
      [3, 14.75],
      [null, null],
      [null, null],
    ]);
    expect(summary?.rows.slice(3).map((row) => row[15])).toEqual(expect.arrayContaining(['未核查', '核查未完成']));
    expect(summary?.foot[0]).toBe('合计：5个单位，其中已完成核查3个；决定合格2个、限期整改1个、不合格0个，未决定2个。');
  });
  it('names below the table whom nobody visits, with the reason, and in no number; in a town of its own only those of the town', () => {
    const skipped = [
      { unitId: 'x', name: '己工会', town: '石桥镇', reason: '停产歇业' },
      { unitId: 'y', name: '庚工会', town: '城关镇', reason: '已撤并' },
    ];
    const input = { ...exampleInput(units), skipped };
    expect(summarySheet(input).foot.slice(0, 2)).toEqual([summary?.foot[0], '本轮不去2个单位，不计入以上合计：己工会（停产歇业）、庚工会（已撤并）。']);
    expect(summarySheet(chooseUnits(input, { decidedOnly: false, town: '石桥镇' })).foot[1]).toBe('本轮不去1个单位，不计入以上合计：己工会（停产歇业）。');
  });
  it('explains each lost point by its receipt and note, and only of finished visits', () => {
    expect(lost?.rows.map((row) => [row[1], row[8]])).toEqual([
      ['甲工会', 1.5],
      ['乙工会', 1.5],
      ['丙工会', 4],
      ['丙工会', 1.25],
    ]);
    expect(lost?.rows[0]?.slice(9)).toEqual(['−1.5', '有牌子，不足 = −1.5分', '扣1.5分', '', '缺财务专用章']);
  });
  it('says what to put right and until when as the notice of the unit does', () => {
    expect(accepted?.rows.map((row) => row[1])).toEqual(expect.arrayContaining(['甲工会', '乙工会']));
    expect(rectify?.rows[0]?.slice(4, 7)).toEqual([
      '1. 工会委员会、经审会、女职工委员会健全：女职委缺1人（2024年12月20日销号）\n2. 有活动场所：没有场地',
      '2024年12月31日',
      '已销号1/2项',
    ]);
    expect([rejected?.rows, rejected?.empty]).toEqual([[], '没有决定为不合格的单位。']);
  });
  it('says that a deadline is only proposed where no notice was issued', () => {
    const sheet = acceptanceWorkbook(exampleInput([exampleUnit('丙工会', { a1: 400, b1: 125 }, { notice: draft })])).sheets[3];
    expect(sheet?.rows[0]?.slice(5, 7)).toEqual(['2025年1月29日（拟）', '']);
  });
  it('says that the round is still open', () => {
    expect(acceptanceWorkbook(exampleInput(units, { locked: false })).sheets[0]?.meta[1]).toContain('尚未锁定');
    const waits = '有3项记录在锁定后才传到';
    for (const { meta } of acceptanceWorkbook(exampleInput(units, { waiting: 3 })).sheets) expect(meta.join('')).toContain(waits);
  });
  it('sets self and assessed side by side', () => {
    expect(
      comparisonTable(exampleInput(units))
        .rows.filter((row) => row[0] === '甲工会')
        .map((row) => [...row.slice(6, 10), ...row.slice(-2)]),
    ).toEqual([
      [8, 8, 8, 0, '初验', '2024版'],
      [4, 3.5, 2.5, 1, '初验', '2024版'],
      [8, 8, 8, 0, '初验', '2024版'],
    ]);
  });
});

describe('a decision that is out of date', () => {
  const why = '决定时 86.5 分、建议合格；现在 79 分、建议限期整改。';
  const decision = { outcome: 'accepted', adopted: true, reason: '', decidedOn: '2024-12-30', outdated: why } as const;
  const input = exampleInput([exampleUnit('甲工会', {}), exampleUnit('乙工会', {}, { decision })]);
  const [summary, , accepted] = acceptanceWorkbook(input).sheets;

  it('is marked in 汇总表 and in its list, and counted in both', () => {
    const cells = summary?.rows.find((row) => row.includes('乙工会'))?.map(String);
    expect(cells).toContain('合格（待重新决定）');
    expect(cells?.join()).toContain(`决定后结果有变，待重新决定：${why}`);
    expect(summary?.foot[0]).toContain('其中决定后结果有变、待重新决定1个');
    expect(accepted?.rows.map((row) => [row[1], row.at(-1)])).toEqual([
      ['甲工会', ''],
      ['乙工会', `决定后结果有变，待重新决定：${why}`],
    ]);
    expect(accepted?.foot[0]).toBe('合计：2个单位，其中决定后结果有变、待重新决定1个。');
  });

  it('publishes nobody: the public notice leaves the unit out and says how many are', () => {
    const [sheet] = publicNotice(input).sheets;
    expect(sheet?.rows.map((row) => row[1])).toEqual(['甲工会']);
    expect(sheet?.meta.join()).toContain('以下1个单位');
    expect(sheet?.foot[0]).toBe('另有1个单位的决定待重新作出，没有列入本名单。');
  });

  it('leaves a list without one as it was', () => {
    expect(acceptanceWorkbook(exampleInput([exampleUnit('甲工会', {})])).sheets[2]?.columns.map(({ title }) => title)).not.toContain('备注');
  });
});

describe('a seal and its date', () => {
  it('stay with the sentence before them: each keeps to the next but the last', async () => {
    const blocks: readonly PaperBlock[] = [
      { kind: 'text', text: '一' },
      { kind: 'text', text: '二' },
      { kind: 'text', align: 'right', text: '云溪县总工会（公章）' },
      { kind: 'text', align: 'right', text: '2024年12月2日' },
    ];
    const xml = strFromU8(unzipSync(await writeDocx({ name: '通知', audience: 'as-is', blocks }, new Map()))['word/document.xml'] ?? new Uint8Array());
    const kept = [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([paragraph]) => /<w:keepNext\/>/u.test(paragraph));
    expect(kept).toEqual([false, true, true, false]);
  });
});

describe('papers for others', () => {
  it('the public notice carries no telephone, identity or account number', () => {
    const names = ['甲工会13912345678', '乙工会（622822199001011234）', '丙工会 6228 4800 1234 5678 901', '丁工会62282219900101123X'];
    const text = textOf(discreetWorkbook(publicNotice(exampleInput(names.map((name) => exampleUnit(name, {})))), noDiscretion));
    expect(text.match(/\d(?:\s?\d){6,}/g)).toBeNull();
    expect(text).toContain('甲工会＊＊＊');
  });
  it('a notice that was issued is exported as it was issued: its day, its deadline, its wording, closed items as closed', () => {
    const [sheet] = rectifyNotices(exampleInput([exampleUnit('甲工会', { a1: 400 }, { notice: issued })])).sheets;
    expect([sheet?.title, sheet?.meta[1]]).toEqual(['整改通知书', expect.stringContaining('请于2024年12月31日前整改完毕')]);
    expect(sheet?.foot[0]).toContain('2024年12月1日');
    expect(sheet?.rows).toEqual([
      [1, '工会委员会、经审会、女职工委员会健全，按期换届', '女职委缺1人', '一个月内补齐', '已于2024年12月20日销号'],
      [2, '有活动场所', '没有场地', '一个月内补齐', ''],
    ]);
  });
  it('the notice of a unit that passed since stays on record, and says so', () => {
    const passed = exampleUnit('甲工会', {}, { notice: issued });
    const input = exampleInput([passed, exampleUnit('乙工会', {})]);
    expect(unitsToNotify(input).map(({ unit }) => unit.name)).toEqual(['甲工会']);
    expect(rectifyNotices(input).sheets[0]?.meta.join()).toContain('本通知已于2024年12月1日发出，单位现已决定为合格');
  });
  it('one that was not issued yet is a draft and bears no date', () => {
    const [sheet] = rectifyNotices(exampleInput([exampleUnit('丙工会', { a1: 400, b1: 125 }, { notice: draft })])).sheets;
    expect(sheet?.title).toBe('整改通知书（拟稿）');
    expect(sheet?.meta.join()).toContain('拟稿。本通知还没有发出');
    expect(sheet?.foot[0]).not.toMatch(/\d/u);
  });
  it('each unit to rectify has a sheet of its own, whatever its name', async () => {
    const names = ['云溪/\\:*?"<>|工会', '很'.repeat(40), `${'很'.repeat(40)}长`, '[括号]', '历史'];
    const model = rectifyNotices(exampleInput(names.map((name) => exampleUnit(name, { a1: 400, b1: 125 }, { notice: draft }))));
    expect(new Set(model.sheets.map((sheet) => sheet.name)).size).toBe(5);
    expect(verifyWorkbook(await writeWorkbook(model), model).ok).toBe(true);
  });
});

describe('names', () => {
  it('of sheets are short, unique and free of what Excel refuses', () => {
    expect(sheetNames(['甲/乙', '甲_乙', '', "'引'", 'History', 'a'.repeat(40), 'A'.repeat(40)])).toEqual([
      '甲_乙',
      '甲_乙(2)',
      '表',
      '引',
      'History(2)',
      'a'.repeat(31),
      `${'A'.repeat(28)}(2)`,
    ]);
  });
  it('of files are free of what Windows refuses', () => {
    expect(fileName('验收结果-2024/初验:*?"<>|. ', 'xlsx')).toBe('验收结果-2024_初验_______.xlsx');
    expect(fileName('', 'csv')).toBe('文件.csv');
    expect(fileName('很'.repeat(100), 'xlsx')).toHaveLength(85);
  });
});

describe('CSV', () => {
  it('carries a mark, keeps formulas and long numbers as text, and reads back', () => {
    const rows = [
      ['名称', '分'],
      ['=1+1', 3.5],
      ['a"b,c\nd', -2],
      ['622822199001011234', null],
      ['007', 0],
    ] as const;
    const text = csvFile(rows);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(readCsv(text)).toEqual([
      ['名称', '分'],
      ["'=1+1", '3.5'],
      ['a"b,c\nd', '-2'],
      ['622822199001011234\t', ''],
      ['007\t', '0'],
    ]);
    expect(['+1', '-1', '@a', '\tb'].map(csvText)).toEqual(["'+1", "'-1", "'@a", "'\tb"]);
  });
});

describe('days', () => {
  it('count over leap years and month ends', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-12-31', 1)).toBe('2024-01-01');
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayOfMs(Date.UTC(2024, 10, 5, 16, 0))).toBe('2024-11-06');
    expect(showDay('2024-11-06')).toBe('2024年11月6日');
    for (let number = -700_000; number < 800_000; number += 997) expect(dayOfNumber(number)).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
  });
});
