import { Segmented, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { isTelling, itemLayers, type ItemLayers } from '#shared/analysis/layers.ts';
import type { VisitRecord } from '#shared/record/records.ts';
import type { Round } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { showPoints, type CentiPoints } from '#shared/points.ts';
import { standingVisit } from '#shared/record/standing.ts';
import { useLive } from '#renderer/store/services.tsx';
import { readVisitEvidence } from '#renderer/hooks/read-visit-evidence.ts';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';

const shown = (points: CentiPoints | null) => (points === null ? <span className="quiet">—</span> : showPoints(points));

/** 逐项得分 of a unit in a round: self, first inspection, after objection and re-inspection beside each other. Nothing where nobody went yet. */
export function UnitLayers(props: { readonly round: Round; readonly unitId: string }) {
  const { round, unitId } = props;
  const read = useLive(
    async (store) => {
      const [first, re] = await Promise.all([store.visit(round.id, unitId, 'first'), store.visit(round.id, unitId, 're')]);
      const standard = first === undefined ? undefined : await store.standard(first.record.standardHash);
      if (first === undefined || standard === undefined) return null;
      const standing = standingVisit({ first: first.record, re: re?.record });
      const evidence = standing === undefined ? undefined : await readVisitEvidence(store, round, standing);
      const unproven = new Set(evidence?.unproven.map(({ item }) => item.id));
      return { first: first.record, re: re?.record, standard, unproven };
    },
    [round, unitId],
  );
  return read === undefined || read === null ? null : <Layers unitId={unitId} {...read} />;
}

type Shown = 'telling' | 'unproven' | 'all';

function Layers(props: {
  readonly unitId: string;
  readonly first: VisitRecord;
  readonly re: VisitRecord | undefined;
  readonly standard: Standard;
  /** Items with full marks for which nothing was kept that shows why. */
  readonly unproven: ReadonlySet<string>;
}) {
  const { unitId, first, re, standard, unproven } = props;
  const [which, setWhich] = useState<Shown>('telling');
  const layers = useMemo(() => itemLayers(standard, first, re), [standard, first, re]);
  const rows = useMemo(
    () => ({ telling: layers.filter(isTelling), unproven: layers.filter(({ item }) => unproven.has(item.id)), all: [...layers] }),
    [layers, unproven],
  );
  const columns = useMemo(() => columnsFor(layers), [layers]);
  return (
    <section className="panel" aria-label="逐项得分">
      <div className="toolbar">
        <h2>逐项得分</h2>
        <span>{totalsOf(first, re)}</span>
        <Segmented
          className="toolbar-end"
          aria-label="显示哪些项目"
          value={which}
          onChange={setWhich}
          options={[
            { value: 'telling', label: `有扣分或有变化 ${String(rows.telling.length)}` },
            { value: 'unproven', label: `满分无佐证 ${String(rows.unproven.length)}` },
            { value: 'all', label: `全部 ${String(layers.length)}` },
          ]}
        />
        <Link to={`/visit/${encodeURIComponent(unitId)}/closing`}>末次会议</Link>
        <Link to={`/decide/rectify/${encodeURIComponent(unitId)}`}>整改</Link>
      </div>
      <OfficeTable<ItemLayers>
        aria-label="逐项得分"
        rowKey={({ item }) => item.id}
        columns={columns}
        dataSource={rows[which]}
        pagination={pagesOf(20, '项')}
        emptyText={which === 'unproven' ? '得满分的项目都有照片或文件' : '没有扣分的项目'}
      />
    </section>
  );
}

/** “初验 72.5 分，申诉后 74 分，复验 88 分”. */
function totalsOf(first: VisitRecord, re: VisitRecord | undefined): string {
  return [
    ...(first.selfTotal === null ? [] : [`自评 ${showPoints(first.selfTotal)} 分`]),
    `初验 ${showPoints(first.inspected?.total ?? first.total)} 分`,
    ...(first.inspected === undefined ? [] : [`申诉后 ${showPoints(first.total)} 分`]),
    ...(re === undefined || re.completedMs === null ? [] : [`复验 ${showPoints(re.total)} 分`]),
  ].join('，');
}

function columnsFor(layers: readonly ItemLayers[]): TableColumnsType<ItemLayers> {
  const column = (title: string, key: 'self' | 'first' | 'appealed' | 're') => ({
    title,
    key,
    width: 84,
    align: 'right' as const,
    render: (_: unknown, row: ItemLayers) => shown(row[key]),
  });
  const has = (key: 'appealed' | 're') => layers.some((row) => row[key] !== null);
  return [
    { title: '序号', key: 'place', width: 56, align: 'right', render: (_, row) => row.place },
    {
      title: '考核内容',
      key: 'item',
      render: (_, { item, section }) => (
        <>
          {item.text} <span className="quiet">{section.title}</span>
        </>
      ),
    },
    { title: '满分', key: 'max', width: 72, align: 'right', render: (_, { item }) => showPoints(item.max) },
    column('自评', 'self'),
    column('初验', 'first'),
    ...(has('appealed') ? [column('申诉后', 'appealed')] : []),
    ...(has('re') ? [column('复验', 're')] : []),
  ];
}
