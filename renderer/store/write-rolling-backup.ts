import { backupsToRemove } from '#shared/backups/automatic-backups.ts';
import { dayOfMs } from '#shared/days/days.ts';
import type { Host } from '#shared/host.ts';
import { keepBeside, removeUnnamed, type ReadBeside } from './beside-backups.ts';
import type { DocumentShelf } from './document-shelf.ts';
import type { PackageAbout } from './pack-everything.ts';
import { pack, unpack } from './packing.ts';
import type { SigningKey } from './signing.ts';

/**
 * Writes a signed backup that names its documents instead of carrying them: these are brought beside it first, each once (docs/decisions/0008). What was written is read back and
 * checked; only then automatic backups that are no longer needed go, and the documents that none of the others names. Rejects as the host does, and with `damaged` where something
 * does not read back.
 */
export async function writeRollingBackup(
  host: Host,
  shelf: DocumentShelf,
  { key, ...about }: PackageAbout & { readonly key: SigningKey | null },
  name: string,
  readBefore: ReadBeside,
): Promise<void> {
  const beside = await keepBeside(host, shelf, about.entries, readBefore);
  await host.backups.write(name, await pack({ ...about, documents: [], beside }, '', key));
  const back = await host.backups.read(name);
  const read = back === undefined ? undefined : await unpack(back);
  if (read?.ok !== true) throw Object.assign(new Error(`${name} does not read back`), { name: 'damaged' });
  const names = (await host.backups.list()).map((file) => file.name);
  for (const old of backupsToRemove(names, dayOfMs(about.writtenMs))) await host.backups.remove(old);
  await removeUnnamed(host, beside);
}
