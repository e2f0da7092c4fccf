import { Button, Table, type TableProps } from 'antd';
import { memo } from 'react';
import { outcomeWords } from '#shared/model/round.ts';
import { recommendationWord } from '#shared/scoring/recommendation-word.ts';
import { showPoints, toPoints } from '#shared/points.ts';
import type { ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { useDecideView } from './decide-address.ts';
import { canAdopt, canAdoptTogether, decisionStageWords, type DecisionRow } from '#shared/rounds/decision-rows.ts';
import { DecisionCell, MandatoryCell, PointsCell, ReasonsCell, RecommendationCell, DecidedUnitCell } from './row-cells.tsx';

/** Lines on one page. */
const pageSize = 50;

/** What can be done from a line of the table. */
export interface RowActs {
  adopt(row: DecisionRow): void;
  override(row: DecisionRow): void;
  open(row: DecisionRow): void;
}

/** 验收决定: a line a unit. A locked round shows the same without its acts. Drawn again only when its own lines, choice or page change. */
export const DecisionTable = memo(function DecisionTable(props: {
  readonly rows: readonly DecisionRow[];
  readonly columns: readonly ShownColumn<DecisionRow>[];
  readonly onSorted: NonNullable<TableProps<DecisionRow>['onChange']>;
  readonly locked: boolean;
  readonly selected: readonly string[];
  readonly onSelect: (unitIds: readonly string[]) => void;
}) {
  const { locked, columns } = props;
  const [view, change] = useDecideView();
  return (
    <Table<DecisionRow>
      className="office-table decision-table"
      aria-label="验收决定"
      size="small"
      rowKey="unitId"
      dataSource={props.rows}
      columns={[...columns]}
      {...(locked
        ? {}
        : {
            rowSelection: {
              selectedRowKeys: [...props.selected],
              preserveSelectedRowKeys: true,
              onChange: (keys) => props.onSelect(keys.map(String)),
              getCheckboxProps: (row) => ({ 'aria-label': `选择${row.name}`, disabled: !canAdoptTogether(row) }),
            },
          })}
      pagination={pagesOf(pageSize, '个单位', { current: view.page })}
      onChange={(pagination, filters, sorter, extra) => {
        props.onSorted(pagination, filters, sorter, extra);
        if (extra.action === 'paginate') change({ page: pagination.current ?? 1 });
      }}
    />
  );
});

/** The columns of 验收决定; without acts where the round is locked. */
export function decisionColumns(acts: RowActs, locked: boolean): readonly ShownColumn<DecisionRow>[] {
  const columns: readonly ShownColumn<DecisionRow>[] = [
    {
      title: '名次',
      key: 'place',
      width: 52,
      align: 'right',
      value: (row) => row.place,
      format: 'integer',
      render: (_, row) => row.place ?? '—',
    },
    {
      title: '单位',
      key: 'unit',
      width: 196,
      value: (row) => row.name,
      sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
      render: (_, row) => <DecidedUnitCell row={row} onOpen={() => acts.open(row)} />,
    },
    {
      title: '考评分',
      key: 'points',
      width: 80,
      align: 'right',
      value: (row) => (row.finished === undefined ? null : toPoints(row.finished.total)),
      format: 'points',
      sorter: (a, b) => (a.finished?.total ?? -1) - (b.finished?.total ?? -1),
      render: (_, row) => <PointsCell row={row} />,
    },
    {
      title: '自评分',
      key: 'self',
      width: 80,
      align: 'right',
      value: (row) => (row.selfTotal === null ? null : toPoints(row.selfTotal)),
      format: 'points',
      sorter: (a, b) => (a.selfTotal ?? -1) - (b.selfTotal ?? -1),
      render: (_, row) => (row.selfTotal === null ? '—' : showPoints(row.selfTotal)),
    },
    {
      title: '必备、否决',
      key: 'mandatory',
      width: 92,
      value: (row) => [...(row.finished?.vetoes ?? []), ...(row.finished?.openMandatory ?? [])].join('；'),
      render: (_, row) => <MandatoryCell row={row} />,
    },
    {
      title: '建议',
      key: 'recommendation',
      width: 104,
      value: (row) => (row.finished === undefined ? '' : recommendationWord(row.finished)),
      render: (_, row) => <RecommendationCell row={row} />,
    },
    { title: '理由', key: 'reasons', width: 190, value: (row) => row.finished?.reasons.join('') ?? '', render: (_, row) => <ReasonsCell row={row} /> },
    {
      title: '决定',
      key: 'decision',
      width: 132,
      value: decisionText,
      render: (_, row) => <DecisionCell row={row} onDecideAnew={locked ? null : () => acts.open(row)} />,
    },
  ];
  if (locked) return columns;
  return [...columns, { title: '操作', key: 'acts', width: 148, render: (_, row) => <RowButtons row={row} acts={acts} /> }];
}

const decisionText = ({ decision, stage, outdated }: DecisionRow): string =>
  decision === undefined
    ? decisionStageWords[stage]
    : [
        outcomeWords[decision.outcome],
        decision.adopted ? '采纳建议' : `改判：${decision.reason}`,
        decision.decidedBy,
        outdated === null ? '' : `决定后结果有变，待重新决定：${outdated}`,
      ]
        .filter((word) => word !== '')
        .join(' ');

function RowButtons(props: { readonly row: DecisionRow; readonly acts: RowActs }) {
  const { row, acts } = props;
  return (
    <span className="row-buttons">
      <Button size="small" type={canAdopt(row) ? 'primary' : 'default'} ghost={canAdopt(row)} disabled={!canAdopt(row)} onClick={() => acts.adopt(row)}>
        采纳建议
      </Button>
      <Button size="small" onClick={() => acts.override(row)}>
        改判
      </Button>
    </span>
  );
}
