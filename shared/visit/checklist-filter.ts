import { noFinding, type Findings } from '../model/finding.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import { lostOn } from '../scoring/lost.ts';
import type { ScoreResult } from '../scoring/score-result.ts';

/** What the checklist can be narrowed to. */
export type ChecklistFilter = 'reopened' | 'all' | 'open' | 'lost' | 'must-see' | 'mandatory' | 'photos' | 'unproven';

/** Chinese words for filters, in the order shown. */
export const filterWords: Readonly<Record<ChecklistFilter, string>> = {
  reopened: '复验项目',
  all: '全部',
  open: '未查',
  lost: '有扣分',
  'must-see': '必看',
  mandatory: '必备',
  photos: '有照片',
  unproven: '满分无佐证',
};

/** What filters look at besides findings and points. */
interface Narrowers {
  /** Items to look at first (必看). */
  readonly first: ReadonlySet<string>;
  /** Items with full marks and nothing that shows why. */
  readonly unproven: ReadonlySet<string>;
  /** Whether the visit looks at an item: in a re-inspection not at all of them. */
  readonly isReopened: (itemId: string) => boolean;
}

/** The ids of the items that a filter shows now. 未查 counts what still has a doubt. */
export function idsShown(
  filter: ChecklistFilter,
  standard: Standard,
  findings: Findings,
  result: ScoreResult,
  { first, unproven, isReopened }: Narrowers,
): ReadonlySet<string> {
  const scores = new Map(result.items.map((score) => [score.itemId, score]));
  return new Set(
    itemsOf(standard).flatMap(({ item }) => {
      const score = scores.get(item.id);
      const finding = findings[item.id] ?? noFinding;
      const shown: Readonly<Record<ChecklistFilter, boolean>> = {
        reopened: isReopened(item.id),
        all: true,
        open: isReopened(item.id) && (score?.judged !== true || score.doubt !== null),
        lost: score !== undefined && lostOn(score) > 0,
        'must-see': first.has(item.id) && score?.forOthers !== true,
        mandatory: score?.forOthers !== true && item.rules.some((rule) => rule.kind === 'mandatory' || rule.kind === 'veto'),
        photos: finding.photos.length > 0,
        unproven: unproven.has(item.id),
      };
      return shown[filter] ? [item.id] : [];
    }),
  );
}
