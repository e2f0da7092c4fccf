import { useState } from 'react';
import { backupNeed, type BackupNeed } from '#shared/backups/backup-need.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useBackupState } from '#renderer/hooks/use-backup-state.ts';
import { useNow } from '#renderer/hooks/use-now.ts';

/** Why a backup is wanted now, if one is. */
export function useBackupNeed(): BackupNeed {
  const { store, nowMs } = useServices();
  const [openedMs] = useState(nowMs);
  const now = useNow();
  const state = useBackupState();
  if (state === undefined) return null;
  return backupNeed({ nowMs: now, openedMs, writtenMs: state.writtenMs, changed: state.changed, workBefore: store.start.entries > 0 });
}
