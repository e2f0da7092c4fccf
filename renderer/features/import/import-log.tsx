import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { errorText } from '#shared/text/error-text.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import type { ImportRecord, SubmissionRecord } from '#renderer/store/records.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { importSession } from './import-session.ts';
import { useImportState } from './use-preview.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';

const none: readonly (ImportRecord | SubmissionRecord)[] = [];

/** Takes one import back; its files are in the preview again when they were read in this session. */
function useUndoImport(): (batch: string) => Promise<void> {
  const { store } = useServices();
  const message = useMessage();
  return async (batch) => {
    try {
      await store.undo(batch);
      importSession.reopen(batch);
      message.success('已撤销这次导入，存档的原件仍保留。');
    } catch (error) {
      message.error(`没有撤销：${errorText(error)}`);
    }
  };
}

function Receipt(props: { readonly last: ImportRecord | undefined; readonly count: number; readonly onUndo: (batch: string) => void }) {
  const { receipt } = useImportState();
  const roundId = useServices().round?.id;
  const [open, setOpen] = useState(false);
  const batch = receipt?.batch ?? props.last?.batch;
  if (batch === undefined) return null;
  const sentence =
    receipt?.sentence ??
    `上次导入：${momentOf(props.last?.importedMs ?? 0)}，${String(props.count)} 份自评${props.last?.importedBy === '' ? '' : `，${props.last?.importedBy ?? ''}`}`;
  return (
    <section className={`import-receipt${receipt === null ? '' : ' import-receipt-new'}`} aria-label="导入回执">
      <p role="status">{sentence}</p>
      {receipt !== null && receipt.left.length > 0 ? (
        <Button type="link" size="small" onClick={() => setOpen(!open)} aria-expanded={open}>
          {open ? '收起' : '看哪些没有导入'}
        </Button>
      ) : null}
      {receipt === null ? null : roundId === undefined ? <Link to="/standards">选标准，新建批次</Link> : <ImportNext />}
      <Button onClick={() => props.onUndo(batch)}>撤销导入</Button>
      {open ? (
        <ul>
          {receipt?.left.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** The last import with its undo. `roundId` undefined: only what this session imported. */
export function LastImport({ roundId }: { readonly roundId: string | undefined }) {
  const undo = useUndoImport();
  const imports = useLive(async (store) => (roundId === undefined ? [] : store.imports(roundId)), [roundId]) ?? [];
  const submissions = useLive(async (store) => (roundId === undefined ? [] : store.submissions(roundId)), [roundId]) ?? [];
  const last = imports.toSorted((left, right) => right.importedMs - left.importedMs)[0];
  const count = submissions.filter((record) => record.importId === last?.id).length;
  return <Receipt last={last} count={count} onUndo={(batch) => void undo(batch)} />;
}

/** 导入记录: every import of the round, each of which can be taken back. */
export function ImportLog({ roundId }: { readonly roundId: string }) {
  const undo = useUndoImport();
  const imports = useLive((store) => store.imports(roundId), [roundId]);
  const submissions = useLive((store) => store.submissions(roundId), [roundId]) ?? (none as readonly SubmissionRecord[]);
  if (imports === undefined || imports.length === 0) return null;
  return (
    <section className="panel" aria-label="导入记录">
      <h2>导入记录</h2>
      <OfficeTable<ImportRecord>
        aria-label="导入记录"
        rowKey="id"
        dataSource={imports.toSorted((left, right) => right.importedMs - left.importedMs)}
        pagination={pagesOf(10)}
        columns={[
          { title: '时间', key: 'time', width: 150, className: 'import-figure', render: (_, record) => momentOf(record.importedMs) },
          { title: '导入人', key: 'by', width: 120, render: (_, record) => (record.importedBy === '' ? '未署名' : record.importedBy) },
          { title: '自评', key: 'count', width: 80, align: 'right', render: (_, record) => submissions.filter((one) => one.importId === record.id).length },
          { title: '文件', key: 'files', ellipsis: true, render: (_, record) => filesWords(record) },
          { title: '', key: 'undo', width: 100, align: 'right', render: (_, record) => <UndoOne record={record} onUndo={undo} /> },
        ]}
      />
    </section>
  );
}

const filesWords = (record: ImportRecord): string => `${String(record.files.length)} 个：${record.files.map((file) => file.name.split('/').at(-1)).join('、')}`;

function UndoOne(props: { readonly record: ImportRecord; readonly onUndo: (batch: string) => Promise<void> }) {
  return (
    <Button size="small" aria-label={`撤销 ${momentOf(props.record.importedMs)} 这一次`} onClick={() => void props.onUndo(props.record.batch)}>
      撤销
    </Button>
  );
}

/** What comes after an import: what the forms lack is told before anybody drives there. */
function ImportNext() {
  return (
    <>
      <LinkButton to="/import/check" type="primary">
        去形式审查
      </LinkButton>
      <Link to="/visit">直接核查</Link>
    </>
  );
}
