import type { Json } from '../json.ts';
import type { Standard } from '../model/standard.ts';
import { itemsOf } from '../model/standard.ts';
import { itemSources } from './carry-over.ts';

/** The values of a visit's fields by their names. */
type VisitFields = { readonly [field: string]: Json };

const itemFieldShape = /^item\/(.+)\/(verdict|points|note|reply|ruling|answer\/\d+|(?:photo|marks|file)\/[0-9a-f]+)$/u;

function findingFields(fields: VisitFields): ReadonlyMap<string, VisitFields> {
  const byItem = new Map<string, Record<string, Json>>();
  for (const [field, value] of Object.entries(fields)) {
    const [, itemId, part] = itemFieldShape.exec(field) ?? [];
    if (itemId === undefined || part === undefined || value === null) continue;
    const own = byItem.get(itemId) ?? {};
    own[part] = value;
    byItem.set(itemId, own);
  }
  return byItem;
}

/** A note, photos and files say what was seen on site: they stay with an item whose points are to be judged again. */
const staysAnyhow = (part: string): boolean => part === 'note' || /^(?:photo|marks|file)\//u.test(part);

/**
 * The fields that move a visit from one version of its standard to another: items of equal content take their whole finding along, under their new id where it
 * changed; an item of the same id and other content keeps note and photos and loses verdict, answers and points. Only what changes is written; nothing is
 * deleted from history, and taking the act back restores everything.
 */
export function fieldsToMove(fields: VisitFields, from: Standard, to: Standard): VisitFields {
  const found = findingFields(fields);
  const sources = itemSources(from, to).from;
  const written: Record<string, Json> = {};
  for (const { item } of itemsOf(to)) {
    const present = found.get(item.id) ?? {};
    const source = sources.get(item.id);
    const wanted = source === undefined ? Object.fromEntries(Object.entries(present).filter(([part]) => staysAnyhow(part))) : (found.get(source.id) ?? {});
    for (const part of new Set([...Object.keys(present), ...Object.keys(wanted)])) {
      const value = wanted[part] ?? null;
      if (JSON.stringify(value) !== JSON.stringify(present[part] ?? null)) written[`item/${item.id}/${part}`] = value;
    }
  }
  return written;
}
