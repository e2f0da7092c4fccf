import { saySame, type AnswerPair } from '../backcheck/agreement.ts';
import type { Share } from '../analysis/mean.ts';
import { withoutEvidence } from '../evidence/without-evidence.ts';
import { itemsOf, type Item, type Section, type Standard } from '../model/standard.ts';
import type { SheetRecord } from '../record/records.ts';
import type { VisitReading } from '../record/read-visit.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { lostOn } from '../scoring/lost.ts';
import { sheetPairs } from './back-check-view.ts';

/** What stands out of an item: nobody lost on it, everybody did, two people who looked differed often, it is among those most objected to, or most given in full without evidence. */
export const healthMarks = ['nobody', 'everybody', 'apart', 'disputed', 'unproven'] as const;
export type HealthMark = (typeof healthMarks)[number];

/** The words for it. */
export const healthWords: Readonly<Record<HealthMark, string>> = {
  nobody: '没人失分',
  everybody: '人人失分',
  apart: '分歧大',
  disputed: '异议多',
  unproven: '缺佐证多',
};

/** From how many judged units on 没人失分 and 人人失分 say something, from how many double looks 分歧大 does, and from which share on it is. */
export const healthBounds = { judged: 10, pairs: 5, apartPercent: 30, longest: 5 } as const;

/** How one item of a standard did in a round. */
export interface ItemHealth {
  readonly item: Item;
  readonly section: Section;
  /** Units that lost points, of those for which it was judged and applies. */
  readonly lost: Share;
  /** Double looks (blind sheets, back-checks) that differed, of all. */
  readonly apart: Share;
  /** Units that objected. */
  readonly disputed: number;
  /** Full marks without photo or file, of all full marks. */
  readonly unproven: Share;
  readonly marks: readonly HealthMark[];
}

/** A completed first visit with its evidence, as the store reads it. */
export type HealthVisit = Pick<VisitReading, 'inspected' | 'closing' | 'standard'> & { readonly evidence: Pick<Evidence, 'files'> };

/** How every item with a full mark did, in the order of the standard. `visits` are those by this standard; `pairs` come from the back-check. */
export function itemHealth(
  standard: Standard,
  visits: readonly HealthVisit[],
  sheets: readonly SheetRecord[],
  pairs: readonly AnswerPair[],
): readonly ItemHealth[] {
  const double = sheetPairs(sheets);
  const unproven = countBy(
    visits.flatMap(({ inspected, evidence }) => withoutEvidence(standard, inspected.findings, inspected.result, evidence).map(({ item }) => item.id)),
  );
  const disputed = countBy(
    visits.flatMap(({ closing }) => Object.entries(closing.replies).flatMap(([itemId, { stance }]) => (stance === 'disputed' ? [itemId] : []))),
  );
  const lost = lossesOf(visits);
  const rows = itemsOf(standard).flatMap(({ item, section }, index): readonly ItemHealth[] => {
    if (item.max <= 0) return [];
    const own = pairs.filter(({ itemId }) => itemId === item.id);
    const share = lost.get(item.id) ?? { count: 0, n: 0 };
    return [
      {
        item,
        section,
        lost: share,
        apart: {
          count: double.filter(([one, two]) => one.assessed[index] !== two.assessed[index]).length + own.filter((pair) => !saySame(pair)).length,
          n: double.length + own.length,
        },
        disputed: disputed.get(item.id) ?? 0,
        unproven: { count: unproven.get(item.id) ?? 0, n: share.n - share.count },
        marks: [],
      },
    ];
  });
  const [most, bare] = [longestBy(rows, ({ disputed: count }) => count), longestBy(rows, ({ unproven: { count } }) => count)];
  return rows.map((row) => ({ ...row, marks: healthMarks.filter((mark) => stands(mark, row, most, bare)) }));
}

function stands(mark: HealthMark, row: ItemHealth, most: ReadonlySet<ItemHealth>, bare: ReadonlySet<ItemHealth>): boolean {
  const { lost, apart } = row;
  switch (mark) {
    case 'nobody':
      return lost.n >= healthBounds.judged && lost.count === 0;
    case 'everybody':
      return lost.n >= healthBounds.judged && lost.count === lost.n;
    case 'apart':
      return apart.n >= healthBounds.pairs && apart.count * 100 >= healthBounds.apartPercent * apart.n;
    case 'disputed':
      return most.has(row);
    case 'unproven':
      return bare.has(row);
  }
}

/** The few rows with the most, none of them with nothing. */
const longestBy = (rows: readonly ItemHealth[], count: (row: ItemHealth) => number): ReadonlySet<ItemHealth> =>
  new Set(
    rows
      .filter((row) => count(row) > 0)
      .toSorted((a, b) => count(b) - count(a))
      .slice(0, healthBounds.longest),
  );

function countBy(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function lossesOf(visits: readonly HealthVisit[]): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  for (const { inspected } of visits) {
    for (const score of inspected.result.items) {
      if (!score.judged || score.notApplicable || score.forOthers) continue;
      const { count, n } = shares.get(score.itemId) ?? { count: 0, n: 0 };
      shares.set(score.itemId, { count: count + (lostOn(score) > 0 ? 1 : 0), n: n + 1 });
    }
  }
  return shares;
}
