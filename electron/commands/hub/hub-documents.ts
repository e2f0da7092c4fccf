import * as files from 'node:fs/promises';
import { openDocumentFolder } from '../../document-folder.ts';
import type { HubDatabase } from './hub-database.ts';

/** A document with its bytes, under its hash. */
interface CarriedDocument {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** Where the hub keeps documents. */
export interface HubDocuments {
  /** Keeps them before the transaction of their package: under their hashes they change nothing where that fails. */
  keep(documents: readonly CarriedDocument[]): Promise<void>;
  /** Keeps them within the transaction. */
  load(db: HubDatabase, county: number, documents: readonly CarriedDocument[]): Promise<void>;
  bytes(db: HubDatabase, county: number, sha256: string): Promise<Uint8Array | undefined>;
}

/** Documents as files named by their hash, in a folder. */
export function documentsInFolder(folder: string): HubDocuments {
  const documents = openDocumentFolder(folder, files);
  return {
    keep: async (carried) => {
      await files.mkdir(folder, { recursive: true });
      await documents.putAll(carried);
    },
    load: () => Promise.resolve(),
    bytes: (_db, _county, sha256) => documents.get(sha256),
  };
}

/** Documents in the database. */
export const documentsInDatabase: HubDocuments = {
  keep: () => Promise.resolve(),
  load: async (db, county, carried) => {
    for (const { sha256, bytes } of carried)
      await db.query('INSERT INTO hub.document_bytes (county, sha256, bytes) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [county, sha256, bytes]);
  },
  bytes: async (db, county, sha256) =>
    (await db.query<{ bytes: Uint8Array }>('SELECT bytes FROM hub.document_bytes WHERE county = $1 AND sha256 = $2', [county, sha256]))[0]?.bytes,
};
