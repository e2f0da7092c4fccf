import { Collapse, Select } from 'antd';
import type { Rule } from '#shared/model/standard.ts';
import { conditionWords } from '#shared/scoring/condition.ts';
import { conditionLack } from '#shared/scoring/problems/condition-problems.ts';
import { takes } from '#shared/scoring/rule-reads.ts';
import { patched } from '#shared/standards/edit-draft.ts';
import { ConditionsEdit } from './conditions-edit.tsx';
import { FactPicker } from './fact-picker.tsx';
import { Field } from './fields.tsx';
import { ThingsEdit } from './things-edit.tsx';

interface RuleConditionsProps {
  readonly rule: Rule;
  readonly own: readonly string[];
  readonly onRule: (rule: Rule) => void;
}

/** Whether a rule takes its answer from the unit's facts. */
const namesFacts = (rule: Rule): boolean => ('fact' in rule && rule.fact !== undefined) || (rule.kind === 'per-missing' && rule.things !== undefined);

/** What of a rule most items do not need: for which units it counts, what shows it to have struck, where the measured number comes from, where it takes its points. Open where anything of it is set. */
export function RuleConditions(props: RuleConditionsProps) {
  const { rule } = props;
  const isSet = (rule.when ?? []).length + (rule.shownBy ?? []).length > 0 || rule.scope !== undefined || namesFacts(rule);
  return (
    <Collapse
      size="small"
      defaultActiveKey={isSet ? ['more'] : []}
      items={[{ key: 'more', label: `适用情形和自动建议${summaryOf(rule)}`, children: <RuleConditionFields {...props} /> }]}
    />
  );
}

function summaryOf(rule: Rule): string {
  const whole = (rule.when ?? []).filter((condition) => conditionLack(condition) === undefined);
  return whole.length === 0 ? '' : `：限${whole.map(conditionWords).join('、')}的`;
}

/** The fields of {@link RuleConditions}, laid open. */
export function RuleConditionFields({ rule, own, onRule }: RuleConditionsProps) {
  const orNone = <T,>(list: readonly T[]): T[] | undefined => (list.length === 0 ? undefined : [...list]);
  return (
    <div className="edit-panel">
      <p className="quiet">{rule.kind === 'not-applicable' ? '下列情况都成立时，本条可以判为不适用：' : '只对下列情况都成立的单位计算（不加则都计算）：'}</p>
      <ConditionsEdit
        name="适用条件"
        addWord="加一个适用条件"
        own={own}
        conditions={rule.when ?? []}
        onConditions={(when) => onRule(patched<Rule>(rule, { when: orNone(when) }))}
      />
      {rule.kind === 'not-applicable' ? null : (
        <>
          <p className="quiet">单位情况显示下列都成立时，建议核查人员记上这一条（不加则不建议）：</p>
          <ConditionsEdit
            name="建议条件"
            addWord="加一个建议条件"
            own={own}
            conditions={rule.shownBy ?? []}
            onConditions={(shownBy) => onRule(patched<Rule>(rule, { shownBy: orNone(shownBy) }))}
          />
        </>
      )}
      {rule.kind === 'per-missing' ? (
        <ThingsEdit things={rule.things ?? []} own={own} onThings={(things) => onRule(patched<typeof rule>(rule, { things: orNone(things) }))} />
      ) : null}
      {rule.kind === 'per-step' || rule.kind === 'tiers' ? (
        <FactPicker
          label="实际数取自单位情况的"
          offered="number"
          own={own}
          value={rule.fact ?? ''}
          onFact={(fact) => onRule({ ...rule, fact })}
          onEmpty={() => onRule(patched<typeof rule>(rule, { fact: undefined }))}
        />
      ) : null}
      {takes(rule) ? (
        <Field label="从哪里扣">
          {(id) => (
            <Select
              id={id}
              value={rule.scope ?? 'item'}
              options={[
                { value: 'item' as const, label: '从本条的得分里扣' },
                { value: 'section' as const, label: '从整个类目的得分里扣' },
              ]}
              onChange={(scope) => onRule(patched<Rule>(rule, { scope: scope === 'item' ? undefined : scope }))}
            />
          )}
        </Field>
      ) : null}
    </div>
  );
}
