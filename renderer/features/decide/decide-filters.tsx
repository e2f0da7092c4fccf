import { Input, Select } from 'antd';
import { Outcome, outcomeWords } from '#shared/model/round.ts';
import { UnitKind, unitKindWords } from '#shared/model/standard.ts';
import { decisionStages, type DecideView } from './decide-address.ts';
import { decisionStageWords, type DecisionStage } from './decision-rows.ts';

const kindOptions = UnitKind.options.map((kind) => ({ value: kind, label: unitKindWords[kind] }));
const stageOptions = decisionStages.map((stage) => ({ value: stage, label: decisionStageWords[stage] }));
const recommendationOptions = Outcome.options.map((outcome) => ({ value: outcome, label: `建议${outcomeWords[outcome]}` }));

/** The filters of 验收决定. */
export function DecideFilters(props: {
  readonly view: DecideView;
  readonly towns: readonly string[];
  readonly onChange: (change: Partial<DecideView>) => void;
}) {
  const { view, onChange } = props;
  return (
    <div className="toolbar" role="search">
      <Input
        type="search"
        aria-label="筛选单位"
        placeholder="单位名称或拼音首字母"
        allowClear
        style={{ width: 184 }}
        value={view.query}
        onChange={(event) => onChange({ query: event.target.value })}
      />
      <Select
        aria-label="决定进展"
        placeholder="全部进展"
        allowClear
        style={{ width: 136 }}
        value={view.stage}
        options={stageOptions}
        onChange={(stage: DecisionStage | undefined) => onChange({ stage: stage ?? null })}
      />
      <Select
        aria-label="建议"
        placeholder="全部建议"
        allowClear
        style={{ width: 120 }}
        value={view.recommendation}
        options={recommendationOptions}
        onChange={(recommendation: Outcome | undefined) => onChange({ recommendation: recommendation ?? null })}
      />
      <Select
        aria-label="乡镇(街道)"
        placeholder="全部乡镇(街道)"
        allowClear
        showSearch
        style={{ width: 144 }}
        value={view.town}
        options={props.towns.map((town) => ({ value: town, label: town }))}
        onChange={(town: string | undefined) => onChange({ town: town ?? null })}
      />
      <Select
        aria-label="单位类型"
        placeholder="全部类型"
        allowClear
        style={{ width: 112 }}
        value={view.kind}
        options={kindOptions}
        onChange={(kind: UnitKind | undefined) => onChange({ kind: kind ?? null })}
      />
    </div>
  );
}
