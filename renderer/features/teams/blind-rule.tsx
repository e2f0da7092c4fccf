import { Button, InputNumber, Select, Switch } from 'antd';
import { useState } from 'react';
import { blindRuleWords } from '#shared/blind/rule-words.ts';
import { chooseBlindRule } from '#shared/record/blind-acts.ts';
import type { BlindRule, Round } from '#shared/model/round.ts';
import { toCenti, toPoints } from '#shared/points.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';

const usualRule: BlindRule = { item: { by: 'points', value: 50 }, total: 300, settles: 'mean' };

const settleOptions = [
  { value: 'mean' as const, label: '取两人平均' },
  { value: 'lower' as const, label: '取较低的' },
  { value: 'leader' as const, label: '按组长的分' },
];
const byOptions = [
  { value: 'points' as const, label: '分' },
  { value: 'percent' as const, label: '% 满分' },
];

/** 背靠背双评: whether every unit of the round is scored by two inspectors apart, how far apart they may be, and what counts then. */
export function BlindRulePanel(props: { readonly round: Round }) {
  const { round } = props;
  const undoable = useUndoable();
  const [rule, setRule] = useState(round.blind ?? usualRule);
  const on = round.blind !== undefined;
  const changed = on && JSON.stringify(rule) !== JSON.stringify(round.blind);
  const keep = (next: BlindRule | null) => undoable([chooseBlindRule(round.id, next)], next === null ? '已停用背靠背双评' : '已启用背靠背双评');
  return (
    <section className="panel" aria-label="背靠背双评">
      <div className="panel-head">
        <h2>背靠背双评</h2>
        <Switch aria-label="启用背靠背双评" checked={on} disabled={round.locked} onChange={(checked) => keep(checked ? rule : null)} />
        <span className="quiet">每家由两人各评一份，都评完前互相看不到。</span>
      </div>
      <div className="toolbar">
        <span>每项相差不超过</span>
        <InputNumber<number>
          controls={false}
          aria-label="每项允许相差"
          min={0}
          max={100}
          precision={rule.item.by === 'points' ? 2 : 0}
          disabled={round.locked}
          value={rule.item.by === 'points' ? toPoints(rule.item.value) : rule.item.value}
          onChange={(value) => setRule({ ...rule, item: { ...rule.item, value: rule.item.by === 'points' ? (toCenti(value ?? 0) ?? 0) : (value ?? 0) } })}
        />
        <Select
          aria-label="每项允许相差的单位"
          style={{ width: 100 }}
          disabled={round.locked}
          value={rule.item.by}
          options={byOptions}
          onChange={(by) => setRule({ ...rule, item: by === 'points' ? { by, value: 50 } : { by, value: 10 } })}
        />
        <span>总分相差不超过</span>
        <InputNumber<number>
          controls={false}
          aria-label="总分允许相差"
          min={0}
          max={1000}
          precision={2}
          disabled={round.locked}
          value={toPoints(rule.total)}
          onChange={(value) => setRule({ ...rule, total: toCenti(value ?? 0) ?? 0 })}
        />
        <span>分时</span>
        <Select
          aria-label="允许范围内怎么定"
          style={{ width: 140 }}
          disabled={round.locked}
          value={rule.settles}
          options={settleOptions}
          onChange={(settles) => setRule({ ...rule, settles })}
        />
        {changed ? (
          <Button type="primary" onClick={() => keep(rule)}>
            保存规则
          </Button>
        ) : null}
      </div>
      <p className="quiet">
        {on ? `现行规则：${blindRuleWords(round.blind ?? rule)}` : '没有启用：每家评一份。'}判定性质不同的（不适用、必备、否决）一律合议。
      </p>
    </section>
  );
}
