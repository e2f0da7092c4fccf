import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { dayOfMs } from '#shared/days/days.ts';
import { showPoints, toPoints, type CentiPoints } from '#shared/points.ts';
import { honourFits, honourIds, honours, type GivenHonour, type Honour } from '#shared/programme/year-plan.ts';
import { giveHonour, withdrawHonour } from '#shared/record/year-acts.ts';
import { yearMoves } from '#shared/rounds/year-progress.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import type { YearBasis } from '#renderer/hooks/use-year.ts';
import { useServices } from '#renderer/store/services.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';

/** A unit that an honour can go to, and whether it has it. */
interface Candidate {
  readonly unitId: string;
  readonly name: string;
  readonly town: string;
  readonly chair: string;
  readonly points: CentiPoints | null;
  readonly given: GivenHonour | undefined;
}

/** Units that were accepted in the year, the best first, and those that have the honour already. */
function candidatesOf(basis: YearBasis, year: number, honour: Honour): readonly Candidate[] {
  const given = new Map(basis.planOf(year).given.flatMap((one) => (one.honour === honour ? [[one.unitId, one] as const] : [])));
  // A unit may have been visited by several standards: what counts is its best acceptance, which comes first.
  const accepted = yearMoves(basis.units, basis.results, year).filter(({ now }) => now.outcome === 'accepted');
  const moves = new Map(accepted.toReversed().map((move) => [move.unitId, move]));
  return basis.units
    .filter(({ id, kind }) => given.has(id) || (honourFits(honour, kind) && moves.has(id)))
    .map(({ id, name, town, facts }): Candidate => {
      const chair = typeof facts['chairName'] === 'string' ? facts['chairName'] : '';
      return { unitId: id, name, town, chair: given.get(id)?.person || chair, points: moves.get(id)?.now.points ?? null, given: given.get(id) };
    })
    .toSorted((a, b) => Number(b.given !== undefined) - Number(a.given !== undefined) || (b.points ?? -1) - (a.points ?? -1));
}

/** 年度荣誉: who has each honour of the year, and to whom it can be given. The exported list holds those who have it. */
export function HonourPart(props: { readonly year: number; readonly basis: YearBasis }) {
  const { year, basis } = props;
  const [honour, setHonour] = useState<Honour>('township');
  const undoable = useUndoable();
  const today = dayOfMs(useServices().nowMs());
  const rows = useMemo(() => candidatesOf(basis, year, honour), [basis, year, honour]);
  const act = ({ unitId, name, chair, given }: Candidate) =>
    given === undefined
      ? undoable([giveHonour(year, { honour, unitId, person: honour === 'chair' ? chair : '', on: today })], `已授予${name}`)
      : undoable([withdrawHonour(year, honour, unitId)], `已撤回${name}`);
  const columns: readonly ShownColumn<Candidate>[] = [
    { key: 'name', title: '单位', width: 280, value: ({ name }) => name, render: (_, { name, unitId }) => <Link to={`/units/${unitId}`}>{name}</Link> },
    { key: 'town', title: '乡镇(街道)', width: 130, value: ({ town }) => town, render: (_, { town }) => town },
    { key: 'chair', title: '工会主席', width: 120, value: ({ chair }) => chair, render: (_, { chair }) => chair || '—' },
    {
      key: 'points',
      title: '本年得分',
      width: 110,
      align: 'right',
      format: 'points',
      value: ({ points }) => (points === null ? null : toPoints(points)),
      render: (_, { points }) => (points === null ? '—' : showPoints(points)),
    },
    { key: 'on', title: '授予日期', width: 120, value: ({ given }) => given?.on ?? null, render: (_, { given }) => given?.on ?? '—' },
    {
      key: 'act',
      title: '办理',
      width: 120,
      render: (_, row) => (
        <Button
          type={row.given === undefined ? 'primary' : 'default'}
          aria-label={`${row.given === undefined ? '授予' : '撤回'}：${row.name}`}
          onClick={() => void act(row)}
        >
          {row.given === undefined ? '授予' : '撤回'}
        </Button>
      ),
    },
  ];
  const held = rows.filter(({ given }) => given !== undefined);
  const table = useShownTable({ name: honours[honour], columns, rows: held, about: [`${String(year)}年`], county: true });
  return (
    <div className="year-part">
      <div className="toolbar">
        <Segmented aria-label="哪项荣誉" value={honour} onChange={setHonour} options={honourIds.map((value) => ({ value, label: honours[value] }))} />
        <span className="quiet">已授予 {held.length} 个；可授予的是本年决定为合格的单位，得分高的在前。</span>
        <span className="toolbar-end">{table.tools}</span>
      </div>
      <OfficeTable<Candidate>
        aria-label={honours[honour]}
        rowKey="unitId"
        columns={table.columns}
        dataSource={rows}
        pagination={pagesOf(50, '个单位')}
        emptyText={`${String(year)}年还没有决定为合格的这类单位`}
      />
    </div>
  );
}
