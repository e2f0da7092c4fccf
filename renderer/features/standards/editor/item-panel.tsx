import { Button, Select } from 'antd';
import { checkMethodWords, unitKindWords, type CheckMethod, type Item, type Rule, type RuleKind, type UnitKind } from '#shared/model/standard.ts';
import { changeItem, patched } from '#shared/standards/edit-draft.ts';
import { newRule, ruleKindWords } from '#shared/standards/rule-kinds.ts';
import { ruleWords } from '#shared/scoring/rule-words.ts';
import { Field, PointsEdit, TextField } from './fields.tsx';
import { RuleFields } from './rule-fields.tsx';
import { TryOut } from './try-out.tsx';
import type { DraftHandle } from './use-draft.ts';

const optionsOf = <V extends string>(words: Readonly<Record<V, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value: value as V, label: label as string }));

/** Everything about the chosen item: its fields, its rules, and a try-out of its points. */
export function ItemPanel(props: { readonly handle: DraftHandle; readonly item: Item }) {
  const { handle, item } = props;
  const change = (patch: Parameters<typeof changeItem>[2]) => handle.change((draft) => changeItem(draft, item.id, patch));
  return (
    <section className="panel edit-panel" aria-label="条目内容">
      <h2>条目内容</h2>
      <div className="edit-line">
        <TextField label="序号" value={item.no} onValue={(no) => change({ no })} />
        <PointsEdit label="分值" value={item.max} onValue={(max) => change({ max, pointsAssumed: undefined })} />
      </div>
      <TextField label="考核内容" rows={3} value={item.text} onValue={(text) => change({ text })} />
      <RuleList item={item} onRules={(rules) => change({ rules: [...rules] })} />
      <TryOut draft={handle.draft} item={item} />
      <TextField label="评分办法原文" rows={2} value={item.ruleText} onValue={(ruleText) => change({ ruleText })} />
      <Field label="怎么核查">
        {(id) => (
          <Select<CheckMethod[]>
            id={id}
            mode="multiple"
            value={item.methods}
            options={optionsOf(checkMethodWords)}
            onChange={(methods) => change({ methods })}
          />
        )}
      </Field>
      <Field label="佐证材料（逐个输入，回车确认）">
        {(id) => <Select<string[]> id={id} mode="tags" open={false} suffix={null} value={item.evidence} onChange={(evidence) => change({ evidence })} />}
      </Field>
      <Field label="只适用于（不选则都适用）">
        {(id) => (
          <Select<UnitKind[]>
            id={id}
            mode="multiple"
            value={item.kinds ?? []}
            options={optionsOf(unitKindWords)}
            onChange={(kinds) => change({ kinds: kinds.length === 0 ? undefined : kinds })}
          />
        )}
      </Field>
      <TextField label="出处" value={item.clause ?? ''} onValue={(clause) => change({ clause: clause.trim() === '' ? undefined : clause })} />
    </section>
  );
}

function RuleList(props: { readonly item: Item; readonly onRules: (rules: readonly Rule[]) => void }) {
  const { item, onRules } = props;
  const set = (index: number, rule: Rule) => onRules(item.rules.map((one, at) => (at === index ? rule : one)));
  return (
    <fieldset className="edit-rules">
      <legend>评分办法</legend>
      {item.rules.map((rule, index) => (
        <div className="edit-rule" key={index} role="group" aria-label={`第${index + 1}条评分办法`}>
          <div className="edit-line">
            <Field label="种类">
              {(id) => (
                <Select<RuleKind>
                  id={id}
                  className="edit-kind"
                  value={rule.kind}
                  options={optionsOf(ruleKindWords)}
                  onChange={(kind) => set(index, { ...newRule(kind, item.max), ...(rule.text === undefined ? {} : { text: rule.text }) })}
                />
              )}
            </Field>
            <Button size="small" onClick={() => onRules(item.rules.filter((_, at) => at !== index))}>
              删去这条办法
            </Button>
          </div>
          <div className="edit-line">
            <RuleFields rule={rule} onRule={(next) => set(index, next)} />
          </div>
          <TextField
            label="说法（不填则由程序写）"
            value={rule.text ?? ''}
            onValue={(text) => set(index, patched<Rule>(rule, { text: text.trim() === '' ? undefined : text }))}
          />
          <p className="quiet">清单上显示：{ruleWords(rule)}</p>
        </div>
      ))}
      <Button onClick={() => onRules([...item.rules, newRule('fixed', item.max)])}>加一条评分办法</Button>
    </fieldset>
  );
}
