import { useState } from 'react';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import { fittedColumn } from '#shared/output/columns.ts';
import { tableWorkbook } from '#shared/output/table-workbook.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { writeInWorker } from '#renderer/files/write-in-worker.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { useServices } from '#renderer/store/services.tsx';
import type { ChartAbout, ChartTable } from './chart-about.ts';
import { readDiscretion } from '#renderer/hooks/use-discretion.ts';

const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A chart's table as text that spreadsheets take from the clipboard: cells parted by tabs, without line breaks inside. */
export const tableText = ({ columns, rows }: ChartTable): string =>
  [columns.map(({ title }) => title), ...rows.map((row) => columns.map((_, index) => String(row[index] ?? '')))]
    .map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');

/** Ways to take the figures of a chart along; each says what became of it. */
export function useChartData(about: ChartAbout): { readonly copy: () => Promise<void>; readonly save: () => Promise<void>; readonly saving: boolean } {
  const { store, nowMs, round } = useServices();
  const message = useMessage();
  const [saving, setSaving] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(tableText(about.table));
      message.handed(`已复制${String(about.table.rows.length)}行，可以粘贴到表格里`);
    } catch {
      message.error('系统没有允许复制，请在表中选中后复制。');
    }
  };
  const save = async () => {
    setSaving(true);
    const { columns, rows } = about.table;
    const today = dayOfMs(nowMs());
    const meta = [
      [...(round === undefined ? [] : [`批次：${round.title}`]), `单位数：${about.base}`, `导出日期：${showDay(today)}`].join('　'),
      `口径：${about.definition}`,
    ];
    const fitted = columns.map(({ title, format }, index) =>
      fittedColumn(
        title,
        format,
        rows.map((row) => row[index] ?? null),
      ),
    );
    const file = await writeInWorker(tableWorkbook({ title: about.title, meta, columns: fitted, rows }), 'xlsx', await readDiscretion(store));
    setSaving(false);
    if (!file.ok) {
      message.error(file.problem.message);
      return;
    }
    const name = fileName([about.title, ...(round === undefined ? [] : [round.title]), today].join('-'), 'xlsx');
    const saved = await store.host.saveFile(name, file.value.bytes, mime);
    if (saved.ok) message.handed(`已导出${String(rows.length)}行：${saved.value.name}`);
    else if (saved.problem.code !== 'cancelled') message.error(`文件没有存下：${saved.problem.detail}`);
  };
  return { copy, save, saving };
}
