import { AutoComplete, Input, InputNumber, Select } from 'antd';
import type { FactInput } from '#shared/facts/fact-input.ts';
import type { FactKind } from '#shared/facts/fact-kinds.ts';

const yesNo = [
  { value: 'yes', label: '是' },
  { value: 'no', label: '否' },
];

/** The control that suits a kind of fact. A form hands it value, onChange and id; elsewhere `label` names it. `choices` are texts that the standard knows. */
export function FactControl(props: {
  readonly kind: FactKind;
  readonly id?: string;
  readonly label?: string;
  readonly choices?: readonly string[];
  /** Whether typing can begin at once. */
  readonly focus?: boolean;
  readonly value?: FactInput;
  readonly onChange?: (value: FactInput) => void;
}) {
  const { kind, value, onChange, id, label, choices = [], focus = false } = props;
  const change = (next: FactInput) => onChange?.(next);
  const named = { autoFocus: focus, ...(id === undefined ? {} : { id }), ...(label === undefined ? {} : { 'aria-label': label }) };
  switch (kind) {
    case 'count':
      return <InputNumber controls={false} {...named} min={0} precision={0} value={value ?? null} onChange={change} />;
    case 'points':
      return <InputNumber controls={false} {...named} min={0} precision={2} value={value ?? null} onChange={change} />;
    case 'share':
      return <InputNumber controls={false} {...named} min={0} max={100} suffix="%" value={value ?? null} onChange={change} />;
    case 'yes-no':
      return (
        <Select
          {...named}
          allowClear
          placeholder="未知"
          style={{ minWidth: 96 }}
          options={yesNo}
          value={typeof value === 'string' ? value : null}
          onChange={(next: string | undefined) => change(next ?? null)}
        />
      );
    case 'day':
      return (
        <Input {...named} placeholder="如 2024-10-28，也可以只写年月" maxLength={10} value={value ?? ''} onChange={(event) => change(event.target.value)} />
      );
    case 'text':
    case 'own':
      return choices.length === 0 ? (
        <Input {...named} maxLength={80} value={value ?? ''} onChange={(event) => change(event.target.value)} />
      ) : (
        <AutoComplete
          {...named}
          allowClear
          style={{ minWidth: 140 }}
          placeholder={`如 ${choices[0] ?? ''}`}
          options={choices.map((choice) => ({ value: choice }))}
          value={typeof value === 'string' ? value : ''}
          onChange={(next: string | undefined) => change(next ?? null)}
        />
      );
  }
}
