import { Dexie } from 'dexie';
import type { DocumentFolder, Host } from '#shared/host.ts';
import { chunked } from '#renderer/store/document-chunks.ts';
import { openDatabase, vaultDatabaseName, type Database } from '#renderer/store/database.ts';
import type { DocumentShelf } from '#renderer/store/document-shelf.ts';
import type { Migration } from '#renderer/store/migrations/migration.ts';
import { allEntries } from '#renderer/store/read-entries.ts';
import { rebuildIndex, type Progress } from '#renderer/store/rebuild-index.ts';
import { StoreError } from '#renderer/store/store-error.ts';
import type { StateRow } from '#renderer/store/rows.ts';
import { bytesUnlessDamaged, keepHeader } from './look-at-vault.ts';
import { sealedDocuments } from './sealed-documents.ts';
import { sealJournal, underHeader } from './sealed-journal.ts';
import { newVault, withPassword, type Vault } from './vault-secret.ts';

/** What turning works with. To be run only while no other window writes, with `state` and journal agreeing. */
export interface TurningParts {
  /** The disk as it is. */
  readonly raw: Host;
  /** The same as the store sees it now. */
  readonly host: Host;
  readonly db: Database;
  readonly shelf: DocumentShelf;
  readonly state: StateRow;
  /** The name of the open database. */
  readonly name: string;
  readonly migrations: readonly Migration[];
}

/**
 * Seals everything that is here. Sealed copies of documents and index are made first; then the journal is replaced by a sealed one, at once and whole: from
 * that moment on the sealed ones count, before it the open ones. What is left over of the others goes at the next start.
 */
export async function sealAll(parts: TurningParts, vault: Vault, onProgress: Progress): Promise<void> {
  const { raw, host, name } = parts;
  await clearVault(raw);
  await keepHeader(raw, vault.header, true);
  await copyDocuments(host, sealedDocuments(raw.vault, vault.keys), onProgress);
  await copyIndex(parts, { name: vaultDatabaseName(name), vault }, onProgress);
  await raw.journal.replace(sealJournal(await host.journal.read(), vault));
}

/** Opens everything that is sealed again, in the same order: copies first, then the journal at once, and what is left over at the next start. */
export async function openAll(parts: TurningParts, vault: Vault, onProgress: Progress): Promise<void> {
  const { raw, host, name } = parts;
  await keepHeader(raw, vault.header, true);
  await copyDocuments(host, raw.documents, onProgress);
  await copyIndex(parts, { name, vault: undefined }, onProgress);
  await raw.journal.replace(await host.journal.read());
}

/** Puts the vault under another password: only the header is written anew, in front of a journal that stays sealed as it is. */
export async function changePassword(raw: Host, vault: Vault, password: string): Promise<Vault> {
  const changed = await withPassword(vault, password);
  await raw.journal.replace(underHeader(await raw.journal.read(), changed));
  await keepHeader(raw, changed.header, false);
  return changed;
}

/** A fresh vault, to be shown to the person before anything is sealed under it. */
export const prepareVault = newVault;

async function clearVault(raw: Host): Promise<void> {
  await raw.vault.removeAll((await raw.vault.list()).map(({ name }) => name));
}

/** Copies every document that is whole; one that went bad before is missing afterwards, as it was. Each copy is read back. */
async function copyDocuments(from: Host, to: Pick<DocumentFolder, 'putAll' | 'get'>, onProgress: Progress): Promise<void> {
  const listed = await from.documents.list();
  let done = 0;
  for (const few of chunked(listed, ({ size }) => size)) {
    onProgress(done, listed.length * 2);
    const read = await Promise.all(few.map(async ({ sha256 }) => ({ sha256, bytes: await bytesUnlessDamaged(from, sha256) })));
    const whole = read.flatMap(({ sha256, bytes }) => (bytes === undefined ? [] : [{ sha256, bytes }]));
    await to.putAll(whole);
    const back = await Promise.all(whole.map(({ sha256 }) => to.get(sha256)));
    if (back.includes(undefined)) throw new StoreError('写出的内容读不回来，没有改动。请检查磁盘后再试。');
    done += few.length;
  }
}

/** Makes the other index whole: everything from the entries, and what only the index knows. */
async function copyIndex(
  { db, shelf, state, migrations }: TurningParts,
  to: { readonly name: string; readonly vault: Vault | undefined },
  onProgress: Progress,
): Promise<void> {
  await Dexie.delete(to.name);
  const opened = await openDatabase(to.name, migrations, undefined, to.vault?.keys);
  if (!opened.ok) throw new StoreError(opened.problem.message);
  try {
    const rows = (await db.meta.toArray()).filter((row) => row.key !== 'state');
    await rebuildIndex(opened.value, shelf, await allEntries(db), state, (done, of) => onProgress(of + done, of * 2));
    await opened.value.meta.bulkPut(rows);
  } finally {
    opened.value.close();
  }
}
