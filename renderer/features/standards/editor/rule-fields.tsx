import { Button, Checkbox, Select } from 'antd';
import type { ComponentType } from 'react';
import type { Rule, RuleKind } from '#shared/model/standard.ts';
import type { RuleOf } from '#shared/scoring/kinds/rule-kind.ts';
import { patched } from '#shared/standards/edit-draft.ts';
import { notApplicableWords } from '#shared/scoring/points-words.ts';
import { Field, NumberEdit, PointsEdit, TextField } from './fields.tsx';

interface RuleFieldsProps<R extends Rule> {
  readonly rule: R;
  readonly onRule: (rule: Rule) => void;
}

function CountFields({ rule, onRule }: RuleFieldsProps<RuleOf<'per-missing' | 'count'>>) {
  const verb = rule.kind === 'count' ? '得' : '扣';
  return (
    <>
      <PointsEdit label={`每个${verb}`} value={rule.points} onValue={(points) => onRule({ ...rule, points })} />
      <PointsEdit
        label={`最多${verb}`}
        value={rule.cap}
        onValue={(cap) => onRule({ ...rule, cap })}
        onEmpty={() => onRule(patched<RuleOf<'per-missing' | 'count'>>(rule, { cap: undefined }))}
      />
    </>
  );
}

function StepFields({ rule, onRule }: RuleFieldsProps<RuleOf<'per-step'>>) {
  return (
    <>
      <NumberEdit
        label="标准线"
        value={rule.threshold}
        onValue={(threshold) => onRule({ ...rule, threshold })}
        onEmpty={() => onRule(patched(rule, { threshold: undefined }))}
      />
      <NumberEdit label="每低" value={rule.step} min={0.01} onValue={(step) => onRule({ ...rule, step })} />
      <PointsEdit label="扣" value={rule.points} onValue={(points) => onRule({ ...rule, points })} />
      <Checkbox checked={rule.proportional === true} onChange={(event) => onRule(patched(rule, { proportional: event.target.checked ? true : undefined }))}>
        不足一档的按比例扣
      </Checkbox>
    </>
  );
}

function TierFields({ rule, onRule }: RuleFieldsProps<RuleOf<'tiers'>>) {
  const set = (index: number, tier: RuleOf<'tiers'>['tiers'][number]) => onRule({ ...rule, tiers: rule.tiers.map((one, at) => (at === index ? tier : one)) });
  const lowest = rule.tiers.at(-1);
  return (
    <>
      {rule.tiers.map((tier, index) => (
        <div className="edit-line" key={index}>
          <NumberEdit label={`第${index + 1}档：达到`} value={tier.atLeast} onValue={(atLeast) => set(index, { ...tier, atLeast })} />
          <PointsEdit label="得" value={tier.points} onValue={(points) => set(index, { ...tier, points })} />
          <Button size="small" disabled={rule.tiers.length === 1} onClick={() => onRule({ ...rule, tiers: rule.tiers.filter((_, at) => at !== index) })}>
            删去这一档
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => onRule({ ...rule, tiers: [...rule.tiers, { atLeast: (lowest?.atLeast ?? 100) - 10, points: 0 }] })}>
        加一档
      </Button>
    </>
  );
}

const letters = ['A', 'B', 'C', 'D', 'E'];

function GradeFields({ rule, onRule }: RuleFieldsProps<RuleOf<'grade'>>) {
  const next = letters.find((letter) => rule.shares[letter] === undefined);
  const without = (letter: string) => Object.fromEntries(Object.entries(rule.shares).filter(([one]) => one !== letter));
  return (
    <>
      {Object.entries(rule.shares).map(([letter, share]) => (
        <div className="edit-line" key={letter}>
          <NumberEdit
            label={`${letter} 级得本项的`}
            value={share}
            min={0}
            max={100}
            suffix="%"
            onValue={(value) => onRule({ ...rule, shares: { ...rule.shares, [letter]: value } })}
          />
          <Button size="small" onClick={() => onRule({ ...rule, shares: without(letter) })}>
            删去这一级
          </Button>
        </div>
      ))}
      {next === undefined ? null : (
        <Button size="small" onClick={() => onRule({ ...rule, shares: { ...rule.shares, [next]: 0 } })}>
          加一级
        </Button>
      )}
    </>
  );
}

function PartFields({ rule, onRule }: RuleFieldsProps<RuleOf<'parts'>>) {
  const texts = rule.parts.map((_, index) => rule.texts?.[index] ?? `第${index + 1}项`);
  const without = (list: readonly string[] | readonly number[], place: number) => list.filter((_, at) => at !== place);
  return (
    <>
      {rule.parts.map((points, index) => (
        <div className="edit-line" key={index}>
          <TextField
            label={`分项${index + 1}`}
            value={texts[index] ?? ''}
            onValue={(text) => onRule({ ...rule, texts: texts.map((one, at) => (at === index ? text : one)) })}
          />
          <PointsEdit label="分值" value={points} onValue={(value) => onRule({ ...rule, parts: rule.parts.map((one, at) => (at === index ? value : one)) })} />
          <Button
            size="small"
            disabled={rule.parts.length === 1}
            onClick={() => onRule({ ...rule, parts: without(rule.parts, index) as number[], texts: without(texts, index) as string[] })}
          >
            删去
          </Button>
        </div>
      ))}
      <Button size="small" onClick={() => onRule({ ...rule, parts: [...rule.parts, 100], texts: [...texts, `第${rule.parts.length + 1}项`] })}>
        加一个分项
      </Button>
    </>
  );
}

function DiscretionaryFields({ rule, onRule }: RuleFieldsProps<RuleOf<'discretionary'>>) {
  return (
    <>
      <PointsEdit label="至少扣" value={rule.min} onValue={(min) => onRule({ ...rule, min })} onEmpty={() => onRule(patched(rule, { min: undefined }))} />
      <PointsEdit label="至多扣" value={rule.max} onValue={(max) => onRule({ ...rule, max })} onEmpty={() => onRule(patched(rule, { max: undefined }))} />
      <PointsEdit label="扣分间隔" value={rule.step} onValue={(step) => onRule({ ...rule, step })} onEmpty={() => onRule(patched(rule, { step: undefined }))} />
    </>
  );
}

function BonusFields({ rule, onRule }: RuleFieldsProps<RuleOf<'bonus'>>) {
  return (
    <>
      <PointsEdit
        label="每项加"
        value={rule.points}
        onValue={(points) => onRule({ ...rule, points })}
        onEmpty={() => onRule(patched(rule, { points: undefined }))}
      />
      <PointsEdit label="最多加" value={rule.cap} onValue={(cap) => onRule({ ...rule, cap })} onEmpty={() => onRule(patched(rule, { cap: undefined }))} />
      <TextField
        label="同组只取最高一项（组名，可不填）"
        value={rule.group ?? ''}
        onValue={(group) => onRule(patched(rule, { group: group.trim() === '' ? undefined : group.trim() }))}
      />
    </>
  );
}

function FixedFields({ rule, onRule }: RuleFieldsProps<RuleOf<'fixed'>>) {
  return <PointsEdit label="扣分" value={rule.points} onValue={(points) => onRule({ ...rule, points })} />;
}

function ConventionFields({ rule, onRule }: RuleFieldsProps<RuleOf<'not-applicable'>>) {
  return (
    <Field label="怎么计分">
      {(id) => (
        <Select
          id={id}
          value={rule.gives}
          options={Object.entries(notApplicableWords).map(([value, label]) => ({ value: value as typeof rule.gives, label }))}
          onChange={(gives) => onRule({ ...rule, gives })}
        />
      )}
    </Field>
  );
}

const NoFields = () => null;

/** The fields of each kind of rule. */
const fieldsOfKind = {
  'all-or-nothing': NoFields,
  mandatory: NoFields,
  veto: NoFields,
  fixed: FixedFields,
  'per-missing': CountFields,
  count: CountFields,
  'per-step': StepFields,
  tiers: TierFields,
  grade: GradeFields,
  parts: PartFields,
  discretionary: DiscretionaryFields,
  bonus: BonusFields,
  'not-applicable': ConventionFields,
} satisfies { readonly [K in RuleKind]: ComponentType<RuleFieldsProps<RuleOf<K>>> };

/** The fields that a kind of rule has. The cast says what the table's type holds: the fields under a rule's kind take rules of that kind. */
export function RuleFields({ rule, onRule }: RuleFieldsProps<Rule>) {
  const Fields = fieldsOfKind[rule.kind] as ComponentType<RuleFieldsProps<Rule>>;
  return <Fields rule={rule} onRule={onRule} />;
}
