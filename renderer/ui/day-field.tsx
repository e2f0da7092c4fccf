import { CalendarOutlined } from '@ant-design/icons';
import { Input, Popover, Tooltip, type InputRef } from 'antd';
import { useRef, useState, type KeyboardEvent } from 'react';
import { dayOfMs, type Day } from '#shared/days/days.ts';
import { isTypedOut, readTypedDay } from '#shared/intake/values/typed-day.ts';
import { useServices } from '#renderer/store/services.tsx';
import { MonthGrid } from './month-grid.tsx';
import './day-field.css';

/**
 * A day to type in any usual writing or to choose from a calendar (the button in the field, or Alt+↓). Tells a new day as soon as it is written out, otherwise when
 * the field is left; an empty text is told as such. Within a form its name and value come from the form; elsewhere `label` names it.
 */
export function DayField(props: {
  readonly id?: string;
  readonly label?: string;
  /** Empty where no day is set. */
  readonly value?: Day;
  readonly min?: Day;
  readonly disabled?: boolean;
  readonly size?: 'small' | 'large';
  readonly onChange?: (day: Day) => void;
  /** Hears whether what is in the field is no day that may be chosen: `value` then still is the one before. */
  readonly onWrong?: (wrong: boolean) => void;
}) {
  const { value = '', min = '', disabled = false } = props;
  const today = dayOfMs(useServices().nowMs());
  const input = useRef<InputRef>(null);
  const calendar = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  // Each opening has a calendar of its own, also while the one before is still fading.
  const [openings, setOpenings] = useState(0);
  const show = (shown: boolean) => {
    if (shown) setOpenings(openings + 1);
    setOpen(shown);
  };
  const find = (found: string | null) => {
    setFault(found);
    if ((found === null) !== (fault === null)) props.onWrong?.(found !== null);
  };
  const tell = (day: Day) => {
    setTyped(null);
    find(null);
    if (day !== value) props.onChange?.(day);
  };
  const change = (text: string) => {
    const day = readTypedDay(text);
    if (isTypedOut(text) && day !== undefined && day >= min) tell(day);
    else {
      setTyped(text);
      find(isTypedOut(text) ? faultOf(text, min) : null);
    }
  };
  const leave = () => {
    if (typed === null) return;
    const found = typed.trim() === '' ? null : faultOf(typed, min);
    if (found === null) tell(readTypedDay(typed) ?? '');
    else find(found);
  };
  const close = () => {
    setOpen(false);
    input.current?.focus();
  };
  // Where it is opened while the one before is still going away, it cannot take the focus at once: nothing hidden can.
  const focusDay = (shown: boolean) => {
    const box = calendar.current;
    if (shown && box !== null && !box.contains(document.activeElement)) box.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') leave();
    if (event.key !== 'ArrowDown' || !event.altKey) return;
    event.preventDefault();
    show(true);
  };
  const grid = (
    <div
      ref={calendar}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <MonthGrid
        key={openings}
        chosen={value}
        today={today}
        min={min}
        onChoose={(day) => {
          tell(day);
          close();
        }}
      />
    </div>
  );
  const opener = (
    <Popover trigger="click" placement="bottomRight" open={open} onOpenChange={show} afterOpenChange={focusDay} destroyOnHidden content={grid}>
      <button type="button" className="day-open" aria-label="选日期" aria-expanded={open} disabled={disabled}>
        <CalendarOutlined aria-hidden />
      </button>
    </Popover>
  );
  return (
    <Tooltip open={fault !== null} title={fault}>
      <Input
        ref={input}
        className="day-field"
        {...(props.id === undefined ? {} : { id: props.id })}
        {...(props.label === undefined ? {} : { 'aria-label': props.label })}
        size={props.size ?? 'middle'}
        placeholder="年-月-日"
        maxLength={11}
        disabled={disabled}
        {...(fault !== null ? { status: 'error' as const, 'aria-invalid': true } : {})}
        value={typed ?? value}
        onChange={(event) => change(event.target.value)}
        onBlur={leave}
        onKeyDown={onKey}
        suffix={opener}
      />
    </Tooltip>
  );
}

function faultOf(typed: string, min: Day): string | null {
  const day = readTypedDay(typed);
  if (day === undefined) return `“${typed}”不是日期，应写成 2024-10-28 这样。`;
  return day < min ? `${day} 早于 ${min}，应为这一天或以后的日期。` : null;
}
