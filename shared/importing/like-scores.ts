import { squash } from '../intake/values/text.ts';
import type { Submission, SubmissionItem } from '../model/submission.ts';
import { toCenti, type CentiPoints } from '../points.ts';
import type { ReadFile, RowEdit } from './import-row.ts';

/** How one correction goes on to others: all blank, the number that is written, the full marks, the same points, or the same share of the full marks. */
type Way = 'blank' | 'number' | 'full' | 'same' | 'share';

/** What the choice says of a way. */
const wayWords: Readonly<Record<Way, string>> = {
  blank: '都不计分',
  number: '按写明的分数',
  full: '按满分',
  same: '改为同样的分数',
  share: '按同样的比例',
};

/** Corrections that would go on from one that was made by hand, by the key of their row and the place of their item there. */
export interface LikeScores {
  readonly words: string;
  readonly count: number;
  readonly rows: ReadonlyMap<string, ReadonlyMap<number, CentiPoints | null>>;
}

const numbers = /\d+(?:\.\d+)?/g;

/** What a score is written like, whatever its numbers are: “#分(见附件)”, “优”. Empty for a blank and for a plain number, of which the next one says nothing. */
function shapeOf({ selfRaw }: SubmissionItem): string {
  const shape = squash(selfRaw).replace(numbers, '#');
  return /^#?分?$/.test(shape) ? '' : shape;
}

function numberIn({ selfRaw }: SubmissionItem): CentiPoints | undefined {
  const [only, ...others] = squash(selfRaw).match(numbers) ?? [];
  return only === undefined || others.length > 0 ? undefined : toCenti(Number(only));
}

/** What a correction made of a cell, so that it can be made of cells like it. */
function wayOf(item: SubmissionItem, self: CentiPoints | null): Way {
  if (self === null) return 'blank';
  if (numberIn(item) === self) return 'number';
  return item.max !== null && item.max > 0 && self === item.max ? 'full' : 'same';
}

/** The points of a like cell; undefined where the way leads to none. */
function pointsBy(way: Way, of: SubmissionItem, self: CentiPoints | null, item: SubmissionItem): CentiPoints | null | undefined {
  switch (way) {
    case 'blank':
      return null;
    case 'number':
      return numberIn(item);
    case 'full':
      return item.max ?? undefined;
    default: {
      if (self === null || item.max === of.max) return self;
      const share = of.max === null || of.max === 0 || item.max === null ? undefined : (self * item.max) / of.max;
      return share !== undefined && Number.isInteger(share) ? share : undefined;
    }
  }
}

/** A submission of the preview with what was corrected in it by hand. */
interface Corrected {
  readonly key: string;
  readonly items: readonly SubmissionItem[];
  readonly selfs: RowEdit['selfs'];
}

/** Where cells are written like one that was corrected, are not corrected yet and would be read otherwise by the same way; undefined where there is none. */
export function likeScores(
  rows: readonly Corrected[],
  of: SubmissionItem,
  self: CentiPoints | null,
  except: readonly [string, number],
): LikeScores | undefined {
  const shape = shapeOf(of);
  if (shape === '') return undefined;
  const way = wayOf(of, self);
  const found = new Map<string, ReadonlyMap<number, CentiPoints | null>>();
  let [count, shared] = [0, false];
  for (const { key, items, selfs } of rows) {
    const own = new Map<number, CentiPoints | null>();
    items.forEach((item, index) => {
      if ((key === except[0] && index === except[1]) || selfs?.[index] !== undefined || shapeOf(item) !== shape) return;
      const points = pointsBy(way, of, self, item);
      if (points === undefined || points === item.self) return;
      own.set(index, points);
      shared ||= points !== self;
    });
    if (own.size > 0) found.set(key, own);
    count += own.size;
  }
  return count === 0 ? undefined : { words: wayWords[way === 'same' && shared ? 'share' : way], count, rows: found };
}

/** The submissions of the preview whose table has one of the headings of another, that one first: what is written alike in them means the same. */
export function sameLayout(files: readonly ReadFile[], edits: ReadonlyMap<string, RowEdit>, key: string, submission: Submission): readonly Corrected[] {
  const signatures = new Set(submission.headers?.map(({ signature }) => signature));
  return files
    .flatMap((file) =>
      file.reading.submissions.flatMap((other, place): readonly Corrected[] => {
        const otherKey = `${String(file.order)}/${String(place)}`;
        const isAlike = otherKey === key || other.headers?.some(({ signature }) => signatures.has(signature)) === true;
        return isAlike ? [{ key: otherKey, items: other.items, selfs: edits.get(otherKey)?.selfs }] : [];
      }),
    )
    .sort((one, other) => Number(other.key === key) - Number(one.key === key));
}
