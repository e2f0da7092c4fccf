import { comparableText } from '../text/comparable-text.ts';
import type { Submission, SubmissionItem } from '../model/submission.ts';

/** A submission with the unit it is from. */
interface UnitSubmission {
  readonly unitId: string;
  readonly name: string;
  readonly submission: Submission;
}

/** A note that is word for word in another unit's form of the round. `item` and `otherItem` are places in the two submissions. */
export interface SameText {
  readonly item: number;
  readonly otherUnitId: string;
  readonly otherName: string;
  readonly otherItem: number;
  readonly text: string;
}

/** Shorter notes say what everybody says: 已完成, 符合要求, 见附件一. Counted without blanks and punctuation. */
const leastLength = 12;

/** Notes that are the same because there is but one way to say so. */
const boilerplate = /^(?:无|没有|有|是|否|不适用|无此项|见附件|详见|已|均已|按要求|按照要求|符合|达到|材料|资料|台账)[^\d]{0,12}$/u;

/** A text in so large a part of all forms came with the form. */
const templateShare = 0.3;
const fewForms = 4;

interface Place {
  readonly from: UnitSubmission;
  readonly item: number;
}

const textsOfForm = (item: SubmissionItem): readonly string[] => [item.text, item.ruleText, item.section];

/** A note reduced for comparing; undefined where it says nothing of its own. */
function ownWords(item: SubmissionItem): string | undefined {
  const reduced = comparableText(item.note);
  if (reduced.length < leastLength || boilerplate.test(reduced)) return undefined;
  return textsOfForm(item).some((text) => comparableText(text).includes(reduced)) ? undefined : reduced;
}

function placesByText(all: readonly UnitSubmission[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const from of all) {
    for (const [item, line] of from.submission.items.entries()) {
      const words = ownWords(line);
      if (words === undefined) continue;
      const same = places.get(words);
      if (same === undefined) places.set(words, [{ from, item }]);
      else same.push({ from, item });
    }
  }
  return places;
}

/**
 * Finds notes that two units of a round wrote word for word alike (normalised as for matching), by unit id. Boilerplate, short notes, words of the form itself
 * and what so many units wrote that it must have come with the form are passed over. Each note names one other unit: the first in the order given.
 */
export function sameTexts(all: readonly UnitSubmission[]): ReadonlyMap<string, readonly SameText[]> {
  const found = new Map<string, SameText[]>();
  for (const places of placesByText(all).values()) {
    const units = new Set(places.map(({ from }) => from.unitId));
    if (units.size < 2 || (units.size > fewForms && units.size > all.length * templateShare)) continue;
    for (const { from, item } of places) {
      const other = places.find((place) => place.from.unitId !== from.unitId);
      if (other === undefined) continue;
      const own = found.get(from.unitId) ?? [];
      own.push({
        item,
        otherUnitId: other.from.unitId,
        otherName: other.from.name,
        otherItem: other.item,
        text: from.submission.items[item]?.note ?? '',
      });
      found.set(from.unitId, own);
    }
  }
  return found;
}
