import type { Finding, Findings } from '../model/finding.ts';
import type { Item, Standard } from '../model/standard.ts';
import { scoreOn, type ScoreBasis } from '../scoring/score-basis.ts';
import type { YearPairing } from './year-change.ts';

/** Whether answers to one item's rules are answers to another's: the same kinds of rules in the same places. */
const asksAlike = (a: Item, b: Item): boolean => a.rules.length === b.rules.length && a.rules.every((rule, index) => rule.kind === b.rules[index]?.kind);

/** Whether a finding says by itself what it comes to under other rules: 符合, 不符合 and 不适用 without answers do. */
const standsAlone = ({ verdict, answers }: Finding): boolean => verdict !== null && verdict !== 'partly' && Object.keys(answers).length === 0;

/**
 * Last year's findings of a unit by this year's rules: points in this year's order, -1 where they do not tell (new item, other rules that ask something else,
 * points set by hand for another full mark, a doubt). `basis` is what last year's visit was scored by besides its findings.
 */
export function rescoredPoints(pairing: YearPairing, findings: Findings, now: Standard, basis: ScoreBasis): Int32Array {
  const carried: Record<string, Finding> = {};
  pairing.now.forEach(({ item }, index) => {
    const before = pairing.before[pairing.from[index] ?? -1]?.item;
    const finding = before === undefined ? undefined : findings[before.id];
    if (before === undefined || finding === undefined) return;
    const holds = finding.points === null ? asksAlike(before, item) || standsAlone(finding) : before.max === item.max;
    if (holds) carried[item.id] = finding;
  });
  return Int32Array.from(scoreOn(now, carried, basis).items, (one) => (one.judged && one.doubt === null && !one.notApplicable ? one.points : -1));
}
