import type { TableProps } from 'antd';
import { memo } from 'react';
import { showDistance } from '#shared/desk/decision-line.ts';
import type { DeskRow } from '#shared/desk/desk-rows.ts';
import { outcomeWords } from '#shared/model/round.ts';
import { recommendationWord } from '#shared/scoring/recommendation-word.ts';
import { placeCell } from '#shared/scoring/rank.ts';
import { toPoints } from '#shared/points.ts';
import { decisionStageWords } from '#shared/rounds/decision-rows.ts';
import type { ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { DecidedUnitCell, DecisionCell, DistanceCell, PointsCell, type RowActs } from './row-cells.tsx';

/** Lines on one page. */
export const deskPageSize = 50;

/** 验收决定: a line a unit, the open one marked. Drawn again only when its own lines, the open unit or the page change. */
export const DecisionTable = memo(function DecisionTable(props: {
  readonly rows: readonly DeskRow[];
  readonly columns: readonly ShownColumn<DeskRow>[];
  readonly onSorted: NonNullable<TableProps<DeskRow>['onChange']>;
  readonly opened: string | null;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onOpen: (row: DeskRow) => void;
}) {
  const { opened, onOpen } = props;
  return (
    <OfficeTable<DeskRow>
      className="decision-table"
      aria-label="验收决定"
      rowKey="unitId"
      dataSource={props.rows}
      columns={props.columns}
      rowClassName={({ unitId }) => (unitId === opened ? 'desk-opened' : '')}
      onRow={(row) => ({
        // A button of the line says itself what it does: 改判 must not be followed by mere opening.
        onClick: ({ target }) => {
          if (!(target instanceof Element) || target.closest('button') === null) onOpen(row);
        },
        'aria-current': row.unitId === opened ? 'true' : undefined,
      })}
      emptyText="没有这样的单位。"
      pagination={pagesOf(deskPageSize, '个单位', { current: props.page })}
      onChange={(pagination, filters, sorter, extra) => {
        props.onSorted(pagination, filters, sorter, extra);
        if (extra.action === 'paginate') props.onPage(pagination.current ?? 1);
      }}
    />
  );
});

/** The columns of 验收决定; without acts where the round is locked. What has no room beside the open unit is only exported. */
export function decisionColumns(acts: RowActs, locked: boolean): readonly ShownColumn<DeskRow>[] {
  return [
    {
      title: '单位',
      key: 'unit',
      value: (row) => row.name,
      render: (_, row) => <DecidedUnitCell row={row} onOpen={() => acts.open(row)} />,
    },
    {
      title: '名次',
      key: 'place',
      hidden: true,
      value: ({ place, sharedPlace }) => (place === null ? null : placeCell({ place, shared: sharedPlace })),
      format: 'integer',
    },
    {
      title: '考评分',
      key: 'points',
      width: 76,
      align: 'right',
      value: (row) => (row.finished === undefined ? null : toPoints(row.finished.total)),
      format: 'points',
      sorter: (a, b) => (a.finished?.total ?? -1) - (b.finished?.total ?? -1),
      render: (_, row) => <PointsCell row={row} />,
    },
    {
      title: '离线',
      key: 'distance',
      width: 58,
      align: 'right',
      value: (row) => (row.line === null ? '' : showDistance(row.line.distance)),
      render: (_, row) => <DistanceCell row={row} />,
    },
    {
      title: '自评分',
      key: 'self',
      hidden: true,
      value: (row) => (row.selfTotal === null ? null : toPoints(row.selfTotal)),
      format: 'points',
    },
    {
      title: '必备、否决',
      key: 'mandatory',
      hidden: true,
      value: (row) => [...(row.finished?.vetoes ?? []), ...(row.finished?.openMandatory ?? [])].join('；'),
    },
    { title: '建议', key: 'recommendation', hidden: true, value: (row) => (row.finished === undefined ? '' : recommendationWord(row.finished)) },
    { title: '理由', key: 'reasons', hidden: true, value: (row) => row.finished?.reasons.join('') ?? '' },
    {
      title: '建议、决定',
      word: '决定',
      key: 'decision',
      width: 148,
      value: decisionText,
      render: (_, row) => <DecisionCell row={row} acts={locked ? null : acts} />,
    },
  ];
}

const decisionText = ({ decision, stage, outdated }: DeskRow): string =>
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
