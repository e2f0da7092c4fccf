import { describe, expect, it } from 'vitest';
import { flipItems, urgentFlips } from '#shared/desk/flip-items.ts';
import { outcomeAt, toleranceEffect } from '#shared/desk/outcome-at.ts';
import type { Finding } from '#shared/model/finding.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { scoreOn } from '#shared/scoring/score-basis.ts';
import { often } from '../../often.ts';
import { randomFrom, type Random } from '../../random.ts';
import { finding, item, section, standard } from '../scoring/make-standard.ts';

const basis = { facts: {}, subordinates: [] };

/** Twenty items of 1 to 9 points in two sections and one mandatory item, with lines somewhere among what the unit can reach. */
function drawn(random: Random) {
  const maxima = Array.from({ length: 20 }, () => 1 + random.below(9));
  const items = maxima.map((max, index) => item({ id: `i${String(index)}`, max }));
  const must = item({ id: 'must', max: 0, rules: [{ kind: 'mandatory' }] });
  const sum = maxima.reduce((a, b) => a + b, 0);
  const made = standard([section('a', items.slice(0, 10)), section('b', [...items.slice(10), must])], {
    total: sum,
    policy: { accept: Math.round(sum * 0.8), rectify: Math.round(sum * 0.6), mandatoryOpen: random.pick(['rectify', 'reject']) },
  });
  const given = maxima.map((max) => (random.below(3) === 0 ? max * 100 : random.below(max * 100 + 1)));
  const mustMet = random.below(3) > 0;
  const findings: Record<string, Finding> = Object.fromEntries(
    given.map((points, index) => [`i${String(index)}`, finding(points === (maxima[index] ?? 0) * 100 ? 'met' : 'partly', [], points)]),
  );
  findings['must'] = mustMet ? finding('met') : finding('unmet');
  return { made, maxima, given, mustMet, findings };
}

/** The outcome by plain arithmetic, without the scoring engine. */
function byHand({ made, mustMet }: Pick<ReturnType<typeof drawn>, 'made' | 'mustMet'>, total: number): string {
  const { accept, rectify, mandatoryOpen } = made.policy;
  const byPoints = total >= accept ? 0 : total >= rectify ? 1 : 2;
  const byGate = mustMet ? 0 : mandatoryOpen === 'reject' ? 2 : 1;
  return ['accepted', 'rectify', 'rejected'][Math.max(byPoints, byGate)] ?? '';
}

describe('the items that would flip a decision', () => {
  it('are those that plain arithmetic finds, one at a time', () => {
    const random = randomFrom(1207);
    const rank = ['accepted', 'rectify', 'rejected'];
    let seen = 0;
    for (let turn = 0; turn < often(25); turn += 1) {
      const one = drawn(random);
      const total = one.given.reduce((a, b) => a + b, 0);
      const now = byHand(one, total);
      const expected: string[] = [];
      one.given.forEach((points, index) => {
        const full = (one.maxima[index] ?? 0) * 100;
        const up = total + full - points;
        const down = total - points;
        if (points < full && rank.indexOf(byHand(one, up)) < rank.indexOf(now)) expected.push(`i${String(index)} back ${String(up)}`);
        if (rank.indexOf(byHand(one, down)) > rank.indexOf(now)) expected.push(`i${String(index)} taken ${String(down)}`);
      });
      if (!one.mustMet && rank.indexOf(byHand({ ...one, mustMet: true }, total)) < rank.indexOf(now)) expected.push(`must back ${String(total)}`);
      if (one.mustMet && rank.indexOf(byHand({ ...one, mustMet: false }, total)) > rank.indexOf(now)) expected.push(`must taken ${String(total)}`);
      const flips = flipItems(one.made, one.findings, basis);
      expect(flips.map((flip) => `${flip.item.id} ${flip.how} ${String(flip.total)}`).toSorted()).toEqual(expected.toSorted());
      expect(flips.every(({ from }) => from === now)).toBe(true);
      seen += flips.length;
    }
    expect(seen).toBeGreaterThan(40);
  });

  it('come back first, the smallest change first; what is proven and undisputed is only counted', () => {
    const made = standard([section('a', [item({ id: 'small', max: 2 }), item({ id: 'large', max: 10 }), item({ id: 'rest', max: 88 })])]);
    const findings = { small: finding('partly', [], 100), large: finding('partly', [], 300), rest: finding('partly', [], 7550) };
    const flips = flipItems(made, findings, basis);
    expect(flips.map(({ item: { id }, how, change }) => [id, how, change])).toEqual([
      ['small', 'back', 100],
      ['large', 'back', 700],
      ['rest', 'back', 1250],
      ['rest', 'taken', -7550],
    ]);
    expect(urgentFlips(flips, new Set()).others.map(({ item: { id } }) => id)).toEqual(['rest']);
    expect(urgentFlips(flips, new Set(['rest'])).others).toEqual([]);
  });

  it('never invent a veto, but lift one that struck', () => {
    const made = standard([section('a', [item({ id: 'bad', max: 0, rules: [{ kind: 'veto' }] }), item({ id: 'rest', max: 100 })])]);
    const clean = { bad: finding('met'), rest: finding('met') };
    expect(flipItems(made, clean, basis).map(({ item: { id } }) => id)).toEqual(['rest']);
    const struck = { bad: finding('unmet', [true]), rest: finding('met') };
    expect(flipItems(made, struck, basis).map(({ item: { id }, how, from, to }) => [id, how, from, to])).toEqual([['bad', 'back', 'rejected', 'accepted']]);
  });
});

describe('the outcome at another total', () => {
  it('is the recommendation itself at the total that stands, whatever limits it', () => {
    const random = randomFrom(55);
    for (let turn = 0; turn < often(20); turn += 1) {
      const { made, findings } = drawn(random);
      const result = scoreOn(made, findings, basis);
      expect(itemsOf(made).length).toBe(21);
      expect(outcomeAt(made, result, result.total)).toBe(result.recommendation);
    }
  });

  it('changes within a tolerance only where a line lies within it', () => {
    const made = standard([section('a', [item({ id: 'all', max: 100 })])]);
    const at = (points: number, tolerance: number) => {
      const effect = toleranceEffect(made, scoreOn(made, { all: finding('partly', [], points) }, basis), tolerance);
      return [effect.low.total, effect.low.outcome, effect.high.total, effect.high.outcome];
    };
    expect(at(7950, 200)).toEqual([7750, 'rectify', 8150, 'accepted']);
    expect(at(7950, 40)).toEqual([7910, 'rectify', 7990, 'rectify']);
    expect(at(9900, 300)).toEqual([9600, 'accepted', 10000, 'accepted']);
  });
});
