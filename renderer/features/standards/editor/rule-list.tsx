import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import type { Item, Rule, RuleKind } from '#shared/model/standard.ts';
import { ruleWords } from '#shared/scoring/rule-words.ts';
import { patched } from '#shared/standards/edit-draft.ts';
import { ruleKinds } from '#shared/scoring/kinds/rule-kinds.ts';
import { Field, TextField } from './fields.tsx';
import { RuleConditions } from './rule-conditions.tsx';
import { RuleFields } from './rule-fields.tsx';

/** The rules of an item: kind, numbers, conditions and words of each. `own` are facts of the county's own. */
export function RuleList(props: { readonly item: Pick<Item, 'rules' | 'max'>; readonly own: readonly string[]; readonly onRules: (rules: Rule[]) => void }) {
  const { item, own, onRules } = props;
  const set = (index: number, rule: Rule) => onRules(item.rules.map((one, at) => (at === index ? rule : one)));
  return (
    <fieldset className="edit-rules">
      <legend>评分办法</legend>
      {item.rules.map((rule, index) => (
        <div className="edit-rule" key={index} role="group" aria-label={`第${String(index + 1)}条评分办法`}>
          <RuleKindLine rule={rule} max={item.max} onRule={(next) => set(index, next)} onRemove={() => onRules(item.rules.filter((_, at) => at !== index))} />
          <div className="edit-line">
            <RuleFields rule={rule} onRule={(next) => set(index, next)} />
          </div>
          <TextField
            label="说法（不填则由程序写）"
            value={rule.text ?? ''}
            onValue={(text) => set(index, patched<Rule>(rule, { text: text.trim() === '' ? undefined : text }))}
          />
          <p className="quiet">清单上显示：{ruleWords(rule)}</p>
          <RuleConditions key={rule.kind} rule={rule} own={own} onRule={(next) => set(index, next)} />
        </div>
      ))}
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => onRules([...item.rules, ruleKinds.fixed.fresh(item.max)])}>
        加一条评分办法
      </Button>
    </fieldset>
  );
}

/** Which kind a rule is. Another kind keeps the rule's words and conditions. */
function RuleKindLine(props: { readonly rule: Rule; readonly max: number; readonly onRule: (rule: Rule) => void; readonly onRemove: () => void }) {
  const { rule, max } = props;
  const choose = (kind: RuleKind) => {
    const { text, when } = rule;
    props.onRule({ ...ruleKinds[kind].fresh(max), ...(text === undefined ? {} : { text }), ...(when === undefined ? {} : { when }) });
  };
  return (
    <div className="edit-line">
      <Field label="种类">
        {(id) => (
          <Select<RuleKind>
            id={id}
            className="edit-kind"
            value={rule.kind}
            options={Object.entries(ruleKinds).map(([value, { word }]) => ({ value: value as RuleKind, label: word }))}
            onChange={choose}
          />
        )}
      </Field>
      <Button size="small" onClick={props.onRemove}>
        删去这条办法
      </Button>
    </div>
  );
}
