import type { DocumentFolder, JournalFile, VaultFolder } from '#shared/host.ts';
import type { BackupFiles } from './backup-folder.ts';
import type { PartSavings } from './part-savings.ts';
import type { Handlers } from './register.ts';

/** What the handlers need; main.ts gives the real ones. */
interface Shelves {
  readonly journal: JournalFile;
  readonly documents: DocumentFolder;
  readonly backups: BackupFiles;
  readonly vault: VaultFolder;
  readonly sweep: Handlers['sweep'];
  readonly facts: Handlers['facts'];
  readonly saveFile: Handlers['saveFile'];
  readonly savings: PartSavings;
  readonly printToPdf: Handlers['printToPdf'];
  readonly runLog: Handlers['runLog'];
  readonly updateChoose: Handlers['updateChoose'];
  readonly updateRun: Handlers['updateRun'];
}

const done = async (work: Promise<void>): Promise<null> => {
  await work;
  return null;
};

/** Every call of the contract, each put where it is done. */
export const handlersOn = ({
  journal,
  documents,
  backups,
  vault,
  sweep,
  facts,
  saveFile,
  savings,
  printToPdf,
  runLog,
  updateChoose,
  updateRun,
}: Shelves): Handlers => ({
  journalRead: () => journal.read(),
  journalSize: () => journal.size(),
  journalAppend: (bytes, at) => done(journal.append(bytes, at)),
  journalTruncate: (length) => done(journal.truncate(length)),
  journalReplace: (bytes) => done(journal.replace(bytes)),
  documentPut: (sha256, bytes) => done(documents.put(sha256, bytes)),
  documentPutAll: (many) => done(documents.putAll(many)),
  documentGetAll: (sha256s) => documents.getAll(sha256s),
  documentGet: (sha256) => documents.get(sha256),
  documentList: () => documents.list(),
  documentRemoveAll: (sha256s) => done(documents.removeAll(sha256s)),
  vaultPutAll: (place, many) => done((place === 'data' ? vault : backups.vault).putAll(many)),
  vaultGet: (place, name) => (place === 'data' ? vault : backups.vault).get(name),
  vaultList: (place) => (place === 'data' ? vault : backups.vault).list(),
  vaultRemoveAll: (place, names) => done((place === 'data' ? vault : backups.vault).removeAll(names)),
  backupFolder: () => Promise.resolve(backups.folder),
  backupWrite: (name, bytes) => done(backups.write(name, bytes)),
  backupList: () => backups.list(),
  backupRead: (name) => backups.read(name),
  backupRemove: (name) => done(backups.remove(name)),
  backupDocumentPutAll: (many) => done(backups.documents.putAll(many)),
  backupDocumentGet: (sha256) => backups.documents.get(sha256),
  backupDocumentList: () => backups.documents.list(),
  backupDocumentFaulty: (sha256s) => backups.documents.faulty(sha256s),
  backupDocumentRemoveAll: (sha256s) => done(backups.documents.removeAll(sha256s)),
  sweep,
  facts,
  saveFile,
  saveBegin: (suggestedName) => savings.begin(suggestedName),
  savePart: (id, bytes) => done(savings.part(id, bytes)),
  saveEnd: (id) => done(savings.end(id)),
  saveDrop: (id) => done(savings.drop(id)),
  printToPdf,
  runLog,
  updateChoose,
  updateRun,
});
