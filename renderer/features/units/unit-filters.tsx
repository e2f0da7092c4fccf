import { Input, Select } from 'antd';
import { UnitKind, unitKindWords } from '#shared/model/standard.ts';
import { unitStages, unitStageWords } from '#shared/rounds/unit-stage.ts';
import type { ListView } from './list-address.ts';

const kindOptions = UnitKind.options.map((kind) => ({ value: kind, label: unitKindWords[kind] }));
const stageOptions = [...unitStages.map((stage) => ({ value: stage, label: unitStageWords[stage] })), { value: 'none' as const, label: '不在本批次' }];

/** 搜索单位 and the filters of the list of units. */
export function UnitFilters(props: { readonly view: ListView; readonly towns: readonly string[]; readonly onChange: (change: Partial<ListView>) => void }) {
  const { view, onChange } = props;
  return (
    <div className="toolbar" role="search">
      <Input
        type="search"
        aria-label="搜索单位"
        placeholder="单位名称、别名或拼音首字母"
        allowClear
        style={{ width: 280 }}
        value={view.query}
        onChange={(event) => onChange({ query: event.target.value })}
      />
      <Select
        aria-label="乡镇(街道)"
        placeholder="全部乡镇(街道)"
        allowClear
        showSearch
        style={{ width: 170 }}
        value={view.town}
        options={props.towns.map((town) => ({ value: town, label: town }))}
        onChange={(town: string | undefined) => onChange({ town: town ?? null })}
      />
      <Select
        aria-label="单位类型"
        placeholder="全部类型"
        allowClear
        style={{ width: 150 }}
        value={view.kind}
        options={kindOptions}
        onChange={(kind: UnitKind | undefined) => onChange({ kind: kind ?? null })}
      />
      <Select
        aria-label="本批次进展"
        placeholder="全部进展"
        allowClear
        style={{ width: 150 }}
        value={view.stage}
        options={stageOptions}
        onChange={(stage: ListView['stage'] | undefined) => onChange({ stage: stage ?? null })}
      />
    </div>
  );
}
