import type { Item } from '../model/standard.ts';
import type { Submission } from '../model/submission.ts';
import { showPoints } from '../points.ts';
import { brief, cellOf, idsOf, type Answered } from './answered-lines.ts';
import type { SameText } from './same-text.ts';
import type { Shortcoming } from './shortcoming.ts';

/** Notes that are word for word in another unit's form, a line for each other unit. */
export function copied(sameTexts: readonly SameText[], lines: readonly Answered[]): readonly Shortcoming[] {
  return [...new Set(sameTexts.map(({ otherUnitId }) => otherUnitId))].map((otherUnitId) => {
    const same = sameTexts.filter((one) => one.otherUnitId === otherUnitId);
    const own = same.map(({ item }) => lines[item]);
    const [first] = same;
    const which = own.map((one) => brief(one?.line.text ?? '')).join('、');
    return {
      key: `same-text/${otherUnitId}`,
      kind: 'evidence',
      found: `${which}的情况说明与${first?.otherName ?? ''}所填逐字相同：“${first?.text.slice(0, 40) ?? ''}”。`,
      todo: '据实填写本单位情况，附本单位的佐证材料。',
      cell: own.map((one) => cellOf(one?.line, 'note')).join('、'),
      itemIds: idsOf(own),
      facts: [],
    };
  });
}

const hasNoteColumn = (submission: Submission): boolean => submission.items.some((line) => line.cells['note'] !== undefined);
const isFullMark = ({ line }: Answered): boolean => line.self !== null && line.max !== null && line.max > 0 && line.self >= line.max;
const askFor = (item: Item | undefined): string => (item === undefined || item.evidence.length === 0 ? '佐证材料' : item.evidence.join('、'));

/** Full marks with nothing written beside them. Where the unit left the whole column blank that is one matter, otherwise one for each item. */
export function unproven(submission: Submission, lines: readonly Answered[]): readonly Shortcoming[] {
  if (!hasNoteColumn(submission)) return [];
  const bare = lines.filter((one) => isFullMark(one) && one.line.note.trim() === '');
  if (bare.length === 0) return [];
  if (lines.every(({ line }) => line.note.trim() === '')) {
    const evidence = [...new Set(bare.flatMap(({ item }) => item?.evidence ?? []))];
    return [
      {
        key: 'notes',
        kind: 'evidence',
        found: `自评满分的${String(bare.length)}项都没有写情况说明。`,
        todo: `逐项写明做法，附佐证材料${evidence.length === 0 ? '' : `：${evidence.join('、')}`}。`,
        cell: null,
        itemIds: [],
        facts: [],
      },
    ];
  }
  return bare.map((one) => ({
    key: `unproven/${one.item?.id ?? String(one.place)}`,
    kind: 'evidence',
    found: `${brief(one.line.text)}自评满分${showPoints(one.line.max ?? 0)}分，没有写情况说明。`,
    todo: `写明做法，附${askFor(one.item)}。`,
    cell: cellOf(one.line, 'note'),
    itemIds: idsOf([one]),
    facts: [],
  }));
}
