import fc from 'fast-check';
import type { AnswerFile, ConditionFile, FactsFile, FindingFile, ItemFile, RuleFile, ScoreFile, StandardFile } from './file-shapes.ts';

const centi = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: max * 100 }).map((value) => value / 100);
const points = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 20 }).map((halves) => halves / 2) },
  { weight: 1, arbitrary: centi(10).filter((value) => value > 0) },
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq });
const measured = fc.oneof(centi(110), fc.constantFrom(0, 60, 80, 87.9, 88, 90, 97.95, 98, 100, 59.999, 0.1), fc.integer({ min: -5, max: 120 }));

const numberFacts = ['workers', 'womenWorkers', 'members', 'satisfied', 'ballots', 'committeeSize', 'memberAppraisal', 'selfTotal', 'membershipRate'] as const;
const truthFacts = ['auditCommittee', 'womenCommittee', 'publicOwned'] as const;
const classes = ['一类', '二类', '三类'] as const;
const kinds = ['office', 'institution', 'enterprise', 'community', 'school', 'industry', 'township', 'other'] as const;

const condition: fc.Arbitrary<ConditionFile> = fc.oneof(
  fc.record({ fact: fc.constantFrom(...numberFacts), is: fc.constantFrom('at-least', 'below'), value: fc.constantFrom(0, 3, 10, 25.5, 85, 90) }),
  fc.record({ fact: fc.constantFrom(...truthFacts), is: fc.constantFrom('yes', 'no') }),
  fc.record({ fact: fc.constantFrom(...numberFacts), is: fc.constant('odd') }),
  fc.record({
    fact: fc.constantFrom(...numberFacts),
    is: fc.constantFrom('one-of', 'none-of'),
    value: fc.array(fc.constantFrom(0, 3, 5, 7, 10), { maxLength: 3 }),
  }),
  fc.record({
    fact: fc.constantFrom('satisfied', 'members'),
    is: fc.constant('share-at-least'),
    of: fc.constantFrom('ballots', 'workers'),
    value: fc.constantFrom([2, 3], [85, 100], [1, 2]),
  }),
);
const conditions = fc.array(condition, { minLength: 1, maxLength: 2 });
const common = { when: maybe(conditions, 6), scope: maybe(fc.constant('section'), 8) };

interface Answered {
  readonly rule: RuleFile;
  readonly answer: AnswerFile | undefined;
}

const withAnswer = (rule: fc.Arbitrary<RuleFile>, answer: fc.Arbitrary<AnswerFile>): fc.Arbitrary<Answered> =>
  fc.record({ rule, answer: fc.oneof({ weight: 8, arbitrary: maybe(answer, 4) }, { weight: 1, arbitrary: anyAnswer }) });

/** Answers of every shape: most fit no rule, and must then change nothing. */
const anyAnswer: fc.Arbitrary<AnswerFile | undefined> = fc.constantFrom(true, false, 'A', 'lifted', 'Z', 1.5, -1, 0, 3, 0.125, [0], [0, 0, 1], [9]);
const count = fc.oneof({ weight: 6, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.constantFrom(100, 999) });

const answered: fc.Arbitrary<Answered> = fc.oneof(
  withAnswer(fc.record({ kind: fc.constantFrom('per-missing', 'count'), points, cap: maybe(points), ...common }), count),
  withAnswer(fc.record({ kind: fc.constant('fixed'), points, ...common }), fc.boolean()),
  withAnswer(fc.record({ kind: fc.constantFrom('all-or-nothing', 'mandatory', 'veto'), ...common }), fc.constantFrom<AnswerFile>(true, false, 'lifted')),
  withAnswer(
    fc.record({
      kind: fc.constant('per-step'),
      threshold: maybe(fc.constantFrom(100, 98, 90.5, 3), 4),
      step: fc.constantFrom(1, 5, 10, 0.3, 2.5, 7),
      points,
      proportional: maybe(fc.boolean()),
      fact: maybe(fc.constant('membershipRate')),
      ...common,
    }),
    measured,
  ),
  withAnswer(
    fc.record({
      kind: fc.constant('tiers'),
      tiers: fc.array(fc.record({ atLeast: fc.constantFrom(0, 60, 80, 88, 90, 97.95), points }), { minLength: 1, maxLength: 4 }),
      fact: maybe(fc.constantFrom('membershipRate', 'workers')),
      ...common,
    }),
    measured,
  ),
  withAnswer(
    fc.record({ kind: fc.constant('grade'), shares: fc.constantFrom({ A: 100, B: 80, C: 60 }, { A: 100, B: 66.6, C: 33.3, D: 0 }), ...common }),
    fc.constantFrom('A', 'B', 'C'),
  ),
  withAnswer(
    fc.record({ kind: fc.constant('parts'), parts: fc.array(points, { minLength: 1, maxLength: 4 }), ...common }),
    fc.array(fc.nat(3), { maxLength: 3 }),
  ),
  withAnswer(fc.record({ kind: fc.constant('discretionary'), min: maybe(points), max: maybe(points), step: maybe(points), ...common }), centi(8)),
  withAnswer(
    fc.record({ kind: fc.constant('bonus'), points: maybe(points), cap: maybe(points), group: maybe(fc.constantFrom('g', 'h')), ...common }),
    fc.oneof(count, centi(5)),
  ),
  withAnswer(fc.record({ kind: fc.constant('not-applicable'), gives: fc.constantFrom('no-deduction', 'full', 'rescale'), ...common }), fc.boolean()),
);

interface FoundItem {
  readonly item: Omit<ItemFile, 'id'>;
  readonly finding: FindingFile | undefined;
}

const foundItem: fc.Arbitrary<FoundItem> = fc
  .record({
    max: fc.oneof({ weight: 6, arbitrary: points }, { weight: 1, arbitrary: fc.constant(0) }),
    kinds: maybe(fc.subarray([...kinds], { minLength: 1 }), 8),
    classes: maybe(fc.subarray([...classes], { minLength: 1 }), 10),
    answered: fc.array(answered, { maxLength: 4 }),
    verdict: fc.constantFrom('met', 'met', 'partly', 'partly', 'unmet', 'not-applicable', null, undefined),
    points: maybe(fc.oneof(centi(12), fc.constantFrom(-1, 0)), 6),
    untouched: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
  })
  .map(({ max, kinds: forKinds, classes: forClasses, answered: all, verdict, points: byHand, untouched }) => ({
    item: { max, kinds: forKinds, classes: forClasses, rules: all.map(({ rule }) => rule) },
    finding: untouched
      ? undefined
      : {
          verdict,
          points: byHand,
          answers: Object.fromEntries(all.flatMap(({ answer }, place) => (answer === undefined ? [] : [[String(place), answer]]))),
        },
  }));

const facts: fc.Arbitrary<FactsFile> = fc.record(
  {
    kind: fc.constantFrom(...kinds, '企业', '学校', '别的'),
    unitClass: fc.constantFrom(...classes),
    ...Object.fromEntries(numberFacts.map((fact) => [fact, fc.oneof(fc.nat(30), centi(100), fc.constantFrom(10, 85, 90, null))])),
    ...Object.fromEntries(truthFacts.map((fact) => [fact, fc.boolean()])),
  },
  { requiredKeys: [] },
);

const scorers: fc.Arbitrary<StandardFile['scorers']> = fc.constantFrom(
  undefined,
  undefined,
  [
    { title: '考评组', share: 60, own: true },
    { title: '会员评议', share: 40, fact: 'memberAppraisal' },
  ],
  [
    { title: '自评', share: 12.5, fact: 'selfTotal' },
    { title: '考评组', share: 54.2, own: true },
    { title: '会员评议', share: 33.3, fact: 'memberAppraisal' },
  ],
);

const bands: fc.Arbitrary<StandardFile['bands']> = fc.array(
  fc.record({
    title: fc.constantFrom('优秀', '良好', '合格', '基本合格'),
    atLeast: fc.oneof(centi(60), fc.constantFrom(0, 10, 60)),
    requires: maybe(conditions, 4),
  }),
  { maxLength: 4 },
);

/** A score file with everything that docs/formats.md allows: a random standard, findings of all kinds, facts known and unknown, and subordinates. */
export const randomFile: fc.Arbitrary<ScoreFile> = fc
  .record({
    sections: fc.array(fc.record({ items: fc.array(foundItem, { minLength: 1, maxLength: 4 }), floor: maybe(points), weight: maybe(points, 8) }), {
      minLength: 1,
      maxLength: 4,
    }),
    total: fc.constantFrom(100, 50, 30, 37.5),
    more: fc.record(
      {
        notApplicable: fc.constantFrom('no-deduction', 'full', 'rescale'),
        places: fc.constantFrom(0, 1, 2),
        leastRated: fc.constantFrom(0, 33.3, 50, 100),
        bonusCap: points,
        bonusInGrade: fc.boolean(),
        rollUp: fc.record({ percent: fc.constantFrom(50, 12.5, 33.3) }),
        gates: fc.array(fc.record({ text: fc.constant('前置条件'), requires: conditions }), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
    scorers,
    bands,
    policy: fc.record({ accept: centi(60), rectify: centi(40), mandatoryOpen: fc.constantFrom('rectify', 'reject') }),
    facts,
    subordinates: maybe(fc.array(centi(100), { maxLength: 4 })),
  })
  .map(({ sections, total, more, scorers: others, bands: grades, policy, facts: known, subordinates }) => {
    const findings: Record<string, FindingFile> = {};
    const files = sections.map(({ items, floor, weight }, at) => ({
      id: `s${String(at)}`,
      title: `部分${String(at)}`,
      max: Math.round(items.reduce((sum, { item }) => sum + item.max * 100, 0)) / 100,
      floor,
      weight,
      items: items.map(({ item, finding }, place) => {
        const id = `s${String(at)}-${String(place)}`;
        if (finding !== undefined) findings[id] = finding;
        return { id, no: String(place + 1), text: `内容${id}`, ...item };
      }),
    }));
    const standard = {
      format: 'yanshoutai-standard/1',
      id: 'random',
      version: '1',
      title: '随机标准',
      total,
      sections: files,
      ...more,
      ...(others === undefined ? {} : { scorers: others }),
      bands: grades,
      policy,
    };
    const file = { standard, findings, facts: known, ...(subordinates === undefined ? {} : { subordinates }) };
    // What is written as a file and read again: what is undefined is left out, as in any JSON.
    return JSON.parse(JSON.stringify(file)) as ScoreFile;
  });
