import type { BackupDocuments, BackupFolder } from '#shared/host.ts';
import { frameBackupHeader, isVaultBackup, readVaultBackup } from '#shared/ledger/vault-header.ts';
import type { PackageProblem } from '#shared/ledger/package.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { allKeysHeld, holdKeys, keysHeld } from './key-ring.ts';
import { keepSealed, listedDocuments, openedDocument, removeSealed } from './sealed-documents.ts';
import { openFile, sealFile } from './vault-keys.ts';
import { openVault, type Vault } from './vault-secret.ts';

/** A backup sealed under a vault's key, with its header before it. */
export async function sealBackup(bytes: Uint8Array, { header, keys }: Vault): Promise<Uint8Array> {
  const open = frameBackupHeader(header);
  const sealed = await sealFile(keys, bytes, open);
  const whole = new Uint8Array(open.length + sealed.length);
  whole.set(open);
  whole.set(sealed, open.length);
  return whole;
}

/** The package inside a backup that a vault sealed: by keys that are held, or by password or recovery code. Other bytes come back as they are. */
export async function openBackup(bytes: Uint8Array, secret: string): Promise<Result<Uint8Array, PackageProblem>> {
  if (!isVaultBackup(bytes)) return ok(bytes);
  const parts = readVaultBackup(bytes);
  if (parts === undefined) return fail({ code: 'damaged', detail: 'the header of the sealed backup cannot be read' });
  let keys = keysHeld(parts.header.id);
  if (keys === undefined) {
    if (secret === '') return fail({ code: 'passphrase-needed', detail: 'sealed under another vault' });
    keys = (await openVault(parts.header, secret))?.keys;
    if (keys === undefined) return fail({ code: 'passphrase-wrong', detail: 'neither password nor recovery code' });
    holdKeys(keys);
  }
  const opened = await openFile(keys, parts.sealed, parts.open);
  return opened === undefined ? fail({ code: 'damaged', detail: 'the tag of the sealed backup does not agree' }) : ok(opened);
}

/**
 * The folder of backups as the store sees it. With a vault, what is written there is sealed, the documents beside the backups too. Without one nothing is; in both cases what was sealed
 * under keys that are held reads as if it were open.
 */
export function backupsThrough(raw: BackupFolder, vault: Vault | undefined): BackupFolder {
  return {
    ...raw,
    write: async (name, bytes) => raw.write(name, vault === undefined || isVaultBackup(bytes) ? bytes : await sealBackup(bytes, vault)),
    read: async (name) => {
      const bytes = await raw.read(name);
      const opened = bytes === undefined || !isVaultBackup(bytes) ? undefined : await openBackup(bytes, '');
      return opened?.ok === true ? opened.value : bytes;
    },
    documents: documentsThrough(raw, vault),
  };
}

function documentsThrough({ documents, vault: folder }: BackupFolder, vault: Vault | undefined): BackupDocuments {
  const sealedGet = async (sha256: string): Promise<Uint8Array | undefined> => {
    for (const keys of allKeysHeld()) {
      const found = await openedDocument(folder, keys, sha256);
      if (found !== undefined && found !== 'damaged') return found;
    }
    return undefined;
  };
  if (vault === undefined) {
    return {
      ...documents,
      get: async (sha256) => (await documents.get(sha256)) ?? (await sealedGet(sha256)),
      list: async () => {
        const open = await documents.list();
        const names = new Set(open.map(({ sha256 }) => sha256));
        const sealed = (await Promise.all(allKeysHeld().map((keys) => listedDocuments(folder, keys)))).flat();
        return [...open, ...sealed.filter(({ sha256 }) => !names.has(sha256))];
      },
    };
  }
  const { keys } = vault;
  return {
    putAll: (many) => keepSealed(folder, keys, many),
    get: async (sha256) => (await sealedGet(sha256)) ?? documents.get(sha256),
    list: () => listedDocuments(folder, keys),
    faulty: async (sha256s) => {
      const notSealed: string[] = [];
      for (const sha256 of sha256s) if (typeof (await openedDocument(folder, keys, sha256)) !== 'object') notSealed.push(sha256);
      return notSealed.length === 0 ? [] : documents.faulty(notSealed);
    },
    removeAll: (sha256s) => removeSealed(folder, keys, sha256s),
  };
}
