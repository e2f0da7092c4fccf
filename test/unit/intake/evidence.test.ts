import { describe, expect, it } from 'vitest';
import { cutTables } from '#shared/intake/blocks/tables.ts';
import { findHeaders } from '#shared/intake/blocks/find-headers.ts';
import { viewSheet, type SheetView } from '#shared/intake/blocks/sheet-view.ts';
import { unitsReadingAt } from '#shared/intake/blocks/units-table.ts';
import { itemChecks, maxChecks, selfChecks, type ColumnTry } from '#shared/intake/evidence/column-checks.ts';
import { sectionChecks } from '#shared/intake/evidence/section-checks.ts';
import { newFormChecks, summaryChecks } from '#shared/intake/evidence/table-checks.ts';
import { unitsChecks } from '#shared/intake/evidence/units-checks.ts';
import type { EvidenceCheck } from '#shared/intake/evidence/weigh.ts';
import { readGrids } from '#shared/intake/read-grids.ts';
import { measureColumns, type Measured } from '#shared/intake/readings/column-fill.ts';

function viewOf(rows: readonly string[]): SheetView {
  const grids = readGrids(new TextEncoder().encode(rows.join('\n')));
  const [grid] = grids.ok ? grids.value : [];
  if (grid === undefined) throw new Error('the sheet was not opened');
  return viewSheet(grid);
}

function columnsOf(rows: readonly string[]): readonly Measured[] {
  const view = viewOf(rows);
  const [header] = findHeaders(view);
  if (header === undefined) throw new Error('no heading was found');
  return measureColumns(view, header, view.grid.rowCount);
}

const at = <T>(all: readonly T[], index: number): T => {
  const found = all[index];
  if (found === undefined) throw new Error(`there is no ${String(index)}`);
  return found;
};
/** The names of the checks that fire, without what they are about. */
const fired = <Subject>(checks: readonly EvidenceCheck<Subject>[], subject: Subject): readonly string[] =>
  checks.filter((check) => check.fires(subject)).map(({ name }) => name.replace(/^[a-z ]+: /, ''));

const form = ['项目,考核内容,分值,评分标准,自评分,考评分,备注', '组织,建立健全工会委员会,5,缺一人扣1分,5,4,', '组织,按照规定按期换届,5,未换届不得分,4,4,'];
const tried = (rows: readonly string[], index: number, known: Partial<Record<'item' | 'max', number>> = {}): ColumnTry => {
  const columns = columnsOf(rows);
  const column = (place: number | undefined): Measured | undefined => columns.find((one) => one.index === place);
  return {
    column: at(
      columns.filter((one) => one.index === index),
      0,
    ),
    columns,
    item: column(known.item),
    max: column(known.max),
  };
};

describe('what tells the column of the items', () => {
  it.each([
    [
      form,
      1,
      [
        'the heading asks for contents',
        'a text in nearly every row',
        'nearly every text another',
        'texts as long as a clause',
        'no column has more different texts',
      ],
    ],
    [
      form,
      0,
      [
        'the heading asks for groups, another for contents',
        'a text in nearly every row',
        'the same texts again and again',
        'texts of a word beside longer ones',
      ],
    ],
    [
      form,
      3,
      [
        'the heading asks for rules beside contents',
        'a text in nearly every row',
        'nearly every text another',
        'no column has more different texts',
        'texts that take or give points',
      ],
    ],
    [
      ['一级指标,二级指标,分值', '组织（10分）,班子,5', '组织（10分）,换届,5'],
      0,
      [
        'the heading asks for groups, not the finest',
        'a text in nearly every row',
        'the same texts again and again',
        'names with their points, beside a column of points',
      ],
    ],
    [
      ['一级指标,二级指标,分值', '组织,班子,5', '组织,换届,5'],
      1,
      ['the heading asks for groups, the finest there is', 'a text in nearly every row', 'nearly every text another', 'no column has more different texts'],
    ],
    [
      ['项目,评分标准,得分', '有班子（10分）,缺一人扣1分,8', '有队伍（15分）,未建台账扣2分,12'],
      0,
      [
        'the heading asks for groups, the finest there is',
        'a text in nearly every row',
        'nearly every text another',
        'no column has more different texts',
        'names with their points, and no column of points',
      ],
    ],
    [
      ['序号,评分细则,分值,自评分', '1,每月召开会议不少于一次,5,5', '2,每季度开展活动不少于一次,5,5'],
      1,
      [
        'the heading asks for rules, and none for contents',
        'a text in nearly every row',
        'nearly every text another',
        'no column has more different texts',
        'texts as long as a clause',
      ],
    ],
    [
      ['项目,考核内容及评分标准,自评分', '组织,班子健全，缺一人扣1分。,5', '组织,按期换届，未换届扣3分。,5'],
      1,
      [
        'the heading asks for contents with their rules',
        'a text in nearly every row',
        'nearly every text another',
        'no column has more different texts',
        'texts as long as a clause',
      ],
    ],
    [
      ['考核内容,事儿,分值,自评分', '建立健全工会委员会,甲,5,5', '按照规定按期换届选举,,5,5', '会员名册内容完整,,5,5'],
      1,
      ['a heading no one knows', 'texts in few rows', 'texts of a word beside longer ones'],
    ],
    [['考核内容,分值,自评分,', '班子,5,5,见附件', '换届,5,5,'], 3, ['no heading', 'texts in few rows']],
  ])('%#', (rows, index, names) => {
    expect(fired(itemChecks, tried(rows, index)).toSorted()).toEqual(names.toSorted());
  });
});

describe('what tells the column of the full marks', () => {
  it.each([
    [form, 2, ['the heading asks for full marks', 'numbers in nearly every row']],
    [form, 6, ['no number']],
    [['考核内容,权重,自评分', '班子健全,20,5', '按期换届,,5', '会员名册,,5'], 1, ['the heading asks for weights', 'numbers in some rows']],
    [
      ['考核内容,县级考核,,自评', ',得分,分值,', '班子健全,5,5,5', '按期换届,5,5,5'],
      2,
      ['the last of its headings asks for full marks', 'numbers in nearly every row'],
    ],
  ])('%#', (rows, index, names) => {
    const item = columnsOf(rows).find(({ role }) => role === 'fine')?.index;
    expect(fired(maxChecks, tried(rows, index, item === undefined ? {} : { item })).toSorted()).toEqual(names.toSorted());
  });
});

describe('what tells the column of the unit’s own scores', () => {
  const two = ['考核内容,分值,上年得分,全年自评,自评情况,初评,2023,小结', '班子健全,5,4,5,5,5,4,5', '按期换届,5,4,5,4,5,4,5'];
  it.each([
    [form, 4, ['the heading names the unit’s own score', 'as many numbers as any of its kind', 'the first of its kind']],
    [two, 2, ['the heading names a score of anyone', 'as many numbers as any of its kind', 'the first of its kind']],
    [two, 3, ['the heading names the unit’s own score', 'as many numbers as any of its kind', 'of the whole year or the last time', 'the first of its kind']],
    [two, 4, ['the heading names the unit’s own words, over points', 'as many numbers as any of its kind', 'the first of its kind']],
    [two, 5, ['the heading names a score that may be the unit’s', 'as many numbers as any of its kind', 'the first of its kind']],
    [two, 6, ['the heading is a year', 'as many numbers as any of its kind', 'the first of its kind']],
    [['考核内容,分值,自评分', '班子健全,5,', '按期换届,5,'], 2, ['the heading names the unit’s own score', 'nothing below it']],
    [
      ['考核内容,分值,本栏自填', '班子健全,5,4', '按期换届,5,5'],
      2,
      ['a heading no list holds, with a word of scoring', 'as many numbers as any of its kind', 'the first of its kind'],
    ],
  ])('%#', (rows, index, names) => {
    expect(fired(selfChecks, tried(rows, index, { item: 0, max: rows === form ? 2 : 1 })).toSorted()).toEqual(names.toSorted());
  });
});

describe('what tells the level of the sections', () => {
  const levels = (rows: readonly string[], index: number): readonly string[] => {
    const columns = columnsOf(rows);
    return fired(sectionChecks, { column: at(columns, index), levels: columns.slice(0, 2), item: at(columns, 2) });
  };
  const kinds = ['类别,一级指标,考核内容,分值', '共性指标,组织（10分）,班子健全,5', '共性指标,组织（10分）,按期换届,5', '加分项,荣誉（5分）,市级表彰,5'];
  const plain = ['类别,考核项目,考核内容,分值', '组织,班子,班子健全,5', '组织,换届,按期换届,5'];

  it('weighs heading, names, points and how many there are', () => {
    expect(levels(kinds, 0)).toEqual(['the broadest level', 'the heading asks for kinds', 'its names are kinds of parts']);
    expect(levels(kinds, 1)).toEqual(['its names carry points', 'the heading asks for the first level']);
    expect(levels(plain, 0)).toEqual(['the broadest level', 'the heading asks for kinds', 'one name for all items']);
    expect(levels(plain, 1)).toEqual(['a name for nearly every item']);
  });
});

describe('what tells what a table is to another', () => {
  const pair = (rows: readonly string[], table = 1): Parameters<(typeof newFormChecks)[number]['fires']>[0] => {
    const view = viewOf(rows);
    const tables = cutTables(view, findHeaders(view));
    return { view, table: at(tables, table), other: at(tables, 1 - table) };
  };
  const items = ['序号,项目,考核内容,分值,自评分', '1,组织,班子健全,5,5', '2,组织,按期换届,5,4', '3,服务,走访慰问,5,5', '4,服务,开展竞赛,5,5', '合计,,,20,19'];

  it('knows a summary by the names of the parts', () => {
    const summary = pair([...items, '', '得分汇总表', '类别,分值,自评得分', '组织,10,9', '服务,10,10']);
    expect(fired(summaryChecks, summary)).toEqual([
      'most of its rows name parts of the other table',
      'its title says so',
      'no heading of its own for contents',
    ]);
    const other = pair([...items, '', '食堂检查表', ...items.map((row) => row.replace(/[\u4e00-\u9fff]{4}/u, '别的内容'))]);
    expect(fired(summaryChecks, other)).toEqual(['none of its rows names a part of the other table']);
  });

  it('knows a form of its own by title, totals and numbers', () => {
    expect(fired(newFormChecks, pair(['班组检查表', ...items, '', '食堂检查表', ...items]))).toEqual([
      'another title than the one before',
      'the table before closes with a total',
      'it closes with a total itself',
      'its numbers begin again',
    ]);
    expect(fired(newFormChecks, pair([...items.slice(0, 3), '', ...items.slice(0, 1), ...items.slice(3)]))).toEqual([
      'no title, or the same again',
      'it closes with a total itself',
      'its numbers go on',
    ]);
  });
});

describe('what tells a table of units', () => {
  const names = (rows: readonly string[], row = 0): readonly string[] => {
    const reading = unitsReadingAt(viewOf(rows), row);
    return reading === undefined ? ['nothing is tried'] : fired(unitsChecks, reading);
  };

  it.each([
    [
      ['科室,出勤（30分）,业务（40分）,总分,名次', '内科,25,36,61,2', '外科,27,38,65,1'],
      [
        'headings carry points',
        'the first heading asks for units',
        'the names look like units',
        'no number is above the points of its heading',
        'the criteria of each row sum to its total',
        'rows have ranks',
      ],
    ],
    [
      ['单位,出勤（30分）,业务（40分）', '甲车间工会,35,36', '甲车间工会,27,38'],
      [
        'headings carry points',
        'the first heading asks for units',
        'the names look like units',
        'a number is above the points of its heading',
        'the names are not different',
      ],
    ],
    [
      ['考核内容,单位,分值,自评分', '建立健全工会委员会，按期换届,1,5,5', '定期召开会员代表大会，公开账目,2,5,4'],
      ['a heading asks for contents', 'a heading asks for rules or full marks', 'a heading asks for the score of one unit', 'the names are sentences'],
    ],
    [
      ['单位名称,甲厂工会,2024年', '职工人数,50,1', '会员人数,48,2'],
      ['the first heading asks for units', 'a heading is itself a name or a value', 'the names ask for facts'],
    ],
    [
      ['单位名称,职工人数,会员人数', '甲厂工会,50,48', '乙厂工会,30,30'],
      ['the first heading asks for units', 'the names look like units', 'the table asks for facts'],
    ],
    [['班子健全,按期换届,会员名册', '1,2,3'], ['nothing is tried']],
  ])('%#', (rows, expected) => {
    expect(names(rows).toSorted()).toEqual(expected.toSorted());
  });
});
