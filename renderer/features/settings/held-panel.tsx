import { Button, Tag } from 'antd';
import { useEffect, useId, useMemo, useRef } from 'react';
import { useLocation } from 'react-router';
import { decideHeld } from '#shared/record/held-acts.ts';
import type { HeldDecision, HeldThing } from '#shared/record/held-things.ts';
import { roundSubject } from '#shared/record/subject.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import { usePermit } from '#renderer/hooks/use-permit.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import type { Store } from '#renderer/store/store.ts';
import { changeLines, heldSource, heldTitle, type HeldNames } from '#shared/differences/held-words.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { OutsideItem } from './outside-item.tsx';
import { useMessage } from '#renderer/hooks/use-message.ts';

const decidedShown = 5;

/** 隔离: what reached a locked round from elsewhere and waits until a person with a name takes or refuses it; and what was decided, with the way back. */
export function HeldPanel() {
  const things = useLive((store) => store.held(), []) ?? [];
  const decisions = useLive((store) => store.heldDecisions(), []) ?? [];
  const outside = useLive((store) => store.outside(), []) ?? [];
  const names = useLive(readHeldNames, []);
  const panel = useRef<HTMLElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    if (hash === '#held') panel.current?.scrollIntoView({ block: 'start' });
  }, [hash]);
  return (
    <section ref={panel} className="panel held-panel" aria-label="隔离中的记录">
      <h2>隔离 {things.length + outside.length === 0 ? null : <Tag color="warning">{things.length + outside.length} 项等待处理</Tag>}</h2>
      <ul aria-label="隔离" className="held-list">
        {things.length + outside.length === 0 ? (
          <li className="quiet">
            没有等待处理的记录。锁定的批次收到别的机器的记录时，先列在这里，等人接受或不接受；数据包里接不上、签名不符或时间不对、没有采用的记录，也留在这里。
          </li>
        ) : null}
        {names === undefined ? null : things.map((thing) => <Held key={thing.key} thing={thing} names={names} />)}
        {outside.map((thing) => (
          <OutsideItem key={thing.id} thing={thing} />
        ))}
      </ul>
      {decisions.length === 0 || names === undefined ? null : <Decided decisions={decisions.slice(0, decidedShown)} names={names} />}
    </section>
  );
}

function Held(props: { readonly thing: HeldThing; readonly names: HeldNames }) {
  const { thing, names } = props;
  const { name } = useInspector();
  const permit = usePermit();
  const undoable = useUndoable();
  const lines = useMemo(() => changeLines(thing, names), [thing, names]);
  const title = heldTitle(thing, names);
  const titleId = useId();
  // Taking something into a locked round weighs as much as opening it.
  const settle = async (taken: boolean) => {
    const along = taken ? await permit('unlock', [roundSubject(thing.roundId)]) : [];
    if (along !== null) await undoable([decideHeld(thing.roundId, thing.entries, taken), ...along], `${title}：已${taken ? '接受' : '不接受'}`);
  };
  return (
    <li className="held-thing">
      <div className="held-words">
        <b id={titleId}>{title}</b>
        <span className="quiet">
          {names.round(thing.roundId)}已锁定。{heldSource(thing)}
        </span>
        <ul className="held-changes">
          {lines.shown.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {lines.rest === 0 ? null : <span className="quiet">另有 {lines.rest} 处改动。</span>}
      </div>
      <div className="held-acts">
        <Button type="primary" disabled={name === ''} aria-describedby={titleId} onClick={() => void settle(true)}>
          接受
        </Button>
        <Button disabled={name === ''} aria-describedby={titleId} onClick={() => void settle(false)}>
          不接受
        </Button>
        {name === '' ? <span className="quiet">请先在右上角写明姓名</span> : null}
      </div>
    </li>
  );
}

function Decided(props: { readonly decisions: readonly HeldDecision[]; readonly names: HeldNames }) {
  const { store } = useServices();
  const message = useMessage();
  const undo = async (batch: string) => {
    await store.undo(batch);
    message.success('已撤销，重新列为等待处理');
  };
  return (
    <ul aria-label="已处理的隔离记录" className="held-list">
      {props.decisions.map((decision) => (
        <li key={decision.batch} className="held-thing">
          <span className="held-words quiet">
            {momentOf(decision.ms)} {decision.by === '' ? '未署名' : decision.by}
            {decision.taken ? '接受' : '不接受'}了{props.names.round(decision.roundId)}的 {decision.entries} 条记录
          </span>
          <Button size="small" onClick={() => void undo(decision.batch)}>
            撤销
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Reads the names that what waits is told with: of its units, rounds and items. */
async function readHeldNames(store: Store): Promise<HeldNames> {
  const [units, rounds, things] = await Promise.all([store.units(), store.rounds(), store.held()]);
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  const titles = new Map(rounds.map((round) => [round.id, round.title]));
  const items = new Map<string, string>();
  const waiting = new Set(things.map(({ roundId }) => roundId));
  for (const round of rounds) {
    const standard = round.standardHash === null || !waiting.has(round.id) ? undefined : await store.standard(round.standardHash);
    if (standard !== undefined) for (const { item } of itemsOf(standard)) items.set(`${round.id}/${item.id}`, item.text);
  }
  return {
    unit: (unitId) => unitNames.get(unitId) ?? '台账中没有的单位',
    round: (roundId) => titles.get(roundId) ?? '已撤销的批次',
    item: (roundId, itemId) => items.get(`${roundId}/${itemId}`) ?? '标准里已没有的条目',
  };
}
