import { zipSync } from 'fflate';
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
import { useSetting } from '#renderer/hooks/use-setting.ts';
import type { Store } from '#renderer/store/store.ts';
import { issuedSupplement, type NoticeHead } from './supplement-paper.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

const mimes = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', zip: 'application/zip' } as const;

/** Ways to get what 形式审查 found out of the program: all notices as Word documents in a zip, all matters as a workbook. Each says what became of it. */
export function useSaveChecks(round: Round): {
  readonly busy: boolean;
  readonly notices: (units: readonly CheckedUnit[]) => Promise<void>;
  readonly list: (units: readonly CheckedUnit[]) => Promise<void>;
} {
  const { store, nowMs } = useServices();
  const message = useMessage();
  const federation = useSetting('federation', 'name') ?? '';
  const [busy, setBusy] = useState(false);
  const today = dayOfMs(nowMs());

  const hand = async (stem: string, ending: keyof typeof mimes, bytes: Uint8Array, what: string): Promise<void> => {
    const saved = await store.host.saveFile(fileName(`${stem}-${round.title}-${today}`, ending), bytes, mimes[ending]);
    if (saved.ok) message.handed(`已导出${what}：${saved.value.name}`);
    else if (saved.problem.code === 'disk-full') message.error('磁盘已满，请清理后再导出。');
    else if (saved.problem.code !== 'cancelled') message.error(`文件没有存下：${saved.problem.detail}`);
  };
  const saveNotices = async (units: readonly CheckedUnit[]): Promise<void> => {
    const zip = await zipNotices(store, units, { federation, roundTitle: round.title });
    if (zip === undefined) message.info('所选单位还没有发出一次性告知');
    else await hand('一次性告知书', 'zip', zip.bytes, `${String(zip.count)}份告知书`);
  };
  const saveList = async (units: readonly CheckedUnit[]): Promise<void> => {
    const table = supplementTable('形式审查清单', units, today);
    const file = await writeInWorker(tableWorkbook(table), 'xlsx');
    if (file.ok) await hand('形式审查清单', 'xlsx', file.value.bytes, `${String(table.rows.length)}行`);
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
  return { busy, notices: busily(saveNotices), list: busily(saveList) };
}

/** All issued notices, as they were kept, as Word documents in one zip, a file a unit, each read back; undefined where none was issued. Units of one name get a number. */
async function zipNotices(
  store: Store,
  units: readonly CheckedUnit[],
  head: NoticeHead,
): Promise<{ readonly bytes: Uint8Array; readonly count: number } | undefined> {
  const [{ writeDocx }, { verifyDocx }] = await Promise.all([import('#shared/output/papers/write-docx.ts'), import('#shared/output/papers/verify-docx.ts')]);
  const files: Record<string, Uint8Array> = {};
  for (const unit of units) {
    const { name, check } = unit;
    if (check.notice === null) continue;
    const paper = await issuedSupplement(store, head, unit, check.notice);
    const bytes = await writeDocx(paper, new Map());
    const verified = verifyDocx(bytes, paper, 0);
    if (!verified.ok) throw new Error(`${name}：${verified.problem.message}`);
    const plain = fileName(paper.name, 'docx');
    const file = plain in files ? fileName(`${paper.name}-${String(Object.keys(files).length)}`, 'docx') : plain;
    files[file] = bytes;
  }
  const count = Object.keys(files).length;
  return count === 0 ? undefined : { bytes: zipSync(files, { level: 0 }), count };
}
