import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { FactCondition, Gate } from '#shared/model/standard.ts';
import { conditionWords } from '#shared/scoring/condition.ts';
import { conditionLack } from '#shared/scoring/problems/condition-problems.ts';
import { emptyCondition, ownFacts } from '#shared/standards/conditions.ts';
import { ConditionsEdit } from './conditions-edit.tsx';
import { TextField } from './fields.tsx';
import type { SettingsProps } from './settings-panel.tsx';

/** The words that a gate has while nobody wrote others: its conditions. */
const wordsOf = (requires: readonly FactCondition[]): string =>
  requires
    .filter((condition) => conditionLack(condition) === undefined)
    .map(conditionWords)
    .join('，');

/** 计分前提: what a unit must meet before its score counts. */
export function GatesPart(props: SettingsProps) {
  const { draft, change } = props;
  const { gates } = draft;
  const set = (index: number, gate: Gate) => change({ gates: gates.map((one, at) => (at === index ? gate : one)) });
  return (
    <fieldset className="edit-rules">
      <legend>计分前提</legend>
      <p className="quiet">有一个前提不具备的，建议不合格；得分照样算出来供参考。情况还不知道的，不影响结论，但会提示补充。</p>
      {gates.map((gate, index) => (
        <div className="edit-rule" key={index} role="group" aria-label={`前提${String(index + 1)}`}>
          <div className="edit-line">
            <TextField label={`前提${String(index + 1)}的说法`} value={gate.text} onValue={(text) => set(index, { ...gate, text })} />
            <Button size="small" onClick={() => change({ gates: gates.filter((_, at) => at !== index) })}>
              删去这个前提
            </Button>
          </div>
          <ConditionsEdit
            name={`前提${String(index + 1)}的条件`}
            addWord="再加一个条件（都要具备）"
            least={1}
            conditions={gate.requires}
            own={ownFacts(draft)}
            onConditions={(requires) =>
              set(index, { requires, text: gate.text === '' || gate.text === wordsOf(gate.requires) ? wordsOf(requires) : gate.text })
            }
          />
        </div>
      ))}
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => change({ gates: [...gates, { text: '', requires: [emptyCondition] }] })}>
        加一个前提
      </Button>
    </fieldset>
  );
}
