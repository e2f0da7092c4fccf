import { Link } from 'react-router';
import { useEffect, useState } from 'react';
import { useServices } from '#renderer/store/services.tsx';

const dayMs = 86_400_000;

/** How long ago the last backup was written; leads to the page that writes one. Shown only where the host keeps backups. */
export function BackupAge() {
  const { store, nowMs } = useServices();
  const [writtenMs, setWrittenMs] = useState<number | null | undefined>(undefined);
  const { host } = store;
  useEffect(() => {
    if (!host.can.keepBackups) return;
    let current = true;
    const look = () => {
      host.backups.list().then(
        (files) => {
          if (current) setWrittenMs(files.reduce<number | null>((latest, file) => Math.max(latest ?? 0, file.writtenMs), null));
        },
        () => {
          if (current) setWrittenMs(null);
        },
      );
    };
    look();
    const timer = setInterval(look, 60_000);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [host]);
  if (writtenMs === undefined) return null;
  const old = writtenMs === null || nowMs() - writtenMs > 7 * dayMs;
  return (
    <Link to="/settings" className={old ? 'backup-age backup-age-old' : 'backup-age'}>
      {writtenMs === null ? '还没有备份' : `备份：${ageWords(nowMs() - writtenMs)}`}
    </Link>
  );
}

function ageWords(ageMs: number): string {
  const minutes = Math.floor(ageMs / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${String(minutes)} 分钟前`;
  if (ageMs < dayMs) return `${String(Math.floor(minutes / 60))} 小时前`;
  return `${String(Math.floor(ageMs / dayMs))} 天前`;
}
