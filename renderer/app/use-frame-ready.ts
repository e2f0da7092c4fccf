import { useEffect, useState } from 'react';
import { useBackupState } from '#renderer/hooks/use-backup-state.ts';
import { useSigner } from '#renderer/hooks/use-signer.ts';

/** How long the first look at the backups' folder is waited for, in milliseconds: a drive that does not answer must not keep the program away. */
const patienceMs = 500;

/** Whether what stands above every page is known: who works here and how it is with the backups. What came later would push the page down under the pointer. */
export function useFrameReady(): boolean {
  const signer = useSigner();
  const backups = useBackupState();
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  const known = signer !== undefined && (backups !== undefined || waited);
  // Once there, it stays: while another name is read the page is still the same.
  const [shown, setShown] = useState(false);
  if (known && !shown) setShown(true);
  return known || shown;
}
