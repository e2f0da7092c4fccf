import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { usualCases } from '#shared/calibration/calibration.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import { openCalibration } from '#shared/record/calibration-acts.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { offerCases, type CalibrationView } from './use-calibration.ts';

interface CaseInHand {
  readonly itemId: string;
  readonly text: string;
  readonly fromUnit: string | null;
}

/** 准备案例: who takes part, and five real cases without names, which whoever prepares them may reword. */
export function CalibrationOpening(props: { readonly view: CalibrationView }) {
  const { view } = props;
  const { round, standard } = view;
  const { store, newId, nowMs } = useServices();
  const undoable = useUndoable();
  const [people, setPeople] = useState<readonly string[]>(view.people);
  const [cases, setCases] = useState<readonly CaseInHand[]>([]);
  const [none, setNone] = useState(false);
  const offer = async () => {
    const offered = await offerCases(store, standard, newId(), usualCases);
    setNone(offered.length === 0);
    setCases(offered);
  };
  const add = () => setCases([...cases, { itemId: itemsOf(standard)[0]?.item.id ?? '', text: '', fromUnit: null }]);
  const set = (index: number, change: Partial<CaseInHand>) => setCases(cases.map((one, place) => (place === index ? { ...one, ...change } : one)));
  const open = () =>
    undoable(
      [
        openCalibration(round.id, {
          openedOn: dayOfMs(nowMs()),
          people: people.map((name) => name.trim()).filter((name) => name !== ''),
          cases: Object.fromEntries(cases.map((one, index) => [newId(), { ...one, text: one.text.trim(), order: index + 1 }] as const)),
        }),
      ],
      '案例已备好',
    );
  const missing =
    people.length < 2
      ? '至少要两个人参加。'
      : cases.length === 0
        ? '请先备好案例。'
        : cases.some(({ text }) => text.trim() === '')
          ? '还有案例没有写情况。'
          : null;
  const options = itemsOf(standard).flatMap(({ item }) => (item.max <= 0 ? [] : [{ value: item.id, label: `${item.text}（${showPoints(item.max)}分）` }]));
  return (
    <section className="panel" aria-label="准备案例">
      <h2>准备案例</h2>
      <label className="calibration-people">
        <span>参加人</span>
        <Select<string[]>
          mode="tags"
          aria-label="参加人"
          value={[...people]}
          options={view.people.map((name) => ({ value: name, label: name }))}
          tokenSeparators={['、', '，', ',', ' ']}
          onChange={setPeople}
        />
      </label>
      <div className="page-actions">
        <Button onClick={offer}>从以往核查中取 {usualCases} 个案例</Button>
        <Button onClick={add}>自己写一个</Button>
        {none ? <span className="quiet">以往的核查里没有写明情况的部分失分，请自己写。</span> : null}
      </div>
      <p className="quiet">单位、乡镇和人名已换成○○；请再看一遍，凡能认出是谁的都改掉。照片不带出来。</p>
      <ol className="calibration-cases">
        {cases.map((one, index) => (
          <li key={`${String(index)} ${one.fromUnit ?? ''}`} aria-label={`案例 ${String(index + 1)}`}>
            <Select<string>
              aria-label={`案例 ${String(index + 1)} 的条目`}
              value={one.itemId}
              options={options}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(itemId) => set(index, { itemId })}
            />
            <Input.TextArea
              aria-label={`案例 ${String(index + 1)} 的情况`}
              rows={2}
              value={one.text}
              onChange={({ target }) => set(index, { text: target.value })}
            />
            <Button size="small" type="link" aria-label={`去掉案例 ${String(index + 1)}`} onClick={() => setCases(cases.filter((_, place) => place !== index))}>
              去掉
            </Button>
          </li>
        ))}
      </ol>
      <div className="page-actions">
        <Button type="primary" disabled={missing !== null || round.locked} onClick={open}>
          开始各自打分
        </Button>
        {missing === null ? null : <span className="quiet">{missing}</span>}
      </div>
    </section>
  );
}
