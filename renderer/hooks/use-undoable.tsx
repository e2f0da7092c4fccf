import { Button } from 'antd';
import { useCallback } from 'react';
import { errorText } from '#shared/text/error-text.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useRecord } from './use-record.ts';
import { useMessage } from './use-message.ts';

/** How long the offer to undo is shown, in seconds: long enough to read, think and reach it. The next act takes its place. */
const offerSeconds = 20;

/** One offer is shown at a time. */
const offerKey = 'undo-offer';

/** A way to record acts that then offers to take them back: “已修改 撤销”. Resolves to whether the acts are durable. */
export function useUndoable(): (drafts: readonly Draft[], done: string) => Promise<boolean> {
  const { store } = useServices();
  const message = useMessage();
  const record = useRecord();
  return useCallback(
    async (drafts, done) => {
      const entries = await record(drafts);
      const batch = entries?.[0]?.batch ?? null;
      if (entries === undefined) return false;
      const undo = async () => {
        if (batch === null) return;
        try {
          await store.undo(batch);
          message.success({ key: offerKey, content: '已撤销' });
        } catch (error) {
          message.error({ key: offerKey, content: `没有撤销：${errorText(error)}` });
        }
      };
      message.success({
        key: offerKey,
        duration: offerSeconds,
        content: (
          <>
            {done}
            {batch === null ? null : (
              <Button type="link" size="small" onClick={undo}>
                撤销
              </Button>
            )}
          </>
        ),
      });
      return true;
    },
    [store, message, record],
  );
}
