import { Checkbox, Select } from 'antd';
import { assumedOf, checkMethodWords, unitKindWords, type CheckMethod, type Item, type UnitKind } from '#shared/model/standard.ts';
import { assumedFrom, assumedParts } from '#shared/scoring/assumed-words.ts';
import { ownFacts } from '#shared/standards/conditions.ts';
import { changeItem } from '#shared/standards/edit-draft.ts';
import { Field, PointsEdit, TextField } from './fields.tsx';
import { ProofEdit } from './proof-edit.tsx';
import { RuleList } from './rule-list.tsx';
import { TryOut } from './try-out.tsx';
import type { DraftHandle } from './use-draft.ts';

const optionsOf = <V extends string>(words: Readonly<Record<V, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value: value as V, label: label as string }));

type ItemChange = (patch: Parameters<typeof changeItem>[2]) => void;

/** Everything about the chosen item: its fields, its rules, and a try-out of its points. */
export function ItemPanel(props: { readonly handle: DraftHandle; readonly item: Item }) {
  const { handle, item } = props;
  const change: ItemChange = (patch) => handle.change((draft) => changeItem(draft, item.id, patch));
  return (
    <section className="panel edit-panel" aria-label="条目内容">
      <h2>条目内容</h2>
      <div className="edit-line">
        <TextField label="序号" value={item.no} onValue={(no) => change({ no })} />
        <PointsEdit label="分值" value={item.max} onValue={(max) => change({ max })} />
      </div>
      <TextField label="考核内容" rows={3} value={item.text} onValue={(text) => change({ text })} />
      <RuleList item={item} own={ownFacts(handle.draft)} onRules={(rules) => change({ rules })} />
      <TryOut draft={handle.draft} item={item} />
      <TextField label="评分办法原文" rows={2} value={item.ruleText} onValue={(ruleText) => change({ ruleText })} />
      <Applies item={item} change={change} />
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
      <Checkbox checked={item.proof !== undefined} onChange={(event) => change({ proof: event.target.checked ? [] : undefined })}>
        本条另定举证要求（不勾的按标准设置）
      </Checkbox>
      {item.proof === undefined ? null : <ProofEdit proof={item.proof} onProof={(proof) => change({ proof })} />}
      <AssumedEdit item={item} change={change} />
      <TextField label="出处" value={item.clause ?? ''} onValue={(clause) => change({ clause: clause.trim() === '' ? undefined : clause })} />
    </section>
  );
}

/** What of the item is 县定: parts of it, and words of its text or rule. */
function AssumedEdit(props: { readonly item: Item; readonly change: ItemChange }) {
  const { item, change } = props;
  const { words = [], ...parts } = assumedOf(item);
  return (
    <Field label="县定（来源没有写、可以修改的；数和周期照文中的写法逐个输入，回车确认）">
      {(id) => (
        <Select<string[]>
          id={id}
          mode="tags"
          value={[...Object.keys(parts), ...words]}
          options={optionsOf(assumedParts)}
          onChange={(chosen) => change({ assumed: assumedFrom(chosen) })}
        />
      )}
    </Field>
  );
}

/** For which units the item is: kinds, and classes by the unit's 单位类别. */
function Applies(props: { readonly item: Item; readonly change: ItemChange }) {
  const { item, change } = props;
  return (
    <>
      <Field label="只考核这些类型的单位（不选则都考核）">
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
      <Field label="只考核这些类别的单位（如一类、二类，逐个输入，回车确认）">
        {(id) => (
          <Select<string[]>
            id={id}
            mode="tags"
            open={false}
            suffix={null}
            value={item.classes ?? []}
            onChange={(classes) => change({ classes: classes.length === 0 ? undefined : classes })}
          />
        )}
      </Field>
    </>
  );
}
