import { Input, InputNumber } from 'antd';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { toCenti, toPoints, type CentiPoints } from '#shared/points.ts';

/** A labelled line of a form. The label names the control whose id it is given. */
export function Field(props: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="edit-field">
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
    </div>
  );
}

/** How long after the last key a text is kept. */
const pauseMs = 800;

/** A text that is kept when its writer pauses or goes on to something else. */
export function TextField(props: { readonly label: string; readonly value: string; readonly rows?: number; readonly onValue: (value: string) => void }) {
  const { label, value, rows, onValue } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const pending = useRef<() => void>(() => undefined);
  const commit = () => {
    if (typed !== null && typed !== value) onValue(typed);
    setTyped(null);
  };
  useEffect(() => {
    pending.current = () => {
      if (typed !== null && typed !== value) onValue(typed);
    };
  });
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => {
      pending.current();
    }, pauseMs);
    return () => {
      clearTimeout(timer);
    };
  }, [typed]);
  useEffect(
    () => () => {
      pending.current();
    },
    [],
  );
  return (
    <Field label={label}>
      {(id) =>
        rows === undefined ? (
          <Input id={id} value={typed ?? value} onChange={(event) => setTyped(event.target.value)} onBlur={commit} onPressEnter={commit} />
        ) : (
          <Input.TextArea id={id} rows={rows} value={typed ?? value} onChange={(event) => setTyped(event.target.value)} onBlur={commit} />
        )
      }
    </Field>
  );
}

/** A number that is kept when its field is left or Enter is pressed. Empty counts only where `onEmpty` is given. */
export function NumberEdit(props: {
  readonly label: string;
  readonly value: number | undefined;
  readonly min?: number;
  readonly max?: number;
  readonly precision?: number;
  readonly suffix?: string;
  readonly onValue: (value: number) => void;
  readonly onEmpty?: () => void;
}) {
  const { label, value, onValue, onEmpty } = props;
  const [typed, setTyped] = useState<number | null | undefined>(undefined);
  const commit = () => {
    setTyped(undefined);
    if (typed === undefined || typed === value) return;
    if (typed !== null) onValue(typed);
    else if (value !== undefined) onEmpty?.();
  };
  return (
    <Field label={label}>
      {(id) => (
        <InputNumber
          controls={false}
          id={id}
          value={typed === undefined ? (value ?? null) : typed}
          {...(props.min === undefined ? {} : { min: props.min })}
          {...(props.max === undefined ? {} : { max: props.max })}
          {...(props.precision === undefined ? {} : { precision: props.precision })}
          {...(props.suffix === undefined ? {} : { suffix: props.suffix })}
          {...(onEmpty === undefined ? {} : { placeholder: '不限' })}
          onChange={setTyped}
          onBlur={commit}
          onPressEnter={commit}
        />
      )}
    </Field>
  );
}

/** Points, with at most two decimal places. */
export function PointsEdit(props: {
  readonly label: string;
  readonly value: CentiPoints | undefined;
  readonly onValue: (value: CentiPoints) => void;
  readonly onEmpty?: () => void;
}) {
  const { label, value, onValue, onEmpty } = props;
  return (
    <NumberEdit
      label={label}
      value={value === undefined ? undefined : toPoints(value)}
      min={0}
      suffix="分"
      onValue={(points) => {
        const centi = toCenti(Math.round(points * 100) / 100);
        if (centi !== undefined) onValue(centi);
      }}
      {...(onEmpty === undefined ? {} : { onEmpty })}
    />
  );
}
