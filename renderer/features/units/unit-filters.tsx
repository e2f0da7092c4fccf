import { unitStages, unitStageWords } from '#shared/rounds/unit-stage.ts';
import { ChoiceField, KindField, QueryField, TownField } from '#renderer/ui/filter-fields.tsx';
import type { ListView } from './list-address.ts';

const stageChoices = [
  ...unitStages.map((stage) => ({ value: stage, label: unitStageWords[stage] })),
  { value: 'none' as const, label: '不在本批次' },
  { value: 'ended' as const, label: '已注销' },
];

/** 搜索单位 and the filters of the list of units. */
export function UnitFilters(props: { readonly view: ListView; readonly towns: readonly string[]; readonly onChange: (change: Partial<ListView>) => void }) {
  const { view, onChange } = props;
  return (
    <div className="toolbar" role="search">
      <QueryField label="搜索单位" placeholder="名称、别名或拼音" width={176} value={view.query} onChange={(query) => onChange({ query })} />
      <TownField towns={props.towns} width={140} value={view.town} onChange={(town) => onChange({ town })} />
      <KindField width={104} value={view.kind} onChange={(kind) => onChange({ kind })} />
      <ChoiceField label="本批次进展" all="全部进展" width={112} value={view.stage} choices={stageChoices} onChange={(stage) => onChange({ stage })} />
    </div>
  );
}
