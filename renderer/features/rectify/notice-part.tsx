import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { showDay, type Day } from '#shared/days/days.ts';
import { changeNoticeDue, draftNoticeItem, issueNotice } from '#shared/record/rectify-acts.ts';
import { federationName } from '#shared/output/collect-acceptance.ts';
import { rectificationNotice } from '#shared/output/papers/rectification-notice.ts';
import { proposedDueDay } from '#shared/rectify/due-day.ts';
import type { NoticeItem, Rectification } from '#shared/rectify/rectification.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { PaperButtons } from '#renderer/ui/paper-buttons.tsx';
import { PaperView } from '#renderer/ui/paper-view.tsx';
import { TextClash } from '#renderer/ui/text-clash.tsx';
import { usePendingText } from '#renderer/ui/use-pending-text.ts';
import { useRecord } from '#renderer/ui/use-record.ts';
import { useSetting } from '#renderer/ui/use-setting.ts';
import { useUndoable } from '#renderer/ui/use-undoable.tsx';
import type { Case } from './read-case.ts';

/** 整改通知: what it will say, line by line, until it is issued; afterwards the paper and its due day. */
export function NoticePart(props: { readonly one: Case; readonly today: Day; readonly readOnly: boolean }) {
  const { one, today, readOnly } = props;
  const { rectification } = one;
  const [editing, setEditing] = useState(false);
  return (
    <section className="panel notice" aria-label="整改通知">
      <h2>整改通知</h2>
      {rectification !== undefined && !editing ? (
        <Issued one={one} rectification={rectification} today={today} readOnly={readOnly} onEdit={() => setEditing(true)} />
      ) : (
        <Editor one={one} today={today} readOnly={readOnly} onDone={() => setEditing(false)} />
      )}
    </section>
  );
}

function Editor(props: { readonly one: Case; readonly today: Day; readonly readOnly: boolean; readonly onDone: () => void }) {
  const { one, today, readOnly } = props;
  const { round, unit, proposed, rectification } = one;
  const undoable = useUndoable();
  const [dueOn, setDueOn] = useState(rectification?.dueOn ?? proposedDueDay(one.first.standard, round, today));
  const issue = () => {
    const noticedOn = rectification?.noticedOn ?? today;
    void undoable([issueNotice(round.id, unit.id, { noticedOn, dueOn, items: proposed })], rectification === undefined ? '已发出整改通知' : '已改好整改通知');
    props.onDone();
  };
  if (proposed.length === 0) return <p className="quiet">初验没有扣分和未达到事项，不用发整改通知。</p>;
  return (
    <>
      <p className="quiet">初验发现的 {proposed.length} 个问题都列在下面，一次告知。措辞可以逐条改，改了就存下。</p>
      <ol className="notice-items">
        {proposed.map((item) => (
          <NoticeLine key={item.itemId} one={one} item={item} readOnly={readOnly} />
        ))}
      </ol>
      <div className="toolbar">
        <label className="notice-due">
          整改期限
          <DayField label="整改期限" disabled={readOnly} min={rectification?.noticedOn ?? today} value={dueOn} onChange={setDueOn} />
        </label>
        <Button type="primary" disabled={readOnly || dueOn < (rectification?.noticedOn ?? today)} onClick={issue}>
          {rectification === undefined ? '发出通知' : '按修改重新发出'}
        </Button>
        {rectification === undefined ? null : <Button onClick={props.onDone}>不改了</Button>}
      </div>
    </>
  );
}

function NoticeLine(props: { readonly one: Case; readonly item: NoticeItem; readonly readOnly: boolean }) {
  const { one, item, readOnly } = props;
  const record = useRecord();
  const save = (wording: { readonly found: string; readonly todo: string }) => void record([draftNoticeItem(one.round.id, one.unit.id, item.itemId, wording)]);
  const found = usePendingText(item.found, (text, chosen) => (chosen || text !== item.found) && save({ found: text, todo: item.todo }));
  const todo = usePendingText(item.todo, (text, chosen) => (chosen || text !== item.todo) && save({ found: item.found, todo: text }));
  return (
    <li>
      <p>
        <b>第 {item.place} 项</b> {item.text}
      </p>
      <div className="notice-fields">
        <label>
          存在问题
          <Input.TextArea
            rows={3}
            aria-label={`第${String(item.place)}项存在问题`}
            disabled={readOnly}
            value={found.text}
            onChange={(event) => found.change(event.target.value)}
            onBlur={found.leave}
          />
          <TextClash clash={found.clash} />
        </label>
        <label>
          整改要求
          <Input.TextArea
            rows={3}
            aria-label={`第${String(item.place)}项整改要求`}
            disabled={readOnly}
            value={todo.text}
            onChange={(event) => todo.change(event.target.value)}
            onBlur={todo.leave}
          />
          <TextClash clash={todo.clash} />
        </label>
      </div>
    </li>
  );
}

function Issued(props: {
  readonly one: Case;
  readonly rectification: Rectification;
  readonly today: Day;
  readonly readOnly: boolean;
  readonly onEdit: () => void;
}) {
  const { one, rectification, readOnly } = props;
  const { round, unit } = one;
  const undoable = useUndoable();
  const [shown, setShown] = useState(false);
  const federation = useSetting('federation', 'name');
  const paper = useMemo(
    () =>
      federation === undefined
        ? undefined
        : rectificationNotice({
            ...rectification,
            federation: federationName(federation === '' ? undefined : federation, round.title),
            roundTitle: round.title,
            unitName: unit.name,
          }),
    [federation, rectification, round.title, unit.name],
  );
  const changeDue = (dueOn: string) => {
    if (dueOn >= rectification.noticedOn) void undoable([changeNoticeDue(round.id, unit.id, dueOn)], `整改期限改为${showDay(dueOn)}`);
  };
  return (
    <>
      <div className="toolbar">
        <span>
          {showDay(rectification.noticedOn)}发出，列 {rectification.items.length} 项
        </span>
        <label className="notice-due">
          期限
          <DayField label="整改期限" disabled={readOnly} min={rectification.noticedOn} value={rectification.dueOn} onChange={changeDue} />
        </label>
        <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? '收起通知书' : '看通知书'}
        </Button>
        {readOnly || one.re !== undefined ? null : <Button onClick={props.onEdit}>修改通知</Button>}
        {shown && paper !== undefined ? <PaperButtons paper={paper} /> : null}
      </div>
      {shown && paper !== undefined ? (
        <div className="paper-stage">
          <PaperView paper={paper} />
        </div>
      ) : null}
    </>
  );
}
