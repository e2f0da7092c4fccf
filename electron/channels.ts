import { z } from 'zod';
import type { ShellBridge } from '#shared/shell-bridge.ts';
import { FileName } from './file-name.ts';

/** The calls a page may make; {@link ShellBridge} without its one event. */
export type Calls = Omit<ShellBridge, 'onOpenPackage'>;

/** The name of a call, which is the name of its channel after the prefix. */
export type CallName = keyof Calls;

/** What a call resolves to when it succeeds. */
export type ValueOf<K extends CallName> = Extract<Awaited<ReturnType<Calls[K]>>, { ok: true }>['value'];

/** What a call takes and gives, as schemas that the types hold to {@link ShellBridge}. */
type Channels = { readonly [K in CallName]: { readonly args: z.ZodType<Parameters<Calls[K]>>; readonly value: z.ZodType<ValueOf<K>> } };

const bytes = z.instanceof(Uint8Array);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();
const nothing = z.null();
const backup = z.object({ name: FileName, size: count, writtenMs: z.number().nonnegative() });
const documents = z.array(z.object({ sha256, bytes })).max(1000);
const namedDocuments = z.array(z.object({ sha256, size: count }));
const facts = z.object({ version: z.string(), host: z.enum(['electron', 'browser']), dataPlace: z.string(), persistent: z.boolean() });

/** Every channel between page and shell. Nothing else crosses. */
export const channels: Channels = {
  journalRead: { args: z.tuple([]), value: bytes },
  journalSize: { args: z.tuple([]), value: count },
  journalAppend: { args: z.tuple([bytes]), value: nothing },
  journalTruncate: { args: z.tuple([count]), value: nothing },
  journalReplace: { args: z.tuple([bytes]), value: nothing },
  documentPut: { args: z.tuple([sha256, bytes]), value: nothing },
  documentPutAll: { args: z.tuple([documents]), value: nothing },
  documentGet: { args: z.tuple([sha256]), value: bytes.or(z.undefined()) },
  documentList: { args: z.tuple([]), value: namedDocuments },
  backupFolder: { args: z.tuple([]), value: z.string() },
  backupWrite: { args: z.tuple([FileName, bytes]), value: nothing },
  backupList: { args: z.tuple([]), value: z.array(backup) },
  backupRead: { args: z.tuple([FileName]), value: bytes.or(z.undefined()) },
  backupRemove: { args: z.tuple([FileName]), value: nothing },
  backupDocumentPutAll: { args: z.tuple([documents]), value: nothing },
  backupDocumentGet: { args: z.tuple([sha256]), value: bytes.or(z.undefined()) },
  backupDocumentList: { args: z.tuple([]), value: namedDocuments },
  backupDocumentFaulty: { args: z.tuple([z.array(sha256)]), value: z.array(sha256) },
  backupDocumentRemoveAll: { args: z.tuple([z.array(sha256)]), value: nothing },
  facts: { args: z.tuple([]), value: facts },
  saveFile: { args: z.tuple([z.string().min(1).max(255), bytes, z.string().max(100)]), value: z.object({ name: z.string() }) },
  printToPdf: { args: z.tuple([]), value: bytes },
};

/** The names of all calls. */
export const callNames = Object.keys(channels) as CallName[];
