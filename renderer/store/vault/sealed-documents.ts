import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import type { DocumentFolder, HostDocument, NamedDocument, VaultFile, VaultFolder } from '#shared/host.ts';
import { sha256Of } from '#renderer/host/sha256-of.ts';
import { chunked } from '#renderer/store/document-chunks.ts';
import { fileOverhead, openFile, openName, sealFile, sealName, type VaultKeys } from './vault-keys.ts';

const nameOf = (keys: VaultKeys, sha256: string): string => sealName(keys, hexToBytes(sha256), 'document');

/** The hash behind the name of a sealed document; undefined where it is none of this key's. */
function hashBehind(keys: VaultKeys, name: string): string | undefined {
  const opened = openName(keys, name, 'document');
  return opened?.length === 32 ? bytesToHex(opened) : undefined;
}

/** A document of a folder of sealed files: undefined where there is none, `damaged` where it cannot be opened or is another. */
export async function openedDocument(folder: VaultFolder, keys: VaultKeys, sha256: string): Promise<Uint8Array | 'damaged' | undefined> {
  const name = nameOf(keys, sha256);
  const sealed = await folder.get(name);
  if (sealed === undefined) return undefined;
  const bytes = await openFile(keys, sealed, hexToBytes(name));
  return bytes !== undefined && (await sha256Of(bytes)) === sha256 ? bytes : 'damaged';
}

/** The documents of a folder that are sealed under these keys. */
export async function listedDocuments(folder: VaultFolder, keys: VaultKeys): Promise<readonly NamedDocument[]> {
  return (await folder.list()).flatMap(({ name, size }) => {
    const sha256 = hashBehind(keys, name);
    return sha256 === undefined ? [] : [{ sha256, size: Math.max(0, size - fileOverhead) }];
  });
}

/** Keeps documents sealed; one that is there whole is left as it is. */
export async function keepSealed(folder: VaultFolder, keys: VaultKeys, documents: readonly HostDocument[]): Promise<void> {
  for (const few of chunked(documents, ({ bytes }) => bytes.length)) {
    const files = await Promise.all(few.map((document) => sealedUnlessThere(folder, keys, document)));
    await folder.putAll(files.flatMap((file) => file ?? []));
  }
}

async function sealedUnlessThere(folder: VaultFolder, keys: VaultKeys, { sha256, bytes }: HostDocument): Promise<VaultFile | undefined> {
  const held = await openedDocument(folder, keys, sha256);
  if (held !== undefined && held !== 'damaged') return undefined;
  const name = nameOf(keys, sha256);
  return { name, bytes: await sealFile(keys, bytes, hexToBytes(name)) };
}

/** Removes sealed documents by what they are. */
export const removeSealed = (folder: VaultFolder, keys: VaultKeys, sha256s: readonly string[]): Promise<void> =>
  folder.removeAll(sha256s.map((sha256) => nameOf(keys, sha256)));

/** Documents as whoever holds the key sees them, in a folder that holds them sealed under names that say nothing. */
export function sealedDocuments(folder: VaultFolder, keys: VaultKeys): DocumentFolder {
  return {
    put: (sha256, bytes) => keepSealed(folder, keys, [{ sha256, bytes }]),
    putAll: (documents) => keepSealed(folder, keys, documents),
    get: async (sha256) => {
      const bytes = await openedDocument(folder, keys, sha256);
      if (bytes === 'damaged') throw Object.assign(new Error(`document ${sha256}`), { name: 'damaged' });
      return bytes;
    },
    getAll: async (sha256s) => {
      const found = await Promise.all(sha256s.map(async (sha256) => ({ sha256, bytes: await openedDocument(folder, keys, sha256) })));
      return found.flatMap(({ sha256, bytes }) => (bytes === undefined || bytes === 'damaged' ? [] : [{ sha256, bytes }]));
    },
    list: () => listedDocuments(folder, keys),
    removeAll: (sha256s) => removeSealed(folder, keys, sha256s),
  };
}
