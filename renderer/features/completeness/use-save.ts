import { App } from 'antd';
import { useState } from 'react';
import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { errorText } from '#shared/text/error-text.ts';
import type { Round } from '#shared/model/round.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { supplementTable } from '#shared/output/supplement-list.ts';
import { tableWorkbook } from '#shared/output/table-workbook.ts';
import { writeInWorker } from '#renderer/files/write-in-worker.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useSetting } from '#renderer/ui/use-setting.ts';
import { zipNotices } from './save-notices.ts';

const mimes = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', zip: 'application/zip' } as const;

/** Ways to get what 形式审查 found out of the program: all notices as Word documents in a zip, all matters as a workbook. Each says what became of it. */
export function useSaveChecks(round: Round): {
  readonly busy: boolean;
  readonly notices: (units: readonly CheckedUnit[]) => Promise<void>;
  readonly list: (units: readonly CheckedUnit[]) => Promise<void>;
} {
  const { store, nowMs } = useServices();
  const { message } = App.useApp();
  const federation = useSetting('federation', 'name') ?? '';
  const [busy, setBusy] = useState(false);
  const today = dayOfMs(nowMs());

  const hand = async (stem: string, ending: keyof typeof mimes, bytes: Uint8Array, what: string): Promise<void> => {
    const saved = await store.host.saveFile(fileName(`${stem}-${round.title}-${today}`, ending), bytes, mimes[ending]);
    if (saved.ok) void message.success(`已导出${what}：${saved.value.name}`);
    else if (saved.problem.code === 'disk-full') void message.error('磁盘已满，请清理后再导出。');
    else if (saved.problem.code !== 'cancelled') void message.error(`文件没有存下：${saved.problem.detail}`);
  };
  const saveNotices = async (units: readonly CheckedUnit[]): Promise<void> => {
    const zip = await zipNotices(store, units, { federation, roundTitle: round.title });
    if (zip === undefined) void message.info('所选单位还没有发出一次性告知');
    else await hand('一次性告知书', 'zip', zip.bytes, `${String(zip.count)}份告知书`);
  };
  const saveList = async (units: readonly CheckedUnit[]): Promise<void> => {
    const table = supplementTable('形式审查清单', units, today);
    const file = await writeInWorker(tableWorkbook(table), 'xlsx');
    if (file.ok) await hand('形式审查清单', 'xlsx', file.value.bytes, `${String(table.rows.length)}行`);
    else void message.error(file.problem.message);
  };
  const busily = (work: (units: readonly CheckedUnit[]) => Promise<void>) => async (units: readonly CheckedUnit[]) => {
    setBusy(true);
    try {
      await work(units);
    } catch (error) {
      void message.error(`没有写出文件：${errorText(error)}`);
    } finally {
      setBusy(false);
    }
  };
  return { busy, notices: busily(saveNotices), list: busily(saveList) };
}
