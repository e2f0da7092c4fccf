import { useCallback, useEffect, useState } from 'react';
import type { BackupFile, Host } from '#shared/host.ts';
import { useServices } from '#renderer/store/services.tsx';

/** The backups that the host keeps, latest first; undefined while they are listed. `refresh` lists them again. */
export function useBackups(): { readonly files: readonly BackupFile[] | undefined; readonly refresh: () => Promise<void> } {
  const { store } = useServices();
  const { host } = store;
  const [files, setFiles] = useState<readonly BackupFile[] | undefined>(undefined);
  const refresh = useCallback(async () => {
    setFiles(await listed(host));
  }, [host]);
  useEffect(() => {
    let current = true;
    listed(host).then(
      (found) => {
        if (current) setFiles(found);
      },
      () => {
        if (current) setFiles([]);
      },
    );
    return () => {
      current = false;
    };
  }, [host]);
  return { files, refresh };
}

async function listed(host: Host): Promise<readonly BackupFile[]> {
  if (!host.can.keepBackups) return [];
  return (await host.backups.list()).toSorted((a, b) => b.writtenMs - a.writtenMs);
}
