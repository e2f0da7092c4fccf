import { backupsToRemove } from '#shared/backups/automatic-backups.ts';
import { dayOfMs } from '#shared/days.ts';
import type { Host } from '#shared/host.ts';
import { unpack } from './packing.ts';

/** Writes a backup into the folder, reads it back and checks every part of it, and only then removes automatic ones that are no longer needed. Rejects as the host does, and with `damaged` where it does not read back. */
export async function writeChecked(host: Host, name: string, bytes: Uint8Array, nowMs: number): Promise<void> {
  await host.backups.write(name, bytes);
  const back = await host.backups.read(name);
  const read = back === undefined ? undefined : await unpack(back);
  if (read?.ok !== true) throw Object.assign(new Error(`${name} does not read back`), { name: 'damaged' });
  const names = (await host.backups.list()).map((file) => file.name);
  for (const old of backupsToRemove(names, dayOfMs(nowMs))) await host.backups.remove(old);
}
