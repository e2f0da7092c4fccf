import { ReloadOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select } from 'antd';
import { useMemo, useState } from 'react';
import { pickWords, type BackCheckDraw } from '#shared/backcheck/back-check.ts';
import { drawBackCheck, drawBounds } from '#shared/backcheck/draw.ts';
import { mostItems, pickItems } from '#shared/backcheck/pick-items.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import { recordDraw } from '#shared/record/back-check-acts.ts';
import type { BackCheckView } from '#renderer/hooks/use-back-check.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useServices } from '#renderer/store/services.tsx';

const usualPercent = 15;

/** 抽样: seed, share and items, with what they would draw, before it is recorded. The same seed and units draw the same, whoever does it. */
export function DrawPanel(props: { readonly view: BackCheckView; readonly onDrawn: () => void }) {
  const { view, onDrawn } = props;
  const { round, pool, pickable, standard, standardHash } = view;
  const { newId, nowMs } = useServices();
  const undoable = useUndoable();
  const [seed, setSeed] = useState(() => newId().slice(0, 6));
  const [percent, setPercent] = useState<number>(usualPercent);
  const usual = useMemo(() => pickItems(pickable), [pickable]);
  const [chosen, setChosen] = useState<readonly string[]>(() => usual.map(({ itemId }) => itemId));
  const result = useMemo(() => drawBackCheck(pool, seed.trim(), percent), [pool, seed, percent]);
  const draw = async () => {
    const whyOf = new Map(usual.map(({ itemId, why }) => [itemId, why]));
    const made: BackCheckDraw = {
      seed: seed.trim(),
      percent,
      drawnOn: dayOfMs(nowMs()),
      standardHash,
      pool: pool.map(({ unitId, inspectors }) => ({ unitId, inspectors: [...inspectors] })),
      units: [...result.units],
      items: pickable.flatMap(({ itemId }) => (chosen.includes(itemId) ? [{ itemId, why: whyOf.get(itemId) ?? ('chosen' as const) }] : [])),
    };
    if (await undoable([recordDraw(round.id, made)], `已抽取 ${String(made.units.length)} 家`)) onDrawn();
  };
  const missing = seed.trim() === '' ? '请写上种子。' : chosen.length === 0 ? '请至少选一项。' : null;
  const people = new Set(pool.flatMap(({ inspectors }) => inspectors)).size;
  return (
    <section className="panel" aria-label="抽样">
      <h2>抽样</h2>
      <div className="draw-fields">
        <label>
          <span>种子</span>
          <Input aria-label="种子" value={seed} maxLength={32} onChange={(event) => setSeed(event.target.value)} />
        </label>
        <Button icon={<ReloadOutlined aria-hidden />} onClick={() => setSeed(newId().slice(0, 6))}>
          换一个
        </Button>
        <label>
          <span>比例</span>
          <InputNumber<number>
            controls={false}
            aria-label="抽取比例"
            min={drawBounds.least}
            max={drawBounds.most}
            precision={0}
            suffix="%"
            value={percent}
            onChange={(value) => setPercent(value ?? usualPercent)}
          />
        </label>
      </div>
      <p className="quiet">种子可以当众报一个数，例如摇号或当天的开奖号。种子和名单相同，谁抽都是同样的单位。</p>
      <label className="draw-items">
        <span>
          复核的条目（最多 {mostItems} 项，已选 {chosen.length} 项）
        </span>
        <ItemChoice standard={standard} usual={usual} value={chosen} onChange={setChosen} />
      </label>
      <p role="status">
        从 {pool.length} 家已完成初验的单位中抽 {result.units.length} 家，覆盖全部 {people} 位核查人
        {result.added === 0 ? '' : `（其中 ${String(result.added)} 家是为覆盖加抽的）`}。
      </p>
      <div className="page-actions">
        <Button type="primary" disabled={missing !== null || round.locked} onClick={draw}>
          确认抽取
        </Button>
        {missing === null ? null : <span className="quiet">{missing}</span>}
      </div>
    </section>
  );
}

function ItemChoice(props: {
  readonly standard: BackCheckView['standard'];
  readonly usual: ReturnType<typeof pickItems>;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}) {
  const { standard, usual, value, onChange } = props;
  const options = useMemo(() => {
    const whyOf = new Map(usual.map(({ itemId, why }) => [itemId, why]));
    return itemsOf(standard).flatMap(({ item }) => {
      const why = whyOf.get(item.id);
      return item.max <= 0 ? [] : [{ value: item.id, label: `${item.text}（${showPoints(item.max)}分${why === undefined ? '' : `，${pickWords[why]}`}）` }];
    });
  }, [standard, usual]);
  return (
    <Select<string[]>
      mode="multiple"
      aria-label="复核的条目"
      maxCount={mostItems}
      showSearch={{ optionFilterProp: 'label' }}
      value={[...value]}
      options={options}
      onChange={onChange}
      className="draw-item-choice"
    />
  );
}
