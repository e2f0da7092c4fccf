import { Table, type TableColumnType } from 'antd';
import { memo, useMemo, useState } from 'react';
import { selfTotalOf } from './corrected-submission.ts';
import type { PlannedRow } from './import-row.ts';
import { DoubtCell, FileCell, RegisterCell, UnitCell } from './row-cells.tsx';
import { pointsOrDash } from './row-words.ts';

const pageSize = 50;
type Column = TableColumnType<PlannedRow>;

function columnsFor(slim: boolean, onOpen: (key: string) => void): Column[] {
  const same: Column['shouldCellUpdate'] = (row, before) => row !== before;
  const file: Column = {
    title: '文件',
    key: 'file',
    width: slim ? 150 : 200,
    shouldCellUpdate: same,
    render: (_, row) => (
      <FileCell
        row={row}
        onOpen={() => {
          onOpen(row.key);
        }}
      />
    ),
  };
  const unit: Column = { title: '单位', key: 'unit', ...(slim ? {} : { width: 280 }), shouldCellUpdate: same, render: (_, row) => <UnitCell row={row} /> };
  const date: Column = {
    title: '填报日期',
    key: 'date',
    width: 108,
    className: 'import-figure',
    shouldCellUpdate: same,
    render: (_, row) => row.submission?.date ?? '—',
  };
  const total: Column = {
    title: '自评总分',
    key: 'total',
    width: slim ? 84 : 92,
    align: 'right',
    className: 'import-figure',
    shouldCellUpdate: same,
    render: (_, row) => (row.submission?.layout === 'form' ? pointsOrDash(selfTotalOf(row.submission)) : '—'),
  };
  const doubts: Column = {
    title: '疑问',
    key: 'doubts',
    ...(slim ? { width: 90 } : {}),
    shouldCellUpdate: same,
    render: (_, row) => <DoubtCell row={row} slim={slim} />,
  };
  const register: Column = { title: '新单位', key: 'register', width: 84, shouldCellUpdate: same, render: (_, row) => <RegisterCell row={row} /> };
  return slim ? [file, unit, total, doubts] : [file, unit, date, total, doubts, register];
}

/** 导入预览: one row a submission or refused file. Beside an open reading it keeps only what names a row. */
export const PreviewTable = memo(function PreviewTable(props: {
  readonly rows: readonly PlannedRow[];
  readonly openKey: string | undefined;
  readonly onOpen: (key: string) => void;
}) {
  const { rows, openKey, onOpen } = props;
  const [page, setPage] = useState(1);
  const slim = openKey !== undefined;
  const columns = useMemo(() => columnsFor(slim, onOpen), [slim, onOpen]);
  return (
    <Table<PlannedRow>
      aria-label="导入预览"
      className="import-table"
      size="small"
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
      pagination={{
        current: page,
        onChange: setPage,
        pageSize,
        showSizeChanger: false,
        hideOnSinglePage: true,
        showTotal: (total) => `共 ${String(total)} 行`,
      }}
      locale={{ emptyText: '没有符合条件的行' }}
    />
  );
});
