import { App } from 'antd';
import { useEffect } from 'react';
import { startRollingBackups } from '#renderer/store/back-up.ts';
import { useServices } from '#renderer/store/services.tsx';

/** Backs up by itself where the host keeps backups: at the start and each hour of use. Says so when one fails. */
export function RollingBackups() {
  const { store, nowMs } = useServices();
  const { message } = App.useApp();
  useEffect(
    () =>
      startRollingBackups(store, nowMs, (error) => {
        void message.warning(`自动备份没有写成：${error instanceof Error ? error.message : String(error)}`);
      }),
    [store, nowMs, message],
  );
  return null;
}
