import type { AppFacts, BackupFile, HostDocument, HostProblem, NamedDocument, NamedVaultFile, VaultFile } from './host.ts';
import type { Swept } from './left-over.ts';
import type { Result } from './result.ts';

/** A signed update file that was found in order: the version that it brings, what its publisher says of it, and the file's name. */
export interface UpdateFound {
  readonly version: string;
  readonly notes: string;
  readonly name: string;
}

/** What may cross between page and shell, by kind. The shell holds a schema for each (electron/register.ts). */
export interface Crossable {
  readonly nothing: null;
  readonly bytes: Uint8Array;
  readonly 'bytes-if-any': Uint8Array | undefined;
  /** A whole number from 0. */
  readonly count: number;
  readonly 'count-if-any': number | undefined;
  readonly sha256: string;
  readonly sha256s: readonly string[];
  readonly documents: readonly HostDocument[];
  readonly 'named-documents': readonly NamedDocument[];
  /** Which of the two folders of sealed files: beside the journal, or beside the backups. */
  readonly 'vault-place': 'data' | 'backups';
  readonly 'vault-name': string;
  readonly 'vault-names': readonly string[];
  readonly 'vault-files': readonly VaultFile[];
  readonly 'named-vault-files': readonly NamedVaultFile[];
  /** The name of a file in a folder of the shell's own: no path. */
  readonly 'file-name': string;
  readonly backups: readonly BackupFile[];
  /** A path to show. */
  readonly path: string;
  readonly swept: Swept;
  readonly facts: AppFacts;
  /** What a saving dialog proposes. */
  readonly 'suggested-name': string;
  readonly mime: string;
  readonly 'saved-as': { readonly name: string };
  /** Text to show or to save. */
  readonly text: string;
  readonly update: UpdateFound;
  /** A file that is being saved in parts: the number it is known by, and its name. */
  readonly saving: { readonly id: number; readonly name: string };
}

/** The name of what may cross. */
export type Kind = keyof Crossable;

/** One call that the page may make: what it takes, in order, and what it gives. */
interface Call {
  readonly takes: readonly Kind[];
  readonly gives: Kind;
}

/**
 * Every call that the page may make, once: {@link Host} laid flat. Nothing else crosses. The bridge's type, the preload script and the opening and checking of
 * the channels follow from this list; the compiler asks for what is done at its two ends (electron/handlers.ts, renderer/host/electron-host.ts).
 */
export const calls = {
  journalRead: { takes: [], gives: 'bytes' },
  journalSize: { takes: [], gives: 'count' },
  journalAppend: { takes: ['bytes', 'count-if-any'], gives: 'nothing' },
  journalTruncate: { takes: ['count'], gives: 'nothing' },
  journalReplace: { takes: ['bytes'], gives: 'nothing' },
  documentPut: { takes: ['sha256', 'bytes'], gives: 'nothing' },
  documentPutAll: { takes: ['documents'], gives: 'nothing' },
  documentGet: { takes: ['sha256'], gives: 'bytes-if-any' },
  documentGetAll: { takes: ['sha256s'], gives: 'documents' },
  documentList: { takes: [], gives: 'named-documents' },
  documentRemoveAll: { takes: ['sha256s'], gives: 'nothing' },
  vaultPutAll: { takes: ['vault-place', 'vault-files'], gives: 'nothing' },
  vaultGet: { takes: ['vault-place', 'vault-name'], gives: 'bytes-if-any' },
  vaultList: { takes: ['vault-place'], gives: 'named-vault-files' },
  vaultRemoveAll: { takes: ['vault-place', 'vault-names'], gives: 'nothing' },
  backupFolder: { takes: [], gives: 'path' },
  backupWrite: { takes: ['file-name', 'bytes'], gives: 'nothing' },
  backupList: { takes: [], gives: 'backups' },
  backupRead: { takes: ['file-name'], gives: 'bytes-if-any' },
  backupRemove: { takes: ['file-name'], gives: 'nothing' },
  backupDocumentPutAll: { takes: ['documents'], gives: 'nothing' },
  backupDocumentGet: { takes: ['sha256'], gives: 'bytes-if-any' },
  backupDocumentList: { takes: [], gives: 'named-documents' },
  backupDocumentFaulty: { takes: ['sha256s'], gives: 'sha256s' },
  backupDocumentRemoveAll: { takes: ['sha256s'], gives: 'nothing' },
  sweep: { takes: [], gives: 'swept' },
  facts: { takes: [], gives: 'facts' },
  saveFile: { takes: ['suggested-name', 'bytes', 'mime'], gives: 'saved-as' },
  saveBegin: { takes: ['suggested-name'], gives: 'saving' },
  savePart: { takes: ['count', 'bytes'], gives: 'nothing' },
  saveEnd: { takes: ['count'], gives: 'nothing' },
  saveDrop: { takes: ['count'], gives: 'nothing' },
  printToPdf: { takes: [], gives: 'bytes' },
  runLog: { takes: [], gives: 'text' },
  updateChoose: { takes: [], gives: 'update' },
  updateRun: { takes: [], gives: 'nothing' },
} as const satisfies Readonly<Record<string, Call>>;

/** The name of a call, which is the name of its channel after the prefix. */
export type CallName = keyof typeof calls;

/** The names of all calls. */
export const callNames = Object.keys(calls) as readonly CallName[]; // `keys` forgets that the keys are these

type Taken<Takes extends readonly Kind[]> = { -readonly [Place in keyof Takes]: Crossable[Takes[Place]] };

/** What a call takes. */
export type ArgsOf<Name extends CallName> = Taken<(typeof calls)[Name]['takes']>;

/** What a call resolves to when it succeeds. */
export type ValueOf<Name extends CallName> = Crossable[(typeof calls)[Name]['gives']];

/** What a call across the border resolves to: it never rejects, since an error's kind would be lost on the way. */
export type Crossing<T> = Promise<Result<T, HostProblem>>;

/** The calls as the page makes them: one function for each channel. */
export type ShellCalls = { readonly [Name in CallName]: (...args: ArgsOf<Name>) => Crossing<ValueOf<Name>> };

/** What the preload script hands to the page under `window.yanshoutai`. */
export interface ShellBridge extends ShellCalls {
  /** Calls back with each `.ystz` file the operating system asks the program to open, also with those asked for before. Returns a function that stops listening. */
  readonly onOpenPackage: (listener: (name: string, bytes: Uint8Array) => void) => () => void;
}

/** The channel of a call, as main and preload write it. */
export const channelOf = (call: CallName): string => `yanshoutai:${call}`;

/** The event that hands the page a `.ystz` file: name, bytes. */
export const openPackageEvent = 'yanshoutai:open-package';

/** The page's word that it listens for {@link openPackageEvent}. */
export const listeningEvent = 'yanshoutai:listening';
