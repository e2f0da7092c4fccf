import { App } from 'antd';
import { useCallback, useState } from 'react';
import { fileName } from '#shared/text/safe-names.ts';
import { tableWorkbook, type ShownTable } from '#shared/output/table-workbook.ts';
import { writeInWorker } from '#renderer/files/write-in-worker.ts';
import { useServices } from '#renderer/store/services.tsx';

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A way to save a table as it is shown: written, read back, and handed to the person; and whether that is under way. */
export function useSaveTable(): readonly [(table: ShownTable, stem: string) => Promise<void>, boolean] {
  const { store } = useServices();
  const { message } = App.useApp();
  const [saving, setSaving] = useState(false);
  const save = useCallback(
    async (table: ShownTable, stem: string) => {
      setSaving(true);
      const written = await writeInWorker(tableWorkbook(table), 'xlsx');
      setSaving(false);
      if (!written.ok) return void message.error(written.problem.message);
      const saved = await store.host.saveFile(fileName(stem, 'xlsx'), written.value.bytes, mime);
      if (saved.ok) return void message.success(`已导出：${saved.value.name}`);
      if (saved.problem.code !== 'cancelled') void message.error(`文件没有存下：${saved.problem.detail}`);
    },
    [store, message],
  );
  return [save, saving];
}
