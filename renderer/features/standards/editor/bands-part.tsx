import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Band } from '#shared/model/standard.ts';
import { jointSentences } from '#shared/standards/band-words.ts';
import { ownFacts } from '#shared/standards/conditions.ts';
import { patched } from '#shared/standards/edit-draft.ts';
import { ConditionsEdit } from './conditions-edit.tsx';
import { PointsEdit, TextField } from './fields.tsx';
import type { SettingsProps } from './settings-panel.tsx';

/** 等次: from which score, and on which joint conditions. What the conditions mean is written below in sentences. */
export function BandsPart(props: SettingsProps) {
  const { draft, change } = props;
  const { bands } = draft;
  const set = (index: number, band: Band) => change({ bands: bands.map((one, at) => (at === index ? band : one)) });
  const sentences = jointSentences(bands);
  return (
    <fieldset className="edit-rules">
      <legend>等次（从高分到低分）</legend>
      {bands.map((band, index) => (
        <div className="edit-rule" key={index} role="group" aria-label={`等次${String(index + 1)}`}>
          <div className="edit-line">
            <TextField label="等次名称" value={band.title} onValue={(title) => set(index, { ...band, title })} />
            <PointsEdit label="得分达到" value={band.atLeast} onValue={(atLeast) => set(index, { ...band, atLeast })} />
            <Button size="small" onClick={() => change({ bands: bands.filter((_, at) => at !== index) })}>
              删去这个等次
            </Button>
          </div>
          <ConditionsEdit
            name={`等次${String(index + 1)}的条件`}
            addWord="加一个条件（不具备的不评这一等）"
            conditions={band.requires ?? []}
            own={ownFacts(draft)}
            onConditions={(requires) => set(index, patched<Band>(band, { requires: requires.length === 0 ? undefined : requires }))}
          />
        </div>
      ))}
      {sentences.length === 0 ? null : (
        <ul className="rule-words" aria-label="等次的联合条件">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <Button
        size="small"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => change({ bands: [...bands, { title: '', atLeast: Math.min(bands.at(-1)?.atLeast ?? draft.policy.accept, draft.total) }] })}
      >
        加一个等次
      </Button>
    </fieldset>
  );
}
