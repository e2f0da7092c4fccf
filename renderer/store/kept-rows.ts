import { Dexie, type IntervalTree } from 'dexie';
import type { Database } from './database.ts';
import { stateOf } from './reconcile.ts';

/** A table whose rows can be kept, as much of Dexie's as that needs. */
interface ReadTable<Row, Key> {
  readonly name: string;
  bulkGet(keys: Key[]): PromiseLike<(Row | undefined)[]>;
}

interface KeptQuery<Row, Key, Asked extends string> {
  readonly table: ReadTable<Row, Key>;
  readonly keyOf: (row: Row) => Key;
  /** Reads everything that is asked for. */
  readonly read: (asked: Asked) => PromiseLike<Row[]>;
  /** Whether a row is among what is asked for. */
  readonly belongs: (row: Row, asked: Asked) => boolean;
}

interface Held<Row> {
  rows: readonly Row[];
  /** Keys of the rows that changed since, by their text. */
  readonly changed: Map<string, unknown>;
}

/** So many answers of one query are kept: the rounds that are looked at. */
const mostHeld = 4;

/** The keys that a set of ranges names one by one; undefined where it names a stretch. */
function keysIn(tree: IntervalTree | null | undefined): readonly unknown[] | undefined {
  if (tree === null || tree === undefined || !('from' in tree)) return [];
  const { from, to, l, r } = tree;
  if (JSON.stringify(from) !== JSON.stringify(to)) return undefined;
  const [before, after] = [keysIn(l), keysIn(r)];
  return before === undefined || after === undefined ? undefined : [...before, from, ...after];
}

const textOf = (key: unknown): string => JSON.stringify(key);

/**
 * Keeps the rows that lists are made of in memory, and reads only what has changed since: a county has thousands of them, and every page asks for the same ones.
 * What is given is the same array for as long as nothing in it changed. Rows that were changed from another window are noticed as soon as the browser tells of it.
 */
export function keepRows(db: Database) {
  const told: ((prefix: string, keys: readonly unknown[] | undefined) => void)[] = [];
  Dexie.on('storagemutated', (parts) => {
    for (const [part, tree] of Object.entries(parts)) {
      const keys = part === 'all' ? undefined : keysIn(tree);
      for (const tell of told) tell(part, keys);
    }
  });
  return <Row, Key, Asked extends string>(query: KeptQuery<Row, Key, Asked>): ((asked: Asked) => PromiseLike<readonly Row[]>) => {
    const { table, keyOf, belongs } = query;
    const held = new Map<Asked, Held<Row>>();
    let version = 0;
    told.push((part, keys) => {
      // Another table, or one of the table's indexes: those follow from its keys.
      if (part !== 'all' && part !== `idb://${db.name}/${table.name}/`) return;
      version += 1;
      if (keys === undefined) held.clear();
      else for (const answer of held.values()) for (const key of keys) answer.changed.set(textOf(key), key);
    });
    const keep = (asked: Asked, rows: readonly Row[]) => {
      held.delete(asked);
      held.set(asked, { rows, changed: new Map() });
      for (const earliest of held.keys()) {
        if (held.size <= mostHeld) break;
        held.delete(earliest);
      }
    };
    const patched = async (asked: Asked, answer: Held<Row>): Promise<readonly Row[] | undefined> => {
      const before = version;
      const keys = [...answer.changed.values()] as Key[];
      const now = (await table.bulkGet(keys)).filter((row) => row !== undefined && belongs(row, asked)) as Row[];
      const byKey = new Map(now.map((row) => [textOf(keyOf(row)), row]));
      const isChanged = (row: Row): boolean => answer.changed.has(textOf(keyOf(row)));
      const there = new Set(answer.rows.filter(isChanged).map((row) => textOf(keyOf(row))));
      const settled = held.get(asked);
      if (settled !== undefined && settled !== answer && settled.changed.size === 0) return settled.rows;
      // A row that came or went has a place of its own among the others: they are read again.
      if (version !== before || there.size !== byKey.size || now.some((row) => !there.has(textOf(keyOf(row))))) return undefined;
      const rows = now.length === 0 ? answer.rows : answer.rows.map((row) => byKey.get(textOf(keyOf(row))) ?? row);
      keep(asked, rows);
      return rows;
    };
    return async (asked) => {
      // Read each time, so that a live query hears of every act.
      await stateOf(db);
      const answer = held.get(asked);
      if (answer?.changed.size === 0) return answer.rows;
      if (answer !== undefined) {
        const rows = await patched(asked, answer);
        if (rows !== undefined) return rows;
      }
      const before = version;
      const rows = await query.read(asked);
      // Whoever asked at the same time gets the same array.
      const settled = held.get(asked);
      if (settled?.changed.size === 0) return settled.rows;
      if (version === before) keep(asked, rows);
      return rows;
    };
  };
}
