import { useCallback, useState } from 'react';
import { fileName } from '#shared/text/safe-names.ts';
import { tableWorkbook, type ShownTable } from '#shared/output/table-workbook.ts';
import { writeInWorker } from '#renderer/files/write-in-worker.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { readDiscretion } from '#renderer/hooks/use-discretion.ts';

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A way to save a table as it is shown: written, read back, and handed to the person; and whether that is under way. */
export function useSaveTable(): readonly [(table: ShownTable, stem: string) => Promise<void>, boolean] {
  const { store } = useServices();
  const message = useMessage();
  const [saving, setSaving] = useState(false);
  const save = useCallback(
    async (table: ShownTable, stem: string) => {
      setSaving(true);
      const written = await writeInWorker(tableWorkbook(table), 'xlsx', await readDiscretion(store));
      setSaving(false);
      if (!written.ok) {
        message.error(written.problem.message);
        return;
      }
      const saved = await store.host.saveFile(fileName(stem, 'xlsx'), written.value.bytes, mime);
      if (saved.ok) {
        message.handed(`已导出：${saved.value.name}`);
        return;
      }
      if (saved.problem.code !== 'cancelled') message.error(`文件没有存下：${saved.problem.detail}`);
    },
    [store, message],
  );
  return [save, saving];
}
