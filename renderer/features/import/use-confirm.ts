import { useCallback, useRef } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import { errorText } from '#shared/text/error-text.ts';
import { asOne } from '#renderer/store/as-one.ts';
import { readLessons } from '#renderer/files/read-lesson.ts';
import { useServices } from '#renderer/store/services.tsx';
import { confirmImport } from './confirm-import.ts';
import { importSession } from './import-session.ts';
import { receiptOf } from './receipt-words.ts';
import type { Preview } from './use-preview.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

/** 确认导入, with a way to stop it while documents are still being kept. */
export function useConfirm(): { readonly confirm: (preview: Preview) => Promise<void>; readonly stop: () => void } {
  const services = useServices();
  const message = useMessage();
  const control = useRef<AbortController>(null);
  const confirm = useCallback(
    async (preview: Preview) => {
      const { store } = services;
      const running = new AbortController();
      control.current = running;
      let shownMs = 0;
      const onProgress = (done: number, total: number) => {
        if (performance.now() - shownMs < 150) return;
        shownMs = performance.now();
        importSession.set({ saving: { done, total } });
      };
      try {
        const { rows, round } = preview;
        await store.backups.write('import').catch((error: unknown) => {
          message.warning(`导入前的${errorText(error)}`);
        });
        const confirmed = await asOne(store, () =>
          confirmImport({
            store,
            contentOf: importSession.contentOf,
            lessonsOf: async (layouts, stopped) =>
              readLessons(
                layouts.map(({ file, mappings }) => {
                  const content = importSession.contentOf(file);
                  return content === undefined ? undefined : { file: content, experience: importSession.experienceWith(mappings) };
                }),
                stopped,
              ),
            rows,
            round,
            today: dayOfMs(services.nowMs()),
            newId: () => services.newId(),
            onProgress,
            signal: running.signal,
          }),
        );
        if (confirmed.kind === 'done') {
          importSession.close(receiptOf(confirmed, rows), new Set(confirmed.rows.map((row) => row.file)));
          if (confirmed.roundId !== null && confirmed.roundId !== services.round?.id) services.chooseRound(confirmed.roundId);
        } else {
          message.info(confirmed.kind === 'cancelled' ? '已取消，没有导入任何材料。' : '文件在读取后被改动或移走，没有导入。请重新选择文件。');
        }
      } catch (error) {
        const state = store.saveState();
        message.error(`没有导入：${state.kind === 'unsaved' ? state.reason : errorText(error)}`);
      } finally {
        importSession.set({ saving: null });
        control.current = null;
      }
    },
    [services, message],
  );
  const stop = useCallback(() => {
    control.current?.abort();
  }, []);
  return { confirm, stop };
}
