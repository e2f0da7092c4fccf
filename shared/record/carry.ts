import { z } from 'zod';
import type { Json } from '../json.ts';
import { showDay, type Day } from '../days/days.ts';
import type { StandingFields } from '../ledger/registers.ts';
import type { Findings } from '../model/finding.ts';

const findingShape = /^item\/(.+)\/(?:verdict|points|note|answer\/\d+|(?:photo|marks|file)\/[0-9a-f]+)$/u;
const judgedShape = /^item\/(.+)\/(?:verdict|points|answer\/\d+)$/u;

/** What a re-inspection takes over instead of looking again. */
export interface CarriedOver {
  /** The fields of the first visit. */
  readonly first: StandingFields;
  /** The items to look at anew. */
  readonly openIds: readonly string[];
  /** The day on which items were closed on their papers (销号): they count as 符合. */
  readonly closed: Readonly<Record<string, Day>>;
  /** The findings after objections that were accepted: they stand instead of the inspectors' own. */
  readonly ruled: Findings;
}

/** The fields with which a re-inspection begins: every item but the open ones as it stands by now. Replies, rulings and signatures stay with the first visit. */
export function carriedFields({ first, openIds, closed, ruled }: CarriedOver): StandingFields {
  const open = new Set(openIds);
  const objected = Object.entries(ruled).flatMap(([itemId, finding]) => (finding.ruled === true ? [itemId] : []));
  const kept = Object.entries(first).filter(([field]) => {
    const itemId = findingShape.exec(field)?.[1];
    if (itemId === undefined || open.has(itemId) || closed[itemId] !== undefined) return false;
    return !(objected.includes(itemId) && judgedShape.test(field));
  });
  const anew = new Set([...Object.keys(closed), ...objected]);
  const judged = [...anew].filter((itemId) => !open.has(itemId)).flatMap((itemId) => Object.entries(judgedAnew(itemId, closed[itemId], ruled)));
  return Object.fromEntries([...kept, ...judged]);
}

function judgedAnew(itemId: string, closedOn: Day | undefined, ruled: Findings): Readonly<Record<string, Json>> {
  if (closedOn !== undefined) return { [`item/${itemId}/verdict`]: 'met', [`item/${itemId}/note`]: `整改材料已审核，${showDay(closedOn)}销号` };
  const finding = ruled[itemId];
  if (finding === undefined) return {};
  return {
    [`item/${itemId}/verdict`]: finding.verdict,
    [`item/${itemId}/points`]: finding.points,
    ...Object.fromEntries(Object.entries(finding.answers).map(([rule, answer]) => [`item/${itemId}/answer/${rule}`, answer])),
  };
}

/** The items that a re-inspection looks at anew; null where its opening did not say (a re-inspection of the whole list). */
export const openItemsOf = (re: StandingFields): readonly string[] | null => z.array(z.string()).safeParse(re['openItems']).data ?? null;
