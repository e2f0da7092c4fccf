import { describe, expect, it } from 'vitest';
import { sameTexts } from '#shared/checks/same-text.ts';
import { factsLacking } from '#shared/facts/needed-facts.ts';
import { shortcomingsOf, type UnitPapers } from '#shared/checks/unit-shortcomings.ts';
import { formOf, line, threeItems } from './papers.ts';

const facts = { womenWorkers: 12, womenCommittee: true, kind: 'enterprise', selfTotal: 12 };
const noted = '全年召开工会委员会会议六次，均有记录';
const clean = formOf([
  line(5, '依法建立女职工委员会', 400, '2021年成立女工委'),
  line(6, '年度工作有计划有总结', 400, noted),
  line(7, '职工之家活动经常', 350, ''),
]);
const check = (change: Partial<UnitPapers> = {}) =>
  shortcomingsOf({ standard: threeItems, facts, submission: clean, sameTexts: [], on: '2024-11-05', ...change });
const keys = (change: Partial<UnitPapers> = {}): readonly string[] => check(change).map(({ key }) => key);

describe('what a unit has to supply', () => {
  it('is nothing where the papers are in order', () => {
    expect(check()).toEqual([]);
  });

  it('is the form itself where none came, whatever else is known', () => {
    expect(check({ submission: undefined }).map(({ key, found }) => [key, found])).toEqual([['submission', '没有收到自评表。']]);
  });

  it('names the facts that the standard looks at and nobody gave, and the items they concern', () => {
    const [one] = check({ facts: { kind: 'enterprise', selfTotal: 12 } });
    expect(one).toMatchObject({ key: 'facts', found: '没有填报：女职工人数、女职工委员会。', itemIds: ['women'], facts: ['womenWorkers', 'womenCommittee'] });
  });

  it('tells a gate that fails, and says nothing of one that holds exactly', () => {
    expect(keys({ facts: { ...facts, selfTotal: 5.99 } })).toEqual(['gate/自评不低于6分']);
    expect(keys({ facts: { ...facts, selfTotal: 6 } })).toEqual([]);
  });

  it('asks for what a fact follows from instead of the fact', () => {
    const overdue = { ...threeItems, gates: [{ text: '按期换届', requires: [{ fact: 'termOverdue', is: 'no' as const }] }] };
    expect(factsLacking(overdue, facts)).toEqual(['lastElectedOn', 'termYears']);
    expect(factsLacking(overdue, { ...facts, termYears: 5 })).toEqual(['lastElectedOn']);
    expect(factsLacking(overdue, { ...facts, termOverdue: false })).toEqual([]);
  });
});

describe('a unit that the standard does not know', () => {
  const classed = {
    ...threeItems,
    sections: threeItems.sections.map((one) => ({ ...one, items: one.items.map((item) => ({ ...item, classes: ['一类', '二类'] })) })),
  };

  it('is asked for its class where items depend on it, and told the classes where it wrote another', () => {
    expect(check({ standard: classed }).map(({ found }) => found)).toEqual(['没有填报：单位类别。']);
    expect(check({ standard: classed, facts: { ...facts, unitClass: '甲类' } }).map(({ found }) => found)).toEqual([
      '单位类别“甲类”不在标准所列的一类、二类之中。',
    ]);
    expect(keys({ standard: classed, facts: { ...facts, unitClass: '二类' } })).toEqual([]);
  });

  it('is told where the standard is for other kinds', () => {
    expect(keys({ standard: { ...threeItems, kinds: ['school'] } })).toEqual(['kind']);
    expect(keys({ standard: { ...threeItems, kinds: ['school', 'enterprise'] } })).toEqual([]);
  });
});

describe('contradictions before the visit', () => {
  it('come with their cells and the items whose rules look at them', () => {
    const submission = { ...clean, facts: { womenWorkers: { value: 12, cell: 'Sheet1!B3', raw: '12' } } };
    const [one] = check({ submission, facts: { ...facts, womenCommittee: false } });
    expect(one).toMatchObject({
      key: 'women-committee-missing/womenWorkers',
      kind: 'contradiction',
      found: '女职工12人，达到10人，却没有女职工委员会。',
      cell: 'Sheet1!B3',
      itemIds: ['women'],
    });
  });

  it('are judged by the facts as corrected, not by what the reader said of the file', () => {
    const problems = [{ code: 'members-exceed-workers', severity: 'warning' as const, cell: 'Sheet1!B3', value: '90', message: '会员多于职工。' }];
    expect(keys({ submission: { ...clean, problems } })).toEqual([]);
    expect(keys({ submission: { ...clean, problems }, facts: { ...facts, members: 90, workers: 80 } })).toEqual(['members-exceed-workers/members']);
  });
});

describe('mistakes in the form', () => {
  const problem = (code: string, cell: string | null, severity: 'error' | 'warning' | 'note' = 'warning') => ({
    code,
    severity,
    cell,
    value: '满份',
    message: `${cell ?? '表中'}：“满份”不是分数，应为 0 至 4 之间的数。请向单位核实后改正。`,
  });

  it('are the problems kept with it, without notes and what only concerns the desk', () => {
    const problems = [
      problem('self-unreadable', 'Sheet1!F6', 'error'),
      problem('converted', 'Sheet1!F7', 'note'),
      problem('unit-guessed', null),
      problem('hidden-rows', null),
    ];
    const [one, ...rest] = check({ submission: { ...clean, problems } });
    expect(rest).toEqual([]);
    expect(one).toMatchObject({
      key: 'self-unreadable/Sheet1!F6',
      found: '“年度工作有计划有总结”：自评分写的是“满份”，看不出是几分。',
      todo: '写明一个分数，不超过本项分值。',
      cell: 'Sheet1!F6',
      itemIds: ['plan'],
    });
  });

  it('go away where an inspector corrected the cell at import, and the total with them where it adds up now', () => {
    const corrected = { ...line(6, '年度工作有计划有总结', 400, noted), corrected: { from: null, by: '李', atMs: 1 } };
    const problems = [problem('self-unreadable', 'Sheet1!F6', 'error'), problem('total-mismatch', 'Sheet1!F9')];
    expect(keys({ submission: { ...formOf([clean.items[0] ?? corrected, corrected]), problems } })).toEqual([]);
  });

  it('are found in the lines of a form that an older program kept without problems', () => {
    const old = formOf(
      [line(5, '依法建立女职工委员会', 500, '说明写在这里'), line(6, '年度工作有计划有总结', null, '说明写在这里'), line(7, '职工之家活动经常', 100)],
      {
        statedTotal: 700,
      },
    );
    expect(keys({ submission: old })).toEqual(['self-missing/Sheet1!F6', 'self-exceeds-max/Sheet1!F5', 'total-mismatch/Sheet1']);
  });

  it('have keys of their own where one cell is wrong twice', () => {
    const problems = [problem('self-merged', 'Sheet1!F6'), problem('self-merged', 'Sheet1!F6')];
    expect(keys({ submission: { ...clean, problems } })).toEqual(['self-merged/Sheet1!F6', 'self-merged/Sheet1!F6/2']);
  });
});

describe('full marks without a word', () => {
  it('ask for the evidence of the item, and spare what is below the full mark', () => {
    const submission = formOf([
      line(5, '依法建立女职工委员会', 400, '2021年成立'),
      line(6, '年度工作有计划有总结', 400, ' '),
      line(7, '职工之家活动经常', 399),
    ]);
    expect(check({ submission })).toEqual([
      {
        key: 'unproven/plan',
        kind: 'evidence',
        found: '“年度工作有计划有总结”自评满分4分，没有写情况说明。',
        todo: '写明做法，附工作计划、工作总结。',
        cell: 'Sheet1!H6',
        itemIds: ['plan'],
        facts: [],
      },
    ]);
  });

  it('are one matter where the whole column is blank, and none where the form has no such column', () => {
    const bare = [line(5, '依法建立女职工委员会', 400), line(6, '年度工作有计划有总结', 400)];
    const [one, ...rest] = check({ submission: formOf(bare) });
    expect(rest).toEqual([]);
    expect(one).toMatchObject({ key: 'notes', found: '自评满分的2项都没有写情况说明。', itemIds: [] });
    const columnless = bare.map((item) => ({ ...item, cells: { text: item.cells['text'] ?? '' } }));
    expect(keys({ submission: formOf(columnless) })).toEqual([]);
  });
});

describe('the same words as another unit', () => {
  const unit = (unitId: string, note: string) => ({ unitId, name: `${unitId}工会`, submission: formOf([line(6, '年度工作有计划有总结', 400, note)]) });

  it('are found whatever the punctuation and width, and name the other unit and item', () => {
    const found = sameTexts([unit('甲', noted), unit('乙', `1. ${noted.replaceAll('，', ', ')}。`)]);
    expect(found.get('甲')).toEqual([{ item: 0, otherUnitId: '乙', otherName: '乙工会', otherItem: 0, text: noted }]);
    expect(found.get('乙')?.[0]?.otherName).toBe('甲工会');
  });

  it.each(['无', '已完成', '均已按要求落实到位', '详见附件材料一至附件材料三', '符合', ''])('passes over “%s”', (note) => {
    expect(sameTexts([unit('甲', note), unit('乙', note)]).size).toBe(0);
  });

  it('passes over words of the form itself, and what so many wrote that it came with the form', () => {
    const ofTheForm = { ...line(6, '年度工作有计划有总结并且按季度公布', 400, '年度工作有计划有总结并且按季度公布') };
    expect(sameTexts(['甲', '乙'].map((id) => ({ unitId: id, name: id, submission: formOf([ofTheForm]) }))).size).toBe(0);
    expect(sameTexts(['甲', '乙', '丙', '丁', '戊'].map((id) => unit(id, noted))).size).toBe(0);
  });

  it('make one line for each other unit', () => {
    const same = [0, 1].map((item) => ({ item, otherUnitId: 'b', otherName: '乙工会', otherItem: item, text: noted }));
    const lines = check({ sameTexts: same });
    expect(lines.map(({ key, itemIds }) => [key, itemIds])).toEqual([['same-text/b', ['women', 'plan']]]);
    expect(lines[0]?.found).toContain('乙工会');
  });
});
