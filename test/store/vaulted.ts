import 'fake-indexeddb/auto';
import { openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { addPhoto, openVisit } from '#shared/record/visit-acts.ts';
import { memoryHost } from '#renderer/host/memory-host.ts';
import { vaultDatabaseName } from '#renderer/store/database.ts';
import type { Store } from '#renderer/store/store.ts';
import { vaultHeaderOf } from '#renderer/store/vault/look-at-vault.ts';
import { openVault } from '#renderer/store/vault/vault-secret.ts';
import { firstItem, roundOf, standard, unitOf } from './county.ts';
import { newMachine, type Machine } from './machine.ts';

/** The password of the tests. */
export const password = '春江水暖鸭先知 2026';
const visit = { roundId: 'r1', unitId: 'u1', phase: 'first' } as const;
const blind = { roundId: 'r1', unitId: 'u1', phase: 'first~王立新' } as const;
/** Progress that nobody watches. */
export const nothing = (): void => undefined;
/** Leaving a store that is needed no more: nothing happens. */
export const stay = (): Promise<void> => Promise.resolve();
/** The bytes of a photo, with words that are not to be found. */
export const photo = new TextEncoder().encode('照片里的河东社区工会牌匾'.repeat(400));

/** A laptop with a unit, a visit with a photo, a blind sheet and a name: what must not be readable. */
export async function worked(): Promise<{ machine: Machine; store: Store }> {
  const machine = newMachine();
  const store = await machine.open();
  store.setInspector('李秀英');
  const hash = await store.keepStandard(standard);
  await store.act([registerUnit(unitOf('u1', '河东社区工会')), openRound(roundOf('r1', hash)), openVisit(visit, hash), openVisit(blind, hash)]);
  const sha256 = await store.keepDocument(photo);
  await store.act([addPhoto(visit, firstItem.id, { sha256, name: '河东牌匾.jpg', takenOn: null })]);
  return { machine, store };
}

/** Opens a laptop as the program does: by what its journal says. */
export async function boot(machine: Machine, secret = password): Promise<Store | 'wrong'> {
  const header = await vaultHeaderOf(memoryHost(machine.memory));
  if (header === undefined) return machine.open();
  const vault = await openVault(header, secret);
  return vault === undefined ? 'wrong' : machine.open({ vault });
}

export async function booted(machine: Machine, secret = password): Promise<Store> {
  const store = await boot(machine, secret);
  if (store === 'wrong') throw new Error('the password is wrong');
  return store;
}

/** A laptop whose data are sealed and opened again after it. */
export async function sealed(): Promise<{ machine: Machine; store: Store; recovery: string; before: unknown }> {
  const { machine, store } = await worked();
  const before = await shownBy(store);
  const prepared = await store.vault.prepare(password);
  await store.vault.turnOn(prepared, stay, nothing);
  return { machine, store: await booted(machine), recovery: prepared.recovery, before };
}

/** What screens read: units, visits in lists, histories, the photo, the name. */
export async function shownBy(store: Store): Promise<unknown> {
  const report = await store.integrity();
  return {
    units: await store.units(),
    visits: (await store.visits('r1')).map(({ id }) => id),
    history: await store.history('unit/u1'),
    entries: report.ledger.devices,
    faults: [report.onlyInIndex, report.onlyInJournal, report.journalDamages, report.stale, report.missingDocuments],
    by: store.inspector(),
    key: await store.publicKey(),
  };
}

/** Everything that lies on the disk as one text: files with their names, and each key and value of IndexedDB. */
export async function onDisk({ memory, indexName }: Machine): Promise<string> {
  const files = [memory.documents, memory.vault, memory.backupDocuments, memory.backupVault].flatMap((map) => [...map]);
  const texts = [...files.flatMap(([name, bytes]) => [name, textOf(bytes)]), textOf(memory.journal)];
  for (const [name, { bytes }] of memory.backups) texts.push(name, textOf(bytes));
  for (const { name } of await indexedDB.databases()) if (name === indexName || name === vaultDatabaseName(indexName)) texts.push(await dumped(name));
  return texts.join('\n');
}

/** Bytes as text, also where they hold a zip: its parts lie in it as they are or packed, so what was packed is looked for by unpacking elsewhere. */
export const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

function dumped(name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error ?? new Error(name));
    opening.onsuccess = () => {
      const db = opening.result;
      const texts: string[] = [];
      const transaction = db.transaction([...db.objectStoreNames]);
      for (const table of db.objectStoreNames) {
        const cursor = transaction.objectStore(table).openCursor();
        cursor.onsuccess = () => {
          if (cursor.result === null) return;
          texts.push(inspected(cursor.result.key), inspected(cursor.result.value));
          cursor.result.continue();
        };
      }
      transaction.oncomplete = () => {
        db.close();
        resolve(texts.join('\n'));
      };
    };
  });
}

const inspected = (value: unknown): string => JSON.stringify(value, (_, part: unknown) => (part instanceof Uint8Array ? textOf(part) : part));

/** What must not be readable on the disk. */
export const secrets = ['河东社区工会', '王立新', '李秀英', '河东牌匾', '照片里的', '城关镇'];
/** Which of them a text holds. */
export const secretsIn = (text: string): readonly string[] => secrets.filter((secret) => text.includes(secret));
