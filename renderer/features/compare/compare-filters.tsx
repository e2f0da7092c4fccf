import { Checkbox } from 'antd';
import { useMemo } from 'react';
import { sizeBands } from '#shared/analysis/peers.ts';
import { stages, stageWords } from '#shared/analysis/selection.ts';
import { townsOf } from '#shared/text/towns-of.ts';
import { ChoiceField, KindField, TownField } from '#renderer/ui/filter-fields.tsx';
import type { CompareView } from './compare-address.ts';
import type { Comparison } from './use-comparison.ts';

const stageChoices = stages.map((stage) => ({ value: stage, label: stageWords[stage] }));
const sizeChoices = sizeBands.map(({ id, word }) => ({ value: id, label: word }));

/** The filters of 对比: they hold for every page, and the address keeps them. */
export function CompareFilters(props: {
  readonly comparison: Comparison;
  readonly view: CompareView;
  readonly onChange: (change: Partial<CompareView>) => void;
}) {
  const { comparison, view, onChange } = props;
  const { units, teams, standards, standardHash, versionOf } = comparison;
  const counties = useMemo(
    () =>
      [...new Set(units.flatMap(({ county }) => county ?? []))].sort((a, b) => a.localeCompare(b, 'zh-CN')).map((county) => ({ value: county, label: county })),
    [units],
  );
  const towns = useMemo(() => townsOf(units), [units]);
  const systems = useMemo(
    () =>
      [...new Set(units.flatMap(({ system }) => (system === '' ? [] : [system])))]
        .sort((a, b) => a.localeCompare(b, 'zh-Hans-CN'))
        .map((system) => ({ value: system, label: system })),
    [units],
  );
  return (
    <div className="toolbar compare-filters" role="search">
      <ChoiceField
        label="按哪次核查"
        all="初验"
        width={92}
        value={view.stage}
        choices={stageChoices}
        onChange={(stage) => onChange({ stage: stage ?? 'first' })}
      />
      {counties.length < 2 ? null : (
        <ChoiceField label="县（市、区）" all="全部县市区" width={136} value={view.county} choices={counties} onChange={(county) => onChange({ county })} />
      )}
      <TownField towns={towns} width={140} value={view.town} onChange={(town) => onChange({ town })} />
      {systems.length === 0 ? null : (
        <ChoiceField label="所属系统" all="全部系统" width={112} value={view.system} choices={systems} onChange={(system) => onChange({ system })} />
      )}
      <KindField width={106} value={view.unitKind} onChange={(unitKind) => onChange({ unitKind })} />
      <ChoiceField label="职工人数" all="全部规模" width={106} value={view.size} choices={sizeChoices} onChange={(size) => onChange({ size })} />
      {teams.length === 0 ? null : (
        <ChoiceField
          label="核查组"
          all="全部核查组"
          width={116}
          value={view.team}
          choices={teams.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(team) => onChange({ team })}
        />
      )}
      {standards.length < 2 ? null : (
        <ChoiceField
          label="标准版本"
          all="本批次标准"
          width={140}
          value={standardHash}
          choices={standards.map((hash) => ({ value: hash, label: `版本 ${versionOf(hash)}` }))}
          onChange={(standard) => onChange({ standard })}
        />
      )}
      <Checkbox checked={view.completedOnly} onChange={(event) => onChange({ completedOnly: event.target.checked })}>
        只计已完成的核查
      </Checkbox>
    </div>
  );
}
