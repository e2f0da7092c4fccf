import { EditOutlined } from '@ant-design/icons';
import { Button, InputNumber, Tooltip } from 'antd';
import { useState } from 'react';
import type { SubmissionItem } from '#shared/model/submission.ts';
import { toCenti, toPoints } from '#shared/points.ts';
import { pointsOrDash } from '#shared/importing/row-words.ts';

/** One self score: a click shows where it was written; the pencil corrects it. What was read stays beside a corrected value. */
export function SelfScore(props: { readonly item: SubmissionItem; readonly onShow: () => void; readonly onCorrect: (self: number | null) => void }) {
  const { item } = props;
  const [editing, setEditing] = useState(false);
  const [points, setPoints] = useState<number | null>(null);
  if (editing) {
    const keep = () => {
      const self = points === null ? null : toCenti(points);
      if (self !== undefined && self !== item.self) props.onCorrect(self);
      setEditing(false);
    };
    return (
      <InputNumber
        controls={false}
        autoFocus
        size="small"
        min={0}
        precision={2}
        value={points}
        aria-label={`改正自评分：${item.text}`}
        className="import-score-field"
        onChange={setPoints}
        onPressEnter={keep}
        onBlur={keep}
      />
    );
  }
  const original = item.corrected === undefined ? null : <s className="import-quiet">{pointsOrDash(item.corrected.from)}</s>;
  return (
    <span className="import-score">
      {original}
      <button type="button" className="import-cell" title={item.selfRaw === '' ? '原表为空' : `原表写作：${item.selfRaw}`} onClick={props.onShow}>
        {item.notApplicable ? '不适用' : pointsOrDash(item.self)}
      </button>
      <Tooltip title={item.corrected === undefined ? '改正' : `${item.corrected.by === '' ? '未署名' : item.corrected.by}已改正，可再改`}>
        <Button
          type="text"
          size="small"
          icon={<EditOutlined aria-hidden />}
          aria-label={`改正：${item.text}`}
          onClick={() => {
            setPoints(item.self === null ? null : toPoints(item.self));
            setEditing(true);
          }}
        />
      </Tooltip>
    </span>
  );
}
