import { bringsScores } from '#shared/model/submission.ts';
import { Pagination, type TableColumnType } from 'antd';
import { memo, useMemo, useState } from 'react';
import { selfTotalOf } from '#shared/importing/corrected-submission.ts';
import type { PlannedRow } from '#shared/importing/import-row.ts';
import { AnswerCell, DoubtCell, FileCell, ImportedUnitCell } from './row-cells.tsx';
import { pointsOrDash } from '#shared/importing/row-words.ts';
import { OfficeTable } from '#renderer/ui/office-table.tsx';

const pageSize = 50;
type Column = TableColumnType<PlannedRow>;

function columnsFor(slim: boolean, onOpen: (key: string) => void): Column[] {
  const file: Column = {
    title: '文件',
    key: 'file',
    width: slim ? 150 : 200,
    render: (_, row) => <FileCell row={row} onOpen={onOpen} />,
  };
  const unit: Column = { title: '单位', key: 'unit', ...(slim ? {} : { width: 280 }), render: (_, row) => <ImportedUnitCell row={row} /> };
  const date: Column = {
    title: '填报日期',
    key: 'date',
    width: 108,
    className: 'import-figure',
    render: (_, row) => row.submission?.date ?? '—',
  };
  const total: Column = {
    title: '自评总分',
    key: 'total',
    width: slim ? 84 : 92,
    align: 'right',
    className: 'import-figure',
    render: (_, row) => (row.submission !== null && bringsScores(row.submission) ? pointsOrDash(selfTotalOf(row.submission)) : '—'),
  };
  const doubts: Column = {
    title: '疑问',
    key: 'doubts',
    ...(slim ? { width: 90 } : {}),
    render: (_, row) => <DoubtCell row={row} slim={slim} />,
  };
  const answers: Column = { title: '确认', key: 'answers', width: 84, render: (_, row) => <AnswerCell row={row} /> };
  return slim ? [file, unit, total, doubts] : [file, unit, date, total, doubts, answers];
}

interface PageOfRows {
  readonly rows: readonly PlannedRow[];
  readonly openKey: string | undefined;
  readonly onOpen: (key: string) => void;
}

const sameRows = (left: readonly PlannedRow[], right: readonly PlannedRow[]): boolean =>
  left.length === right.length && left.every((row, index) => row === right[index]);

/** One page of rows, drawn again only when one of them has changed: while a thousand files are read, the first page stays as it is. */
const RowsTable = memo(
  function RowsTable({ rows, openKey, onOpen }: PageOfRows) {
    const slim = openKey !== undefined;
    const columns = useMemo(() => columnsFor(slim, onOpen), [slim, onOpen]);
    return (
      <OfficeTable<PlannedRow>
        aria-label="导入预览"
        className="import-table"
        rowKey="key"
        tableLayout="fixed"
        columns={columns}
        dataSource={rows}
        rowClassName={(row) => `import-row-${row.state}${row.key === openKey ? ' import-row-chosen' : ''}`}
        onRow={(row) => ({
          onClick: () => {
            onOpen(row.key);
          },
        })}
        pagination={false}
        emptyText="没有符合条件的行"
      />
    );
  },
  (before, now) => before.openKey === now.openKey && before.onOpen === now.onOpen && sameRows(before.rows, now.rows),
);

/** 导入预览: one row a submission or refused file. Beside an open reading it keeps only what names a row. */
export function PreviewTable(props: PageOfRows) {
  const { rows, openKey, onOpen } = props;
  const [chosenPage, setPage] = useState(1);
  const page = Math.min(chosenPage, Math.max(1, Math.ceil(rows.length / pageSize)));
  return (
    <div className="import-pages">
      <RowsTable rows={rows.slice((page - 1) * pageSize, page * pageSize)} openKey={openKey} onOpen={onOpen} />
      <Pagination
        current={page}
        total={rows.length}
        pageSize={pageSize}
        onChange={setPage}
        showSizeChanger={false}
        hideOnSinglePage
        size="small"
        showTotal={(total) => `共 ${String(total)} 行`}
      />
    </div>
  );
}
