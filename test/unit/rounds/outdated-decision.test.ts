import { describe, expect, it } from 'vitest';
import type { Decision, VisitPhase } from '#shared/model/round.ts';
import { applyEntries } from '#shared/ledger/registers.ts';
import { groupFigures } from '#shared/analysis/groups.ts';
import type { ComparedUnit } from '#shared/analysis/cohort.ts';
import { lockRound } from '#shared/record/round-acts.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { projectDecision } from '#shared/record/project-decision.ts';
import type { VisitRecord } from '#shared/record/records.ts';
import { decisionBasis, outdatedDecision } from '#shared/rounds/outdated-decision.ts';
import { entryOf } from './entry-of.ts';

const visit = (more: Partial<VisitRecord> = {}) => ({
  phase: 'first' as VisitPhase,
  standardHash: 'h',
  total: 8650,
  grade: '达标',
  recommendation: 'accepted' as const,
  openMandatory: [] as readonly string[],
  vetoes: [] as readonly string[],
  unmet: [] as readonly string[],
  completedMs: 100,
  changedMs: 100,
  ...more,
});

const decided = (more: Partial<Decision> = {}): Decision => ({
  roundId: 'r',
  unitId: 'u',
  outcome: 'accepted',
  adopted: true,
  reason: '',
  recommended: 'accepted',
  basis: decisionBasis(visit()),
  decidedBy: '',
  decidedMs: 200,
  ...more,
});

describe('a decision that kept what it rested on', () => {
  it.each<readonly [string, Partial<VisitRecord>, string | null]>([
    ['nothing changed', {}, null],
    ['a note or a photo was added, the result is the same', { changedMs: 900 }, null],
    ['the score and with it the recommendation', { total: 7900, recommendation: 'rectify' }, '决定时 86.5 分、建议合格；现在 79 分、建议限期整改。'],
    ['the score alone', { total: 8600 }, '决定时 86.5 分、建议合格；现在 86 分、建议合格。'],
    ['the grade alone', { grade: null }, '决定时 86.5 分、建议合格、等次达标；现在 86.5 分、建议合格、等次未入等。'],
    ['a mandatory item opened', { openMandatory: ['依法登记'] }, '必备项未达到由 0 项变为 1 项（新增“依法登记”）。'],
    ['a condition does not hold any more', { unmet: ['满意率85%以上'] }, '没有满足的条件由 0 项变为 1 项（新增“满意率85%以上”）。'],
    ['the standard moved to another version', { standardHash: 'k' }, '考核标准换了版本。'],
    ['a completed re-inspection', { phase: 're', total: 9200 }, '决定时初验 86.5 分、建议合格；现在复验 92 分、建议合格。'],
    ['the visit was opened again', { completedMs: null }, '决定时初验 86.5 分、建议合格；现在核查又没有完成，要先完成核查再决定。'],
  ])('%s', (_, change, why) => {
    expect(outdatedDecision(decided(), visit(change))).toBe(why);
  });

  it('is out of date once the visit that it was made without is completed', () => {
    const early = decided({ recommended: null, basis: decisionBasis(undefined) });
    expect(outdatedDecision(early, undefined)).toBeNull();
    expect(outdatedDecision(early, visit({ completedMs: null }))).toBeNull();
    expect(outdatedDecision(early, visit())).toBe('决定时还没有完成核查；现在初验 86.5 分、建议合格。');
  });
});

describe('a decision of an older program, which kept no basis', () => {
  const { basis: _, ...old } = decided();
  it.each<readonly [string, Partial<Decision>, Partial<VisitRecord>, RegExp | null]>([
    ['unchanged since', {}, {}, null],
    ['another recommendation', {}, { recommendation: 'rectify', total: 7900 }, /^决定时建议合格（那时的得分没有记下）；现在初验 79 分、建议限期整改。$/u],
    ['changed since', {}, { changedMs: 300 }, /^作出决定以后核查记录有过改动，决定时的得分没有记下，不能逐项对照；/u],
    ['a re-inspection since', {}, { phase: 're', completedMs: 300, changedMs: 300 }, /^作出决定以后完成了复验；/u],
    ['opened again', {}, { completedMs: null }, /现在没有完成/u],
    ['made before any visit', { recommended: null }, {}, /^决定时还没有完成核查/u],
    ['known by its day only, changed on that day', { decidedMs: Date.UTC(2024, 10, 29, 4) }, { changedMs: Date.UTC(2024, 10, 29, 9) }, null],
    ['known by its day only, changed on the next', { decidedMs: Date.UTC(2024, 10, 29, 4) }, { changedMs: Date.UTC(2024, 10, 30, 1) }, /有过改动/u],
  ])('%s', (_name, decision, change, why) => {
    const sentence = outdatedDecision({ ...old, ...decision }, visit(change));
    if (why === null) expect(sentence).toBeNull();
    else expect(sentence).toMatch(why);
  });
});

it('does not take the basis of an earlier decision for its own', () => {
  const full = { outcome: 'accepted', adopted: true, reason: '', recommended: 'accepted', basis: decisionBasis(visit()) } as const;
  const { basis, ...bare } = full;
  const first = entryOf(decide('r', 'u', full), 1);
  const later = entryOf(decide('r', 'u', { ...bare, outcome: 'rectify' }), 2);
  expect(projectDecision('r', 'u', applyEntries({}, [first]))?.basis).toEqual(basis);
  expect(projectDecision('r', 'u', applyEntries({}, [first, later]))).not.toHaveProperty('basis');
});

it('counts in a group among the decided, and as out of date beside them', () => {
  const unit = (unitId: string, outdated: boolean): ComparedUnit => ({
    unitId,
    name: unitId,
    town: '石桥镇',
    kind: 'school',
    system: '',
    workers: null,
    team: null,
    visit: undefined,
    first: undefined,
    re: undefined,
    decision: 'accepted',
    ...(outdated ? { outdated: true } : {}),
  });
  const [figures] = groupFigures([unit('a', true), unit('b', false)], ({ town }) => town, 'h', true);
  expect([figures?.decided, figures?.outdated]).toEqual([{ count: 2, n: 2 }, 1]);
});

it('is kept by name and with a reason where a round is locked all the same', () => {
  const despite = { reason: '主席办公会同意', units: { u: '决定时 86.5 分、建议合格；现在 86 分、建议合格。' } };
  expect(lockRound('r', {}, {}, despite).fields['lockedDespite']).toEqual(despite);
  expect(lockRound('r').fields['lockedDespite']).toBeNull();
});
