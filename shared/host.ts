import type { Swept } from './left-over.ts';
import type { Result } from './result.ts';

/** What went wrong at the border to the operating system. `code` is for the program, `detail` for the log. */
export interface HostProblem {
  readonly code: 'disk-full' | 'refused' | 'missing' | 'damaged' | 'moved' | 'cancelled' | 'unsupported' | 'failed';
  readonly detail: string;
}

/** Facts about the running program that screens show and ledger entries need. */
export interface AppFacts {
  readonly version: string;
  readonly host: 'electron' | 'browser';
  /** Where the data is, as a person would look for it: a folder path, or a sentence for a browser. */
  readonly dataPlace: string;
  /** Whether the host promised not to evict the data under disk pressure. */
  readonly persistent: boolean;
}

/** An append-only file of ledger records, the truth that IndexedDB only indexes (docs/decisions/0001). Framing and checks are shared/ledger/journal.ts's. */
export interface JournalFile {
  /** The whole file; empty when there is none yet. */
  read(): Promise<Uint8Array>;
  /** Current length in bytes; 0 when there is none yet. */
  size(): Promise<number>;
  /**
   * Appends and flushes to the disk. Resolves only when the bytes would survive the process being killed. Rejects with an Error whose `name` is a HostProblem code: `moved`, with nothing
   * written, where the file is not `at` bytes long.
   */
  append(bytes: Uint8Array, at?: number): Promise<void>;
  /** Cuts the file to a length: removes a torn tail. */
  truncate(length: number): Promise<void>;
  /** Replaces the whole file atomically: used only when a lost journal is written again from the index. */
  replace(bytes: Uint8Array): Promise<void>;
}

/** Bytes and the hash they are kept under. */
export interface HostDocument {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** A document as a list names it. */
export interface NamedDocument {
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** Files that never change (submitted files, photos, standards as published), named by the lower-case hex SHA-256 of their bytes. */
export interface DocumentFolder {
  /** Keeps bytes durably under their hash; keeping the same hash again does nothing. */
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Keeps many at once, in one crossing: resolves when all are durable, rejects when one was refused (those before it may be kept by then). */
  putAll(documents: readonly HostDocument[]): Promise<void>;
  get(sha256: string): Promise<Uint8Array | undefined>;
  /** Of these (1,000 at most) the ones that are there, in one crossing and any order. One that went bad may be given as it is, or left out: the caller checks each against its hash. */
  getAll(sha256s: readonly string[]): Promise<readonly HostDocument[]>;
  list(): Promise<readonly NamedDocument[]>;
  removeAll(sha256s: readonly string[]): Promise<void>;
}

/** A sealed file and the name it has outside. */
export interface VaultFile {
  /** 96 lower-case hex digits. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A sealed file as a list names it. */
export interface NamedVaultFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
}

/** Files whose names and contents only who holds the vault's key understands (docs/decisions/0025): the host looks at neither. */
export interface VaultFolder {
  /** Keeps many durably, each whole or not at all; what has such a name already is replaced. */
  putAll(files: readonly VaultFile[]): Promise<void>;
  get(name: string): Promise<Uint8Array | undefined>;
  list(): Promise<readonly NamedVaultFile[]>;
  removeAll(names: readonly string[]): Promise<void>;
}

/** A file too large to lie in memory whole: it is read a part at a time. A browser's `Blob` is one. */
export interface LargeFile {
  /** In bytes. */
  readonly size: number;
  slice(from: number, to: number): LargeFile;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** One backup that the host keeps. */
export interface BackupFile {
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly writtenMs: number;
}

/** Where backups are written automatically: `ready` to be written, `locked` until the person allows a folder picked earlier again, or `none` yet. */
export interface BackupPlace {
  readonly kind: 'ready' | 'locked' | 'none';
  /** As a person would look for it: a path, or the folder's name. Empty where there is none. */
  readonly name: string;
  /** Whether the person may pick the folder ({@link BackupFolder.choose}). */
  readonly choosable: boolean;
}

/** Documents beside the backups, each kept once under its hash however many backups name it (docs/decisions/0008). */
export interface BackupDocuments {
  /** Keeps many durably; one that is there whole is left as it is, one that went bad is written again. */
  putAll(documents: readonly HostDocument[]): Promise<void>;
  /** The bytes under a hash; undefined where there are none, and `damaged` or other bytes where they went bad: the caller checks them against the hash. */
  get(sha256: string): Promise<Uint8Array | undefined>;
  list(): Promise<readonly NamedDocument[]>;
  /** Of these the ones that are missing or no longer have the content they are named by. Reads every one of them whole. */
  faulty(sha256s: readonly string[]): Promise<readonly string[]>;
  removeAll(sha256s: readonly string[]): Promise<void>;
}

/** Where backups are written automatically. Without a place that is `ready` only saving a file is left. */
export interface BackupFolder {
  place(): Promise<BackupPlace>;
  /** Lets the person pick the folder. To be called from a click. */
  choose(): Promise<Result<BackupPlace, HostProblem>>;
  /** Asks the person to allow the folder picked earlier again. To be called from a click. */
  allow(): Promise<BackupPlace>;
  write(name: string, bytes: Uint8Array): Promise<void>;
  list(): Promise<readonly BackupFile[]>;
  read(name: string): Promise<Uint8Array | undefined>;
  remove(name: string): Promise<void>;
  readonly documents: BackupDocuments;
  /** Sealed documents beside the backups. */
  readonly vault: VaultFolder;
}

/** Updating by a signed file, without a network. */
export interface ProgramUpdates {
  /** Asks for a file and checks it: `refused` with a Chinese sentence where it is not in order. */
  choose(): Promise<Result<{ readonly version: string; readonly notes: string; readonly name: string }, HostProblem>>;
  /** Starts the installer of the file that was chosen, and ends the program. */
  run(): Promise<Result<null, HostProblem>>;
}

/** All that a host (Electron, or an ordinary browser) offers the screens. Nothing else crosses (docs/architecture.md, “Two hosts”). */
export interface Host {
  readonly kind: 'electron' | 'browser';
  readonly can: { readonly printToPdf: boolean };
  readonly journal: JournalFile;
  readonly documents: DocumentFolder;
  readonly backups: BackupFolder;
  /** Sealed documents. */
  readonly vault: VaultFolder;
  /** Removes what writes left behind that were interrupted before this program began, here and beside the backups where that place is ready. Nothing that is being written. */
  sweep(): Promise<Swept>;
  facts(): Promise<AppFacts>;
  /** Asks the person where to save and writes there; in a browser, a download. Resolves to the name it was saved under. */
  saveFile(suggestedName: string, content: Uint8Array | LargeFile, mime: string): Promise<Result<{ readonly name: string }, HostProblem>>;
  /** The present page as a PDF, or `unsupported` where only the browser's own print dialog can do it. */
  printToPdf(): Promise<Result<Uint8Array, HostProblem>>;
  /** What the shell noted while it ran, in lines that name nobody; empty in a browser. */
  runLog(): Promise<string>;
  /** Updating by a signed file; undefined where the program is updated otherwise (in a browser its folder is replaced). */
  readonly updates: ProgramUpdates | undefined;
  /** Calls back with the bytes of a `.ystz` file that the operating system asks the program to open. Returns a function that stops listening. */
  onOpenPackage(listener: (name: string, bytes: Uint8Array) => void): () => void;
}
