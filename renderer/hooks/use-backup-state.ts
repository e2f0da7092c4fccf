import { useSyncExternalStore } from 'react';
import type { BackupState } from '#renderer/store/backup-keeper.ts';
import { useServices } from '#renderer/store/services.tsx';

/** The state of this machine's backups, kept up to date; undefined before the first look. */
export function useBackupState(): BackupState | undefined {
  const { backups } = useServices().store;
  return useSyncExternalStore(
    (listener) => backups.listen(listener),
    () => backups.state(),
  );
}
