import { canonicalJson, type Json } from '../json.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import { itemSources } from '../standards/carry-over.ts';
import { itemFieldName } from './field-names.ts';
import { readItemField, visitItemFields, type VisitItemPart } from './visit-fields.ts';

/** The values of a visit's fields by their names. */
type VisitFields = { readonly [field: string]: Json };

interface ItemValue {
  readonly part: VisitItemPart;
  readonly key: string;
  readonly value: Json;
}

/** What the fields say of one item, by what its field under any item id would be called. */
type ItemValues = ReadonlyMap<string, ItemValue>;

function valuesByItem(fields: VisitFields): ReadonlyMap<string, ItemValues> {
  const byItem = new Map<string, Map<string, ItemValue>>();
  for (const [field, value] of Object.entries(fields)) {
    const name = readItemField(field);
    if (name === undefined || value === null) continue;
    const { itemId, part, key } = name;
    const own = byItem.get(itemId) ?? new Map<string, ItemValue>();
    byItem.set(itemId, own.set(itemFieldName('', part, key), { part, key, value }));
  }
  return byItem;
}

/**
 * The fields that move a visit from one version of its standard to another: items of equal content take their whole finding along, under their new id where it
 * changed; an item of the same id and other content keeps what was seen on site (note, photos, files) and loses verdict, answers and points. Only what changes is
 * written; nothing is deleted from history, and taking the act back restores everything.
 */
export function fieldsToMove(fields: VisitFields, from: Standard, to: Standard): VisitFields {
  const found = valuesByItem(fields);
  const sources = itemSources(from, to).from;
  const written: Record<string, Json> = {};
  for (const { item } of itemsOf(to)) {
    const present: ItemValues = found.get(item.id) ?? new Map<string, ItemValue>();
    const source = sources.get(item.id);
    const stays = [...present].filter(([, { part }]) => visitItemFields[part].stays);
    const wanted: ItemValues = source === undefined ? new Map(stays) : (found.get(source.id) ?? new Map<string, ItemValue>());
    for (const [name, { part, key }] of [...present, ...wanted]) {
      const value = wanted.get(name)?.value ?? null;
      if (canonicalJson(value) !== canonicalJson(present.get(name)?.value ?? null)) written[itemFieldName(item.id, part, key)] = value;
    }
  }
  return written;
}
