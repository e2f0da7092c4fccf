import { describe, expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import type { LackException } from '#shared/checks/lacking.ts';
import type { Draft } from '#shared/model/ledger.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { itemsOf, Standard } from '#shared/model/standard.ts';
import type { Facts, Unit } from '#shared/model/unit.ts';
import { collectAcceptance } from '#shared/output/collect-acceptance.ts';
import { publicNotice } from '#shared/output/notice-workbooks.ts';
import { summarySheet } from '#shared/output/summary-sheet.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { completeVisit, giveVerdict, makeExceptions, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { sampleRoundId } from '#shared/sample/sample-ids.ts';
import { roundState } from '#shared/rounds/round-state.ts';
import { adoption, canAdopt, canAdoptTogether, decisionRows, type DecisionRow } from '#shared/rounds/decision-rows.ts';
import { readAcceptance } from '#renderer/hooks/read-acceptance.ts';
import { loadSampleCounty } from '#renderer/store/load-sample.ts';
import type { Store } from '#renderer/store/store.ts';
import { newMachine } from './machine.ts';
import { roundOf, unitOf } from './county.ts';

const shipped = (id: string): Standard => {
  const found = shippedStandards.find((one) => one.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

const visit: VisitKey & { readonly phase: 'first' } = { roundId: 'r', unitId: 'u', phase: 'first' };

/** A unit of the kind, everything judged 符合, and the visit completed: what an older program let pass. */
async function completed(standard: Standard, kind: Unit['kind'], facts: Facts, more: readonly Draft[] = []): Promise<Store> {
  const store = await newMachine().open();
  const hash = await store.keepStandard(standard);
  await store.act([registerUnit({ ...unitOf('u'), kind, facts }), openRound({ ...roundOf('r', hash), unitIds: ['u'] }), openVisit(visit, hash)]);
  await store.act([
    giveVerdict(
      visit,
      itemsOf(standard).map(({ item }) => item.id),
      'met',
    ),
    ...more,
    completeVisit(visit),
  ]);
  return store;
}

async function rowOf(store: Store): Promise<DecisionRow> {
  const round = await store.round('r');
  if (round === undefined) throw new Error('no round');
  const state = roundState(round, [], await store.visits('r'), await store.decisions('r'));
  const [row] = decisionRows(state, new Map((await store.units()).map((unit) => [unit.id, unit])));
  if (row === undefined) throw new Error('no row');
  return row;
}

async function papersOf(store: Store) {
  const round = await store.round('r');
  const collected = round === undefined ? undefined : collectAcceptance(await readAcceptance(store, round, '2024-12-02'));
  if (collected === undefined) throw new Error('nothing collected');
  const told = (value: unknown): string => JSON.stringify(value);
  return { differing: collected.differing, notice: told(publicNotice(collected.input)), summary: told(summarySheet(collected.input)) };
}

const decided: Draft = decide('r', 'u', { outcome: 'accepted', adopted: true, reason: '', recommended: 'accepted' });
const hexie = shipped('hexie-qiye');
const entered: Facts = { ballotYear: 2024, selfTotal: 95, satisfied: 95, ballots: 100, delegates: 80, attending: 100, contractRate: 1, satisfactionRate: 0.95 };

describe('和谐企业 completed without self total, ballots and delegates', () => {
  it('is 条件不全: not adopted alone or with others, not ranked, and not in the 公示名单 even where it was decided 合格', async () => {
    const store = await completed(hexie, 'enterprise', { contractRate: 1 });
    const row = await rowOf(store);
    expect(row.finished).toMatchObject({ recommendation: null, withheld: 'conditions', grade: null });
    expect(row.finished?.lacks?.map(({ kind, facts }) => [kind, facts])).toEqual(
      expect.arrayContaining([
        ['gate', ['selfTotal']],
        ['gate', ['satisfied', 'ballots']],
        ['gate', ['delegates', 'attending']],
      ]),
    );
    expect([canAdopt(row), canAdoptTogether(row), row.place]).toEqual([false, false, null]);
    const round = await store.round('r');
    expect(round === undefined ? 'no round' : adoption(round, row)).toBeUndefined();
    await store.act([decided]);
    const papers = await papersOf(store);
    expect(papers.differing).toEqual([]);
    expect(papers.notice).not.toContain('u社区工会');
    expect(papers.notice).toContain('另有1个单位条件不全，没有列入本名单。');
    expect(papers.summary).toContain('条件不全');
    expect(papers.summary).toContain('自评总分');
  });

  it('is whole again as soon as the facts are entered, and is in the 公示名单 once it is decided on them', async () => {
    const store = await completed(hexie, 'enterprise', { contractRate: 1 });
    await store.act([changeUnit('u', Object.fromEntries(Object.entries(entered).map(([fact, value]) => [`fact/${fact}`, value])))]);
    const row = await rowOf(store);
    expect(row.finished).toMatchObject({ recommendation: 'accepted' });
    expect(row.finished?.lacks).toBeUndefined();
    expect([canAdopt(row), canAdoptTogether(row), row.place]).toEqual([true, true, 1]);
    const round = await store.round('r');
    const draft = round === undefined ? undefined : adoption(round, row);
    if (draft === undefined) throw new Error('nothing to adopt');
    await store.act([draft]);
    expect((await papersOf(store)).notice).toContain('u社区工会');
  });

  it('keeps named exceptions through index, reasons, 汇总表 and rebuilding, and still gives no recommendation of its own', async () => {
    const exception: LackException = { reason: '停产整顿，没有测评', madeBy: '王立新', madeOn: '2024-11-08' };
    const before = await completed(hexie, 'enterprise', { contractRate: 1 });
    const lacks = (await rowOf(before)).finished?.lacks ?? [];
    const store = await completed(hexie, 'enterprise', { contractRate: 1 }, [
      makeExceptions(visit, Object.fromEntries(lacks.map(({ key }) => [key, exception]))),
    ]);
    const row = await rowOf(store);
    expect(row.finished?.lacks).toBeUndefined();
    expect(row.finished?.exceptions).toHaveLength(lacks.length);
    expect(row.finished?.recommendation).toBeNull();
    expect(row.finished?.reasons.join('')).toContain('停产整顿，没有测评；王立新，2024-11-08');
    await store.act([decide('r', 'u', { outcome: 'accepted', adopted: false, reason: '集体研究同意', recommended: null })]);
    const papers = await papersOf(store);
    expect(papers.summary).toContain('停产整顿，没有测评；王立新，2024-11-08');
    expect((await store.visitFields('r', 'u', 'first'))[`exception/${lacks[0]?.key ?? ''}`]).toEqual(exception);
  });
});

describe('双述双评 completed without 会员评议', () => {
  it('is not adopted in the batch as 0 points', async () => {
    const store = await completed(shipped('shuang-shu-shuang-ping'), 'office', {});
    const row = await rowOf(store);
    expect(row.finished).toMatchObject({ recommendation: null, withheld: 'conditions' });
    expect(row.finished?.lacks?.map(({ key }) => key)).toEqual(['scorer/会员评议']);
    expect([canAdopt(row), canAdoptTogether(row)]).toEqual([false, false]);
  });
});

describe('what only lacks a reason', () => {
  it('is told with the reasons, and takes neither recommendation nor place away', async () => {
    const standard = Standard.parse({ ...(JSON.parse(JSON.stringify(plain)) as object) });
    const without = await completed(standard, 'community', {}, [giveVerdict(visit, ['b'], 'not-applicable')]);
    expect((await rowOf(without)).finished).toMatchObject({ recommendation: 'accepted', lacks: [{ key: 'reason/b' }] });
    const noted = await completed(standard, 'community', {}, [giveVerdict(visit, ['b'], 'not-applicable'), writeNote(visit, 'b', '本单位没有这项业务')]);
    expect((await rowOf(noted)).finished?.lacks).toBeUndefined();
  });
});

const plain = {
  format: 'yanshoutai-standard/1',
  id: 'plain',
  version: '1',
  title: '简单标准',
  total: 100,
  sections: [
    {
      id: 's',
      title: '全部',
      max: 100,
      items: [
        { id: 'a', no: '1', text: '甲', max: 60 },
        { id: 'b', no: '2', text: '乙', max: 30 },
        { id: 'c', no: '3', text: '丙', max: 10, kinds: ['school'] },
      ],
    },
  ],
  policy: { accept: 80, rectify: 60 },
};

describe('an item that is for other units', () => {
  it('counts neither as judged nor as open, and has no points in comparisons', async () => {
    const store = await completed(Standard.parse(plain), 'community', {});
    const { finished } = await rowOf(store);
    expect(finished).toMatchObject({ judged: 2, asked: 2, total: 9000 });
    expect([...(finished?.assessed ?? [])]).toEqual([6000, 3000, -1]);
    expect(finished?.lacks).toBeUndefined();
  });
});

describe('the sample county', () => {
  it('has no completed visit that lacks anything', { timeout: 120_000 }, async () => {
    const store = await newMachine().open();
    await loadSampleCounty(store, shipped('shi-you'));
    const lacking = (await store.visits(sampleRoundId)).flatMap(({ unitId, lacks = [] }) => lacks.map(({ text }) => `${unitId}：${text}`));
    expect(lacking.slice(0, 5)).toEqual([]);
  });
});
