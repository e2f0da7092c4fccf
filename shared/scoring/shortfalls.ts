import { noFinding, type Findings } from '../model/finding.ts';
import { itemsOf, type Item, type Section, type Standard } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import { lostOn, takingLines } from './lost.ts';
import type { ItemScore, ReceiptLine, ScoreResult } from './score-result.ts';

/** How much a shortfall weighs: a veto that struck, an open mandatory item (必备), or points only. */
export type ShortfallWeight = 'veto' | 'mandatory' | 'points';

/** Chinese words for the weights; none for points alone. */
export const weightWords: Readonly<Record<ShortfallWeight, string>> = { veto: '一票否决', mandatory: '必备项未达到', points: '' };

/** One item on which a visit found something missing: what the closing meeting talks about, the notice asks for, and the re-inspection looks at. */
export interface Shortfall {
  readonly section: Section;
  readonly item: Item;
  /** The item's place in the standard, from 1. */
  readonly place: number;
  readonly score: ItemScore;
  readonly lost: CentiPoints;
  readonly weight: ShortfallWeight;
  /** The receipt lines that took points. */
  readonly taking: readonly ReceiptLine[];
  readonly note: string;
  readonly photos: readonly string[];
}

const weightOrder: readonly ShortfallWeight[] = ['veto', 'mandatory', 'points'];

/** The shortfalls of a visit: vetoes first, then open mandatory items, then lost points, each in the standard's order. Items that nobody judged or that do not apply are none. */
export function shortfallsOf(standard: Standard, findings: Findings, result: ScoreResult): readonly Shortfall[] {
  const scores = new Map(result.items.map((score) => [score.itemId, score]));
  const vetoes = new Set(result.vetoes.map(({ itemId }) => itemId));
  const open = new Set(result.openMandatory.map(({ itemId }) => itemId));
  const found = itemsOf(standard).flatMap(({ section, item }, index): readonly Shortfall[] => {
    const score = scores.get(item.id);
    if (score?.judged !== true || score.notApplicable) return [];
    const lost = lostOn(score);
    const weight = vetoes.has(item.id) ? 'veto' : open.has(item.id) ? 'mandatory' : 'points';
    if (lost === 0 && weight === 'points') return [];
    const { note, photos } = findings[item.id] ?? noFinding;
    const taking = takingLines(score);
    return [{ section, item, place: index + 1, score, lost, weight, taking: taking.length === 0 ? score.lines : taking, note, photos }];
  });
  return found.toSorted((a, b) => weightOrder.indexOf(a.weight) - weightOrder.indexOf(b.weight));
}

/** What a shortfall is, in one text: the inspector's note, otherwise what the receipt says. */
export const shortfallWords = (shortfall: Shortfall): string => {
  const receipt = shortfall.taking.map((line) => line.text).join('；');
  return shortfall.note === '' ? receipt || '未达到要求' : `${shortfall.note}${receipt === '' ? '' : `（${receipt}）`}`;
};
