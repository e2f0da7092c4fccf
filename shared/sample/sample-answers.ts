import type { RuleAnswer } from '../model/finding.ts';
import type { Item, Rule, RuleKind } from '../model/standard.ts';
import { toPoints, type CentiPoints } from '../points.ts';
import { usualStep } from '../scoring/kinds/judged.ts';
import type { RuleOf } from '../scoring/kinds/rule-kind.ts';
import type { Random } from './random.ts';

type Max = Pick<Item, 'max'>;

/** How the invented inspectors answer a kind of rule: what they put where it struck, and where it counts up, what gives the full mark. */
interface SampleAnswers<R extends Rule> {
  readonly struck: (random: Random, rule: R, item: Max) => RuleAnswer;
  readonly full?: (rule: R, item: Max) => RuleAnswer | undefined;
}

const yes = { struck: () => true };
/** How many times a rule counts until it has taken or given all. */
const times = ({ points, cap }: { readonly points: CentiPoints; readonly cap?: CentiPoints | undefined }, { max }: Max): number => (cap ?? max) / points;

function judged(random: Random, { step = usualStep, min = step, max }: RuleOf<'discretionary'>, item: Max): number {
  const high = Math.max(min, Math.min(max ?? item.max, item.max));
  return toPoints(min + step * random.integer(0, Math.floor((high - min) / step)));
}

const answers = {
  'all-or-nothing': yes,
  fixed: yes,
  mandatory: yes,
  veto: yes,
  'not-applicable': yes,
  'per-missing': { struck: (random, rule, item) => random.integer(1, Math.max(1, Math.min(3, Math.floor(times(rule, item))))) },
  'per-step': {
    struck: (random, { threshold = 0, step }) => Math.round((threshold - step * random.integer(1, 4) - random.integer(0, 3)) * 10) / 10,
  },
  tiers: {
    struck: (random, { tiers }) => random.pick(tiers).atLeast - 1,
    full: ({ tiers }) => Math.max(...tiers.map(({ atLeast }) => atLeast)),
  },
  count: {
    struck: (random, rule, item) => random.integer(0, Math.max(0, Math.floor(times(rule, item)) - 1)),
    full: (rule, item) => Math.ceil(times(rule, item)),
  },
  grade: {
    struck: (_, { shares }) => Object.keys(shares).at(-1) ?? '',
    full: ({ shares }) => Object.entries(shares).toSorted((a, b) => b[1] - a[1])[0]?.[0],
  },
  parts: {
    struck: (random, { parts }) =>
      random
        .shuffle(parts.map((_, index) => index))
        .slice(0, random.integer(1, Math.min(3, parts.length)))
        .toSorted((a, b) => a - b),
  },
  discretionary: { struck: judged },
  bonus: { struck: (_, { points, cap = 100 }) => (points === undefined ? toPoints(cap) : 1) },
} satisfies { readonly [K in RuleKind]: SampleAnswers<RuleOf<K>> };

/** The entry of a rule's kind. The cast says what the table's type holds: the entry under a rule's kind takes rules of that kind. */
const answersOf = <R extends Rule>(rule: R): SampleAnswers<R> => answers[rule.kind] as unknown as SampleAnswers<R>;

/** What a rule's answer is when it struck: a plausible shortfall for its kind. */
export const struckAnswer = (random: Random, rule: Rule, item: Max): RuleAnswer => answersOf(rule).struck(random, rule, item);

/** The answer with which a rule that counts up gives the full mark; undefined for all others. */
export const fullAnswer = (rule: Rule, item: Max): RuleAnswer | undefined => answersOf(rule).full?.(rule, item);
