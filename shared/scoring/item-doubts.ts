import type { Finding, Verdict } from '../model/finding.ts';
import type { Item } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import { unknownFacts } from './condition.ts';
import { forceOf } from './kinds/rule-kinds.ts';
import { measuredDoubt } from './measured-doubt.ts';
import { earns, isAllOrNothing, isBonusItem, isGate, type Read } from './rule-reads.ts';
import { ruleWords } from './rule-words.ts';

/** Whether 部分符合 is borne out by something that was found. */
const isSpokenFor = (reads: readonly Read[]): boolean =>
  isAllOrNothing(reads) || reads.some(({ effect }) => effect !== undefined && effect.kind !== 'nothing' && effect.kind !== 'bad');

/** What the inspector must still say or look at again, in Chinese sentences; none where all is said. */
export function itemDoubts(reads: readonly Read[], verdict: Verdict, finding: Finding, item: Item, facts: Facts): readonly string[] {
  if (verdict === 'unmet') return reads.flatMap(({ effect }) => (effect?.kind === 'bad' ? [effect.doubt] : []));
  const doubts: string[] = [];
  const handSet = finding.points !== null;
  const open = reads.filter(({ applies, effect }) => applies !== 'no' && effect === undefined);
  for (const { effect } of reads) if (effect !== undefined && 'doubt' in effect) doubts.push(effect.doubt);
  for (const { index, rule, effect } of reads) if (effect !== undefined) doubts.push(...measuredDoubt(rule, finding.answers[String(index)], item));
  if (verdict === 'partly' && !handSet && !isSpokenFor(reads)) doubts.push('判为部分符合，请点选扣分项或填写考评分。');
  if (verdict === 'met' && isBonusItem(item) && !handSet && !reads.some(({ effect }) => effect?.kind === 'bonus')) doubts.push('请填写加分的数量或分数。');
  if (!handSet && reads.some(({ effect }) => effect?.kind === 'earn')) {
    for (const { rule } of open) if (earns(rule)) doubts.push(`“${ruleWords(rule)}”还没有填写，暂按不得分计。`);
  }
  for (const { rule, applies } of open) {
    if (applies === 'unknown' && forceOf(rule) !== 'convention') doubts.push(`${unknownFacts(rule.when, facts)}未知，请确认“${ruleWords(rule)}”是否适用。`);
    else if (verdict === 'partly' && !isSpokenFor(reads) && isGate(rule)) doubts.push(`判为部分符合，请确认是否“${ruleWords(rule)}”。`);
  }
  return doubts;
}
