import { App } from 'antd';
import { useMemo } from 'react';
import { useServices } from '#renderer/store/services.tsx';
import { openMessages, type Messages } from './messages.ts';

/** The one way for a screen to say something in passing. */
export function useMessage(): Messages {
  const { store } = useServices();
  const { message } = App.useApp();
  return useMemo(() => openMessages(store, message), [store, message]);
}
