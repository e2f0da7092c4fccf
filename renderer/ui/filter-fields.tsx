import { Input, Select } from 'antd';
import { UnitKind, unitKindWords } from '#shared/model/standard.ts';
import { useOwnText } from '#renderer/hooks/use-own-text.ts';

const kindChoices = UnitKind.options.map((kind) => ({ value: kind, label: unitKindWords[kind] }));

/** The search box of a list. `label` is its accessible name. */
export function QueryField(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly width: number;
  readonly value: string;
  readonly onChange: (query: string) => void;
}) {
  const [text, type] = useOwnText(props.value, props.onChange);
  return (
    <Input
      type="search"
      aria-label={props.label}
      placeholder={props.placeholder}
      allowClear
      style={{ width: props.width }}
      value={text}
      onChange={(event) => type(event.target.value)}
    />
  );
}

/** One filter of a list: a choice that can be cleared. `label` is its accessible name, `all` what is shown there while nothing is chosen. */
export function ChoiceField<Value extends string>(props: {
  readonly label: string;
  readonly all: string;
  readonly width: number;
  readonly value: Value | null;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | null) => void;
}) {
  return (
    <Select<Value>
      aria-label={props.label}
      placeholder={props.all}
      allowClear
      showSearch={props.choices.length > 10 ? { optionFilterProp: 'label' } : false}
      // In the field's own letters, so that a larger type does not cut its words.
      style={{ width: `${String(props.width / 14)}em` }}
      value={props.value}
      options={[...props.choices]}
      onChange={(value: Value | undefined) => props.onChange(value ?? null)}
    />
  );
}

/** The filter by town. */
export function TownField(props: {
  readonly towns: readonly string[];
  readonly width: number;
  readonly value: string | null;
  readonly onChange: (town: string | null) => void;
}) {
  const { towns, ...field } = props;
  return <ChoiceField label="乡镇(街道)" all="全部乡镇(街道)" choices={towns.map((town) => ({ value: town, label: town }))} {...field} />;
}

/** The filter by kind of unit. */
export function KindField(props: { readonly width: number; readonly value: UnitKind | null; readonly onChange: (kind: UnitKind | null) => void }) {
  return <ChoiceField label="单位类型" all="全部类型" choices={kindChoices} {...props} />;
}
