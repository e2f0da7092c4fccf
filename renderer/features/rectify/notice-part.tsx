import { Button, Input } from 'antd';
import { useState } from 'react';
import { showDay, type Day } from '#shared/days/days.ts';
import { fromRecord } from '#shared/output/papers/kept-paper.ts';
import { restsOn } from '#shared/record/kept-papers.ts';
import { changeNoticeDue, draftNoticeItem, issueNotice } from '#shared/record/rectify-acts.ts';
import { rectificationSubject } from '#shared/record/subject.ts';
import { proposedDueDay } from '#shared/rectify/due-day.ts';
import { openLines, rectifyNotice } from '#shared/rectify/issued-notice.ts';
import type { NoticeItem, Rectification } from '#shared/rectify/rectification.ts';
import { keepPapers, papersOnSubject } from '#renderer/store/kept-papers.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { DayField } from '#renderer/ui/day-field.tsx';
import { PaperChoice } from '#renderer/ui/paper-choice.tsx';
import { TextClash } from '#renderer/ui/text-clash.tsx';
import { usePendingText } from '#renderer/hooks/use-pending-text.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { useSetting } from '#renderer/hooks/use-setting.ts';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';
import { noticePaper, noticeToKeep } from './notice-paper.ts';
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
  const guarded = useGuarded();
  const { store } = useServices();
  const federation = useSetting('federation', 'name');
  const [dueOn, setDueOn] = useState(rectification?.dueOn ?? proposedDueDay(one.first.standard, round, today));
  const issue = async () => {
    const given = { noticedOn: rectification?.noticedOn ?? today, dueOn, items: proposed };
    const [paper] = await keepPapers(store, [noticeToKeep(one, federation ?? '', given)]);
    const done = await guarded('notify', [issueNotice(round.id, unit.id, given, paper)], rectification === undefined ? '已发出整改通知' : '已改好整改通知');
    if (done) props.onDone();
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
        <label className="field-beside">
          整改期限
          <DayField label="整改期限" disabled={readOnly} min={rectification?.noticedOn ?? today} value={dueOn} onChange={setDueOn} />
        </label>
        <Button type="primary" disabled={readOnly || federation === undefined || dueOn < (rectification?.noticedOn ?? today)} onClick={() => void issue()}>
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
  const notice = rectifyNotice(rectification);
  const guarded = useGuarded();
  const { store } = useServices();
  const [shown, setShown] = useState(false);
  const federation = useSetting('federation', 'name');
  const papers = useLive(
    (live) => papersOnSubject(live, rectificationSubject(round.id, unit.id), restsOn.rectificationNotice(rectification)),
    [round.id, unit.id, rectification],
  );
  const changeDue = async (dueOn: string) => {
    if (dueOn < rectification.noticedOn || federation === undefined) return;
    const [paper] = await keepPapers(store, [noticeToKeep(one, federation, { ...rectification, dueOn })]);
    await guarded('notify', [changeNoticeDue(round.id, unit.id, dueOn, paper)], `整改期限改为${showDay(dueOn)}`);
  };
  return (
    <>
      <div className="toolbar">
        <span>
          {showDay(rectification.noticedOn)}发出，列 {rectification.items.length} 项
          {openLines(notice) === notice.lines.length ? '' : `，已销号 ${String(notice.lines.length - openLines(notice))} 项`}
        </span>
        <label className="field-beside">
          期限
          <DayField
            label="整改期限"
            disabled={readOnly}
            min={rectification.noticedOn}
            value={rectification.dueOn}
            onChange={(dueOn) => void changeDue(dueOn)}
          />
        </label>
        <Button aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? '收起通知书' : '看通知书'}
        </Button>
        {readOnly || one.re !== undefined ? null : <Button onClick={props.onEdit}>修改通知</Button>}
      </div>
      {shown && papers !== undefined && federation !== undefined ? (
        <PaperChoice
          key={papers.inForce?.ref.sha256 ?? ''}
          word="发出"
          kept={papers.all}
          first={papers.inForce?.ref.sha256 ?? null}
          now={papers.inForce === undefined ? { word: '按现有记录', paper: fromRecord(noticePaper(one, federation, rectification)) } : null}
        />
      ) : null}
    </>
  );
}
