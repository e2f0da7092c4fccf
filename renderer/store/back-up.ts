import { automaticBackupName, backupsToRemove, type BackupReason } from '#shared/backups/automatic-backups.ts';
import { dayOfMs } from '#shared/days.ts';
import { unpack } from './packing.ts';
import type { Store } from './store.ts';

const hourMs = 3_600_000;

/**
 * Writes a backup of everything where the host keeps them, reads it back and checks all of it, and only then removes old ones.
 * Resolves to its name, or to undefined where the host keeps none or nothing was ever recorded. Rejects when it was not written or does not read back.
 */
export async function backUp(store: Store, reason: BackupReason, nowMs: number): Promise<string | undefined> {
  const { host } = store;
  if (!host.can.keepBackups) return undefined;
  const bytes = await store.exportPackage();
  const written = await unpack(bytes);
  if (written.ok && written.value.entries.length === 0) return undefined;
  const name = automaticBackupName(nowMs, reason);
  await host.backups.write(name, bytes);
  const back = await host.backups.read(name);
  const read = back === undefined ? undefined : await unpack(back);
  if (read?.ok !== true) throw new Error(`备份“${name}”读不回来，请检查磁盘。`);
  const names = (await host.backups.list()).map((file) => file.name);
  for (const old of backupsToRemove(names, dayOfMs(nowMs))) await host.backups.remove(old);
  return name;
}

/** Backs up now and after each hour in which something was recorded. `onProblem` gets a failure once; the next hour tries again. Returns a function that stops it. */
export function startRollingBackups(store: Store, nowMs: () => number, onProblem: (error: unknown) => void): () => void {
  let changed = true;
  let working = false;
  const stopListening = store.onSaveState((state) => {
    if (state.kind === 'saved') changed = true;
  });
  const run = async (reason: BackupReason): Promise<void> => {
    if (!changed || working) return;
    working = true;
    changed = false;
    try {
      await backUp(store, reason, nowMs());
    } catch (error) {
      changed = true;
      onProblem(error);
    }
    working = false;
  };
  void run('start');
  const timer = setInterval(() => void run('hour'), hourMs);
  return () => {
    clearInterval(timer);
    stopListening();
  };
}
