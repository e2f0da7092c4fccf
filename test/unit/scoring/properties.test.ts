import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding, RuleAnswer } from '#shared/model/finding.ts';
import { Standard, itemsOf } from '#shared/model/standard.ts';
import { score } from '#shared/scoring/score.ts';
import { item, section, standard, type ItemFile } from './make-standard.ts';

const centi = fc.integer({ min: 1, max: 1000 }).map((value) => value / 100);
const measured = fc.integer({ min: -100, max: 12000 }).map((value) => value / 100);

/** A rule with an arbitrary answer that fits it, and whether giving the answer can only take points away. */
interface Answered {
  readonly rule: object;
  readonly answer: RuleAnswer;
  readonly deducts: boolean;
}

const answered: fc.Arbitrary<Answered> = fc.oneof(
  fc
    .record({ points: centi, cap: fc.option(centi, { nil: undefined }), answer: fc.nat(9) })
    .map(({ answer, ...rule }) => ({ rule: { kind: 'per-missing', ...rule }, answer, deducts: true })),
  fc.record({ points: centi, answer: fc.boolean() }).map(({ answer, points }) => ({ rule: { kind: 'fixed', points }, answer, deducts: true })),
  fc
    .record({ points: centi, step: centi, threshold: fc.constantFrom(98, 90.5, 100), proportional: fc.boolean(), answer: measured })
    .map(({ answer, ...rule }) => ({ rule: { kind: 'per-step', ...rule }, answer, deducts: true })),
  fc.record({ a: centi, b: centi, answer: measured }).map(({ a, b, answer }) => ({
    rule: {
      kind: 'tiers',
      tiers: [
        { atLeast: 90, points: a },
        { atLeast: 60.5, points: b },
      ],
    },
    answer,
    deducts: false,
  })),
  fc.record({ points: centi, answer: fc.nat(9) }).map(({ answer, points }) => ({ rule: { kind: 'count', points }, answer, deducts: false })),
  fc.constantFrom('A', 'B', 'C').map((answer) => ({ rule: { kind: 'grade', shares: { A: 100, B: 80, C: 60 } }, answer, deducts: false })),
  fc
    .record({ parts: fc.array(centi, { minLength: 1, maxLength: 5 }), answer: fc.array(fc.nat(6), { maxLength: 4 }) })
    .map(({ parts, answer }) => ({ rule: { kind: 'parts', parts }, answer, deducts: true })),
  fc.record({ max: centi, answer: measured }).map(({ max, answer }) => ({ rule: { kind: 'discretionary', max }, answer, deducts: true })),
  fc
    .record({ points: centi, group: fc.constantFrom('g', 'h', undefined), answer: fc.nat(3) })
    .map(({ answer, ...rule }) => ({ rule: { kind: 'bonus', ...rule }, answer, deducts: false })),
  fc
    .record({ kind: fc.constantFrom('all-or-nothing', 'mandatory', 'veto'), answer: fc.boolean() })
    .map(({ kind, answer }) => ({ rule: { kind }, answer, deducts: true })),
);

interface Case {
  readonly max: number;
  readonly answered: readonly Answered[];
  readonly verdict: Finding['verdict'];
  readonly points: number | null;
}

const itemCase: fc.Arbitrary<Case> = fc.record({
  max: fc.integer({ min: 0, max: 2000 }).map((value) => value / 100),
  answered: fc.array(answered, { maxLength: 4 }),
  verdict: fc.constantFrom('met', 'partly', 'unmet', 'not-applicable', null),
  points: fc.option(fc.integer({ min: -500, max: 3000 }), { nil: null, freq: 4 }),
});

const standardCase = fc.record({
  items: fc.array(itemCase, { minLength: 1, maxLength: 8 }),
  notApplicable: fc.constantFrom('no-deduction', 'full', 'rescale'),
  places: fc.constantFrom(0, 1, 2),
  bonusCap: fc.option(centi, { nil: undefined }),
});

const id = (index: number): string => `i${String(index)}`;
const fileOf = (one: Case, index: number): object => item({ id: id(index), max: one.max, rules: one.answered.map(({ rule }) => rule) as ItemFile['rules'] });
const findingOf = (one: Case, answers = one.answered): Finding => ({
  verdict: one.verdict,
  answers: Object.fromEntries(answers.map(({ answer }, rule) => [String(rule), answer])),
  points: one.points,
  note: '',
  photos: [],
});

function build({
  items,
  ...more
}: {
  readonly items: readonly Case[];
  readonly notApplicable: string;
  readonly places: number;
  readonly bonusCap: number | undefined;
}): Standard {
  const half = Math.ceil(items.length / 2);
  const files = items.map(fileOf);
  return standard([section('a', files.slice(0, half), { floor: 1 }), section('b', files.slice(half))], {
    ...more,
    total: items.reduce((sum, one) => sum + Math.round(one.max * 100), 0) / 100,
  });
}

const findingsOf = (items: readonly Case[]): Record<string, Finding> => Object.fromEntries(items.map((one, index) => [id(index), findingOf(one)]));

describe('laws of scoring', () => {
  it('an item stays within 0 and its maximum, bonus aside; sections and total do not go below 0', () => {
    fc.assert(
      fc.property(standardCase, (one) => {
        const result = score(build(one), { findings: findingsOf(one.items), facts: {} });
        for (const scored of result.items) {
          expect(scored.points - scored.bonus).toBeGreaterThanOrEqual(0);
          expect(scored.points - scored.bonus).toBeLessThanOrEqual(scored.max);
          expect(Number.isInteger(scored.points)).toBe(true);
        }
        for (const part of result.sections) expect(part.points).toBeLessThanOrEqual(Math.max(part.max, 0));
        expect(result.total).toBeGreaterThanOrEqual(0);
        expect(Number.isInteger(result.total)).toBe(true);
      }),
    );
  });

  it('the score recomputed from the receipt is the score: of each item, and of the total', () => {
    fc.assert(
      fc.property(standardCase, (one) => {
        const result = score(build(one), { findings: findingsOf(one.items), facts: {} });
        for (const scored of result.items) expect(scored.lines.reduce((sum, line) => sum + line.effect, 0)).toBe(scored.points);
        expect(result.totalLines.reduce((sum, line) => sum + line.effect, 0)).toBe(result.total);
      }),
    );
  });

  it('the order in which findings and answers were made never matters', () => {
    fc.assert(
      fc.property(standardCase, (one) => {
        const of = build(one);
        const findings = findingsOf(one.items);
        const reversed = Object.fromEntries(
          Object.entries(findings)
            .reverse()
            .map(([key, found]) => [key, { ...found, answers: Object.fromEntries(Object.entries(found.answers).reverse()) }]),
        );
        expect(score(of, { findings: reversed, facts: {} })).toEqual(score(of, { findings, facts: {} }));
      }),
    );
  });

  it('the order of the rules in an item does not change its points', () => {
    fc.assert(
      fc.property(itemCase, (one) => {
        const points = (answers: readonly Answered[]): number | undefined => {
          const turned = { ...one, answered: answers };
          return score(standard([section('a', [fileOf(turned, 0)])]), { findings: { i0: findingOf(turned) }, facts: {} }).items[0]?.points;
        };
        expect(points([...one.answered].reverse())).toBe(points(one.answered));
      }),
    );
  });

  it('one more deduction never raises item or total', () => {
    fc.assert(
      fc.property(standardCase, fc.nat(7), answered, (one, at, more) => {
        fc.pre(more.deducts);
        const index = at % one.items.length;
        const items = one.items.map((each, place) =>
          place === index ? { ...each, verdict: each.verdict ?? 'partly', answered: [...each.answered, more] } : each,
        ) as readonly Case[];
        const of = build({ ...one, items });
        const findings = findingsOf(items);
        const last = String((items[index]?.answered.length ?? 1) - 1);
        const found = findings[id(index)];
        if (found === undefined) throw new Error('no finding');
        const { [last]: _taken, ...before } = found.answers;
        const without = score(of, { findings: { ...findings, [id(index)]: { ...found, answers: before } }, facts: {} });
        const withIt = score(of, { findings, facts: {} });
        if (more.answer !== false) {
          expect(withIt.items[index]?.points).toBeLessThanOrEqual(without.items[index]?.points ?? 0);
          expect(withIt.total).toBeLessThanOrEqual(without.total);
        }
      }),
    );
  });

  it('missing one thing more never raises the score', () => {
    fc.assert(
      fc.property(centi, fc.option(centi, { nil: undefined }), fc.nat(20), fc.constantFrom('met', 'partly', null), (points, cap, count, verdict) => {
        const of = standard([section('a', [item({ id: 'i', max: 10, rules: [{ kind: 'per-missing', points, cap }] as ItemFile['rules'] })])]);
        const at = (answer: number): number =>
          score(of, { findings: { i: { verdict, answers: { 0: answer }, points: null, note: '', photos: [] } }, facts: {} }).total;
        expect(at(count + 1)).toBeLessThanOrEqual(at(count));
      }),
    );
  });

  it('不适用 gives the same points under 不扣分 and 满分, and under 折算 changes nothing for a unit that meets everything else', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 2, maxLength: 8 }), fc.nat(7), (maxima, at) => {
        const skipped = at % maxima.length;
        const total = maxima.reduce((sum, max) => sum + max, 0) / 100;
        const totals = ['no-deduction', 'full', 'rescale'].map((notApplicable) => {
          const of = standard(
            [
              section(
                'a',
                maxima.map((max, index) => item({ id: id(index), max: max / 100 })),
              ),
            ],
            { notApplicable, total },
          );
          const findings = Object.fromEntries(
            itemsOf(of).map(({ item: each }, index): [string, Finding] => [
              each.id,
              { verdict: index === skipped ? 'not-applicable' : 'met', answers: {}, points: null, note: '', photos: [] },
            ]),
          );
          return score(of, { findings, facts: {} }).total;
        });
        expect(new Set(totals).size).toBe(1);
      }),
    );
  });
});
