import { InputNumber, Select } from 'antd';
import { factKind } from '#shared/facts/fact-kinds.ts';
import { factWord } from '#shared/facts/fact-words.ts';
import type { Facts } from '#shared/model/unit.ts';
import { keptNumber, shownNumber, type AskedFact } from '#shared/standards/conditions.ts';
import { Field } from './fields.tsx';

/** Asks for facts of a unit in a try-out: numbers (rates in percent), and 是, 否 or 不知道. */
export function TryFacts(props: { readonly asked: readonly AskedFact[]; readonly known: Facts; readonly onKnown: (known: Facts) => void }) {
  const { known, onKnown } = props;
  return props.asked.map(({ fact, answer }) => (
    <Field key={fact} label={factWord(fact)}>
      {(id) => {
        const value = known[fact] ?? null;
        if (answer === 'yes-no')
          return (
            <Select
              id={id}
              size="small"
              value={typeof value === 'boolean' ? (value ? 'yes' : 'no') : 'unknown'}
              options={[
                { value: 'unknown', label: '不知道' },
                { value: 'yes', label: '是' },
                { value: 'no', label: '否' },
              ]}
              onChange={(word) => onKnown({ ...known, [fact]: word === 'unknown' ? null : word === 'yes' })}
            />
          );
        return (
          <InputNumber
            controls={false}
            id={id}
            size="small"
            placeholder="不知道"
            value={typeof value === 'number' ? shownNumber(fact, value) : null}
            {...(factKind(fact) === 'share' ? { suffix: '%' } : {})}
            onChange={(shown: number | null) => onKnown({ ...known, [fact]: shown === null ? null : keptNumber(fact, shown) })}
          />
        );
      }}
    </Field>
  ));
}
