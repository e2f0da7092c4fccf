import { effectOfAnswer, type Effect } from './answer-effect.ts';
import type { FactsFile, FindingFile, ItemFile, RuleFile, StandardFile } from './file-shapes.ts';
import { allHold, type Holding } from './holding.ts';
import { add, exactly, greater, isLess, lesser, nought, take, total, type Rational } from './rational.ts';

interface Claim {
  readonly group: string | undefined;
  readonly points: Rational;
}

export interface RecomputedItem {
  readonly id: string;
  readonly max: Rational;
  readonly points: Rational;
  readonly counts: boolean;
  readonly judged: boolean;
  readonly notApplicable: boolean;
  readonly forOthers: boolean;
  readonly claims: readonly Claim[];
  readonly fromSection: Rational;
  readonly mandatoryOpen: boolean;
  readonly vetoed: boolean;
}

interface Read {
  readonly rule: RuleFile;
  readonly when: Holding;
  readonly effect: Effect | undefined;
}

const kindWords: Readonly<Record<string, string>> = {
  office: '机关',
  institution: '事业单位',
  enterprise: '企业',
  community: '社区',
  school: '学校',
  industry: '行业(商会)',
  township: '乡镇(街道)',
  other: '其他',
};

function isForOthers(item: ItemFile, facts: FactsFile): boolean {
  const { kind, unitClass } = facts;
  if (item.classes !== undefined && typeof unitClass === 'string' && !item.classes.includes(unitClass)) return true;
  const code = Object.keys(kindWords).find((one) => kind === one || kind === kindWords[one]);
  return item.kinds !== undefined && code !== undefined && !item.kinds.includes(code);
}

const isPureBonus = (item: ItemFile): boolean => item.max === 0 && (item.rules ?? []).some(({ kind }) => kind === 'bonus');

function byRules(item: ItemFile, verdict: string, reads: readonly Read[]): Rational {
  if (verdict === 'unmet' || reads.some(({ effect }) => effect?.does === 'empties')) return nought;
  const pointRules = reads.filter(({ rule, when }) => when !== 'no' && !['mandatory', 'veto', 'bonus', 'not-applicable'].includes(rule.kind));
  const allOrNothing = pointRules.length > 0 && pointRules.every(({ rule, effect }) => rule.kind === 'all-or-nothing' && effect === undefined);
  if (verdict === 'partly' && allOrNothing) return nought;
  const earned = reads.flatMap(({ effect }) => (effect?.does === 'earns' ? [effect.points] : []));
  const taken = reads.flatMap(({ rule, effect }) => (effect?.does === 'takes' && rule.scope !== 'section' ? [effect.points] : []));
  const sum = take(earned.length > 0 ? total(earned) : exactly(item.max), total(taken));
  return lesser(greater(sum, nought), exactly(item.max));
}

function claimsOf(item: ItemFile, finding: FindingFile, verdict: string, reads: readonly Read[]): readonly Claim[] {
  const byHand = isPureBonus(item) && typeof finding.points === 'number' ? finding.points : undefined;
  const bonusRules = reads.filter(({ rule }) => rule.kind === 'bonus').map(({ rule }) => rule);
  if (byHand !== undefined) {
    const asked = greater(exactly(byHand), nought);
    const caps = bonusRules.flatMap(({ cap }) => (cap === undefined ? [] : [exactly(cap)]));
    return [{ group: bonusRules[0]?.group, points: caps.length < bonusRules.length ? asked : lesser(asked, total(caps)) }];
  }
  if (verdict === 'unmet' || reads.some(({ effect }) => effect?.does === 'empties')) return [];
  return reads.flatMap(({ rule, effect }) => (effect?.does === 'adds' ? [{ group: rule.group, points: effect.points }] : []));
}

/** “Items” of docs/formats.md, step by step. */
export function recomputeItem(item: ItemFile, finding: FindingFile, facts: FactsFile, standard: StandardFile): RecomputedItem {
  const rules = item.rules ?? [];
  const max = exactly(item.max);
  const plain = {
    id: item.id,
    max,
    points: nought,
    counts: true,
    judged: true,
    notApplicable: false,
    forOthers: false,
    claims: [],
    fromSection: nought,
    mandatoryOpen: false,
    vetoed: false,
  };
  if (isForOthers(item, facts)) return { ...plain, counts: false, notApplicable: true, forOthers: true };
  if (finding.verdict === 'not-applicable') {
    const own = rules.filter(({ kind }) => kind === 'not-applicable');
    const chosen = own.find(({ when }) => allHold(when, facts) !== 'no') ?? own[0];
    const rescaled = (chosen?.gives ?? standard.notApplicable ?? 'no-deduction') === 'rescale';
    return { ...plain, points: rescaled ? nought : max, counts: !rescaled, notApplicable: true };
  }
  const reads = rules.map((rule, place): Read => {
    const answer = finding.answers?.[String(place)];
    const when = allHold(rule.when, facts);
    const counts = answer !== undefined && when !== 'no' && rule.kind !== 'not-applicable';
    return { rule, when, effect: counts ? effectOfAnswer(rule, answer, item.max) : undefined };
  });
  const asked = finding.points ?? undefined;
  const said = reads.some(({ effect }) => effect !== undefined && effect.does !== 'quiet');
  if ((finding.verdict ?? undefined) === undefined && asked === undefined && !said) return { ...plain, judged: false };
  const useless = reads.some(({ effect }) => effect?.does === 'unusable') && !reads.some(({ effect }) => effect?.does === 'empties');
  if (useless && asked === undefined && finding.verdict !== 'unmet') return { ...plain, judged: false };
  const verdict = finding.verdict ?? 'partly';
  const strikes = (kind: string): boolean =>
    reads.some(
      ({ rule, when, effect }) => rule.kind === kind && when !== 'no' && (effect?.does === 'empties' || (verdict === 'unmet' && effect?.does !== 'quiet')),
    );
  const byHand = asked !== undefined && !isPureBonus(item);
  return {
    ...plain,
    points: byHand ? lesser(greater(exactly(asked), nought), max) : byRules(item, verdict, reads),
    claims: claimsOf(item, finding, verdict, reads),
    fromSection: reads.reduce((sum, { rule, effect }) => (effect?.does === 'takes' && rule.scope === 'section' ? add(sum, effect.points) : sum), nought),
    mandatoryOpen: strikes('mandatory'),
    vetoed: strikes('veto'),
  };
}

/** The bonus that each item is granted: of each group only the highest claim, the first among equals. */
export function grantClaims(items: readonly RecomputedItem[]): readonly Rational[] {
  const best = new Map<string, Claim>();
  for (const claim of items.flatMap(({ claims }) => claims)) {
    const held = claim.group === undefined ? undefined : best.get(claim.group);
    if (claim.group !== undefined && (held === undefined || isLess(held.points, claim.points))) best.set(claim.group, claim);
  }
  return items.map(({ claims }) => total(claims.filter((claim) => claim.group === undefined || best.get(claim.group) === claim).map(({ points }) => points)));
}
