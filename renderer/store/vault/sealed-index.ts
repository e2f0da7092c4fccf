import { strFromU8, strToU8 } from 'fflate';
import type { DBCore, DBCoreCursor, DBCoreKeyRange, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';
import { StoreError } from '#renderer/store/store-error.ts';
import { rowOfText, textOfRow } from './row-text.ts';
import { openName, openNow, sealName, sealNow, type VaultKeys } from './vault-keys.ts';

/** A row as it lies in a sealed index: what IndexedDB has to find it by, and all of it sealed. */
interface SealedRow {
  readonly sealed: Uint8Array;
}

const isSealedRow = (row: unknown): row is SealedRow => typeof row === 'object' && row !== null && 'sealed' in row && row.sealed instanceof Uint8Array;

/**
 * The key that a laptop signs with is an object whose bytes nobody can read, so nobody can seal them either: this one row lies open (docs/threat-model.md).
 */
const isDeviceKey = (row: unknown): boolean => typeof row === 'object' && row !== null && 'privateKey' in row;

/** Seals the rows of the index on their way into IndexedDB and opens them on their way out, below everything else of Dexie. Keys stay, but for the names of people in them. */
export const sealedIndex = (keys: VaultKeys): Middleware<DBCore> => ({
  stack: 'dbcore',
  name: 'sealed-index',
  level: -10,
  create: (down) => ({ ...down, table: (name) => sealedTable(down.table(name), name, keys) }),
});

function sealedTable(down: DBCoreTable, name: string, keys: VaultKeys): DBCoreTable {
  const about = strToU8(`yanshoutai vault index ${name}`);
  const hide = hiding(keys);
  const keptPaths = [...new Set([down.schema.primaryKey, ...down.schema.indexes].flatMap(({ keyPath }) => keyPath ?? []))];
  const seal = (row: unknown): unknown => {
    if (typeof row !== 'object' || row === null || isDeviceKey(row)) return row;
    const fields = row as Readonly<Record<string, unknown>>;
    const kept = keptPaths.flatMap((path) => (path in fields ? [[path, hide.key(fields[path])] as const] : []));
    return { ...Object.fromEntries(kept), sealed: sealNow(keys.index, strToU8(textOfRow(row)), about) };
  };
  const open = (row: unknown): unknown => {
    if (!isSealedRow(row)) return row;
    const opened = openNow(keys.index, row.sealed, about);
    if (opened === undefined) throw new StoreError('本机的数据索引打不开，请关闭窗口后重新打开。');
    return rowOfText(strFromU8(opened));
  };
  const range = (given: DBCoreKeyRange): DBCoreKeyRange => ({ ...given, lower: hide.key(given.lower), upper: hide.key(given.upper) });
  return {
    ...down,
    mutate: (request) => down.mutate(sealedRequest(request, { seal, range, key: hide.key })),
    // Only the promises of Dexie itself may be waited for here: any other would let the transaction end.
    get: (request) => down.get({ ...request, key: hide.key(request.key) }).then(open),
    getMany: (request) => down.getMany({ ...request, keys: request.keys.map(hide.key) }).then((rows) => rows.map(open)),
    query: (request) =>
      down
        .query({ ...request, query: { ...request.query, range: range(request.query.range) } })
        .then(({ result, ...rest }) => ({ ...rest, result: result.map(request.values === true ? open : hide.shown) })),
    openCursor: (request) =>
      down
        .openCursor({ ...request, query: { ...request.query, range: range(request.query.range) } })
        .then((cursor) => (cursor === null ? null : openedCursor(cursor, open, hide))),
    count: (request) => down.count({ ...request, query: { ...request.query, range: range(request.query.range) } }),
  };
}

interface Sealing {
  readonly seal: (row: unknown) => unknown;
  readonly range: (range: DBCoreKeyRange) => DBCoreKeyRange;
  readonly key: (key: unknown) => unknown;
}

function sealedRequest(request: DBCoreMutateRequest, { seal, range, key }: Sealing): DBCoreMutateRequest {
  switch (request.type) {
    case 'add':
    case 'put':
      return { ...request, values: request.values.map(seal), ...(Array.isArray(request.keys) ? { keys: request.keys.map(key) } : {}) };
    case 'delete':
      return { ...request, keys: request.keys.map(key) };
    case 'deleteRange':
      return { ...request, range: range(request.range) };
  }
}

/** A cursor whose row and keys are what whoever holds the key sees. */
function openedCursor(cursor: DBCoreCursor, open: (row: unknown) => unknown, hide: Hiding): DBCoreCursor {
  return Object.create(cursor, {
    value: { get: () => open(cursor.value) },
    key: { get: () => hide.shown(cursor.key) },
    primaryKey: { get: () => hide.shown(cursor.primaryKey) },
    continue: { value: (key?: unknown) => cursor.continue(key === undefined ? undefined : hide.key(key)) },
    continuePrimaryKey: { value: (key: unknown, primaryKey: unknown) => cursor.continuePrimaryKey(hide.key(key), hide.key(primaryKey)) },
  }) as DBCoreCursor;
}

interface Hiding {
  /** A key as it lies in the index. */
  readonly key: (key: unknown) => unknown;
  /** A key of the index as it was given. */
  readonly shown: (key: unknown) => unknown;
}

/** In the key of a blind sheet stands the name of who scores (`first~…`). The place of that name is taken by what only the key turns back into it; the same name always by the same. */
function hiding(keys: VaultKeys): Hiding {
  const [hidden, shown] = [new Map<string, string>(), new Map<string, string>()];
  const hide = (name: string): string => remembered(hidden, name, () => sealName(keys, strToU8(name), 'scorer'));
  const show = (sealed: string): string =>
    remembered(shown, sealed, () => {
      const name = openName(keys, sealed, 'scorer');
      return name === undefined ? sealed : strFromU8(name);
    });
  const within = (change: (name: string) => string) => {
    const changed = (key: unknown): unknown => {
      if (Array.isArray(key)) return key.map(changed);
      // A bound of a search for everything that begins so ends in the last of all characters; it names nobody.
      return typeof key === 'string' && key.includes('/first~') ? key.replace(/(?<=\/first~)[^/\uffff]+/u, change) : key;
    };
    return changed;
  };
  return { key: within(hide), shown: within(show) };
}

function remembered(known: Map<string, string>, of: string, find: () => string): string {
  const found = known.get(of) ?? find();
  known.set(of, found);
  return found;
}
