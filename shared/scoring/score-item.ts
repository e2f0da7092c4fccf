import type { Finding, Verdict } from '../model/finding.ts';
import { unitKindWords, type Item, type Section, type Standard } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import { sumCenti, type CentiPoints } from '../points.ts';
import { conditionsHold, factsMissing } from './condition.ts';
import { itemDoubts } from './item-doubts.ts';
import { isAllOrNothing, isBonusItem, readRules, type Read } from './rule-reads.ts';
import { citeItem, inPoints, notApplicableWords } from './points-words.ts';
import { ruleWords } from './rule-words.ts';
import type { ReceiptLine } from './score-result.ts';

/** A claim to bonus points; of claims of one group only the highest is granted (多项不累加). */
export interface BonusClaim {
  readonly rule: number;
  readonly group: string | null;
  readonly points: CentiPoints;
  readonly text: string;
}

/** An item scored by itself, before bonus groups are settled across the standard. */
export interface ItemOutcome {
  readonly section: Section;
  readonly item: Item;
  /** Within 0 … maximum, bonus left aside. */
  readonly points: CentiPoints;
  /** False where the item does not count towards the maximum: rescaled away, or not for this kind of unit. */
  readonly counts: boolean;
  readonly judged: boolean;
  readonly notApplicable: boolean;
  readonly forOthers: boolean;
  /** Facts that nobody entered and that decide whether an unanswered rule applies. */
  readonly asksFacts: readonly string[];
  readonly lines: readonly ReceiptLine[];
  readonly doubts: readonly string[];
  readonly claims: readonly BonusClaim[];
  /** Deductions that are taken from the section's sum. */
  readonly fromSection: readonly ReceiptLine[];
  readonly mandatoryOpen: boolean;
  readonly vetoed: boolean;
}

const line = (rule: number | null, text: string, effect: CentiPoints): ReceiptLine => ({ rule, text, effect });

/** The points that the rules lead to, with a line a step, from the full mark (or what was earned) down to floor and up to ceiling. */
function byRules(item: Item, verdict: Verdict, reads: readonly Read[]): { readonly points: CentiPoints; readonly lines: readonly ReceiptLine[] } {
  const zero = reads.find(({ effect }) => effect?.kind === 'zero');
  if (zero?.effect !== undefined) return { points: 0, lines: [line(zero.index, zero.effect.text, 0)] };
  if (verdict === 'unmet') return { points: 0, lines: [line(null, '不符合，不得分', 0)] };
  if (verdict === 'partly' && isAllOrNothing(reads)) return { points: 0, lines: [line(null, '未完全达到，整项不得分', 0)] };
  const earned = reads.filter(({ effect }) => effect?.kind === 'earn');
  const lines: ReceiptLine[] = earned.length === 0 ? [line(null, item.max === 0 ? '本项不设分值' : `满分${inPoints(item.max)}`, item.max)] : [];
  for (const { index, rule, effect, ignored } of reads) {
    if (ignored) lines.push(line(index, `${ruleWords(rule)}：本单位不适用此条，记录不计`, 0));
    if (effect === undefined || effect.kind === 'bonus' || effect.kind === 'zero') continue;
    if (effect.kind === 'earn') lines.push(line(index, effect.text, effect.points));
    else if (effect.kind === 'deduct' && rule.scope !== 'section') lines.push(line(index, effect.text, effect.points === 0 ? 0 : -effect.points));
    else lines.push(line(index, effect.kind === 'deduct' ? `${effect.text}（从本部分得分中扣）` : effect.text, 0));
  }
  const sum = sumCenti(lines.map(({ effect }) => effect));
  if (sum < 0) return { points: 0, lines: [...lines, line(null, '扣完为止，不出现负分', -sum)] };
  if (sum > item.max) return { points: item.max, lines: [...lines, line(null, `不超过满分${inPoints(item.max)}`, item.max - sum)] };
  return { points: sum, lines };
}

/** A hand-set 考评分 outranks the rules; the receipt keeps what the rules would have given. */
function byHand(
  item: Item,
  asked: CentiPoints,
  rules: CentiPoints,
  ruled: boolean,
): { readonly points: CentiPoints; readonly lines: readonly ReceiptLine[]; readonly doubts: readonly string[] } {
  const points = Math.min(Math.max(asked, 0), item.max);
  const how = ruled ? `经申诉复核定为${inPoints(asked)}` : `考评分由核查人员定为${inPoints(asked)}（按规则为${inPoints(rules)}）`;
  const lines = [line(null, how, asked)];
  if (points === asked) return { points, lines, doubts: [] };
  const bound = asked < 0 ? '不出现负分' : `不超过满分${inPoints(item.max)}`;
  return {
    points,
    lines: [...lines, line(null, bound, points - asked)],
    doubts: [`填写的考评分${inPoints(asked)}超出0至${inPoints(item.max)}，已按${inPoints(points)}计，请核对。`],
  };
}

function claimsOf(item: Item, finding: Finding, reads: readonly Read[]): readonly BonusClaim[] {
  const [first] = reads.filter(({ rule }) => rule.kind === 'bonus');
  if (isBonusItem(item) && finding.points !== null && first?.rule.kind === 'bonus') {
    const caps = item.rules.flatMap((rule) => (rule.kind === 'bonus' ? [rule.cap ?? Number.POSITIVE_INFINITY] : []));
    const points = Math.min(Math.max(finding.points, 0), sumCenti(caps));
    return [{ rule: first.index, group: first.rule.group ?? null, points, text: `加分由核查人员定为${inPoints(points)}` }];
  }
  return reads.flatMap(({ index, rule, effect }) =>
    rule.kind === 'bonus' && effect?.kind === 'bonus' ? [{ rule: index, group: rule.group ?? null, points: effect.points, text: effect.text }] : [],
  );
}

const untouched = {
  judged: true,
  notApplicable: false,
  forOthers: false,
  asksFacts: [],
  counts: true,
  doubts: [],
  claims: [],
  fromSection: [],
  mandatoryOpen: false,
  vetoed: false,
} as const;

function notApplicable(section: Section, item: Item, finding: Finding, facts: Facts, standard: Standard): ItemOutcome {
  const rules = item.rules.flatMap((rule) => (rule.kind === 'not-applicable' ? [{ rule, applies: conditionsHold(rule.when, facts) }] : []));
  const allowed = rules.find(({ applies }) => applies !== 'no');
  const gives = (allowed ?? rules[0])?.rule.gives ?? standard.notApplicable;
  const doubts = [
    ...(rules.length > 0 && allowed === undefined ? ['按单位情况本项适用，却判为不适用，请核对。'] : []),
    ...(finding.points === null ? [] : ['已判不适用，填写的考评分不计。']),
  ];
  const points = gives === 'rescale' ? 0 : item.max;
  const text = gives === 'rescale' ? notApplicableWords.rescale : `${notApplicableWords[gives]}：${inPoints(item.max)}`;
  return { ...untouched, section, item, points, counts: gives !== 'rescale', notApplicable: true, lines: [line(null, text, points)], doubts };
}

/** The code of each kind by what a fact may say of it: the code itself or its word. */
const kindBySaying: ReadonlyMap<unknown, string> = new Map(
  Object.entries(unitKindWords).flatMap(([code, word]) => [[word, code] as const, [code, code] as const]),
);

/** Whether an item is for another kind or class of unit than this one; false where that is not known. */
export function isForOthers(item: Item, facts: Facts): boolean {
  const unitClass = facts['unitClass'];
  if (item.classes !== undefined && typeof unitClass === 'string' && unitClass.trim() !== '' && !item.classes.includes(unitClass)) return true;
  if (item.kinds === undefined) return false;
  const known = kindBySaying.get(facts['kind']);
  return known !== undefined && !item.kinds.some((allowed) => allowed === known);
}

/**
 * Whether an answer that no rule can use leaves an item without a judgement. 不符合, points set by hand and an answer that leaves nothing are judgements by themselves;
 * anything else would give points that nobody found.
 */
const isUnusable = ({ verdict, points }: Finding, reads: readonly Read[]): boolean =>
  verdict !== 'unmet' && points === null && reads.some(({ effect }) => effect?.kind === 'bad') && !reads.some(({ effect }) => effect?.kind === 'zero');

/** The facts without which it is open whether a rule that nobody answered applies. A verdict or points that outrank the rules ask for none. */
const factsAsked = (finding: Finding, reads: readonly Read[], facts: Facts): readonly string[] =>
  finding.verdict === 'unmet' || finding.points !== null
    ? []
    : [
        ...new Set(
          reads.flatMap(({ rule, applies, effect }) =>
            effect === undefined && applies === 'unknown' && rule.kind !== 'not-applicable' ? factsMissing(rule.when, facts) : [],
          ),
        ),
      ];

/** Scores one item by itself: verdict, rules, hand-set points, floor and ceiling. */
export function scoreItem(section: Section, item: Item, finding: Finding, facts: Facts, standard: Standard): ItemOutcome {
  if (isForOthers(item, facts)) {
    return { ...untouched, section, item, points: 0, counts: false, notApplicable: true, forOthers: true, lines: [line(null, '本类单位不考核此项', 0)] };
  }
  if (finding.verdict === 'not-applicable') return notApplicable(section, item, finding, facts, standard);
  const reads = readRules(item, finding, facts);
  const found = reads.some(({ effect }) => effect !== undefined && effect.kind !== 'nothing');
  if (finding.verdict === null && finding.points === null && !found) {
    return { ...untouched, section, item, points: 0, judged: false, lines: [line(null, '未核查', 0)] };
  }
  if (isUnusable(finding, reads)) {
    const doubts = itemDoubts(reads, 'unmet', finding, item, facts).map((doubt) => `${citeItem(item)}：${doubt}`);
    return { ...untouched, section, item, points: 0, judged: false, lines: [line(null, '记录不能计分，按未核查', 0)], doubts };
  }
  const verdict = finding.verdict ?? 'partly';
  const ruled = byRules(item, verdict, reads);
  const set = finding.points === null || isBonusItem(item) ? { ...ruled, doubts: [] } : byHand(item, finding.points, ruled.points, finding.ruled === true);
  const nothingLeft = verdict === 'unmet' || reads.some(({ effect }) => effect?.kind === 'zero');
  const strikes = (kind: 'mandatory' | 'veto'): boolean =>
    reads.some(
      ({ rule, applies, effect }) => rule.kind === kind && applies !== 'no' && (effect?.kind === 'zero' || (verdict === 'unmet' && effect?.kind !== 'nothing')),
    );
  return {
    ...untouched,
    section,
    item,
    points: set.points,
    lines: set.lines,
    doubts: [...set.doubts, ...itemDoubts(reads, verdict, finding, item, facts)],
    asksFacts: factsAsked(finding, reads, facts),
    claims: nothingLeft && !(isBonusItem(item) && finding.points !== null) ? [] : claimsOf(item, finding, reads),
    fromSection: reads.flatMap(({ index, rule, effect }) =>
      rule.scope === 'section' && effect?.kind === 'deduct' && effect.points > 0 ? [line(index, effect.text, -effect.points)] : [],
    ),
    mandatoryOpen: strikes('mandatory'),
    vetoed: strikes('veto'),
  };
}
