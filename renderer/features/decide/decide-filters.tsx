import { Outcome, outcomeWords } from '#shared/model/round.ts';
import { ChoiceField, KindField, QueryField, TownField } from '#renderer/ui/filter-fields.tsx';
import { decisionStages, type DecideView } from './decide-address.ts';
import { decisionStageWords } from '#shared/rounds/decision-rows.ts';

const stageChoices = decisionStages.map((stage) => ({ value: stage, label: decisionStageWords[stage] }));
const recommendationChoices = Outcome.options.map((outcome) => ({ value: outcome, label: `建议${outcomeWords[outcome]}` }));

/** The filters of 验收决定. */
export function DecideFilters(props: {
  readonly view: DecideView;
  readonly towns: readonly string[];
  readonly onChange: (change: Partial<DecideView>) => void;
}) {
  const { view, onChange } = props;
  return (
    <div className="toolbar" role="search">
      <QueryField label="筛选单位" placeholder="名称或拼音" width={124} value={view.query} onChange={(query) => onChange({ query })} />
      <ChoiceField label="决定进展" all="全部进展" width={104} value={view.stage} choices={stageChoices} onChange={(stage) => onChange({ stage })} />
      <ChoiceField
        label="建议"
        all="全部建议"
        width={112}
        value={view.recommendation}
        choices={recommendationChoices}
        onChange={(recommendation) => onChange({ recommendation })}
      />
      <TownField towns={props.towns} width={140} value={view.town} onChange={(town) => onChange({ town })} />
      <KindField width={104} value={view.kind} onChange={(kind) => onChange({ kind })} />
    </div>
  );
}
