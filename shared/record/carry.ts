import type { Json } from '../json.ts';
import { showDay, type Day } from '../days/days.ts';
import type { StandingFields } from '../ledger/registers.ts';
import type { Findings } from '../model/finding.ts';
import { itemField, readExceptionField, readItemField, visitItemFields } from './visit-fields.ts';

/** What a re-inspection takes over instead of looking again. */
export interface CarriedOver {
  /** The fields of the first visit. */
  readonly first: StandingFields;
  /** The items to look at again. */
  readonly openIds: readonly string[];
  /** The day on which items were closed on their papers (销号): they count as 符合. */
  readonly closed: Readonly<Record<string, Day>>;
  /** The findings after objections that were accepted: they count instead of the inspectors' own. */
  readonly ruled: Findings;
}

/** The fields with which a re-inspection begins: every item but the open ones as it is by now, and named exceptions, so that nothing is asked twice. Replies, rulings and signatures stay with the first visit. */
export function carriedFields({ first, openIds, closed, ruled }: CarriedOver): StandingFields {
  const open = new Set(openIds);
  const objected = Object.entries(ruled).flatMap(([itemId, finding]) => (finding.ruled === true ? [itemId] : []));
  const kept = Object.entries(first).filter(([field]) => {
    if (readExceptionField(field) !== undefined) return true;
    const name = readItemField(field);
    if (name === undefined || !visitItemFields[name.part].carries || open.has(name.itemId) || closed[name.itemId] !== undefined) return false;
    return !(objected.includes(name.itemId) && visitItemFields[name.part].judges);
  });
  const anew = new Set([...Object.keys(closed), ...objected]);
  const judged = [...anew].filter((itemId) => !open.has(itemId)).flatMap((itemId) => Object.entries(judgedAnew(itemId, closed[itemId], ruled)));
  return Object.fromEntries([...kept, ...judged]);
}

function judgedAnew(itemId: string, closedOn: Day | undefined, ruled: Findings): Readonly<Record<string, Json>> {
  if (closedOn !== undefined) return { [itemField.verdict(itemId)]: 'met', [itemField.note(itemId)]: `整改材料已审核，${showDay(closedOn)}销号` };
  const finding = ruled[itemId];
  if (finding === undefined) return {};
  return {
    [itemField.verdict(itemId)]: finding.verdict,
    [itemField.points(itemId)]: finding.points,
    ...Object.fromEntries(Object.entries(finding.answers).map(([rule, answer]) => [itemField.answer(itemId, Number(rule)), answer])),
  };
}
