import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { MissingThing } from '#shared/model/standard.ts';
import { emptyCondition } from '#shared/standards/conditions.ts';
import { ConditionsEdit } from './conditions-edit.tsx';
import { TextField } from './fields.tsx';

interface ThingsEditProps {
  readonly things: readonly MissingThing[];
  readonly own: readonly string[];
  readonly onThings: (things: MissingThing[]) => void;
}

/** The things that a rule “每少一个” counts by itself from the unit's facts: each with its name and with what shows it to be missing. */
export function ThingsEdit({ things, own, onThings }: ThingsEditProps) {
  const put = (index: number, thing: MissingThing) => onThings(things.map((one, at) => (at === index ? thing : one)));
  return (
    <>
      <p className="quiet">可以按单位情况自动数出少几个，建议核查人员记上（不加则不数）：</p>
      {things.map((thing, index) => (
        <fieldset key={index} className="edit-panel edit-thing" aria-label={`自动计数第${String(index + 1)}样`}>
          <TextField label="这一样是" value={thing.text} onValue={(text) => put(index, { ...thing, text })} />
          <p className="quiet">下列都成立时算缺少：</p>
          <ConditionsEdit
            name={`第${String(index + 1)}样的缺少条件`}
            addWord="加一个缺少条件"
            own={own}
            least={1}
            conditions={thing.shownBy}
            onConditions={(shownBy) => put(index, { ...thing, shownBy })}
          />
          <Button size="small" icon={<DeleteOutlined aria-hidden />} onClick={() => onThings(things.filter((_, at) => at !== index))}>
            删去这一样
          </Button>
        </fieldset>
      ))}
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onThings([...things, { text: '', shownBy: [emptyCondition] }])}>
        加一样自动计数的
      </Button>
    </>
  );
}
