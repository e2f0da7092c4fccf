import { Dexie, type Table } from 'dexie';
import { shippedStandards } from '#resources/standards/index.ts';
import type { Host } from '#shared/host.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { changeUnit, registerUnit } from '#shared/record/unit-acts.ts';
import { giveVerdict, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { openBrowserHost } from '#renderer/host/browser-host.ts';
import { openStore } from '#renderer/store/open-store.ts';
import type { Store } from '#renderer/store/store.ts';

/** What one of each takes, in milliseconds. */
interface ActTimes {
  readonly actMs: number;
  readonly barePutMs: number;
  readonly bareFlushMs: number;
}

/** What the bench drives in the page, one after another. Times are milliseconds. */
export interface StoreBench {
  /** Opens a county's round with its visits. */
  readonly prepare: () => Promise<void>;
  /** Acts one by one, each beside a bare strict put of an entry and a bare flush of the bytes that the act appended to its journal: what the middle one of each takes. */
  readonly acts: () => Promise<ActTimes>;
  readonly largeAct: () => Promise<number>;
  readonly undoLargeAct: () => Promise<number>;
  /** Findings until the ledger is as long as a county's year. */
  readonly fill: () => Promise<{ readonly entries: number; readonly bareBulkAddMs: number }>;
  readonly rebuild: () => Promise<number>;
}

declare global {
  interface Window {
    storeBench?: StoreBench;
  }
}

const visits = 180;
const actsAlone = 150;
const largeUnits = 3000;
const entriesWanted = 15_000;
const roundId = 'r1';
const keyOf = (index: number): VisitKey => ({ roundId, unitId: `u${String(index)}`, phase: 'first' });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

const unitOf = (index: number) => ({
  id: `u${String(index)}`,
  name: `第${String(index)}社区工会`,
  aliases: [],
  town: '城关镇',
  kind: 'community' as const,
  uscc: null,
  orgUscc: null,
  facts: { workers: index },
});

async function prepare(store: Store): Promise<readonly string[]> {
  const [standard] = shippedStandards;
  if (standard === undefined) throw new Error('no standard is shipped');
  const standardHash = await store.keepStandard(standard);
  const round = {
    id: roundId,
    title: '2024年度验收',
    year: 2024,
    standardHash,
    openedOn: '2024-03-01',
    visitUntil: null,
    rectifyUntil: null,
    locked: false,
    unitIds: [],
  };
  const units = Array.from({ length: visits }, (_, index) => registerUnit(unitOf(index)));
  await store.act([openRound(round), ...units, ...units.map((_, index) => openVisit(keyOf(index), standardHash))]);
  return itemsOf(standard).map(({ item }) => item.id);
}

/** A host that tells what was last appended to its journal. */
function watched(host: Host): { readonly host: Host; readonly appended: () => Uint8Array } {
  let last = new Uint8Array();
  const append: Host['journal']['append'] = (bytes, at) => {
    last = new Uint8Array(bytes);
    return host.journal.append(bytes, at);
  };
  return { host: { ...host, journal: { ...host.journal, append } }, appended: () => last };
}

async function open(): Promise<void> {
  const { host, appended } = watched(await openBrowserHost());
  const store = await openStore(host);
  const flush = bareFlushing();
  const bare = new Dexie('bare', { chromeTransactionDurability: 'strict' });
  bare.version(1).stores({ rows: '[device+seq], subject, batch' });
  const rows: Table<Entry> = bare.table('rows');
  let items: readonly string[] = [];
  window.storeBench = {
    prepare: async () => {
      items = await prepare(store);
    },
    acts: () => actsBeside(store, items, { rows, flush: () => flush(appended()) }),
    largeAct: () => timed(() => store.act(Array.from({ length: largeUnits }, (_, index) => registerUnit(unitOf(visits + index))))),
    undoLargeAct: async () => {
      const batch = (await store.lastBatch('unit')) ?? '';
      return timed(() => store.undo(batch));
    },
    fill: async () => {
      await store.act(await filling(store, items));
      const entries = await store.history('');
      await rows.clear();
      return { entries: entries.length, bareBulkAddMs: await timed(() => rows.bulkAdd(entries.slice())) };
    },
    rebuild: () => timed(() => store.rebuild(() => undefined)),
  };
}

/** Writes bytes at the end of an open file and flushes them: what no journal can be quicker than. */
function bareFlushing(): (bytes: Uint8Array) => Promise<void> {
  const worker = new Worker(new URL('./flush-worker.ts', import.meta.url), { type: 'module' });
  return (bytes) =>
    new Promise((resolve) => {
      worker.onmessage = () => resolve();
      worker.postMessage(bytes);
    });
}

async function actsBeside(
  store: Store,
  items: readonly string[],
  bare: { readonly rows: Table<Entry>; readonly flush: () => Promise<void> },
): Promise<ActTimes> {
  const [sample] = await store.history('');
  if (sample === undefined) throw new Error('nothing was recorded');
  const times = { acts: [] as number[], puts: [] as number[], flushes: [] as number[] };
  for (let index = 0; index < actsAlone; index += 1) {
    const item = items[index % items.length] ?? '';
    times.acts.push(await timed(() => store.act([giveVerdict(keyOf(0), [item], 'met'), writeNote(keyOf(0), item, `第${String(index)}次`)])));
    times.puts.push(await timed(() => bare.rows.put({ ...sample, seq: index + 1 })));
    times.flushes.push(await timed(bare.flush));
  }
  return { actMs: middleOf(times.acts), barePutMs: middleOf(times.puts), bareFlushMs: middleOf(times.flushes) };
}

const middleOf = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

/** Findings all over the visits until the ledger is as long as a county's year. */
async function filling(store: Store, items: readonly string[]): Promise<readonly Draft[]> {
  const missing = entriesWanted - (await store.history('')).length;
  return Array.from({ length: missing }, (_, index) =>
    index % 20 === 0
      ? changeUnit(`u${String(index % visits)}`, { 'fact/members': index })
      : giveVerdict(keyOf(index % visits), [items[Math.floor(index / visits) % items.length] ?? ''], 'met'),
  );
}

void open();
