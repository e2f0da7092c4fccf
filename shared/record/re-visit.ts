import type { Json } from '../json.ts';
import { canonicalJson } from '../json.ts';
import type { Registers, StandingFields } from '../ledger/registers.ts';
import type { ActName } from './act-words.ts';
import { openItemsOf } from './read-visit-fields.ts';
import { readItemField, visitItemFields, visitOwnFields } from './visit-fields.ts';

/** The field in which the opening of a re-inspection keeps what it took over, apart from the fields that acts write. */
const carriedField = 'carried' satisfies keyof typeof visitOwnFields;

/** The item that a field is part of the finding of; undefined for any other field (a reply, a ruling, a signature). */
function itemOfFinding(field: string): string | undefined {
  const name = readItemField(field);
  return name !== undefined && visitItemFields[name.part].carries ? name.itemId : undefined;
}

/** Whether a re-inspection leaves an item as the first inspection left it. */
export const isLocked = (openItems: readonly string[] | null, itemId: string): boolean => openItems !== null && !openItems.includes(itemId);

/** Acts that set fields of a visit in other ways than by looking at an item: its opening, which locks the items, and what decides between values that are there already. */
const actsApart: ReadonlySet<string> = new Set<ActName>(['visit-opened', 'visit-moved', 'visit-settled', 'difference-settled', 'backup-restored']);

/** The items whose findings an act on a re-inspection would change although it does not look at them; none where all is in order. */
export const lockedItemsIn = (act: { readonly act: string; readonly fields: StandingFields }, openItems: readonly string[] | null): readonly string[] =>
  actsApart.has(act.act)
    ? []
    : [...new Set(Object.keys(act.fields).flatMap((field) => itemOfFinding(field) ?? []))].filter((itemId) => isLocked(openItems, itemId));

/** What a re-inspection took over, or undefined where its opening did not keep it (an older program's) or it looks at the whole list. */
function takenOver(registers: Registers): { readonly openItems: readonly string[]; readonly fields: Readonly<Record<string, Json>> } | undefined {
  const openItems = openItemsOf({ openItems: registers['openItems']?.winner.value ?? null });
  const fields = visitOwnFields.carried.value.safeParse(registers[carriedField]?.winner.value).data;
  return openItems === null || fields === undefined ? undefined : { openItems, fields };
}

const isLockedField = (openItems: readonly string[], field: string): boolean => {
  const itemId = itemOfFinding(field);
  return itemId !== undefined && isLocked(openItems, itemId);
};

/**
 * A visit's fields as they count. In a re-inspection the findings of items that it does not look at are those it took over, whatever a package brings on them
 * (decision 0013); every other visit is read as it is.
 */
export function countingFields(registers: Registers): Registers {
  const over = takenOver(registers);
  const opening = registers[carriedField]?.winner;
  if (over === undefined || opening === undefined) return registers;
  const own = Object.entries(registers).filter(([field]) => !isLockedField(over.openItems, field));
  const carried = Object.entries(over.fields).filter(([field]) => isLockedField(over.openItems, field));
  return Object.fromEntries([...own, ...carried.map(([field, value]) => [field, { winner: { ...opening, value } }] as const)]);
}

/** A finding on an item that the re-inspection does not look at: it is kept in the ledger and counts for nothing. */
export interface StrayFinding {
  readonly itemId: string;
  readonly by: string;
  readonly device: string;
}

/** The findings that {@link countingFields} leaves aside, one an item and writer. */
export function strayFindings(registers: Registers): readonly StrayFinding[] {
  const over = takenOver(registers);
  if (over === undefined) return [];
  const strays = Object.entries(registers).flatMap(([field, { winner, rivals }]) => {
    const itemId = isLockedField(over.openItems, field) ? itemOfFinding(field) : undefined;
    if (itemId === undefined) return [];
    return [winner, ...(rivals ?? [])]
      .filter((write) => canonicalJson(write.value) !== canonicalJson(over.fields[field] ?? null))
      .map(({ by, device }) => ({ itemId, by, device }));
  });
  return [...new Map(strays.map((stray) => [JSON.stringify(stray), stray])).values()];
}
