import type { Verdict } from '../model/finding.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import type { Submission } from '../model/submission.ts';
import { submissionLines } from '../checks/submission-lines.ts';
import { tracesOf, type Trace } from '../programme/creation.ts';
import type { CentiPoints } from '../points.ts';
import { verdictCodes, type VisitRecord } from '../record/records.ts';

/** What is shown beside an item while it is checked: the unit's own words and marks, and last round's result, for reference only. */
export interface ItemReference {
  /** Whether the unit handed a self-assessment in at all. */
  readonly received: boolean;
  /** Null where the unit gave none. */
  readonly self: CentiPoints | null;
  /** The cell the unit's points are in: `Sheet1!F12`. */
  readonly cell: string | null;
  readonly note: string;
  readonly saysNotApplicable: boolean;
  /** What the unit carried out for it before the visit, the earliest first. */
  readonly traces: readonly Trace[];
  readonly last: {
    readonly title: string;
    readonly year: number;
    readonly points: CentiPoints | null;
    readonly verdict: Verdict;
    /** What was found missing, in words; empty where nothing was. */
    readonly found: string;
  } | null;
}

/** A visit of an earlier round with the standard it went by. */
export interface LastVisit {
  readonly title: string;
  readonly year: number;
  readonly standard: Standard;
  readonly record: VisitRecord;
  /** What was found missing, in words, by item id. */
  readonly found: ReadonlyMap<string, string>;
}

/** Beside nothing known. */
export const noReference: ItemReference = { received: false, self: null, cell: null, note: '', saysNotApplicable: false, traces: [], last: null };

/**
 * Finds for each item (by id) the unit's own line in its submission, and last round's result of the item with the same id or the same text. `given` is the version that
 * the submission was made for: its lines follow the items of that version.
 */
export function referencesOf(
  standard: Standard,
  { submission, given }: { readonly submission: Submission | undefined; readonly given: Standard | undefined },
  last: LastVisit | undefined,
  traces: readonly Trace[] = [],
): ReadonlyMap<string, ItemReference> {
  const matches = submission === undefined ? [] : submissionLines(standard, submission, given);
  const lastItems = last === undefined ? [] : itemsOf(last.standard).map(({ item }) => item);
  return new Map(
    itemsOf(standard).map(({ item }, index) => {
      const line = submission?.items[matches[index] ?? -1];
      const same = lastItems.findIndex((old) => old.id === item.id && old.text === item.text);
      const lastIndex = same >= 0 ? same : lastItems.findIndex((old) => old.text === item.text);
      return [
        item.id,
        {
          received: submission !== undefined,
          self: line?.self ?? null,
          cell: line?.cells['self'] ?? line?.cells['text'] ?? null,
          note: line?.note ?? '',
          saysNotApplicable: line?.notApplicable ?? false,
          traces: tracesOf(traces, item.id),
          last: last === undefined || lastIndex < 0 ? null : lastOf(last, lastIndex, lastItems[lastIndex]?.id ?? ''),
        },
      ];
    }),
  );
}

function lastOf(last: LastVisit, index: number, itemId: string): ItemReference['last'] {
  const verdict = verdictCodes[last.record.verdicts[index] ?? 0] ?? null;
  const points = last.record.assessed[index] ?? -1;
  return verdict === null ? null : { title: last.title, year: last.year, points: points < 0 ? null : points, verdict, found: last.found.get(itemId) ?? '' };
}
