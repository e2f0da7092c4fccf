import { useState } from 'react';
import { showPoints, toPoints, type CentiPoints } from '#shared/points.ts';
import { NumberField } from './number-field.tsx';
import { readTypedPoints } from '#shared/text/typed-number.ts';

/** A ceiling without effect: a bonus without a cap. */
export const unlimited: CentiPoints = 1_000_000;

/**
 * 考评分 of one item: shows the computed points until points are typed, which then count instead. Emptying the field goes back to the computed points.
 * `ceiling` is the item's maximum; bonus points come through their own rule.
 */
export function PointsField(props: {
  readonly shown: CentiPoints | null;
  /** Bonus points beside, which the field leaves alone. */
  readonly bonus: CentiPoints;
  readonly handSet: boolean;
  readonly ceiling: CentiPoints;
  readonly disabled: boolean;
  readonly onGive: (points: CentiPoints | null) => void;
}) {
  const { shown, handSet, ceiling, onGive } = props;
  const [sentence, setSentence] = useState<string | null>(null);
  const stored = shown === null ? '' : showPoints(shown);
  const give = (text: string) => {
    const read = readTypedPoints(text, ceiling);
    setSentence(read.ok ? null : read.problem);
    if (!read.ok || (read.value === null && !handSet) || (read.value !== null && read.value === shown)) return;
    onGive(read.value);
  };
  return (
    <div className="points">
      <NumberField
        label="考评分"
        value={stored}
        set={handSet ? stored : ''}
        step={0.5}
        min={0}
        max={toPoints(ceiling)}
        placeholder="—"
        invalid={sentence !== null}
        disabled={props.disabled}
        onText={give}
      />
      <span className="points-max">{boundWords(ceiling, props.bonus)}</span>
      {handSet ? (
        <button type="button" className="link-button" disabled={props.disabled} title="清除手定分，恢复按规则计算" onClick={() => onGive(null)}>
          手定，恢复计算
        </button>
      ) : null}
      {sentence === null ? null : (
        <p className="points-sentence" role="alert">
          {sentence}
        </p>
      )}
    </div>
  );
}

function boundWords(ceiling: CentiPoints, bonus: CentiPoints): string {
  const bound = ceiling === 0 ? '不计分' : ceiling >= unlimited ? '分' : `/ ${showPoints(ceiling)} 分`;
  return bonus === 0 ? bound : `${bound}，另加 ${showPoints(bonus)}`;
}
