import type { TableProps } from 'antd';
import { memo } from 'react';
import { Link } from 'react-router';
import { boardStateWords, type BoardRow } from '#shared/rounds/rectify-board.ts';
import { showPoints, toPoints } from '#shared/points.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OutdatedTag } from '#renderer/ui/outdated-tag.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { daysLeftWords, RectifyStateTag } from './state-tag.tsx';

const pageSize = 50;

/** Where a unit's rectification is worked on. */
const caseAddress = (unitId: string): string => `/decide/rectify/${encodeURIComponent(unitId)}`;

const nextWords: Readonly<Record<BoardRow['state'], string>> = {
  unnoticed: '拟通知',
  overdue: '跟进',
  running: '登记回执',
  replied: '审核回执',
  closed: '办结复验',
  reinspecting: '继续复验',
  reinspected: '前后对照',
};

const dash = <span className="quiet">—</span>;

/** The columns of 整改单位. */
export const boardColumns: readonly ShownColumn<BoardRow>[] = [
  {
    title: '单位',
    key: 'unit',
    width: 240,
    value: (row) => row.name,
    render: (_, row) => (
      <>
        <Link to={caseAddress(row.unitId)}>{row.name}</Link>
        <br />
        <span className="quiet">{row.town}</span>
      </>
    ),
  },
  {
    title: '进展',
    key: 'state',
    width: 140,
    value: (row) => boardStateWords[row.state],
    render: (_, row) => (
      <>
        <RectifyStateTag state={row.state} />
        {row.decided ? null : <span className="quiet">建议</span>}
        {row.outdated === null ? null : <OutdatedTag why={row.outdated} />}
      </>
    ),
  },
  {
    title: '初验分',
    key: 'first',
    width: 84,
    align: 'right',
    format: 'points',
    sorter: (a, b) => (a.first?.total ?? -1) - (b.first?.total ?? -1),
    value: (row) => (row.first === undefined ? null : toPoints(row.first.total)),
    render: (_, row) => (row.first === undefined ? dash : showPoints(row.first.total)),
  },
  {
    title: '通知日期',
    key: 'noticed',
    width: 112,
    value: (row) => row.rectification?.noticedOn ?? null,
    render: (_, row) => row.rectification?.noticedOn ?? dash,
  },
  {
    title: '期限',
    key: 'due',
    width: 112,
    sorter: (a, b) => (a.rectification?.dueOn ?? '').localeCompare(b.rectification?.dueOn ?? ''),
    value: (row) => row.rectification?.dueOn ?? null,
    render: (_, row) =>
      row.rectification === undefined ? (
        dash
      ) : (
        <>
          {row.rectification.dueOn}
          {row.daysLeft === null ? null : (
            <>
              <br />
              <span className={row.daysLeft < 0 ? 'board-late' : 'quiet'}>{daysLeftWords(row.daysLeft)}</span>
            </>
          )}
        </>
      ),
  },
  {
    title: '回执',
    key: 'reply',
    width: 112,
    value: (row) => row.rectification?.reply?.repliedOn ?? null,
    render: (_, row) => (row.rectification === undefined ? dash : (row.rectification.reply?.repliedOn ?? <span className="quiet">未收到</span>)),
  },
  {
    title: '未销号',
    key: 'open',
    width: 84,
    align: 'right',
    value: (row) => row.items?.open ?? null,
    format: 'integer',
    render: (_, row) => (row.items === null ? dash : `${String(row.items.open)} / ${String(row.items.of)}`),
  },
  {
    title: '复验分',
    key: 're',
    width: 84,
    align: 'right',
    format: 'points',
    value: (row) => (row.re === undefined || row.re.completedMs === null ? null : toPoints(row.re.total)),
    render: (_, row) => (row.re === undefined ? dash : row.re.completedMs === null ? <span className="quiet">进行中</span> : showPoints(row.re.total)),
  },
  { title: '下一步', key: 'next', width: 120, render: (_, row) => <NextButton row={row} /> },
];

function NextButton(props: { readonly row: BoardRow }) {
  const { row } = props;
  const to = row.state === 'reinspecting' ? `/visit/${encodeURIComponent(row.unitId)}?phase=re` : caseAddress(row.unitId);
  return (
    <LinkButton to={to} size="small">
      {nextWords[row.state]}
    </LinkButton>
  );
}

/** 整改单位: a line a unit, with what comes next for it. */
export const BoardTable = memo(function BoardTable(props: {
  readonly rows: readonly BoardRow[];
  readonly columns: ShownColumn<BoardRow>[];
  readonly onSorted: NonNullable<TableProps<BoardRow>['onChange']>;
  readonly locked: boolean;
  readonly selected: readonly string[];
  readonly onSelect: (unitIds: readonly string[]) => void;
  readonly page: number;
  readonly onPage: (page: number) => void;
}) {
  const { rows, locked, selected, onSelect } = props;
  return (
    <OfficeTable<BoardRow>
      aria-label="整改单位"
      rowKey="unitId"
      columns={props.columns}
      dataSource={rows}
      {...(locked
        ? {}
        : {
            rowSelection: {
              selectedRowKeys: selected,
              onChange: onSelect,
              getTitleCheckboxProps: () => ({ 'aria-label': '全选' }),
              getCheckboxProps: (row) => ({ 'aria-label': `选择${row.name}`, disabled: row.state !== 'unnoticed' }),
            },
          })}
      onChange={(pagination, filters, sorter, extra) => {
        props.onSorted(pagination, filters, sorter, extra);
        if (extra.action === 'paginate') props.onPage(pagination.current ?? 1);
      }}
      emptyText="没有符合条件的单位"
      pagination={pagesOf(pageSize, '个单位', { current: props.page })}
    />
  );
});
