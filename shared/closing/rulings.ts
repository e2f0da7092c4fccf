import { z } from 'zod';
import type { ItemReply } from './closing.ts';
import { noFinding, type Finding, type Findings, type RuleAnswer } from '../model/finding.ts';
import { itemsOf, type Item, type Standard } from '../model/standard.ts';
import { isGate } from '../scoring/rule-reads.ts';
import { verdictOfPoints } from '../scoring/verdict-of-points.ts';

/**
 * What was decided on an objection (申诉复核) to one finding: a layer of its own over the inspectors' finding, which stays as it is.
 * `points` (integers of 0.01) count where it was `accepted`; `lifted` takes back a veto or an open mandatory item along with it. `words` are the unit's.
 */
export const Ruling = z.object({
  accepted: z.boolean(),
  points: z.int(),
  lifted: z.boolean(),
  words: z.string(),
  reason: z.string(),
  ruledOn: z.string(),
  ruledBy: z.string(),
});
export type Ruling = z.infer<typeof Ruling>;

/** Rulings by item id. */
export type Rulings = Readonly<Record<string, Ruling>>;

/** The findings as they are after accepted objections. Those of other items are the same objects. */
export function withRulings(standard: Standard, findings: Findings, rulings: Rulings): Findings {
  const accepted = itemsOf(standard).flatMap(({ item }) => {
    const ruling = rulings[item.id];
    return ruling?.accepted === true ? [[item.id, ruledFinding(item, findings[item.id] ?? noFinding, ruling)] as const] : [];
  });
  return accepted.length === 0 ? findings : { ...findings, ...Object.fromEntries(accepted) };
}

function ruledFinding(item: Item, finding: Finding, ruling: Ruling): Finding {
  const answers = item.rules.flatMap((rule, index): readonly (readonly [string, RuleAnswer])[] => {
    const present = finding.answers[String(index)];
    if (!isGate(rule)) return [];
    if (!ruling.lifted) return present === undefined ? [] : [[String(index), present]];
    return [[String(index), rule.kind === 'veto' && present === true ? 'lifted' : false]];
  });
  return { ...finding, verdict: verdictOfPoints(item, ruling.points, ruling.lifted), points: ruling.points, answers: Object.fromEntries(answers), ruled: true };
}

/** The items whose finding the unit disputes and nobody has ruled on yet. */
export const openObjections = (replies: Readonly<Record<string, ItemReply>>, rulings: Rulings): readonly string[] =>
  Object.entries(replies).flatMap(([itemId, { stance }]) => (stance === 'disputed' && rulings[itemId] === undefined ? [itemId] : []));
