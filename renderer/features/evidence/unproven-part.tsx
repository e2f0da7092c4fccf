import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { showPoints, type CentiPoints } from '#shared/points.ts';
import { indexForFind } from '#shared/search/find.ts';
import { QueryField } from '#renderer/ui/filter-fields.tsx';
import type { ReadEvidence } from '#renderer/hooks/read-visit-evidence.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';

interface Row {
  readonly key: string;
  readonly visit: ReadEvidence;
  readonly place: number;
  readonly item: string;
  readonly max: CentiPoints;
}

const columns: readonly ShownColumn<Row>[] = [
  {
    key: 'unit',
    title: '单位',
    value: ({ visit }) => visit.unit,
    sorter: (a, b) => a.visit.unit.localeCompare(b.visit.unit, 'zh-CN'),
    render: (_, { visit }) => <Link to={`/visit/${encodeURIComponent(visit.unitId)}${visit.phase === 're' ? '?phase=re' : ''}`}>{visit.unit}</Link>,
  },
  { key: 'town', title: '乡镇(街道)', width: 130, value: ({ visit }) => visit.town, render: (_, { visit }) => visit.town },
  {
    key: 'phase',
    title: '阶段',
    width: 80,
    value: ({ visit }) => (visit.phase === 're' ? '复验' : '初验'),
    render: (_, { visit }) => (visit.phase === 're' ? '复验' : '初验'),
  },
  {
    key: 'place',
    title: '项',
    width: 70,
    align: 'right',
    format: 'integer',
    value: ({ place }) => place,
    sorter: (a, b) => a.place - b.place,
    render: (_, { place }) => place,
  },
  { key: 'item', title: '项目', value: ({ item }) => item, render: (_, { item }) => item },
  {
    key: 'max',
    title: '得分',
    width: 80,
    align: 'right',
    format: 'points',
    value: ({ max }) => max / 100,
    sorter: (a, b) => a.max - b.max,
    render: (_, { max }) => showPoints(max),
  },
];

/** 满分无佐证: full marks for which no photo or file was kept, of the completed visits that count. */
export function UnprovenPart(props: { readonly visits: readonly ReadEvidence[] }) {
  const [query, setQuery] = useState('');
  const find = useMemo(() => indexForFind(props.visits, ({ unit }) => [unit]), [props.visits]);
  const rows = find(query).flatMap((visit) =>
    visit.unproven.map(({ item, place }): Row => ({ key: `${visit.unitId}/${visit.phase}/${item.id}`, visit, place, item: item.text, max: item.max })),
  );
  const table = useShownTable({ name: '满分无佐证', columns, rows, about: ['已完成核查的单位'] });
  return (
    <>
      <div className="toolbar">
        <QueryField label="筛选单位" placeholder="名称或拼音" width={136} value={query} onChange={setQuery} />
        <span className="quiet">已完成核查的单位中，得满分而没有照片和附件的项目。只作提示，不影响得分。</span>
        <span className="toolbar-end">{table.tools}</span>
      </div>
      <OfficeTable<Row>
        aria-label="满分无佐证"
        rowKey="key"
        columns={table.columns}
        dataSource={rows}
        onChange={table.told}
        pagination={pagesOf(20, '项')}
        emptyText="没有满分而无佐证的项目。"
      />
    </>
  );
}
