import { Select } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import type { ItemPlace, VisitedUnit } from '#shared/analysis/cohort.ts';
import { definitions } from '#shared/analysis/definitions.ts';
import { showMean, showShare } from '#shared/analysis/mean.ts';
import { oneItem, type ItemInUnit } from '#shared/analysis/one-item.ts';
import { verdictWords } from '#shared/model/finding.ts';
import { showPoints, toPoints, type CentiPoints } from '#shared/points.ts';
import { useShownTable, type ShownColumn } from '#renderer/hooks/use-shown-table.tsx';
import { pagesOf } from '#renderer/ui/pages-of.tsx';
import { OfficeTable } from '#renderer/ui/office-table.tsx';
import { ComparePartPanel } from './compare-part.tsx';
import { UnitLink } from './unit-link.tsx';

const shown = (points: CentiPoints | null): string => (points === null ? '—' : showPoints(points));
const written = (points: CentiPoints | null): number | null => (points === null ? null : toPoints(points));

/** 单项对照: one item across all units. `chosen` falls back to the first item of the standard. */
export function ItemPart(props: {
  readonly units: readonly VisitedUnit[];
  readonly places: readonly ItemPlace[];
  readonly chosen: ItemPlace;
  /** Whether somebody asked for this item: then the page comes to it. */
  readonly asked: boolean;
  readonly onItem: (itemId: string) => void;
}) {
  const { units, places, chosen, asked } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) place.current?.scrollIntoView({ block: 'start' });
  }, [asked, chosen.item.id]);
  const result = useMemo(() => oneItem(units, chosen), [units, chosen]);
  const { verdicts } = result;
  const layered = result.rows.some(({ initial }) => initial !== null);
  const base = `${String(result.mean.n)} 个单位：平均 ${showMean(result.mean)} 分（满分${showPoints(chosen.item.max)}），得满分的 ${String(result.full.count)} 个（${showShare(result.full)}）；符合 ${String(verdicts.met)}，部分符合 ${String(verdicts.partly)}，不符合 ${String(verdicts.unmet)}，不适用 ${String(verdicts['not-applicable'])}。`;
  const { columns, told, tools } = useShownTable({
    name: '单项对照',
    columns: layered ? allColumns : withoutInitial,
    rows: result.rows,
    about: [chosen.item.text],
  });
  const body = useMemo(
    () => (
      <OfficeTable<ItemInUnit>
        aria-label="单项对照"
        rowKey={(row) => row.unit.unitId}
        dataSource={result.rows}
        columns={columns}
        onChange={told}
        pagination={pagesOf(15, '个单位')}
      />
    ),
    [result, columns, told],
  );
  return (
    <div ref={place} className="compare-led">
      <ComparePartPanel
        name="单项对照"
        base={base}
        definition={definitions.oneItem}
        tools={tools}
        controls={
          <Select
            aria-label="选择考核内容"
            className="item-choice"
            showSearch={{ optionFilterProp: 'label' }}
            value={chosen.item.id}
            options={places.map(({ item }) => ({ value: item.id, label: `${item.no === '' ? '' : `${item.no}. `}${item.text}` }))}
            onChange={props.onItem}
          />
        }
      >
        <p className="compare-item-text">{chosen.item.text}</p>
        {chosen.item.ruleText === '' ? null : <p className="quiet">评分办法：{chosen.item.ruleText}</p>}
        {body}
      </ComparePartPanel>
    </div>
  );
}

const allColumns: readonly ShownColumn<ItemInUnit>[] = [
  { title: '单位', key: 'unit', value: (row) => row.unit.name, render: (_, row) => <UnitLink unit={row.unit} /> },
  { title: '乡镇(街道)', key: 'town', width: 140, value: (row) => row.unit.town, render: (_, row) => row.unit.town },
  {
    title: '判定',
    key: 'verdict',
    width: 110,
    value: (row) => (row.verdict === null ? '未判定' : verdictWords[row.verdict]),
    render: (_, row) => (row.verdict === null ? <span className="quiet">未判定</span> : verdictWords[row.verdict]),
  },
  {
    title: '自评分',
    key: 'self',
    width: 90,
    align: 'right',
    value: (row) => written(row.self),
    format: 'points',
    sorter: (a, b) => (a.self ?? -1) - (b.self ?? -1),
    render: (_, row) => shown(row.self),
  },
  {
    title: '初验分',
    key: 'initial',
    width: 90,
    align: 'right',
    value: (row) => written(row.initial),
    format: 'points',
    render: (_, row) => shown(row.initial),
  },
  {
    title: '考评分',
    key: 'assessed',
    width: 90,
    align: 'right',
    value: (row) => written(row.assessed),
    format: 'points',
    sorter: (a, b) => (a.assessed ?? -1) - (b.assessed ?? -1),
    render: (_, row) => shown(row.assessed),
  },
  {
    title: '自评高出',
    key: 'gap',
    width: 100,
    align: 'right',
    value: (row) => written(row.gap),
    format: 'points',
    sorter: (a, b) => (a.gap ?? -Infinity) - (b.gap ?? -Infinity),
    render: (_, row) => shown(row.gap),
  },
];

/** While nothing has taken the place of a first inspection, its points are the assessed ones. */
const withoutInitial = allColumns.filter(({ key }) => key !== 'initial');
