import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import type { KeyboardEvent } from 'react';
import { readTypedNumber } from '#shared/text/typed-number.ts';
import { TextClash } from '#renderer/ui/text-clash.tsx';
import { usePendingText } from '#renderer/hooks/use-pending-text.ts';

/**
 * A number that is typed or stepped, with targets large enough for a finger. It never rounds or clamps what was typed: `onText` gets the text as it is and judges it.
 * `value` is the text as stored; `step` is what one press of a button or arrow key adds or takes, between `min` and `max`.
 */
export function NumberField(props: {
  readonly label: string;
  readonly value: string;
  /** What a person set, where `value` may also be computed: only a change of this is another's. Left out: `value`. */
  readonly set?: string;
  readonly step: number;
  readonly min: number;
  readonly max?: number;
  readonly placeholder?: string;
  readonly invalid?: boolean;
  /** Takes the focus when it appears: it was asked for. */
  readonly focusAtStart?: boolean;
  readonly disabled: boolean;
  readonly onText: (text: string) => void;
}) {
  const { label, step, min, max, disabled } = props;
  const pending = usePendingText(props.value, props.onText, { key: keyOfNumber(props.set ?? props.value), keyOf: keyOfNumber, join: () => null });
  const now = Number.parseFloat(pending.text);
  const move = (by: number) => {
    const wanted = Math.round(((Number.isNaN(now) ? (by < 0 ? (max ?? min) : min) : now) + by) * 100) / 100;
    pending.change(String(Math.max(min, Math.min(max ?? wanted, wanted))));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') pending.leave();
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(event.key === 'ArrowUp' ? step : -step);
  };
  return (
    <>
      <span className={`number-field${props.invalid === true ? ' number-field-invalid' : ''}`}>
        <button type="button" aria-label="减" tabIndex={-1} disabled={disabled || now <= min} onClick={() => move(-step)} onBlur={pending.leave}>
          <MinusOutlined aria-hidden />
        </button>
        <input
          role="spinbutton"
          inputMode="decimal"
          autoComplete="off"
          autoFocus={props.focusAtStart === true}
          aria-label={label}
          aria-valuemin={min}
          {...(max === undefined ? {} : { 'aria-valuemax': max })}
          {...(Number.isNaN(now) ? {} : { 'aria-valuenow': now })}
          aria-invalid={props.invalid === true}
          placeholder={props.placeholder}
          disabled={disabled}
          value={pending.text}
          onChange={(event) => pending.change(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={pending.leave}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          aria-label="加"
          tabIndex={-1}
          disabled={disabled || (max !== undefined && now >= max)}
          onClick={() => move(step)}
          onBlur={pending.leave}
        >
          <PlusOutlined aria-hidden />
        </button>
      </span>
      <TextClash clash={pending.clash} />
    </>
  );
}

/** The same number has the same key, however it is written. */
const keyOfNumber = (text: string): string => String(readTypedNumber(text) ?? text.trim());
