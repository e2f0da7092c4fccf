import { useCallback } from 'react';
import { useServices } from '#renderer/store/services.tsx';
import { useMessage } from './use-message.ts';

/** A kept file as lists name it: the hash of its document, and the name that it came under. */
interface NamedFile {
  readonly sha256: string;
  readonly name: string;
}

/** A way to hand a kept file to the person, to be opened elsewhere. Says where it is missing or was not saved; a dialog that was closed says nothing. */
export function useSaveDocument(): (file: NamedFile) => Promise<void> {
  const { store } = useServices();
  const message = useMessage();
  return useCallback(
    async ({ sha256, name }) => {
      const bytes = await store.document(sha256);
      if (bytes === undefined) {
        message.error(`“${name}”在这台电脑上找不到，请从备份或数据包恢复。`);
        return;
      }
      const saved = await store.host.saveFile(name, bytes, 'application/octet-stream');
      if (!saved.ok && saved.problem.code !== 'cancelled') message.error(`文件没有存下：${saved.problem.detail}`);
    },
    [store, message],
  );
}
