import { Select } from 'antd';
import { useState } from 'react';
import { factKind } from '#shared/facts/fact-kinds.ts';
import { factWord, factWords } from '#shared/facts/fact-words.ts';
import { Field } from './fields.tsx';

/** Which facts a picker offers: those that conditions can look at, or numbers only. */
type Offered = 'any' | 'number';

const offers = (fact: string, offered: Offered): boolean => {
  const kind = factKind(fact);
  return kind === 'count' || kind === 'points' || kind === 'share' || (offered === 'any' && kind === 'yes-no');
};

/** Chooses a fact of the unit by its Chinese name. A name that the program does not know becomes a fact of the county's own. */
export function FactPicker(props: {
  readonly label: string;
  readonly value: string;
  readonly offered: Offered;
  /** Facts of the county's own that the standard names already. */
  readonly own: readonly string[];
  readonly onFact: (fact: string) => void;
  readonly onEmpty?: () => void;
}) {
  const { label, value, offered, onFact, onEmpty } = props;
  const [sought, setSought] = useState('');
  const known = [...Object.keys(factWords).filter((fact) => offers(fact, offered)), ...props.own];
  const options = [...new Set([...known, ...(value === '' ? [] : [value])])].map((fact) => ({ value: fact, label: factWord(fact) }));
  const name = sought.trim();
  const isNew = name !== '' && !options.some((option) => option.label === name || option.value === name);
  return (
    <Field label={label}>
      {(id) => (
        <Select<string>
          id={id}
          value={value === '' ? null : value}
          placeholder={onEmpty === undefined ? '选择，或输入新的名称' : '不自动填写'}
          allowClear={onEmpty !== undefined}
          showSearch={{ optionFilterProp: 'label', onSearch: setSought }}
          options={isNew ? [...options, { value: name, label: `新增“${name}”`, title: name }] : options}
          onChange={(fact: string | undefined) => {
            setSought('');
            if (fact === undefined) onEmpty?.();
            else onFact(fact);
          }}
        />
      )}
    </Field>
  );
}
