import { describe, expect, it } from 'vitest';
import { distanceToLine, showDistance } from '#shared/desk/decision-line.ts';
import { awaitsApproval, countDesk, deskFilters, deskRows, fitsDesk, whyNotApproveTogether, whyNotTogether, type DeskBasis } from '#shared/desk/desk-rows.ts';
import { matterSentence } from '#shared/desk/matter-sentence.ts';
import { peerSections } from '#shared/desk/peer-sections.ts';
import { lookState, secondLookReason, whyNotLook } from '#shared/desk/second-look.ts';
import { unitsAwaitingApproval } from '#shared/desk/team-approval.ts';
import type { SecondLook } from '#shared/model/review.ts';
import type { VisitRecord } from '#shared/record/records.ts';
import { decisionRows, type DecisionRow } from '#shared/rounds/decision-rows.ts';
import type { UnitInRound } from '#shared/rounds/round-state.ts';
import { item, section, standard } from '../scoring/make-standard.ts';

const made = standard([section('a', [item({ id: 'x', max: 60 })]), section('b', [item({ id: 'y', max: 40 })])]);
const { policy } = made;

const visit = (total: number, more: Partial<VisitRecord> = {}): VisitRecord => ({
  id: 'r/u/first',
  roundId: 'r',
  unitId: 'u',
  phase: 'first',
  standardHash: 'h',
  openedMs: 1,
  changedMs: 2,
  completedMs: 3,
  inspectors: ['王芳'],
  verdicts: new Uint8Array(2),
  assessed: new Int32Array(2),
  self: new Int32Array(2),
  sections: new Int32Array(2),
  judged: 2,
  photos: 0,
  notes: 0,
  total,
  selfTotal: 9500,
  grade: null,
  recommendation: total >= 8000 ? 'accepted' : total >= 6000 ? 'rectify' : 'rejected',
  reasons: [],
  openMandatory: [],
  vetoes: [],
  ...more,
});

const row = (name: string, finished: VisitRecord | undefined, more: Partial<DecisionRow> = {}): DecisionRow => ({
  unitId: name,
  unit: undefined,
  name,
  stage: finished === undefined ? 'unvisited' : 'open',
  visit: finished,
  finished,
  first: finished,
  place: null,
  sharedPlace: false,
  unsigned: [],
  selfTotal: null,
  decision: undefined,
  outdated: null,
  openMatters: 0,
  ...more,
});

const look = (by: string, total: number, more: Partial<SecondLook> = {}): SecondLook => ({
  by,
  on: '2024-12-02',
  agrees: true,
  words: '',
  total,
  recommended: total >= 8000 ? 'accepted' : 'rectify',
  ...more,
});

const basis: DeskBasis = { standards: new Map([['h', made]]), reviews: new Map(), leaders: null, near: 200 };

describe('the distance to the line', () => {
  it('is to the nearer of the two lines, with its sign', () => {
    expect(
      [7950, 8000, 5800, 9600, 7000].map((total) => distanceToLine(policy, total)).map(({ line, distance }) => `${line} ${showDistance(distance)}`),
    ).toEqual(['accept −0.5', 'accept +0', 'rectify −2', 'accept +16', 'accept −10']);
  });
});

describe('the desk', () => {
  const decided = {
    roundId: 'r',
    unitId: 'd',
    outcome: 'accepted',
    adopted: true,
    reason: '',
    recommended: 'accepted',
    decidedBy: '李主席',
    decidedMs: 5,
  } as const;
  const rows = [
    row('远', visit(9600)),
    row('已定', visit(8001), { stage: 'decided', decision: decided }),
    row('近', visit(7950)),
    row('没去', undefined),
    row('贴线', visit(8000)),
    row('否决', visit(9000, { vetoes: ['挪用经费'], recommendation: 'rejected' })),
    row('异议', visit(7000, { disputed: 2 })),
    row('有变', visit(8600), { stage: 'reopened', decision: decided, outdated: '变了' }),
  ];

  it('has what waits first, nearest the line first, then what is decided, then what cannot be decided', () => {
    expect(deskRows(rows, basis).map(({ name }) => name)).toEqual(['贴线', '近', '有变', '否决', '异议', '远', '已定', '没去']);
  });

  it('counts each group as its filter shows it', () => {
    const desk = deskRows(rows, basis);
    const counts = countDesk(desk);
    for (const filter of deskFilters) expect(counts[filter]).toBe(desk.filter((one) => fitsDesk(one, filter)).length);
    expect(counts).toEqual({ open: 6, near: 3, gates: 1, disputed: 1, changed: 1, differing: 0, approval: 0, second: 4, decided: 1 });
  });

  it('has units that wait for their team’s leader where the round asks for it: they are not adopted along with others, and the leader approves them together', () => {
    const approved = { by: '张立军', on: '2024-12-02', words: '', total: 9600, recommended: 'accepted', completedMs: visit(9600).completedMs ?? 0 } as const;
    const asked: DeskBasis = {
      ...basis,
      leaders: new Map(rows.map(({ unitId }) => [unitId, '张立军'])),
      reviews: new Map([
        ['远', { looks: [], approvals: [approved] }],
        ['贴线', { looks: [look('赵敏', 8000)], approvals: [approved] }],
      ]),
    };
    const desk = deskRows(rows, asked);
    const of = (name: string) => desk.find((one) => one.name === name) ?? expect.fail(name);
    expect(countDesk(desk).approval).toBe(5);
    expect([whyNotTogether(of('远'), false), whyNotTogether(of('近'), false), whyNotTogether(of('贴线'), false)]).toEqual([
      null,
      '组长还没有审核',
      '组长审核后结果有变，要再审核',
    ]);
    expect(desk.filter((one) => whyNotApproveTogether(one, '张立军') === null).map(({ name }) => name)).toEqual(['近', '有变', '否决', '异议']);
    expect(whyNotApproveTogether(of('近'), '王芳')).toBe('由组长张立军审核。');
    expect(matterSentence(of('近'), [], new Set()).text).toContain('组长还没有审核。');
  });

  it('waits for the same units of a team’s leader as 工作台 does, one whose decision no longer holds among them', () => {
    const units = [
      { unitId: '待', first: visit(9000) },
      { unitId: '审过', first: visit(9600) },
      { unitId: '已定', first: visit(9000), decision: decided },
      { unitId: '有变', first: visit(8600), decision: decided, outdated: '变了' },
      { unitId: '核查中', first: visit(9000, { completedMs: null }) },
      { unitId: '没去', first: undefined },
    ].map((unit): UnitInRound => ({
      stage: 'visited',
      filing: null,
      submission: undefined,
      re: undefined,
      decision: undefined,
      outdated: null,
      scorers: [],
      ...unit,
    }));
    const approval = { by: '张立军', on: '2024-12-02', words: '', total: 9600, recommended: 'accepted', completedMs: 3 } as const;
    const reviews = new Map([['审过', { looks: [], approvals: [approval] }]]);
    const leaders = new Map(units.map(({ unitId }) => [unitId, '张立军']));
    const home = unitsAwaitingApproval(units, reviews, leaders).map(({ unitId }) => unitId);
    const desk = deskRows(decisionRows(units, new Map()), { ...basis, reviews, leaders }).filter(awaitsApproval);
    expect(home).toEqual(['待', '有变']);
    expect(desk.map(({ unitId }) => unitId).toSorted()).toEqual(home.toSorted());
  });

  it('says of each unit that is left out of adopting together why', () => {
    const bars = Object.fromEntries(deskRows(rows, basis).map((one) => [one.name, whyNotTogether(one, false)]));
    expect(bars).toEqual({
      贴线: '离线 2 分内，还没有第二人复看',
      近: '离线 2 分内，还没有第二人复看',
      有变: '决定后结果有变，要单独重新决定',
      否决: '有一票否决，还没有第二人复看',
      异议: '2 条异议没有裁定',
      远: null,
      已定: '已经决定',
      没去: '没有核查',
    });
    const looked = deskRows(rows, { ...basis, reviews: new Map([['近', { looks: [look('赵敏', 7950)], approvals: [] }]]) });
    expect(looked.flatMap((one) => (one.name === '近' ? [whyNotTogether(one, false)] : []))).toEqual([null]);
    const against = deskRows(rows, { ...basis, reviews: new Map([['近', { looks: [look('赵敏', 7950, { agrees: false })], approvals: [] }]]) }).filter(
      ({ name }) => name === '近',
    );
    expect(against.map((one) => whyNotTogether(one, false))).toEqual(['第二人复看不同意建议，要单独看']);
    expect(against.map((one) => matterSentence(one, [], new Set()).text).join('')).toContain('第二人复看不同意建议。');
  });

  it('says in one sentence what matters', () => {
    const [line] = deskRows([row('近', visit(7950))], basis);
    if (line === undefined) throw new Error('no row');
    const [section_, item_] = [made.sections[0], made.sections[0]?.items[0]];
    if (section_ === undefined || item_ === undefined) throw new Error('no item');
    const flip = { section: section_, item: item_, place: 1, how: 'back', change: 100, total: 8050, from: 'rectify', to: 'accepted' } as const;
    expect(matterSentence(line, [flip], new Set(['x']))).toEqual({
      tone: 'look',
      text: '差 0.5 分到合格线。1 条异议中裁定任一条成立，建议就变为合格。离线 2 分内，要另一人复看。',
    });
    expect(matterSentence(line, [], new Set()).text).toContain('没有哪一项单独能改变建议。');
  });
});

describe('a second look', () => {
  const finished = visit(7950);
  it('is asked near a line and at a veto only', () => {
    expect(secondLookReason(policy, finished, 200)).toBe('离线 2 分内');
    expect(secondLookReason(policy, visit(7799), 200)).toBeNull();
    expect(secondLookReason(policy, visit(9900, { vetoes: ['x'] }), 200)).toBe('有一票否决');
    expect(secondLookReason(policy, visit(7799), 201)).toBe('离线 2.01 分内');
  });

  it('is by somebody who neither visited nor decided, and who is named', () => {
    expect(whyNotLook('王芳', finished, undefined)).toContain('参加了这个单位的核查');
    expect(whyNotLook(' 李主席 ', finished, '李主席')).toContain('作了这个单位的决定');
    expect(whyNotLook('', finished, undefined)).toContain('由谁操作');
    expect(whyNotLook('赵敏', finished, '李主席')).toBeNull();
  });

  it('counts while the result that it looked at stands', () => {
    const state = (looks: readonly SecondLook[], decidedBy?: string) => lookState(policy, finished, decidedBy, looks, 200);
    expect(state([])).toBe('lacking');
    expect(state([look('赵敏', 7950)])).toBe('given');
    expect(state([look('赵敏', 7900)])).toBe('outdated');
    expect(state([look('赵敏', 7950), look('周敏', 7950, { agrees: false })])).toBe('contested');
    expect(state([look('周敏', 7900, { agrees: false })])).toBe('outdated');
    expect(state([look('王芳', 7950)])).toBe('lacking');
    // Who looked first and then decided has looked at the own decision.
    expect(state([look('赵敏', 7950)], '赵敏')).toBe('lacking');
    expect(lookState(policy, visit(9900), undefined, [], 200)).toBe('not-asked');
  });
});

describe('sections beside peers', () => {
  it('have the median of completed visits by the same version, their own among them', () => {
    const peers = [
      visit(1, { sections: Int32Array.of(5000, 3000) }),
      visit(1, { sections: Int32Array.of(6000, 1000) }),
      visit(1, { sections: Int32Array.of(4000, 2000) }),
      visit(1, { sections: Int32Array.of(0, 0), completedMs: null }),
      visit(1, { sections: Int32Array.of(0, 0), standardHash: 'other' }),
    ];
    const result = {
      sections: [
        { sectionId: 'a', title: 'a', points: 4000, max: 6000, belowFloor: false, lines: [] },
        { sectionId: 'b', title: 'b', points: 2000, max: 4000, belowFloor: false, lines: [] },
      ],
    };
    const { n, sections } = peerSections(made, 'h', result, peers);
    expect([n, sections.map(({ points, median }) => [points, median])]).toEqual([
      3,
      [
        [4000, { sum: 5000, n: 1 }],
        [2000, { sum: 2000, n: 1 }],
      ],
    ]);
  });
});
