import { Checkbox, Select } from 'antd';
import { UnitKind, unitKindWords } from '#shared/model/standard.ts';
import type { CompareView } from './compare-address.ts';

const kindOptions = UnitKind.options.map((kind) => ({ value: kind, label: unitKindWords[kind] }));

/** The filters of 对比: they hold for every part of the page. */
export function CompareFilters(props: {
  readonly view: CompareView;
  readonly towns: readonly string[];
  readonly onChange: (change: Partial<CompareView>) => void;
}) {
  const { view, onChange } = props;
  return (
    <div className="toolbar" role="search">
      <Select
        aria-label="乡镇(街道)"
        placeholder="全部乡镇(街道)"
        allowClear
        showSearch
        style={{ width: 160 }}
        value={view.town}
        options={props.towns.map((town) => ({ value: town, label: town }))}
        onChange={(town: string | undefined) => onChange({ town: town ?? null })}
      />
      <Select
        aria-label="单位类型"
        placeholder="全部类型"
        allowClear
        style={{ width: 140 }}
        value={view.unitKind}
        options={kindOptions}
        onChange={(unitKind: UnitKind | undefined) => onChange({ unitKind: unitKind ?? null })}
      />
      <Checkbox checked={view.completedOnly} onChange={(event) => onChange({ completedOnly: event.target.checked })}>
        只计已完成的核查
      </Checkbox>
    </div>
  );
}
