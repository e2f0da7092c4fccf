import { Button } from 'antd';
import type { Json } from '#shared/json.ts';
import './text-clash.css';

/** Fields as the ledger writes them. */
export interface ChangedFields {
  readonly [field: string]: Json;
}

/** The fields that a person changed in a form and someone else changed otherwise since it was opened. Both are what differs from the form as it began. */
export const clashingFields = (mine: ChangedFields, theirs: ChangedFields): readonly string[] =>
  Object.keys(mine).filter((field) => theirs[field] !== undefined && theirs[field] !== mine[field]);

/** A person's changes without those fields that are left as someone else stored them. */
export const withoutFields = (mine: ChangedFields, fields: readonly string[]): ChangedFields =>
  Object.fromEntries(Object.entries(mine).filter(([field]) => !fields.includes(field)));

/** Shows the fields of a form that someone else changed meanwhile, both values each, and asks which are to be kept. Draws nothing where there are none. */
export function FieldClashes(props: {
  readonly fields: readonly string[];
  readonly mine: ChangedFields;
  readonly theirs: ChangedFields;
  readonly wordOf: (field: string) => string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}) {
  const { fields, mine, theirs } = props;
  if (fields.length === 0) return null;
  return (
    <div className="text-clash" role="alert" aria-label="另一处也改了">
      <p>您填写时，另一个窗口或另一位同事也改了下面 {fields.length} 处，请选以谁的为准，之后可以撤销。</p>
      <dl>
        {fields.map((field) => (
          <div key={field}>
            <dt>{props.wordOf(field)}</dt>
            <dd>
              已存的：{shown(theirs[field])}；您写的：{shown(mine[field])}
            </dd>
          </div>
        ))}
      </dl>
      <div className="text-clash-acts">
        <Button onClick={props.onMine}>用我写的</Button>
        <Button onClick={props.onTheirs}>用已存的</Button>
      </div>
    </div>
  );
}

const shown = (value: Json | undefined): string => {
  if (value === undefined || value === null || value === '') return '空';
  return value === true ? '是' : value === false ? '否' : typeof value === 'object' ? JSON.stringify(value) : String(value);
};
