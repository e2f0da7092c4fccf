import { useState } from 'react';
import type { CheckedUnit } from '#shared/checks/checked-units.ts';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import { errorText } from '#shared/text/error-text.ts';
import type { Round } from '#shared/model/round.ts';
import { fileName } from '#shared/text/safe-names.ts';
import { supplementTable } from '#shared/output/supplement-list.ts';
import { tableWorkbook } from '#shared/output/table-workbook.ts';
import { writeInWorker } from '#renderer/files/write-in-worker.ts';
import { paperDocx } from '#renderer/hooks/paper-docx.ts';
import type { BatchJob, BatchPart } from '#renderer/hooks/run-batch.ts';
import { useBatch, type Batch } from '#renderer/hooks/use-batch.ts';
import { useServices } from '#renderer/store/services.tsx';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import type { Store } from '#renderer/store/store.ts';
import { issuedSupplement, type NoticeHead } from './supplement-paper.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { readDiscretion } from '#renderer/hooks/use-discretion.ts';

const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How the notices are spoken of. */
export const noticesWording = { act: '写出', receipt: '告知书回执', progress: '写出进度' };

/** Ways to get what 形式审查 found out of the program: all notices as Word documents in a zip, all matters as a workbook. Each says what became of it. */
export function useSaveChecks(round: Round): {
  readonly busy: boolean;
  /** The writing of notices. */
  readonly batch: Batch;
  readonly notices: (units: readonly CheckedUnit[]) => Promise<void>;
  readonly list: (units: readonly CheckedUnit[]) => Promise<void>;
} {
  const { store, nowMs } = useServices();
  const message = useMessage();
  const federation = useSetting('federation', 'name') ?? '';
  const batch = useBatch();
  const [busy, setBusy] = useState(false);
  const today = dayOfMs(nowMs());

  const hand = async (stem: string, bytes: Uint8Array, what: string): Promise<void> => {
    const saved = await store.host.saveFile(fileName(`${stem}-${round.title}-${today}`, 'xlsx'), bytes, xlsxMime);
    if (saved.ok) message.handed(`已导出${what}：${saved.value.name}`);
    else if (saved.problem.code === 'disk-full') message.error('磁盘已满，请清理后再导出。');
    else if (saved.problem.code !== 'cancelled') message.error(`文件没有存下：${saved.problem.detail}`);
  };
  const saveNotices = (units: readonly CheckedUnit[]): Promise<void> =>
    batch.start(() => ({
      kind: 'papers',
      name: `一次性告知书-${round.title}-${today}`,
      meta: [`批次：${round.title}，写出日期：${showDay(today)}`],
      steps: noticeSteps(store, units, { federation, roundTitle: round.title }, nowMs()),
    }));
  const saveList = async (units: readonly CheckedUnit[]): Promise<void> => {
    const table = supplementTable('形式审查清单', units, today);
    const file = await writeInWorker(tableWorkbook(table), 'xlsx', await readDiscretion(store));
    if (file.ok) await hand('形式审查清单', file.value.bytes, `${String(table.rows.length)}行`);
    else message.error(file.problem.message);
  };
  const busily = (work: (units: readonly CheckedUnit[]) => Promise<void>) => async (units: readonly CheckedUnit[]) => {
    setBusy(true);
    try {
      await work(units);
    } catch (error) {
      message.error(`没有写出文件：${errorText(error)}`);
    } finally {
      setBusy(false);
    }
  };
  return { busy, batch, notices: saveNotices, list: busily(saveList) };
}

/** Issued notices, as they were kept, as Word documents: a step a unit. */
function noticeSteps(store: Store, units: readonly CheckedUnit[], head: NoticeHead, atMs: number): BatchJob['steps'] {
  const paper = '一次性告知书';
  return units.flatMap((unit) => {
    const { name, check } = unit;
    const { notice } = check;
    if (notice === null) return [];
    return [
      async (): Promise<BatchPart> => {
        const issued = await issuedSupplement(store, head, unit, notice);
        const written = await paperDocx(store, issued);
        if (!written.ok) return { files: [], unwritten: [{ unit: name, paper, reason: written.problem }] };
        return { files: [{ units: [name], paper, path: fileName(issued.name, 'docx'), own: [null], note: '', bytes: written.value, atMs }], unwritten: [] };
      },
    ];
  });
}
