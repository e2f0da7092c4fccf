import { Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { dayOfMs, showDay } from '#shared/days/days.ts';
import type { DeskRow } from '#shared/desk/desk-rows.ts';
import { countingLooks, whyNotLook } from '#shared/desk/second-look.ts';
import type { Round } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import { giveSecondLook } from '#shared/record/review-acts.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import { useServices } from '#renderer/store/services.tsx';

/** 第二人复看: who looked a second time and what came of it, and the way to record one's own look. Nothing where none is asked and none was given. */
export function SecondLookPart(props: { readonly round: Round; readonly row: DeskRow }) {
  const { round, row } = props;
  const { finished, looks, lookReason } = row;
  const inspector = useInspector();
  const [looking, setLooking] = useState(false);
  if (finished === undefined || (lookReason === null && looks.length === 0)) return null;
  const why = whyNotLook(inspector.name, finished, row.decision?.decidedBy);
  const counting = new Set(countingLooks(looks, finished, row.decision?.decidedBy));
  return (
    <section className="desk-part" aria-label="第二人复看">
      <h3>
        第二人复看 <small>{lookReason === null ? '现在不要求' : `${lookReason}，要由没有参加核查、没有作决定的人复看`}</small>
      </h3>
      {looks.length === 0 ? null : (
        <ul className="unit-facts" aria-label="复看记录">
          {looks.map((look) => (
            <li key={look.by}>
              {showDay(look.on)} {look.by}：{look.agrees ? '同意建议' : '不同意建议'}
              {look.words === '' ? '' : `，${look.words}`}
              {counting.has(look)
                ? ''
                : `（不算数：${whyNotLook(look.by, finished, row.decision?.decidedBy) ?? `复看时 ${showPoints(look.total)} 分，现在结果不同`}）`}
            </li>
          ))}
        </ul>
      )}
      {round.locked || lookReason === null ? null : why !== null ? (
        <p className="quiet">{why}</p>
      ) : looking ? (
        <LookForm round={round} row={row} name={inspector.name.trim()} onDone={() => setLooking(false)} />
      ) : (
        <Button onClick={() => setLooking(true)}>记复看</Button>
      )}
    </section>
  );
}

function LookForm(props: { readonly round: Round; readonly row: DeskRow; readonly name: string; readonly onDone: () => void }) {
  const { round, row, name, onDone } = props;
  const { nowMs } = useServices();
  const undoable = useUndoable();
  const [agrees, setAgrees] = useState<boolean | null>(null);
  const [words, setWords] = useState('');
  const { finished } = row;
  const ready = agrees !== null && (agrees || words.trim() !== '');
  const keep = async () => {
    if (finished === undefined || agrees === null) return;
    const look = { by: name, on: dayOfMs(nowMs()), agrees, words: words.trim(), total: finished.total, recommended: finished.recommendation };
    if (await undoable([giveSecondLook(round.id, row.unitId, name, look)], `已记下${name}对${row.name}的复看`)) onDone();
  };
  return (
    <div className="override-form">
      <Radio.Group
        aria-label="复看结论"
        value={agrees}
        onChange={(event) => setAgrees(event.target.value === true)}
        options={[
          { value: true, label: '同意建议' },
          { value: false, label: '不同意建议' },
        ]}
      />
      <Input.TextArea
        aria-label="复看意见"
        rows={2}
        maxLength={500}
        placeholder={agrees === false ? '必填：哪里不同意' : '看了哪些材料，可以不写'}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <span className="toolbar">
        <Button type="primary" disabled={!ready} onClick={() => void keep()}>
          记下复看（{name}）
        </Button>
        <Button onClick={onDone}>先不记</Button>
      </span>
    </div>
  );
}
