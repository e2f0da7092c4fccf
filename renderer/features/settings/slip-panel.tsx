import { FileExcelOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { fileName } from '#shared/text/safe-names.ts';
import { slipPaper, slipTable } from '#shared/output/papers/slip-paper.ts';
import { tableWorkbook } from '#shared/output/table-workbook.ts';
import { reconcileSlip, type Slip } from '#shared/differences/reconciliation.ts';
import { writeInWorker } from '#renderer/files/write-in-worker.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { momentOf } from '#shared/days/moment-of.ts';
import { PaperButtons } from '#renderer/ui/paper-buttons.tsx';
import { PaperView } from '#renderer/ui/paper-view.tsx';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { noDiscretion } from '#shared/output/discretion.ts';

const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** 对账单: what this ledger consists of and its code. Both sides of a merge see the same slip when they hold the same records. */
export function SlipPanel(props: { readonly onClose: () => void }) {
  const entries = useLive((store) => store.history(''), []);
  const slip = useMemo(() => (entries === undefined ? undefined : reconcileSlip(entries)), [entries]);
  const paper = useMemo(() => (slip === undefined ? undefined : slipPaper(slip, momentOf)), [slip]);
  if (slip === undefined || paper === undefined) return null;
  return (
    <section className="panel slip" aria-label="对账单">
      <h2>对账单</h2>
      <div className="page-actions">
        <PaperButtons paper={paper} />
        <SaveWorkbook slip={slip} name={paper.name} />
        <Button onClick={props.onClose}>收起</Button>
      </div>
      <PaperView paper={paper} />
    </section>
  );
}

/** The slip as a workbook, written and read back as every other. */
function SaveWorkbook(props: { readonly slip: Slip; readonly name: string }) {
  const { host } = useServices().store;
  const message = useMessage();
  const [writing, setWriting] = useState(false);
  const save = async () => {
    setWriting(true);
    const file = await writeInWorker(tableWorkbook(slipTable(props.slip, momentOf), 'as-is'), 'xlsx', noDiscretion);
    setWriting(false);
    if (!file.ok) {
      message.error(file.problem.message);
      return;
    }
    const saved = await host.saveFile(fileName(props.name, 'xlsx'), file.value.bytes, xlsxMime);
    if (saved.ok) {
      message.handed(`已存为 ${saved.value.name}`);
      return;
    }
    if (saved.problem.code !== 'cancelled') message.error(`文件没有存下：${saved.problem.detail}`);
  };
  return (
    <Button icon={<FileExcelOutlined aria-hidden />} loading={writing} onClick={() => void save()}>
      存为 Excel
    </Button>
  );
}
