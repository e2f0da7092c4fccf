import { Input, InputNumber } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { visitSample } from '#shared/rounds/visit-sample.ts';
import { townWord, type TeamsView } from '#shared/rounds/teams-view.ts';

/** As many units as an unannounced check usually takes: one of ten. */
const usualShare = 10;

/** 抽查样本: units drawn to be visited unannounced, by a seed that is said aloud beforehand, so that anybody draws the same again. Nothing is recorded. */
export function SamplePanel(props: { readonly view: TeamsView }) {
  const { round, units, done } = props.view;
  const open = units.filter(({ id }) => !done.has(id));
  const [seed, setSeed] = useState(round.title);
  const [count, setCount] = useState(Math.max(1, Math.ceil(open.length / usualShare)));
  const unitOf = new Map(open.map((unit) => [unit.id, unit]));
  const drawn = visitSample(seed.trim(), unitOf.keys(), count).flatMap((unitId) => unitOf.get(unitId) ?? []);
  if (open.length === 0) return null;
  return (
    <section className="panel" aria-label="抽查样本">
      <div className="panel-head">
        <h2>抽查样本</h2>
        <label>
          种子 <Input aria-label="抽查的种子" maxLength={60} style={{ width: 320 }} value={seed} onChange={(event) => setSeed(event.target.value)} />
        </label>
        <label>
          抽{' '}
          <InputNumber<number>
            controls={false}
            aria-label="抽几家"
            min={1}
            max={open.length}
            precision={0}
            style={{ width: 64 }}
            value={count}
            onChange={(value) => setCount(value ?? 1)}
          />{' '}
          家，共 {open.length} 家没有核查完
        </label>
      </div>
      <p className="quiet">事先说定种子（如当天的日期和一句话），谁来抽都是同样的单位，可以当场重抽核对。</p>
      <ol className="sample-list" aria-label="抽到的单位">
        {drawn.map(({ id, name, town }) => (
          <li key={id}>
            <Link to={`/visit/${encodeURIComponent(id)}/brief`}>{name}</Link> <span className="quiet">{townWord(town)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
