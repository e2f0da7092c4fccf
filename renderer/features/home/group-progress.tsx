import { Segmented, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { progressBy, type GroupProgress } from '#shared/rounds/round-progress.ts';
import type { UnitInRound } from '#shared/rounds/round-state.ts';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import type { RoundView } from './use-round-state.ts';

type By = 'town' | 'inspector';

const byOptions = [
  { value: 'town' as const, label: '按乡镇(街道)' },
  { value: 'inspector' as const, label: '按核查人' },
];

/** The round's progress by town, or by who visits. */
export function GroupProgressTable(props: { readonly view: RoundView }) {
  const [by, setBy] = useState<By>('town');
  const { view } = props;
  const groupsOf = {
    town: (unit: UnitInRound) => [view.unitOf.get(unit.unitId)?.town || '未填乡镇'],
    inspector: (unit: UnitInRound) => [...new Set([...(unit.first?.inspectors ?? unit.scorers.map(({ scorer }) => scorer)), ...(unit.re?.inspectors ?? [])])],
  };
  return (
    <section className="panel" aria-label="分组进展">
      <div className="group-head">
        <h2>进展</h2>
        <Segmented aria-label="分组方式" options={byOptions} value={by} onChange={setBy} />
      </div>
      <OfficeTable<GroupProgress>
        aria-label={by === 'town' ? '各乡镇进展' : '各核查人进展'}
        rowKey="name"
        columns={columnsFor(by)}
        dataSource={[...progressBy(view.units, groupsOf[by])]}
        pagination={pagesOf(15)}
        emptyText={by === 'town' ? '本批次还没有单位。' : '还没有人开始核查。'}
      />
    </section>
  );
}

function ShareBar(props: { readonly done: number; readonly of: number }) {
  const percent = props.of === 0 ? 0 : Math.round((100 * props.done) / props.of);
  return (
    <span className="share">
      <span className="share-bar" aria-hidden>
        <span style={{ width: `${percent}%` }} />
      </span>
      <span className="number">{percent}%</span>
    </span>
  );
}

function columnsFor(by: By): TableColumnsType<GroupProgress> {
  const number = (title: string, key: string, read: (group: GroupProgress) => number) => ({
    title,
    key,
    width: 88,
    align: 'right' as const,
    sorter: (a: GroupProgress, b: GroupProgress) => read(a) - read(b),
    render: (_: unknown, group: GroupProgress) => read(group),
  });
  return [
    { title: by === 'town' ? '乡镇(街道)' : '核查人', dataIndex: 'name', className: 'name-column' },
    { title: '核查进度', key: 'share', render: (_, group) => <ShareBar done={group.visited} of={group.listed} /> },
    number('单位', 'listed', (group) => group.listed),
    ...(by === 'town' ? [number('已交', 'submitted', (group) => group.submitted)] : []),
    number('核查中', 'visiting', (group) => group.visiting),
    number('已核查', 'visited', (group) => group.visited),
    number('合格', 'accepted', (group) => group.outcomes.accepted),
    number('整改', 'rectify', (group) => group.outcomes.rectify),
    number('不合格', 'rejected', (group) => group.outcomes.rejected),
  ];
}
