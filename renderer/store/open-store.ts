import type { Host } from '#shared/host.ts';
import { sweptTogether } from '#shared/left-over.ts';
import { keepStandard } from '#shared/record/standard-acts.ts';
import { isRestoring, planUndoRestore } from '#shared/backups/restore.ts';
import { planUndo } from '#shared/ledger/undo.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { backUpBeforeUpgrade } from './back-up-before-upgrade.ts';
import { openBackups, type BackupNote } from './backup-keeper.ts';
import type { ReadBeside } from './beside-backups.ts';
import { databaseName, openDatabase, vaultDatabaseName, type Database } from './database.ts';
import { keyOfDevice } from './device-key.ts';
import { chunked } from './document-chunks.ts';
import { openDocumentShelf } from './document-shelf.ts';
import { exclusiveAcrossWindows } from './exclusive.ts';
import { openExchange } from './exchange.ts';
import { makeEntriesInTurns } from './make-entries-in-turns.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import type { Migration } from './migrations/migration.ts';
import { openNotice } from './notice.ts';
import { openPatience } from './patience.ts';
import { openQueries } from './queries.ts';
import { allEntries, countedOnly, entriesOfSubjects } from './read-entries.ts';
import type { Progress } from './rebuild-index.ts';
import { refuseActs } from './refuse-acts.ts';
import { lockedRounds } from './restoring.ts';
import { refuseLocked } from './refuse-locked.ts';
import { agree, reconcile, stateOf, type LedgerParts } from './reconcile.ts';
import type { MetaRow } from './rows.ts';
import { keepSaveState } from './save-state.ts';
import { StoreError } from './store-error.ts';
import { signWith } from './signing.ts';
import type { Store } from './store.ts';
import { finishTurning, hostThrough } from './vault/look-at-vault.ts';
import { openStoreVault } from './vault/store-vault.ts';
import type { Vault } from './vault/vault-secret.ts';
import { watchConnection } from './watch-connection.ts';
import { writeRollingBackup } from './write-rolling-backup.ts';
import { openWriter, type EntryMaker } from './writer.ts';

/** Clock, randomness and listeners; left out, the platform's own. */
export interface OpenOptions {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly nowMs?: () => number;
  /** So many random bytes. */
  readonly random?: (length: number) => Uint8Array;
  /** Steps done and their number while the index is rebuilt at the start. */
  readonly onProgress?: Progress;
  /** Another database than the program's: for tests. */
  readonly name?: string;
  /** Other shapes of the index than the program's: for tests. */
  readonly migrations?: readonly Migration[];
  /** What the data are sealed under; left out where they are open. */
  readonly vault?: Vault | undefined;
}

/**
 * Opens stored state: compares journal and index with each other, mends what one of them lacks, and gives the one door to both.
 * Rejects with a StoreError whose message is a Chinese sentence when the data cannot be opened.
 */
export async function openStore(raw: Host, options: OpenOptions = {}): Promise<Store> {
  const { nowMs = Date.now, random = randomBytes, onProgress = () => undefined, name = databaseName, migrations = allMigrations, vault } = options;
  await finishTurning(raw, vault, name);
  const host = hostThrough(raw, vault);
  const shelf = openDocumentShelf(host);
  let upgradeProblem: string | null = null;
  const backUpFirst = async (): Promise<void> => {
    upgradeProblem = await backUpBeforeUpgrade(host, shelf, nowMs());
  };
  const opened = await openDatabase(vault === undefined ? name : vaultDatabaseName(name), migrations, backUpFirst, vault?.keys);
  if (!opened.ok) throw new StoreError(opened.problem.message);
  const db = opened.value;
  const newId = (): string => idOf(random(16));
  let running = false;
  const newDevice = (): string => {
    if (running) throw new StoreError(cleared);
    return newId();
  };
  const ledger: LedgerParts = { db, host, shelf, newDevice, onProgress };
  const exclusive = exclusiveAcrossWindows(name);
  const start = await exclusive(() => reconcile(ledger, 'counted'));
  running = true;
  const notice = openNotice(joined(start.sentence, upgradeProblem));
  const saving = keepSaveState(nowMs);
  const patience = openPatience(saving);
  const connection = watchConnection(db, saving);
  const writer = openWriter({ ledger, exclusive, saving, patience, connection, onMended: (sentence) => notice.tell(`${sentence}${lookAtFiles}`) });
  // An act of nothing: its turn compares journal and index with each other, and failure is told and tried again as with any act.
  const compareNow = async (): Promise<void> => {
    await writer.write(() => Promise.resolve([]));
  };
  connection.onLost(() => {
    compareNow().catch(() => undefined);
  });
  // What cannot be cleared away now harms nothing and is looked at again at the next start.
  const swept = exclusive(() => host.sweep()).catch(() => sweptTogether([]));
  let inspector = await inspectorOf(db, start.state.device);

  const writing = (drafts: (db: Database) => Promise<readonly Draft[]>): EntryMaker => {
    const told = { by: inspector, batch: newId(), nowMs: nowMs() };
    return async (state, index) => makeEntriesInTurns(await refuseLocked(index, await drafts(db)), state.position, { device: state.device, ...told });
  };
  const act: Store['act'] = (drafts) =>
    writer.write(
      writing(async (from) => {
        await refuseActs(from, drafts);
        return drafts;
      }),
    );
  const insist = <T>(work: () => Promise<T>): Promise<T> => patience.insist(saving.begin(), work);

  const aboutNow = async () => {
    const { state } = await exclusive(() => reconcile(ledger, 'quick'));
    return { device: state.device, by: inspector, writtenMs: nowMs(), entries: await allEntries(db) };
  };
  const exchange = openExchange({ ledger, writer, exclusive, insist, newId, inspector: () => inspector, nowMs, aboutNow, device: start.state.device });
  const readBeside: ReadBeside = new Map();
  const oneBackup = exclusiveAcrossWindows(`${name}-backup`);

  return {
    host,
    vault: openStoreVault({ raw, ledger, exclusive, name, migrations, vault }),
    device: start.state.device,
    publicKey: async () => (await keyOfDevice(db)).publicKey,
    sign: async (bytes) => signWith(await keyOfDevice(db), bytes),
    swept,
    notice: () => notice.now(),
    onNotice: (listener) => notice.listen(listener),
    look: async () => {
      if (saving.now().kind === 'saved' && !(await agree(ledger))) await compareNow();
    },
    start: { entries: start.state.entries, rebuilt: start.rebuilt, sentence: notice.now() },
    act,
    undo: async (batch) => {
      await writer.write(writing((from) => draftsOfUndo(from, batch)));
    },
    keepDocument: (bytes) => insist(() => shelf.keep(bytes)),
    document: (sha256) => shelf.bytes(sha256),
    keepDocuments: async (contents) => {
      const documents = await Promise.all(contents.map(shelf.named));
      for (const few of chunked(documents, ({ bytes }) => bytes.length)) await insist(() => host.documents.putAll(few));
      return documents.map(({ sha256 }) => sha256);
    },
    keepStandard: async (standard) => {
      const hash = await insist(() => shelf.keepStandard(standard));
      if ((await db.standards.get(hash)) === undefined) await act([keepStandard(hash, standard.title, standard.version)]);
      return hash;
    },
    ...openQueries(db, shelf, () => start.state.device, nowMs),
    ...exchange,
    backups: openBackups({
      host,
      nowMs,
      writeRolling: (backup) =>
        oneBackup(async () => writeRollingBackup(host, shelf, { ...(await aboutNow()), key: await keyOfDevice(db) }, backup, readBeside)),
      entries: async () => (await stateOf(db))?.entries ?? 0,
      noted: async () => backupNoteOf(await db.meta.get('backup')),
      putNote: async ({ ms, entries }) => {
        await db.meta.put({ key: 'backup', ms, entries });
      },
    }),
    underWay: () => {
      const underway = saving.begin();
      return () => underway.left();
    },
    retryNow: () => patience.hurry(),
    saveState: () => saving.now(),
    onSaveState: (listener) => saving.listen(listener),
    inspector: () => inspector,
    setInspector: (by) => {
      inspector = by;
      // Kept as an act is: while the disk refuses, it waits, and 未保存 says so.
      void insist(() => db.meta.put({ key: 'inspector', name: by }).then(() => undefined)).catch(() => undefined);
    },
  };
}

async function draftsOfUndo(db: Database, batch: string): Promise<readonly Draft[]> {
  const own = await db.entries.where('batch').equals(batch).toArray();
  if (isRestoring(own)) return planUndoRestore(await countedOnly(db, await allEntries(db)), batch, await lockedRounds(db));
  return planUndo(await countedOnly(db, await entriesOfSubjects(db, [...new Set(own.map((entry) => entry.subject))])), batch);
}

/** The name as last set; after a lost index, the name that this device's last entry carries. */
async function inspectorOf(db: Database, device: string): Promise<string> {
  const row = await db.meta.get('inspector');
  if (row?.key === 'inspector') return row.name;
  const last = await db.entries.where('[device+seq]').between([device, 0], [device, Infinity]).last();
  return last?.by ?? '';
}

/** What cannot be mended: journal and index are both gone while the program runs. The act waits, as with a disk that refuses. */
const cleared =
  '本机保存的数据在程序运行时被清除了（例如删除了浏览器的网站数据），这一步写不进去。请先不要关闭窗口，把没有保存的内容抄下来或拍下来，再重新打开程序，到“设置”恢复最近的备份。';

const lookAtFiles = '请到“设置”检查数据，看照片和文件是否完好。';

const joined = (...sentences: readonly (string | null)[]): string | null => sentences.filter((sentence) => sentence !== null).join('') || null;

const backupNoteOf = (row: MetaRow | undefined): BackupNote | undefined => (row?.key === 'backup' ? row : undefined);

const randomBytes = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

const alphabet = 'abcdefghijklmnopqrstuvwxyz012345';

/** 16 letters and digits: 80 of the random bits. */
const idOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('');
