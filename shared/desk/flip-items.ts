import { withRulings } from '../closing/rulings.ts';
import { noFinding, type Findings } from '../model/finding.ts';
import type { Outcome } from '../model/round.ts';
import { itemsOf, type Item, type Section, type Standard } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import { lostOn } from '../scoring/lost.ts';
import { scoreOn, type ScoreBasis } from '../scoring/score-basis.ts';

/** One item that alone would change what is recommended. */
export interface FlipItem {
  readonly section: Section;
  readonly item: Item;
  /** Its place in the standard, from 1. */
  readonly place: number;
  /** `back`: what it lost is given back whole (with a veto or an open mandatory item lifted); `taken`: it is judged 不符合. */
  readonly how: 'back' | 'taken';
  /** What that does to the total: above 0 for `back`, below for `taken`; 0 where only a gate moves. */
  readonly change: CentiPoints;
  /** The total afterwards. */
  readonly total: CentiPoints;
  readonly from: Outcome;
  readonly to: Outcome;
}

const order: readonly Outcome[] = ['accepted', 'rectify', 'rejected'];

/** Whether striking an item out says more than that points are lost: a veto would strike, which nobody found. */
const hasVeto = ({ rules }: Item): boolean => rules.some(({ kind }) => kind === 'veto');

/**
 * The single items that would flip the recommendation: each that lost something is given back alone, and each that lost nothing of its points is taken alone, and the whole is scored anew, so
 * that lines, gates, floors, weights and rounding all count. Those given back come first, the smallest change first. Empty where nothing is recommended. A veto is never invented.
 */
export function flipItems(standard: Standard, findings: Findings, basis: ScoreBasis): readonly FlipItem[] {
  const now = scoreOn(standard, findings, basis);
  const from = now.recommendation;
  if (from === null) return [];
  const scores = new Map(now.items.map((score) => [score.itemId, score]));
  const flips = itemsOf(standard).flatMap(({ section, item }, index): readonly FlipItem[] => {
    const score = scores.get(item.id);
    if (score?.judged !== true || score.notApplicable) return [];
    const gate = [...now.vetoes, ...now.openMandatory].some(({ itemId }) => itemId === item.id);
    const tried = [
      ...(lostOn(score) > 0 || gate ? [{ how: 'back' as const, findings: givenBack(standard, findings, item) }] : []),
      ...(gate || hasVeto(item) ? [] : [{ how: 'taken' as const, findings: taken(findings, item) }]),
    ];
    return tried.flatMap(({ how, findings: other }): readonly FlipItem[] => {
      const then = scoreOn(standard, other, basis);
      const to = then.recommendation;
      const better = to !== null && order.indexOf(to) < order.indexOf(from);
      const worse = to !== null && order.indexOf(to) > order.indexOf(from);
      if (to === null || (how === 'back' ? !better : !worse)) return [];
      return [{ section, item, place: index + 1, how, change: then.total - now.total, total: then.total, from, to }];
    });
  });
  const weight = (flip: FlipItem): number => (flip.how === 'back' ? 0 : 1);
  return flips.toSorted((a, b) => weight(a) - weight(b) || Math.abs(a.change) - Math.abs(b.change) || a.place - b.place);
}

/** As an accepted objection would leave it. */
const givenBack = (standard: Standard, findings: Findings, item: Item): Findings =>
  withRulings(standard, findings, {
    [item.id]: { accepted: true, points: item.max, lifted: true, words: '', reason: '', ruledOn: '', ruledBy: '' },
  });

const taken = (findings: Findings, item: Item): Findings => ({ ...findings, [item.id]: { ...noFinding, verdict: 'unmet' } });

/** The items whose finding others would have to hold for the recommendation to stand: what is unproven or disputed among the flips comes before the rest. */
export function urgentFlips(
  flips: readonly FlipItem[],
  doubtful: ReadonlySet<string>,
): { readonly first: readonly FlipItem[]; readonly others: readonly FlipItem[] } {
  const isFirst = ({ how, item }: FlipItem): boolean => how === 'back' || doubtful.has(item.id);
  return { first: flips.filter(isFirst), others: flips.filter((flip) => !isFirst(flip)) };
}
