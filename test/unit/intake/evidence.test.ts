import { describe, expect, it } from 'vitest';
import { itemChecks, maxChecks, selfChecks, type ColumnTry } from '#shared/intake/evidence/column-checks.ts';
import { sectionChecks } from '#shared/intake/evidence/section-checks.ts';
import type { Measured } from '#shared/intake/readings/column-fill.ts';
import { at, columnsOf, fired } from './evidence-subjects.ts';

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
        'a text of its own wherever there are points',
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
        'a text of its own wherever there are points',
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
        'a text of its own wherever there are points',
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
        'a text of its own wherever there are points',
        'the same texts again and again',
        'names with their points, beside a column of points',
      ],
    ],
    [
      ['一级指标,二级指标,分值', '组织,班子,5', '组织,换届,5'],
      1,
      [
        'the heading asks for groups, the finest there is',
        'a text in nearly every row',
        'a text of its own wherever there are points',
        'nearly every text another',
        'no column has more different texts',
      ],
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
        'a text of its own wherever there are points',
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
      ['a heading no one knows', 'texts in few rows', 'texts of a word beside longer ones', 'points beside which it has no text'],
    ],
    [['考核内容,分值,自评分,', '班子,5,5,见附件', '换届,5,5,'], 3, ['no heading', 'texts in few rows', 'points beside which it has no text']],
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
    [form, 4, ['the heading names the unit’s own score', 'as many numbers as any of its kind', 'no number is above the full marks', 'the first of its kind']],
    [two, 2, ['the heading names a score of anyone', 'as many numbers as any of its kind', 'no number is above the full marks', 'the first of its kind']],
    [
      two,
      3,
      [
        'the heading names the unit’s own score',
        'as many numbers as any of its kind',
        'no number is above the full marks',
        'of the whole year or the last time',
        'the first of its kind',
      ],
    ],
    [
      two,
      4,
      [
        'the heading names the unit’s own words, over points',
        'as many numbers as any of its kind',
        'no number is above the full marks',
        'the first of its kind',
      ],
    ],
    [
      two,
      5,
      ['the heading names a score that may be the unit’s', 'as many numbers as any of its kind', 'no number is above the full marks', 'the first of its kind'],
    ],
    [two, 6, ['the heading is a year', 'as many numbers as any of its kind', 'no number is above the full marks', 'the first of its kind']],
    [['考核内容,分值,自评分', '班子健全,5,', '按期换届,5,'], 2, ['the heading names the unit’s own score', 'nothing below it']],
    [
      ['考核内容,分值,本栏自填', '班子健全,5,4', '按期换届,5,5'],
      2,
      [
        'a heading no list holds, with a word of scoring',
        'no heading tells it, over numbers right of the full marks',
        'as many numbers as any of its kind',
        'no number is above the full marks',
        'the first of its kind',
      ],
    ],
    [
      ['考核内容,分值,得分', '班子健全,5,8', '按期换届,5,9'],
      2,
      ['the heading names a score of anyone', 'as many numbers as any of its kind', 'numbers are above the full marks', 'the first of its kind'],
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
