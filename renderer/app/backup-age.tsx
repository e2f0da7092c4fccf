import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Host } from '#shared/host.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useNotedBackup } from '#renderer/ui/noted-backup.ts';

const dayMs = 86_400_000;
const oldMs = 7 * dayMs;
const lookAgainMs = 60_000;

/** How long ago the last backup was written; leads to the page that writes one. */
export function BackupAge() {
  const { store, nowMs } = useServices();
  const { seenMs, keptMs } = useKept(store.host, nowMs);
  const notedMs = useNotedBackup();
  if (seenMs === null) return null;
  const writtenMs = Math.max(keptMs ?? 0, notedMs ?? 0);
  const ageMs = Math.max(0, seenMs - writtenMs);
  return (
    <Link to="/settings" className={ageMs > oldMs ? 'backup-age backup-age-old' : 'backup-age'}>
      {writtenMs === 0 ? '还没有备份' : `备份：${ageWords(ageMs)}`}
    </Link>
  );
}

interface Seen {
  /** When the host was last asked; null before the first answer. */
  readonly seenMs: number | null;
  /** The latest backup that the host keeps; null when it keeps none. */
  readonly keptMs: number | null;
}

/** Asks the host for its latest backup, again every minute: it may write one by itself. */
function useKept(host: Host, nowMs: () => number): Seen {
  const [seen, setSeen] = useState<Seen>({ seenMs: null, keptMs: null });
  useEffect(() => {
    let current = true;
    const look = () => {
      const tell = (keptMs: number | null) => {
        if (current) setSeen({ seenMs: nowMs(), keptMs });
      };
      host.backups.list().then(
        (files) => tell(files.reduce<number | null>((latest, file) => Math.max(latest ?? 0, file.writtenMs), null)),
        () => tell(null),
      );
    };
    look();
    const timer = setInterval(look, lookAgainMs);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [host, nowMs]);
  return seen;
}

function ageWords(ageMs: number): string {
  const minutes = Math.floor(ageMs / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  return ageMs < dayMs ? `${Math.floor(minutes / 60)} 小时前` : `${Math.floor(ageMs / dayMs)} 天前`;
}
