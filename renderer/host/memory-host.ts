import { joinedBytes } from '#shared/ledger/journal.ts';
import { sha256 as digestOf } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { BackupDocuments, BackupFile, BackupPlace, Host, VaultFolder } from '#shared/host.ts';
import { fail, ok } from '#shared/result.ts';

/** The memory of a {@link memoryHost}: what would be on the disk. Tests read and damage it. */
export interface HostMemory {
  journal: Uint8Array;
  readonly documents: Map<string, Uint8Array>;
  readonly backups: Map<string, { readonly bytes: Uint8Array; readonly writtenMs: number }>;
  /** What is in `documents` beside the backups. */
  readonly backupDocuments: Map<string, Uint8Array>;
  /** Sealed files, and those beside the backups. */
  readonly vault: Map<string, Uint8Array>;
  readonly backupVault: Map<string, Uint8Array>;
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[];
  /** Set to make the next journal append fail after writing so many bytes, as a full disk does. */
  appendFailsAfter: number | null;
  /** Set to make every write of journal and documents be refused, as a disk that may only be read does. */
  refuses: boolean;
  /** Set to make every keeping of a document fail as a full disk does. */
  putFails: boolean;
  backupPlace: BackupPlace;
  /** Set to make every backup read back as these bytes, as a bad disk does. */
  backupsReadAs: Uint8Array | null;
}

/** Memory that holds nothing yet. */
export const emptyMemory = (): HostMemory => ({
  journal: new Uint8Array(),
  documents: new Map(),
  backups: new Map(),
  backupDocuments: new Map(),
  vault: new Map(),
  backupVault: new Map(),
  saved: [],
  appendFailsAfter: null,
  refuses: false,
  putFails: false,
  backupPlace: { kind: 'ready', name: '内存', choosable: true },
  backupsReadAs: null,
});

/** A host that keeps everything in memory: for tests, and for a first look at a screen. */
export function memoryHost(memory: HostMemory = emptyMemory()): Host {
  const put = (sha256: string, bytes: Uint8Array): Promise<void> => {
    if (memory.refuses) return Promise.reject(readOnly());
    if (memory.putFails) return Promise.reject(full());
    memory.documents.set(sha256, bytes.slice());
    return Promise.resolve();
  };
  return {
    kind: 'browser',
    can: { printToPdf: false },
    journal: {
      read: () => Promise.resolve(memory.journal.slice()),
      size: () => Promise.resolve(memory.journal.length),
      append: (bytes, at) => {
        if (memory.refuses) return Promise.reject(readOnly());
        if (at !== undefined && at !== memory.journal.length) return Promise.reject(moved());
        const fails = memory.appendFailsAfter;
        memory.journal = joinedBytes([memory.journal, fails === null ? bytes : bytes.subarray(0, fails)]);
        return fails === null ? Promise.resolve() : Promise.reject(full());
      },
      truncate: (length) => {
        memory.journal = memory.journal.slice(0, length);
        return Promise.resolve();
      },
      replace: (bytes) => {
        memory.journal = bytes.slice();
        return Promise.resolve();
      },
    },
    documents: {
      put,
      putAll: async (documents) => {
        for (const { sha256, bytes } of documents) await put(sha256, bytes);
      },
      get: (sha256) => Promise.resolve(memory.documents.get(sha256)),
      getAll: (sha256s) =>
        Promise.resolve(
          sha256s.flatMap((sha256) => {
            const bytes = memory.documents.get(sha256);
            return bytes === undefined ? [] : [{ sha256, bytes }];
          }),
        ),
      list: () => Promise.resolve(Array.from(memory.documents, ([sha256, bytes]) => ({ sha256, size: bytes.length }))),
      removeAll: (sha256s) => {
        for (const sha256 of sha256s) memory.documents.delete(sha256);
        return Promise.resolve();
      },
    },
    vault: vaultIn(memory.vault),
    backups: {
      place: () => Promise.resolve(memory.backupPlace),
      choose: () => Promise.resolve(ok((memory.backupPlace = { ...memory.backupPlace, kind: 'ready' }))),
      allow: () => Promise.resolve((memory.backupPlace = { ...memory.backupPlace, kind: 'ready' })),
      write: (name, bytes) => {
        memory.backups.set(name, { bytes: bytes.slice(), writtenMs: memory.backups.size });
        return Promise.resolve();
      },
      list: () => Promise.resolve(Array.from(memory.backups, ([name, { bytes, writtenMs }]): BackupFile => ({ name, size: bytes.length, writtenMs }))),
      read: (name) => Promise.resolve(memory.backupsReadAs ?? memory.backups.get(name)?.bytes),
      remove: (name) => {
        memory.backups.delete(name);
        return Promise.resolve();
      },
      documents: besideBackups(memory.backupDocuments),
      vault: vaultIn(memory.backupVault),
    },
    sweep: () => Promise.resolve({ files: 0, bytes: 0 }),
    facts: () => Promise.resolve({ version: '0.0.0', host: 'browser', dataPlace: '内存', persistent: false }),
    saveFile: async (name, content) => {
      memory.saved.push({ name, bytes: content instanceof Uint8Array ? content.slice() : new Uint8Array(await content.arrayBuffer()) });
      return ok({ name });
    },
    printToPdf: () => Promise.resolve(fail({ code: 'unsupported', detail: 'memory host' })),
    runLog: () => Promise.resolve(''),
    updates: undefined,
    onOpenPackage: () => () => undefined,
  };
}

const besideBackups = (held: Map<string, Uint8Array>): BackupDocuments => ({
  putAll: (documents) => {
    for (const { sha256, bytes } of documents) held.set(sha256, bytes.slice());
    return Promise.resolve();
  },
  get: (sha256) => Promise.resolve(held.get(sha256)),
  list: () => Promise.resolve(Array.from(held, ([sha256, bytes]) => ({ sha256, size: bytes.length }))),
  faulty: (sha256s) => Promise.resolve(sha256s.filter((sha256) => bytesToHex(digestOf(held.get(sha256) ?? new Uint8Array())) !== sha256)),
  removeAll: (sha256s) => {
    for (const sha256 of sha256s) held.delete(sha256);
    return Promise.resolve();
  },
});

const vaultIn = (held: Map<string, Uint8Array>): VaultFolder => ({
  putAll: (files) => {
    for (const { name, bytes } of files) held.set(name, bytes.slice());
    return Promise.resolve();
  },
  get: (name) => Promise.resolve(held.get(name)),
  list: () => Promise.resolve(Array.from(held, ([name, bytes]) => ({ name, size: bytes.length }))),
  removeAll: (names) => {
    for (const name of names) held.delete(name);
    return Promise.resolve();
  },
});

const readOnly = (): Error => Object.assign(new Error('memory may only be read'), { name: 'refused' });

const moved = (): Error => Object.assign(new Error('the journal has another length'), { name: 'moved' });
const full = (): Error => Object.assign(new Error('memory is full'), { name: 'disk-full' });
