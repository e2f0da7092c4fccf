import type { BackupFolder } from '#shared/host.ts';
import { isVaultBackup } from '#shared/ledger/vault-header.ts';
import { StoreError } from '#renderer/store/store-error.ts';

/** The backups of a folder, as it is on the disk, by whether they are sealed. */
async function backupsBySealing(raw: BackupFolder): Promise<{ readonly open: readonly string[]; readonly sealed: readonly string[] }> {
  const open: string[] = [];
  const sealed: string[] = [];
  for (const { name } of await raw.list()) {
    const bytes = await raw.read(name);
    if (bytes !== undefined) (isVaultBackup(bytes) ? sealed : open).push(name);
  }
  return { open, sealed };
}

/** How many backups of the folder are not sealed. */
export const countOpenBackups = async (raw: BackupFolder): Promise<number> => (await backupsBySealing(raw)).open.length;

/** Removes the backups that are not sealed, and the documents beside them that are not. Tells how many backups. Rejects with a Chinese sentence where no sealed one would be left. */
export async function removeOpenBackups(raw: BackupFolder): Promise<number> {
  const { open, sealed } = await backupsBySealing(raw);
  if (sealed.length === 0) throw new StoreError('备份文件夹里还没有加密的备份，没有删除。请先立即备份。');
  for (const name of open) await raw.remove(name);
  await raw.documents.removeAll((await raw.documents.list()).map(({ sha256 }) => sha256));
  return open.length;
}
