/** What follows the name of a part: nothing, the place of a rule in its item, or the SHA-256 of a document. */
type KeyKind = 'none' | 'place' | 'hash';

/** The parts that the items of a subject have, each with what its key is. */
type ItemParts = Readonly<Record<string, { readonly key: KeyKind }>>;

/** A field of one item, taken apart: `item/<itemId>/<part>`, or `item/<itemId>/<part>/<key>` where the part has a key. */
export interface ItemFieldName<Part extends string> {
  readonly itemId: string;
  readonly part: Part;
  /** The rule's place or the document's hash as it is written; empty for a part without a key. */
  readonly key: string;
}

const itemsBegin = 'item/';
const keyShapes: Readonly<Record<KeyKind, RegExp>> = { none: /^$/u, place: /^\d+$/u, hash: /^[0-9a-f]+$/u };

/** The name of a field of an item. `key` is left out for a part without one. */
export const itemFieldName = (itemId: string, part: string, key = ''): string => `${itemsBegin}${itemId}/${part}${key === '' ? '' : `/${key}`}`;

/**
 * Takes field names of items apart by the parts that a subject declares. A name is read from its end, so that an item id may hold slashes of its own.
 * Undefined for a field that is no item's, or of a part that is not declared.
 */
export function itemFieldReader<Parts extends ItemParts>(parts: Parts): (field: string) => ItemFieldName<keyof Parts & string> | undefined {
  const known = new Map<string, ItemFieldName<keyof Parts & string> | undefined>();
  return (field) => {
    if (!field.startsWith(itemsBegin)) return undefined;
    const held = known.get(field);
    if (held !== undefined || known.has(field)) return held;
    const words = field.slice(itemsBegin.length).split('/');
    const last = words.at(-1) ?? '';
    const name = named(parts, words.slice(0, -1), last, '') ?? named(parts, words.slice(0, -2), words.at(-2) ?? '', last);
    if (known.size >= knownAtMost) known.clear();
    known.set(field, name);
    return name;
  };
}

/** The items of a standard have the same few hundred names in every visit: so many are taken apart once only. */
const knownAtMost = 10_000;

function named<Parts extends ItemParts>(parts: Parts, id: readonly string[], part: string, key: string): ItemFieldName<keyof Parts & string> | undefined {
  const itemId = id.join('/');
  const kind = Object.hasOwn(parts, part) ? parts[part]?.key : undefined;
  if (itemId === '' || kind === undefined || !keyShapes[kind].test(key)) return undefined;
  return { itemId, part, key };
}
