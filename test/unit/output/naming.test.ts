import { describe, expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import type { AcceptanceInput } from '#shared/output/acceptance-input.ts';
import { namingNotice, publicNotice } from '#shared/output/notice-workbooks.ts';
import { acceptedSheet, rejectedSheet } from '#shared/output/outcome-sheets.ts';
import { replyWords } from '#shared/closing/reply-words.ts';
import { chooseUnits } from '#shared/output/collect-acceptance.ts';
import { papersOf } from '#shared/output/round-documents.ts';
import { namingPaper, publicationPaper } from '#shared/output/papers/title-papers.ts';
import { exampleInput, exampleStandard, exampleUnit } from './acceptance-example.ts';

const units = [exampleUnit('老街社区工会', {}), exampleUnit('河西社区工会', { a1: 800 })];
const titled = exampleInput(units, { standard: { ...exampleStandard, award: '“八好”社区工会' } });

describe('a standard that gives a title', () => {
  it('names it to the public, in the list of accepted units and in the notice of naming, of accepted units alone', () => {
    const [notice] = publicNotice(titled).sheets;
    expect(notice?.title).toBe('关于拟命名“八好”社区工会的公示');
    expect(notice?.meta[0]).toContain('在云溪县总工会2024年基层工会规范化建设验收中');
    expect(notice?.meta[0]).toContain('拟命名以下1个单位为“八好”社区工会，现予公示');
    const accepted = acceptedSheet(titled);
    expect(accepted.rows[0]?.[accepted.columns.findIndex(({ title }) => title === '称号')]).toBe('“八好”社区工会');
    const [naming] = namingNotice(titled).sheets;
    expect(naming?.title).toBe('关于命名“八好”社区工会的通报');
    expect(naming?.rows).toEqual([[1, '老街社区工会', '城关镇', '“八好”社区工会']]);
  });

  it('is a draft while the round is open', () => {
    expect(namingNotice({ ...titled, locked: false }).sheets[0]).toMatchObject({ title: '关于命名“八好”社区工会的通报（拟稿）' });
  });

  it('puts a title without quotation marks of its own into some', () => {
    const home = { ...titled, standard: { ...exampleStandard, award: '先进职工之家' } };
    expect(publicNotice(home).sheets[0]?.meta[0]).toContain('拟命名以下1个单位为“先进职工之家”');
  });
});

describe('a list that was shown to the public', () => {
  const shown = (unitIds: readonly string[], preparedOn = '2025-01-10'): AcceptanceInput => ({
    ...titled,
    preparedOn,
    publication: { roundId: 'r', from: '2024-12-30', days: 5, until: '2025-01-06', where: '', unitIds, objections: [] },
  });
  const [own = ''] = titled.units.map(({ unitId }) => unitId);
  const naming = (input: AcceptanceInput) => namingNotice(input).sheets[0];

  it('gives both papers its days, and the notice of naming the units that it cleared', () => {
    expect(publicNotice(shown([own])).sheets[0]?.meta[1]).toBe('　　公示时间：2024年12月30日至2025年1月6日（5个工作日）。');
    expect(naming(shown([own]))?.meta[0]).toContain('并于2024年12月30日至2025年1月6日（5个工作日）公示');
    expect(naming(shown([own]))?.rows).toHaveLength(1);
  });

  it('keeps from being named what it did not hold, and what it still shows', () => {
    expect([naming(shown([]))?.rows.length, naming(shown([]))?.foot[0]]).toEqual([0, '另有1个单位未公示，没有列入本名单。']);
    expect(naming(shown([own], '2025-01-06'))?.foot[0]).toBe('另有1个单位公示中，没有列入本名单。');
  });
});

describe('a unit for which one of those who accept together has not signed', () => {
  const waiting = { ...titled, units: [...units, { ...exampleUnit('河东社区工会', {}), unsigned: ['town'] as const }] };
  it('is neither shown to the public nor named, and both papers say how many wait', () => {
    for (const { sheets } of [publicNotice(waiting), namingNotice(waiting)]) {
      expect(sheets[0]?.rows.map((row) => row[1])).toEqual(['老街社区工会']);
      expect(sheets[0]?.foot[0]).toBe('另有1个单位联合验收还缺签字，没有列入本名单。');
    }
  });
});

describe('a standard that gives none', () => {
  it('has no notice of naming, and its public notice says 合格', () => {
    const plain = exampleInput(units);
    expect(papersOf(exampleStandard).map(({ id }) => id)).not.toContain('naming');
    expect(papersOf(titled.standard).map(({ id }) => id)).toContain('naming');
    expect(publicNotice(plain).sheets[0]?.meta[0]).toContain('拟认定以下1个单位为合格单位');
    expect(acceptedSheet(plain).columns.map(({ title }) => title)).not.toContain('称号');
  });
});

it('the titles that ship are those that the sources give', () => {
  const titles = Object.fromEntries(shippedStandards.flatMap(({ id, award }) => (award === undefined ? [] : [[id, award]])));
  expect(titles).toEqual({
    'ba-hao-shequ': '“八好”社区工会',
    'hege-zhigongzhijia': '合格职工之家',
    'hexie-qiye': '劳动关系和谐企业',
    'jiguan-zhigongzhijia': '先进职工之家',
  });
});

it('units that did not pass have their grade in the list, where it says what follows', () => {
  const failed = exampleUnit('财政局机关工会', { a1: 800, a2: 400 });
  const low = { ...failed, visit: failed.visit === null ? null : { ...failed.visit, score: { ...failed.visit.score, grade: '不合格，离岗培训' } } };
  const cells = (unit: typeof failed) => {
    const sheet = rejectedSheet(
      exampleInput([{ ...unit, decision: { outcome: 'rejected', adopted: true, reason: '', decidedOn: '2024-12-30', outdated: null } }]),
    );
    return [sheet.columns.map(({ title }) => title), sheet.rows[0]] as const;
  };
  const [titles, row] = cells(low);
  expect(row?.[titles.indexOf('等次')]).toBe('不合格，离岗培训');
  expect(cells(failed)[0]).not.toContain('等次');
});

it('the reasons of a unit that did not pass are told once, though the decision repeats those of the recommendation', () => {
  const unit = exampleUnit('财政局机关工会', { a1: 800, a2: 400 });
  const sheet = (reason: string) =>
    rejectedSheet(exampleInput([{ ...unit, decision: { outcome: 'rejected', adopted: true, reason, decidedOn: '2024-12-30', outdated: null } }]));
  const told = (reason: string) => sheet(reason).rows[0]?.[sheet(reason).columns.findIndex(({ title }) => title === '原因')];
  expect(told('总分8分')).toBe('总分8分。');
  expect(told('没有改进')).toBe('没有改进。总分8分');
});

it('no grade of a standard that gives a title is another title of 职工之家: a unit would have two in one line', () => {
  const grades = shippedStandards.flatMap(({ award, bands }) => (award === undefined ? [] : bands.map(({ title }) => title)));
  expect(grades.filter((title) => title.endsWith('之家'))).toEqual([]);
});

it('the Word papers name the title as the workbooks do, and quote it once', () => {
  const head = { federation: '云溪县总工会', roundTitle: '2024年“八好”社区工会考核', standardTitle: '“八好”社区工会考核标准', today: '2025-01-10' };
  const listed = [{ name: '老街社区工会', town: '石桥镇' }];
  const put = { roundId: 'r', from: '2024-12-30', days: 5, until: '2025-01-06', where: '', unitIds: ['u'] };
  expect(JSON.stringify(publicationPaper({ ...head, award: '“八好”社区工会' }, put, listed).blocks)).toContain('关于拟命名“八好”社区工会的公示');
  expect(JSON.stringify(publicationPaper(head, put, listed).blocks)).toContain('拟认定以下1个单位为合格单位');
  const named = (word: string): string =>
    JSON.stringify(
      namingPaper(
        head,
        listed.map((one) => ({ ...one, title: { word, givenOn: '2025-01-10', document: '', until: null } })),
      ).blocks,
    );
  expect(named('“八好”社区工会')).toContain('关于命名“八好”社区工会的决定');
  expect(named('先进职工之家')).toContain('关于命名“先进职工之家”的决定');
});

describe('what a unit said of what was found', () => {
  const replies = { a1: { stance: 'agreed', words: '' }, a2: { stance: 'disputed', words: '印章上周已补刻' }, b1: { stance: 'disputed', words: '' } } as const;

  it('is told as one line: what it agreed to, and what it disputes and why', () => {
    expect(replyWords(exampleStandard, replies)).toBe('认可1项；异议2项：第2项（印章上周已补刻）、第3项');
    expect(replyWords(exampleStandard, {})).toBe('');
    expect(replyWords(undefined, replies)).toBe('');
  });

  it('stands beside its result where the county asks for it, and nowhere else', () => {
    const input = exampleInput([exampleUnit('甲工会', { a1: 800, a2: 400 }, { reply: replyWords(exampleStandard, replies) }), exampleUnit('乙工会', {})]);
    const choice = { decidedOnly: false, town: null };
    const titles = (sheet: ReturnType<typeof acceptedSheet>) => sheet.columns.map(({ title }) => title);
    for (const sheet of [acceptedSheet, rejectedSheet]) {
      expect(titles(sheet(chooseUnits(input, choice)))).not.toContain('单位意见');
      expect(titles(sheet(chooseUnits(input, { ...choice, withReplies: true })))).toContain('单位意见');
    }
    const rows = rejectedSheet(chooseUnits(input, { ...choice, withReplies: true })).rows;
    expect(rows.flat()).toContain('认可1项；异议2项：第2项（印章上周已补刻）、第3项');
  });
});
