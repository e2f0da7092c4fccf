import { Dexie } from 'dexie';
import type { VisitKey } from '#shared/model/round.ts';
import { previewingMerge } from '#shared/backups/merge-preview.ts';
import { writeNote } from '#shared/record/visit-acts.ts';
import { openBrowserHost } from '#renderer/host/browser-host.ts';
import { rememberFolder } from '#renderer/host/remembered-folder.ts';
import { inTurns } from '#renderer/store/breather.ts';
import { lackingOf } from '#renderer/store/beside-backups.ts';
import { openStore } from '#renderer/store/open-store.ts';
import { unpack } from '#renderer/store/packing.ts';
import type { Store } from '#renderer/store/store.ts';

/** What the bench drives in the page, one after another. Times are milliseconds. */
export interface GrownBench {
  /** How long the store took to open. */
  readonly startMs: number;
  /** Writes what a package holds into IndexedDB and nothing else: its entries by one bulkPut, its documents by another, each strictly. */
  readonly bare: (address: string) => Promise<number>;
  readonly preview: (address: string) => Promise<number>;
  readonly merge: (address: string) => Promise<number>;
  /** One note in a visit until it is 已保存, the middle of several. */
  readonly act: (visit: VisitKey) => Promise<number>;
  readonly backUp: () => Promise<number>;
  readonly check: () => Promise<number>;
  readonly rebuild: () => Promise<number>;
}

declare global {
  interface Window {
    grownBench?: GrownBench;
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

const fetched = async (address: string): Promise<Uint8Array> => new Uint8Array(await (await fetch(address)).arrayBuffer());

async function bareWriting(address: string): Promise<number> {
  const read = await unpack(await fetched(address));
  if (!read.ok) throw new Error(read.problem.detail);
  const name = 'bare-bulk';
  const bare = new Dexie(name, { chromeTransactionDurability: 'strict' });
  bare.version(1).stores({ rows: '[device+seq], subject, batch', documents: 'sha256' });
  const { entries, documents } = read.value;
  const ms = await timed(async () => {
    await bare.table('rows').bulkPut(entries.slice());
    await bare.table('documents').bulkPut(documents.slice());
  });
  await bare.delete();
  return ms;
}

async function preview(store: Store, address: string): Promise<number> {
  const bytes = await fetched(address);
  return timed(async () => {
    const read = await unpack(bytes);
    if (!read.ok) throw new Error(read.problem.detail);
    const [entries, kept, lacking] = await Promise.all([store.history(''), store.host.documents.list(), lackingOf(store.host, read.value)]);
    const documents = new Set(kept.map(({ sha256 }) => sha256));
    await inTurns(previewingMerge(read.value, { device: store.device, nowMs: Date.now(), entries, documents, lacking: lacking.length }));
  });
}

async function merge(store: Store, address: string): Promise<number> {
  const bytes = await fetched(address);
  return timed(async () => {
    const merged = await store.mergePackage(bytes);
    if (!merged.ok) throw new Error(merged.problem.detail);
    if (merged.value.breaks.length > 0) throw new Error(JSON.stringify(merged.value.breaks));
  });
}

const actsEach = 7;

async function act(store: Store, visit: VisitKey): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < actsEach; index += 1) times.push(await timed(() => store.act([writeNote(visit, 'i0-3', `第${String(index)}次`)])));
  return times.toSorted((a, b) => a - b)[Math.floor(actsEach / 2)] ?? 0;
}

async function check(store: Store): Promise<number> {
  return timed(async () => {
    const report = await store.integrity();
    const bad = report.ledger.problems.length + report.missingDocuments.length + report.stale.length + report.onlyInIndex + report.onlyInJournal;
    if (bad > 0) throw new Error(`the check found ${JSON.stringify({ ...report, faultyDocuments: [], missingDocuments: report.missingDocuments.length })}`);
  });
}

async function open(): Promise<void> {
  // A folder of the private file system is picked as a person would pick one on the disk.
  await rememberFolder(await (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true }));
  const host = await openBrowserHost();
  const from = performance.now();
  const store = await openStore(host);
  const startMs = performance.now() - from;
  window.grownBench = {
    startMs,
    bare: bareWriting,
    preview: (address) => preview(store, address),
    merge: (address) => merge(store, address),
    act: (visit) => act(store, visit),
    backUp: () => timed(() => store.backups.write('start')),
    check: () => check(store),
    rebuild: () => timed(() => store.rebuild(() => undefined)),
  };
}

void open();
