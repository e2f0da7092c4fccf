import 'fake-indexeddb/auto';
import type { Host } from '#shared/host.ts';
import { emptyMemory, memoryHost, type HostMemory } from '#renderer/host/memory-host.ts';
import { databaseName, openDatabase } from '#renderer/store/database.ts';
import { openStore, type OpenOptions } from '#renderer/store/open-store.ts';
import type { Store } from '#renderer/store/store.ts';

/** A laptop of the tests: a disk in memory and an IndexedDB. Every opening of it is a window that is never closed, as with a kill. */
export interface Machine {
  readonly memory: HostMemory;
  readonly open: (options?: OpenOptions) => Promise<Store>;
  /** The same over another host than the plain one: one that dies, for instance. */
  readonly openOn: (host: Host, options?: OpenOptions) => Promise<Store>;
  /** The name of the database in use; an earlier name brings an earlier index back. */
  indexName: string;
  /** From now on there is no index: the next opening finds an empty IndexedDB. */
  readonly loseIndex: () => void;
}

let made = 0;
let clockMs = 1_700_000_000_000;

const freshName = (): string => `${databaseName}-${String((made += 1))}`;

/** A fresh laptop whose clock moves on by a millisecond whenever it is read. */
export function newMachine(): Machine {
  const memory = emptyMemory();
  const machine: Machine = {
    memory,
    indexName: freshName(),
    open: (options) => machine.openOn(memoryHost(memory), options),
    openOn: (host, options = {}) => openStore(host, { nowMs: () => (clockMs += 1), name: machine.indexName, ...options }),
    loseIndex: () => {
      machine.indexName = freshName();
    },
  };
  return machine;
}

/** Everything that a machine's index holds, by table, without what only tells how far it reaches. */
export async function indexOf(machine: Machine): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const opened = await openDatabase(machine.indexName);
  if (!opened.ok) throw new Error(opened.problem.message);
  const tables: Record<string, readonly unknown[]> = {};
  for (const table of opened.value.tables) if (table.name !== 'meta') tables[table.name] = (await table.toArray()) as unknown[];
  opened.value.close();
  return tables;
}
