import { Checkbox, Select } from 'antd';
import type { AcceptanceInput } from '#shared/output/acceptance-input.ts';
import type { PaperUnits } from '#shared/output/collect-acceptance.ts';

const all = 'all';

/** Which units the papers are made for. */
export function UnitChoiceBar(props: {
  readonly input: AcceptanceInput;
  readonly choice: PaperUnits;
  readonly chosen: number;
  readonly onTown: (town: string | null) => void;
  readonly onDecidedOnly: (decidedOnly: boolean) => void;
  readonly onReplies: (withReplies: boolean) => void;
}) {
  const { input, choice } = props;
  const towns = [...new Set(input.units.map((unit) => unit.town))].filter((town) => town !== '').sort((a, b) => a.localeCompare(b, 'zh-CN'));
  return (
    <div className="toolbar">
      <Select
        aria-label="单位范围"
        className="export-choice"
        value={choice.decidedOnly ? 'decided' : all}
        options={[
          { value: all, label: '全部单位' },
          { value: 'decided', label: '仅已作出决定的单位' },
        ]}
        onChange={(value) => props.onDecidedOnly(value === 'decided')}
      />
      <Select
        aria-label="乡镇"
        className="export-choice"
        value={choice.town ?? all}
        options={[{ value: all, label: '全部乡镇' }, ...towns.map((town) => ({ value: town, label: town }))]}
        onChange={(value) => props.onTown(value === all ? null : value)}
      />
      <Checkbox checked={choice.withReplies === true} onChange={(event) => props.onReplies(event.target.checked)}>
        名单附单位意见
      </Checkbox>
      <span className="quiet">
        {props.chosen === input.units.length ? `本批次共 ${props.chosen} 个单位` : `${input.units.length} 个单位中的 ${props.chosen} 个`}
      </span>
    </div>
  );
}
