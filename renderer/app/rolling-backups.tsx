import { App } from 'antd';
import { useEffect } from 'react';
import { errorText } from '#shared/text/error-text.ts';
import { startRollingBackups } from '#renderer/store/rolling-backups.ts';
import { useServices } from '#renderer/store/services.tsx';

/** Backs up by itself where there is a place for backups: at the start and each hour of use. Says so when one fails. */
export function RollingBackups() {
  const { store } = useServices();
  const { message } = App.useApp();
  useEffect(
    () =>
      startRollingBackups(store, (error) => {
        void message.warning(errorText(error));
      }),
    [store, message],
  );
  return null;
}
