import { EditOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useState, type SyntheticEvent } from 'react';
import { fromInput, isFactInput, toInput, type FactInput } from '#shared/facts/fact-input.ts';
import { factKind } from '#shared/facts/fact-kinds.ts';
import { factWord } from '#shared/facts/fact-words.ts';
import type { Facts } from '#shared/model/unit.ts';
import { FactControl } from './fact-control.tsx';

type FactValue = Facts[string];

/** A fact with its value as a button that opens the control to correct it. `onSave` gets the new value only where it differs. */
export function FactEdit(props: {
  readonly fact: string;
  readonly value: FactValue;
  /** The value in words. */
  readonly shown: string;
  readonly choices?: readonly string[];
  readonly disabled?: boolean;
  readonly onSave: (value: FactValue) => void;
}) {
  const { fact, value, shown, disabled = false } = props;
  const kind = factKind(fact);
  const word = factWord(fact);
  const [input, setInput] = useState<FactInput | undefined>(undefined);
  if (disabled) return <span>{shown}</span>;
  const fits = input === undefined || isFactInput(kind, input);
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (input === undefined || !fits) return;
    const next = fromInput(kind, input);
    setInput(undefined);
    if (next !== value) props.onSave(next);
  };
  return (
    <Popover
      trigger="click"
      open={input !== undefined}
      onOpenChange={(open) => setInput(open ? toInput(kind, value) : undefined)}
      destroyOnHidden
      content={
        <form className="fact-edit" onSubmit={save}>
          <span>{word}</span>
          <FactControl
            kind={kind}
            label={word}
            value={input ?? null}
            focus
            onChange={setInput}
            {...(props.choices === undefined ? {} : { choices: props.choices })}
          />
          <Button type="primary" htmlType="submit" disabled={!fits}>
            保存
          </Button>
        </form>
      }
    >
      <button type="button" className="fact-value" aria-label={`改${word}：${shown}`}>
        {shown}
        <EditOutlined aria-hidden />
      </button>
    </Popover>
  );
}
