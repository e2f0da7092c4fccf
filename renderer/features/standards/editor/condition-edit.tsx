import { Button, Select } from 'antd';
import { factKind } from '#shared/facts/fact-kinds.ts';
import type { FactCondition } from '#shared/model/standard.ts';
import { conditionWords } from '#shared/scoring/condition.ts';
import { conditionLack } from '#shared/scoring/problems/condition-problems.ts';
import { comparisonsFor, conditionIsWords, keptNumber, shownNumber, withFact, withIs, type ConditionIs } from '#shared/standards/conditions.ts';
import { FactPicker } from './fact-picker.tsx';
import { Field, NumberEdit, TextField } from './fields.tsx';

interface ConditionProps {
  readonly condition: FactCondition;
  readonly own: readonly string[];
  readonly onCondition: (condition: FactCondition) => void;
}

/** One condition: which fact, how it compares, with what; below it the sentence that it makes. */
export function ConditionEdit(props: ConditionProps & { readonly name: string; readonly onRemove: (() => void) | null }) {
  const { condition, own, onCondition, onRemove } = props;
  const lack = conditionLack(condition);
  return (
    <div className="edit-condition" role="group" aria-label={props.name}>
      <div className="edit-line">
        <FactPicker label="看哪项情况" offered="any" own={own} value={condition.fact} onFact={(fact) => onCondition(withFact(condition, fact))} />
        <Button size="small" disabled={onRemove === null} onClick={() => onRemove?.()}>
          删去条件
        </Button>
      </div>
      <div className="edit-line">
        <Field label="要求">
          {(id) => (
            <Select<ConditionIs>
              id={id}
              value={condition.is}
              options={comparisonsFor(condition.fact).map((value) => ({ value, label: conditionIsWords[value] }))}
              onChange={(is) => onCondition(withIs(condition, is))}
            />
          )}
        </Field>
        <ConditionNumbers condition={condition} own={own} onCondition={onCondition} />
      </div>
      <p className={lack === undefined ? 'quiet' : 'draft-faulty'}>{lack === undefined ? `即：${conditionWords(condition)}` : lack}</p>
    </div>
  );
}

/** The numbers that a condition compares with. */
function ConditionNumbers(props: ConditionProps) {
  const { condition, onCondition } = props;
  const { fact, is, value } = condition;
  const numbers = typeof value === 'number' ? [value] : (value ?? []);
  switch (is) {
    case 'yes':
    case 'no':
    case 'odd':
      return null;
    case 'at-least':
    case 'below':
      return (
        <NumberEdit
          label="数"
          value={numbers[0] === undefined ? undefined : shownNumber(fact, numbers[0])}
          {...(factKind(fact) === 'share' ? { suffix: '%' } : {})}
          onValue={(shown) => onCondition({ ...condition, value: keptNumber(fact, shown) })}
        />
      );
    case 'one-of':
    case 'none-of':
      return (
        <TextField
          label="数（用顿号隔开）"
          value={numbers.map((one) => shownNumber(fact, one)).join('、')}
          onValue={(text) => onCondition({ ...condition, value: readNumbers(text).map((shown) => keptNumber(fact, shown)) })}
        />
      );
    case 'share-at-least':
      return <ShareNumbers {...props} />;
  }
}

const readNumbers = (text: string): readonly number[] =>
  text
    .split(/[、,，;；\s]+/u)
    .filter((part) => part !== '')
    .map(Number)
    .filter(Number.isFinite);

/** “占有效票数的 85 / 100”: the fact it is a share of, and the fraction. */
function ShareNumbers(props: ConditionProps) {
  const { condition, own, onCondition } = props;
  const [numerator = 50, denominator = 100] = Array.isArray(condition.value) ? condition.value : [];
  return (
    <>
      <FactPicker label="占哪个数" offered="number" own={own} value={condition.of ?? ''} onFact={(of) => onCondition({ ...condition, of })} />
      <NumberEdit label="分母" value={denominator} min={1} precision={0} onValue={(value) => onCondition({ ...condition, value: [numerator, value] })} />
      <NumberEdit label="分子" value={numerator} min={1} precision={0} onValue={(value) => onCondition({ ...condition, value: [value, denominator] })} />
    </>
  );
}
