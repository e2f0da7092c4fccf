import { describe, expect, it } from 'vitest';
import { noFinding, type Finding, type Findings } from '#shared/model/finding.ts';
import { holdApart } from '#shared/scoring/condition.ts';
import { itemsOf, type Item, type Standard } from '#shared/model/standard.ts';
import { shippedStandards } from '#resources/standards/index.ts';
import { score } from '#shared/scoring/score.ts';
import { withFields } from '#shared/record/read-visit-fields.ts';
import { planAnswer, planPoints, planRestMet, planSuggestion, planVerdict, restOfSection, type PlannedActs } from '#shared/visit/visit-acts.ts';
import { everyKind, itemOf } from './a-standard.ts';

const visit = { roundId: 'r', unitId: 'u', phase: 'first' } as const;

const after = (finding: Finding, id: string, plan: PlannedActs): Finding =>
  plan.drafts.reduce<Findings>((findings, draft) => withFields(findings, draft.fields), { [id]: finding })[id] ?? noFinding;

const pointsOf = (id: string, finding: Finding) =>
  score(everyKind, { findings: { [id]: finding }, facts: {} }).items.find((item) => item.itemId === id)?.points;

const deducted: Finding = { ...noFinding, verdict: 'partly', answers: { 0: 2 } };
const handSet: Finding = { ...noFinding, verdict: 'partly', points: 350 };

describe('giving a verdict', () => {
  it('takes back with 符合 what takes points, in the same act', () => {
    const plan = planVerdict(visit, itemOf('missing'), deducted, 'met');
    expect(after(deducted, 'missing', plan)).toEqual({ ...noFinding, verdict: 'met' });
    expect(plan.takenBack).toBe(1);
    expect(pointsOf('missing', after(deducted, 'missing', plan))).toBe(600);
  });

  it('keeps a measured value that bears 符合 out', () => {
    const measured: Finding = { ...noFinding, verdict: 'partly', answers: { 0: 98 } };
    expect(after(measured, 'step', planVerdict(visit, itemOf('step'), measured, 'met'))).toEqual({ ...measured, verdict: 'met' });
  });

  it('takes back hand-set points that say otherwise', () => {
    for (const verdict of ['met', 'unmet', 'not-applicable'] as const) {
      expect(after(handSet, 'missing', planVerdict(visit, itemOf('missing'), handSet, verdict)).points).toBeNull();
    }
    expect(after(handSet, 'missing', planVerdict(visit, itemOf('missing'), handSet, 'partly')).points).toBe(350);
  });

  it('clears answers and points with the verdict, so that the item is open again', () => {
    const cleared = after(
      { ...deducted, points: 100, note: '说明' },
      'missing',
      planVerdict(visit, itemOf('missing'), { ...deducted, points: 100, note: '说明' }, null),
    );
    expect(cleared).toEqual({ ...noFinding, note: '说明' });
  });
});

describe('recording a deduction', () => {
  it('sets the verdict that follows and lets the computed points count again', () => {
    const next = after(handSet, 'missing', planAnswer(visit, itemOf('missing'), handSet, 0, 1));
    expect(next).toEqual({ ...noFinding, verdict: 'partly', answers: { 0: 1 } });
    expect(pointsOf('missing', next)).toBe(400);
  });

  it('leaves a verdict alone that already says so', () => {
    expect(planAnswer(visit, itemOf('missing'), deducted, 0, 3).drafts.map((draft) => Object.keys(draft.fields))).toEqual([['item/missing/answer/0']]);
  });

  it('opens the item again when the only deduction is taken back', () => {
    expect(after(deducted, 'missing', planAnswer(visit, itemOf('missing'), deducted, 0, null))).toEqual(noFinding);
  });
});

describe('rules that cannot apply together, while the fact that decides is unknown', () => {
  const standard = shippedStandards.find(({ id }) => id === 'guifanhua-xize') as Standard;
  const item = itemsOf(standard).find((one) => one.item.id === 's1-4')?.item as Item;
  const points = (finding: Finding) => score(standard, { findings: { 's1-4': finding }, facts: {} }).items.find(({ itemId }) => itemId === 's1-4')?.points;

  it('take points once: the later answer takes the earlier one back, and says so', () => {
    const publicOwned = after(noFinding, 's1-4', planAnswer(visit, item, noFinding, 0, 85));
    expect(points(publicOwned)).toBe(300);
    const plan = planAnswer(visit, item, publicOwned, 1, 85);
    const other = after(publicOwned, 's1-4', plan);
    expect([other.answers, points(other), plan.takenBack]).toEqual([{ 1: 85 }, 400, 1]);
  });

  it('are told by their conditions', () => {
    const [yes, no] = [{ fact: 'publicOwned', is: 'yes' } as const, { fact: 'publicOwned', is: 'no' } as const];
    const [ten, fewer] = [{ fact: 'womenWorkers', is: 'at-least', value: 10 } as const, { fact: 'womenWorkers', is: 'below', value: 10 } as const];
    expect([holdApart([yes], [no]), holdApart([no], [yes]), holdApart([ten], [fewer]), holdApart([fewer], [ten])]).toEqual([true, true, true, true]);
    expect([holdApart([yes], [yes]), holdApart([yes], undefined), holdApart([ten], [{ ...fewer, value: 11 }]), holdApart([yes], [fewer])]).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('hand-set points', () => {
  it('set the verdict with them', () => {
    expect(after(noFinding, 'missing', planPoints(visit, itemOf('missing'), noFinding, 250))).toEqual({ ...noFinding, verdict: 'partly', points: 250 });
  });

  it('give way to the computed ones when emptied', () => {
    const both: Finding = { ...deducted, points: 500 };
    const next = after(both, 'missing', planPoints(visit, itemOf('missing'), both, null));
    expect(next).toEqual(deducted);
    expect(pointsOf('missing', next)).toBe(200);
  });
});

describe('taking over a suggestion', () => {
  it('records its answers with the verdict they imply', () => {
    const suggestion = { itemId: 'step', verdict: 'partly', answers: [{ rule: 0, answer: 88 }], reason: '入会率88%', facts: ['membershipRate'] } as const;
    const next = after(noFinding, 'step', planSuggestion(visit, itemOf('step'), noFinding, suggestion));
    expect(next).toEqual({ ...noFinding, verdict: 'partly', answers: { 0: 88 } });
    expect(pointsOf('step', next)).toBe(300);
  });
});

describe('本部分其余均符合', () => {
  it('judges what nobody looked at, and claims no bonus', () => {
    const [, second] = everyKind.sections;
    const rest = second === undefined ? [] : restOfSection(second, {}, (itemId) => itemId === 'free');
    expect(planRestMet(visit, rest).map((draft) => draft.fields)).toEqual([
      { 'item/must/verdict': 'met', 'item/veto/verdict': 'met' },
      { 'item/bonus/verdict': 'not-applicable' },
    ]);
  });
});
