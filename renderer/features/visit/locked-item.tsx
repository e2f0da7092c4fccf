import { LockOutlined } from '@ant-design/icons';
import { memo } from 'react';
import { verdictWords, type Finding } from '#shared/model/finding.ts';
import type { Item } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import type { ItemShape } from './item-shape.ts';
import type { ItemScore } from '#shared/scoring/score-result.ts';

/** An item that a re-inspection does not look at: one line with what counts, and why it cannot be changed. */
export const LockedItem = memo(function LockedItem(props: {
  readonly item: Item;
  readonly no: string;
  readonly finding: Finding;
  readonly score: ItemScore;
  /** Why it is not looked at. */
  readonly words: string;
  readonly current: boolean;
  readonly onEnter: (itemId: string, shape: ItemShape, open: boolean) => void;
}) {
  const { item, no, finding, score, words } = props;
  return (
    <div
      role="group"
      aria-label={item.text}
      aria-current={props.current}
      className="item item-locked"
      data-item={item.id}
      tabIndex={props.current ? 0 : -1}
      onFocus={() => props.onEnter(item.id, 'line', false)}
    >
      <span className="item-no">{no}</span>
      <span className="item-locked-text" title={item.text}>
        {item.text}
      </span>
      <span className="item-locked-result">
        {finding.verdict === null ? '未判定' : verdictWords[finding.verdict]}
        {score.judged ? `，${showPoints(score.points)} / ${showPoints(score.max)} 分` : ''}
        {finding.photos.length === 0 ? '' : `，照片 ${String(finding.photos.length)} 张`}
      </span>
      <span className="quiet">
        <LockOutlined aria-hidden /> {words}
      </span>
    </div>
  );
});
