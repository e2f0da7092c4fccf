import { z } from 'zod';
import type { StandingFields } from '../ledger/registers.ts';

const findingShape = /^item\/(.+)\/(?:verdict|points|note|answer\/\d+|(?:photo|marks|file)\/[0-9a-f]+)$/u;

/** The fields of a first visit that its re-inspection carries over: the findings of every item that is not open. Replies and signatures stay with the first visit. */
export function carriedFields(first: StandingFields, openIds: readonly string[]): StandingFields {
  const open = new Set(openIds);
  return Object.fromEntries(
    Object.entries(first).filter(([field]) => {
      const itemId = findingShape.exec(field)?.[1];
      return itemId !== undefined && !open.has(itemId);
    }),
  );
}

/** The items that a re-inspection looks at anew; null where its opening did not say (a re-inspection of the whole list). */
export const openItemsOf = (re: StandingFields): readonly string[] | null => z.array(z.string()).safeParse(re['openItems']).data ?? null;
