import type { HostDocument, NamedVaultFile, VaultFile } from '#shared/host.ts';
import type { Swept } from '#shared/left-over.ts';

/** What the page asks of its file worker, by name: arguments and answer. The one contract of both sides. */
export interface OpfsCalls {
  readonly journalRead: () => Promise<Uint8Array>;
  readonly journalSize: () => Promise<number>;
  readonly journalAppend: (bytes: Uint8Array, at?: number) => Promise<void>;
  readonly journalTruncate: (length: number) => Promise<void>;
  readonly journalReplace: (bytes: Uint8Array) => Promise<void>;
  readonly documentPut: (sha256: string, bytes: Uint8Array) => Promise<void>;
  readonly documentPutAll: (documents: readonly HostDocument[]) => Promise<void>;
  readonly documentGet: (sha256: string) => Promise<Uint8Array | undefined>;
  readonly documentGetAll: (sha256s: readonly string[]) => Promise<readonly HostDocument[]>;
  readonly documentList: () => Promise<readonly { readonly sha256: string; readonly size: number }[]>;
  readonly documentRemoveAll: (sha256s: readonly string[]) => Promise<void>;
  readonly vaultPutAll: (files: readonly VaultFile[]) => Promise<void>;
  readonly vaultGet: (name: string) => Promise<Uint8Array | undefined>;
  readonly vaultList: () => Promise<readonly NamedVaultFile[]>;
  readonly vaultRemoveAll: (names: readonly string[]) => Promise<void>;
  /** Removes what interrupted writes left that were last written before a moment, in milliseconds since 1970-01-01 UTC. */
  readonly sweep: (beforeMs: number) => Promise<Swept>;
}

/** A question to the worker. */
export interface OpfsRequest {
  readonly id: number;
  readonly call: keyof OpfsCalls;
  readonly args: readonly unknown[];
}

/** Its answer. `problem` carries the name (a HostProblem code) and the message of what was thrown. */
export interface OpfsReply {
  readonly id: number;
  readonly value?: unknown;
  readonly problem?: { readonly name: string; readonly message: string };
}
