import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { FactCondition } from '#shared/model/standard.ts';
import { emptyCondition } from '#shared/standards/conditions.ts';
import { ConditionEdit } from './condition-edit.tsx';

/** A list of conditions that must all hold. `least` is how many must stay. */
export function ConditionsEdit(props: {
  /** What a condition is called in its group's name: “前提1的条件”. */
  readonly name: string;
  readonly addWord: string;
  readonly conditions: readonly FactCondition[];
  readonly own: readonly string[];
  readonly least?: number;
  readonly onConditions: (conditions: FactCondition[]) => void;
}) {
  const { name, conditions, own, least = 0, onConditions } = props;
  return (
    <>
      {conditions.map((condition, index) => (
        <ConditionEdit
          key={index}
          name={`${name}${String(index + 1)}`}
          condition={condition}
          own={own}
          onCondition={(next) => onConditions(conditions.map((one, at) => (at === index ? next : one)))}
          onRemove={conditions.length <= least ? null : () => onConditions(conditions.filter((_, at) => at !== index))}
        />
      ))}
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onConditions([...conditions, emptyCondition])}>
        {props.addWord}
      </Button>
    </>
  );
}
