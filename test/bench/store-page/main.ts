import { Dexie, type Table } from 'dexie';
import { shippedStandards } from '#resources/standards/index.ts';
import { changeUnit, giveVerdict, openRound, openVisit, registerUnit, writeNote, type VisitKey } from '#shared/ledger/acts.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { openBrowserHost } from '#renderer/host/browser-host.ts';
import { openStore } from '#renderer/store/open-store.ts';
import type { Store } from '#renderer/store/store.ts';

/** Times in milliseconds; `longestTaskMs` is the longest stretch in which the page could not answer. */
export interface StoreTimes {
  readonly actMs: number;
  readonly barePutMs: number;
  readonly largeActMs: number;
  readonly largeActLongestTaskMs: number;
  readonly undoLargeActMs: number;
  readonly entries: number;
  readonly rebuildMs: number;
  readonly rebuildLongestTaskMs: number;
  readonly bareBulkAddMs: number;
}

declare global {
  interface Window {
    measureStore?: () => Promise<StoreTimes>;
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

/** Runs work and tells how long it took and the longest task on the page's thread meanwhile (tasks under 50 ms count as 0). */
async function watched(work: () => Promise<unknown>): Promise<{ readonly ms: number; readonly longestTaskMs: number }> {
  let longestTaskMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, entry.duration);
  });
  observer.observe({ type: 'longtask' });
  const ms = await timed(work);
  for (const entry of observer.takeRecords()) longestTaskMs = Math.max(longestTaskMs, entry.duration);
  observer.disconnect();
  return { ms, longestTaskMs };
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

async function measure(): Promise<StoreTimes> {
  const store = await openStore(await openBrowserHost());
  const items = await prepare(store);
  const bare = new Dexie('bare', { chromeTransactionDurability: 'strict' });
  bare.version(1).stores({ rows: '[device+seq], subject, round, batch' });
  const rows: Table<Entry> = bare.table('rows');

  const sample = (await store.history(''))[0];
  if (sample === undefined) throw new Error('nothing was recorded');
  let actMs = 0;
  let barePutMs = 0;
  for (let index = 0; index < actsAlone; index += 1) {
    const item = items[index % items.length] ?? '';
    actMs += await timed(() => store.act([giveVerdict(keyOf(0), [item], 'met'), writeNote(keyOf(0), item, `第${String(index)}次`)]));
    barePutMs += await timed(() => rows.put({ ...sample, seq: index + 1 }));
  }

  const large = await watched(() => store.act(Array.from({ length: largeUnits }, (_, index) => registerUnit(unitOf(visits + index)))));
  const batch = (await store.lastBatch('unit')) ?? '';
  const undoLargeActMs = await timed(() => store.undo(batch));
  await store.act(await filling(store, items));

  const entries = await store.history('');
  const bareBulkAddMs = await timed(async () => {
    await rows.clear();
    await rows.bulkAdd(entries.slice());
  });
  const rebuild = await watched(() => store.rebuild(() => undefined));
  return {
    actMs: actMs / actsAlone,
    barePutMs: barePutMs / actsAlone,
    largeActMs: large.ms,
    largeActLongestTaskMs: large.longestTaskMs,
    undoLargeActMs,
    entries: entries.length,
    rebuildMs: rebuild.ms,
    rebuildLongestTaskMs: rebuild.longestTaskMs,
    bareBulkAddMs,
  };
}

/** Findings all over the visits until the ledger is as long as a county's year. */
async function filling(store: Store, items: readonly string[]): Promise<readonly Draft[]> {
  const missing = entriesWanted - (await store.history('')).length;
  return Array.from({ length: missing }, (_, index) =>
    index % 20 === 0
      ? changeUnit(`u${String(index % visits)}`, { 'fact/members': index })
      : giveVerdict(keyOf(index % visits), [items[Math.floor(index / visits) % items.length] ?? ''], 'met'),
  );
}

window.measureStore = measure;
