import { MinusOutlined } from '@ant-design/icons';
import { useState } from 'react';
import type { RuleAnswer } from '#shared/model/finding.ts';
import type { Deduction } from '#shared/scoring/deductions.ts';
import { NumberField } from './number-field.tsx';
import { readTypedNumber } from '#shared/text/typed-number.ts';

/** What a control of a deduction needs: what is offered, what was answered, and the way to answer. */
interface DeductionControlProps {
  readonly deduction: Deduction;
  readonly answer: RuleAnswer | undefined;
  readonly disabled: boolean;
  readonly onAnswer: (rule: number, answer: RuleAnswer | null) => void;
}

/** One deduction as its button, with a count, a value, letters or parts beside it where its rule asks for them. */
export function DeductionControl(props: DeductionControlProps) {
  switch (props.deduction.input) {
    case 'toggle':
      return <Toggle {...props} />;
    case 'count':
      return <Count {...props} />;
    case 'value':
    case 'points':
      return <Measured {...props} />;
    case 'grade':
      return <Letters {...props} />;
    case 'parts':
      return <Parts {...props} />;
  }
}

function Toggle({ deduction, answer, disabled, onAnswer }: DeductionControlProps) {
  const on = answer === true;
  return (
    <button
      type="button"
      className={`deduction deduction-${deduction.kind}`}
      aria-pressed={on}
      disabled={disabled}
      onClick={() => onAnswer(deduction.rule, on ? null : true)}
    >
      {deduction.label}
    </button>
  );
}

function Count({ deduction, answer, disabled, onAnswer }: DeductionControlProps) {
  const count = typeof answer === 'number' ? answer : 0;
  const on = typeof answer === 'number';
  return (
    <span className="deduction-group">
      <button
        type="button"
        className={`deduction deduction-${deduction.kind}`}
        aria-pressed={on}
        disabled={disabled}
        onClick={() => onAnswer(deduction.rule, count + 1)}
      >
        {deduction.label}
        {on ? <b className="deduction-count"> × {count}</b> : null}
      </button>
      {on ? (
        <button
          type="button"
          className="deduction deduction-less"
          aria-label="减一次"
          disabled={disabled}
          onClick={() => onAnswer(deduction.rule, count <= 1 ? null : count - 1)}
        >
          <MinusOutlined aria-hidden />
        </button>
      ) : null}
    </span>
  );
}

function Measured({ deduction, answer, disabled, onAnswer }: DeductionControlProps) {
  const [open, setOpen] = useState(false);
  const [sentence, setSentence] = useState<string | null>(null);
  const on = typeof answer === 'number';
  const points = deduction.input === 'points';
  const { min, max, step } = deduction.range ?? { min: 0, max: null, step: 1 };
  const take = (text: string) => {
    const number = readTypedNumber(text);
    setSentence(number === undefined ? '请填数字。原记录未变。' : null);
    if (number !== undefined && number !== (answer ?? null)) onAnswer(deduction.rule, number);
  };
  const press = () => {
    if (!points) setOpen(!open || on);
    else onAnswer(deduction.rule, on ? null : Math.max(min, step));
  };
  return (
    <span className="deduction-group">
      <button
        type="button"
        className={`deduction deduction-${deduction.kind}`}
        aria-pressed={on}
        aria-expanded={open || on}
        disabled={disabled}
        onClick={press}
      >
        {deduction.label}
      </button>
      {open || on ? (
        <NumberField
          label={points ? '分数' : '实际数值'}
          value={on ? String(answer) : ''}
          step={step}
          min={0}
          {...(max === null ? {} : { max })}
          placeholder={points ? '分' : '实际数值'}
          invalid={sentence !== null}
          focusAtStart={open && !on}
          disabled={disabled}
          onText={take}
        />
      ) : null}
      {sentence === null ? null : <span role="alert">{sentence}</span>}
    </span>
  );
}

function Letters({ deduction, answer, disabled, onAnswer }: DeductionControlProps) {
  return (
    <span className="deduction-group" title={deduction.label}>
      {deduction.options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="deduction deduction-grade"
          aria-pressed={answer === option.value}
          disabled={disabled}
          onClick={() => onAnswer(deduction.rule, answer === option.value ? null : option.value)}
        >
          {option.label}
        </button>
      ))}
    </span>
  );
}

function Parts({ deduction, answer, disabled, onAnswer }: DeductionControlProps) {
  const missing: readonly number[] = Array.isArray(answer) ? answer : [];
  const toggle = (part: number) => {
    const next = missing.includes(part) ? missing.filter((one) => one !== part) : [...missing, part].sort((a, b) => a - b);
    onAnswer(deduction.rule, next.length === 0 ? null : next);
  };
  return (
    <span className="deduction-group deduction-parts" title={deduction.label}>
      {deduction.options.map((option) => (
        <button
          key={option.value}
          type="button"
          className="deduction"
          aria-pressed={missing.includes(Number(option.value))}
          disabled={disabled}
          onClick={() => toggle(Number(option.value))}
        >
          缺{option.label}
        </button>
      ))}
    </span>
  );
}
