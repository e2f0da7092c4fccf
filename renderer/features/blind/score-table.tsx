import { Segmented, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { ComparedItem } from '#shared/blind/compare-sheets.ts';
import { openWords } from '#shared/blind/rule-words.ts';
import { settleItem } from '#shared/record/settled-fields.ts';
import { showPoints } from '#shared/points.ts';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import type { SettlementView } from './use-settlement.ts';

type Shown = 'differing' | 'all';

/** Every item with both points, what holds, and why. */
export function ScoreTable(props: { readonly view: SettlementView }) {
  const { view } = props;
  const { items } = view.comparison;
  const differing = items.filter(({ state }) => state !== 'same');
  const [shown, setShown] = useState<Shown>(differing.length === 0 ? 'all' : 'differing');
  return (
    <>
      <Segmented
        aria-label="看哪些项"
        value={shown}
        options={[
          { value: 'differing' as const, label: `不同的 ${differing.length} 项` },
          { value: 'all' as const, label: `全部 ${items.length} 项` },
        ]}
        onChange={setShown}
      />
      <OfficeTable<ComparedItem>
        className="settlement-table"
        aria-label="双评得分"
        rowKey={({ item }) => item.id}
        columns={columnsFor(view)}
        dataSource={[...(shown === 'all' ? items : differing)]}
        pagination={pagesOf(60)}
        emptyText="两人各项得分都相同。"
      />
    </>
  );
}

function columnsFor(view: SettlementView): TableColumnsType<ComparedItem> {
  const { scorers, rule, leader, panel, comparison } = view;
  const places = new Map(comparison.items.map(({ item }, index) => [item.id, index + 1]));
  const held = (compared: ComparedItem) => settleItem(compared, rule, scorers, leader, panel);
  return [
    { title: '序号', key: 'place', width: 60, align: 'right', render: (_, { item }) => places.get(item.id) },
    { title: '考核内容', key: 'text', render: (_, { item }) => item.text },
    { title: '满分', key: 'max', width: 70, align: 'right', render: (_, { item }) => showPoints(item.max) },
    { title: scorers[0], key: 'one', width: 100, align: 'right', render: (_, { points }) => showPoints(points[0]) },
    { title: scorers[1], key: 'two', width: 100, align: 'right', render: (_, { points }) => showPoints(points[1]) },
    {
      title: '定分',
      key: 'held',
      width: 80,
      align: 'right',
      render: (_, compared) => {
        const settled = held(compared);
        return settled === undefined ? '—' : <b>{showPoints(settled.points)}</b>;
      },
    },
    {
      title: '依据',
      key: 'why',
      width: 190,
      render: (_, compared) =>
        compared.why !== null ? (
          <Tag color={held(compared) === undefined ? 'warning' : 'processing'}>合议：{openWords[compared.why]}</Tag>
        ) : compared.state === 'rule' ? (
          '按规则'
        ) : (
          <span className="quiet">两人相同</span>
        ),
    },
  ];
}
