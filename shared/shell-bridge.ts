import type { AppFacts, BackupFile, HostDocument, HostProblem, NamedDocument } from './host.ts';
import type { Result } from './result.ts';

/** What a call across the border resolves to: it never rejects, since an error's kind would be lost on the way. */
export type Crossing<T> = Promise<Result<T, HostProblem>>;

/**
 * {@link Host} laid flat, as the preload script hands it to the page under `window.yanshoutai`: functions only, each one channel.
 * The shell checks sender, arguments and results of each against its schemas (electron/channels.ts).
 */
export interface ShellBridge {
  journalRead(): Crossing<Uint8Array>;
  journalSize(): Crossing<number>;
  journalAppend(bytes: Uint8Array): Crossing<null>;
  journalTruncate(length: number): Crossing<null>;
  journalReplace(bytes: Uint8Array): Crossing<null>;
  documentPut(sha256: string, bytes: Uint8Array): Crossing<null>;
  documentPutAll(documents: readonly HostDocument[]): Crossing<null>;
  documentGet(sha256: string): Crossing<Uint8Array | undefined>;
  documentList(): Crossing<readonly NamedDocument[]>;
  /** The folder that the backups lie in, as a path to show. */
  backupFolder(): Crossing<string>;
  backupWrite(name: string, bytes: Uint8Array): Crossing<null>;
  backupList(): Crossing<readonly BackupFile[]>;
  backupRead(name: string): Crossing<Uint8Array | undefined>;
  backupRemove(name: string): Crossing<null>;
  backupDocumentPutAll(documents: readonly HostDocument[]): Crossing<null>;
  backupDocumentGet(sha256: string): Crossing<Uint8Array | undefined>;
  backupDocumentList(): Crossing<readonly NamedDocument[]>;
  backupDocumentFaulty(sha256s: readonly string[]): Crossing<readonly string[]>;
  backupDocumentRemoveAll(sha256s: readonly string[]): Crossing<null>;
  facts(): Crossing<AppFacts>;
  saveFile(suggestedName: string, bytes: Uint8Array, mime: string): Crossing<{ readonly name: string }>;
  printToPdf(): Crossing<Uint8Array>;
  /** Calls back with each `.ystz` file the operating system asks the program to open, also with those asked for before. Returns a function that stops listening. */
  onOpenPackage(listener: (name: string, bytes: Uint8Array) => void): () => void;
}
