import { Tag } from 'antd';
import { useMemo } from 'react';
import type { ComparedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import type { EvenScore, GroupSeverity } from '#shared/analysis/severity.ts';
import { outcomeWords, type Outcome } from '#shared/model/round.ts';
import type { DecisionPolicy } from '#shared/model/standard.ts';
import { showPoints, toPoints, type CentiPoints } from '#shared/points.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { signedCenti } from './severity-words.ts';
import { UnitLink } from './unit-link.tsx';

type Lines = Pick<DecisionPolicy, 'accept' | 'rectify'>;

interface EvenRow {
  readonly key: string;
  readonly unit: ComparedUnit;
  readonly who: string;
  readonly total: CentiPoints;
  readonly even: CentiPoints;
  /** On which side of the lines it is, and would be; null where it is the same. */
  readonly crosses: readonly [Outcome, Outcome] | null;
}

const sideOf = (points: CentiPoints, { accept, rectify }: Lines): Outcome => (points >= accept ? 'accepted' : points >= rectify ? 'rectify' : 'rejected');

function rowOf(score: EvenScore, unit: ComparedUnit, lines: Lines, who: string): EvenRow {
  const sides = [sideOf(score.total, lines), sideOf(score.even, lines)] as const;
  return { key: `${unit.unitId} ${score.by.join()}`, unit, who, total: score.total, even: score.even, crosses: sides[0] === sides[1] ? null : sides };
}

/** 扣除尺度差别后的得分: those first that would fall on another side of a line. Only to be looked at. */
export function EvenTable(props: {
  readonly severity: GroupSeverity;
  readonly units: readonly ComparedUnit[];
  readonly policy: Lines;
  readonly nameOf: (member: string) => string;
}) {
  const { severity, units, policy, nameOf } = props;
  const rows = useMemo(() => {
    const unitOf = new Map(units.map((unit) => [unit.unitId, unit]));
    return severity.even
      .flatMap((score) => {
        const unit = unitOf.get(score.unitId);
        return unit === undefined ? [] : [rowOf(score, unit, policy, score.by.map(nameOf).join('、'))];
      })
      .sort((a, b) => Number(b.crosses !== null) - Number(a.crosses !== null) || Math.abs(b.even - b.total) - Math.abs(a.even - a.total) || a.total - b.total);
  }, [severity, units, policy, nameOf]);
  const crossing = rows.filter(({ crosses }) => crosses !== null).length;
  const { columns, told, tools } = useShownTable({ name: '扣除尺度差别后的得分', columns: allColumns, rows });
  return (
    <section aria-label="扣除尺度差别后的得分">
      <div className="compare-table-head">
        <h3>
          扣除尺度差别后的得分{' '}
          <small className="quiet">
            {rows.length} 个得分，只看分数有 {crossing} 个会落到线的另一边
          </small>
        </h3>
        {tools}
      </div>
      <p className="quiet compare-definition">{definitions.evenScores}</p>
      <OfficeTable<EvenRow>
        aria-label="扣除尺度差别后的得分"
        rowKey="key"
        dataSource={rows}
        columns={columns}
        onChange={told}
        pagination={pagesOf(12, '个得分')}
      />
    </section>
  );
}

const allColumns: readonly ShownColumn<EvenRow>[] = [
  { title: '单位', key: 'unit', value: (row) => row.unit.name, render: (_, row) => <UnitLink unit={row.unit} /> },
  { title: '由谁评', key: 'who', width: 220, value: (row) => row.who, render: (_, row) => row.who },
  { title: '得分', key: 'total', width: 80, align: 'right', value: (row) => toPoints(row.total), format: 'points', render: (_, row) => showPoints(row.total) },
  { title: '扣除后', key: 'even', width: 80, align: 'right', value: (row) => toPoints(row.even), format: 'points', render: (_, row) => showPoints(row.even) },
  {
    title: '相差',
    key: 'by',
    width: 80,
    align: 'right',
    value: (row) => signedCenti(row.even - row.total),
    sorter: (a, b) => Math.abs(b.even - b.total) - Math.abs(a.even - a.total),
    render: (_, row) => signedCenti(row.even - row.total),
  },
  {
    title: '只看分数',
    key: 'crosses',
    width: 200,
    value: (row) => (row.crosses === null ? '不变' : row.crosses.map((side) => outcomeWords[side]).join(' → ')),
    render: (_, row) =>
      row.crosses === null ? <span className="quiet">不变</span> : <Tag color="warning">{row.crosses.map((side) => outcomeWords[side]).join(' → ')}</Tag>,
  },
];
