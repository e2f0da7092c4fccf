import { Button, Input } from 'antd';
import { closeShortfall, receiveReply } from '#shared/record/rectify-acts.ts';
import type { Day } from '#shared/days/days.ts';
import type { Rectification } from '#shared/rectify/rectification.ts';
import { DayField } from '#renderer/ui/day-field.tsx';
import { TextClash } from '#renderer/ui/text-clash.tsx';
import { usePendingText } from '#renderer/hooks/use-pending-text.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import type { Case } from './read-case.ts';
import { ReplyItem } from './reply-item.tsx';

/** 回执与销号: what the unit says it did, with its papers, and which items are closed on them. */
export function ReplyPart(props: { readonly one: Case; readonly rectification: Rectification; readonly today: Day; readonly readOnly: boolean }) {
  const { one, rectification, today, readOnly } = props;
  const { round, unit } = one;
  const undoable = useUndoable();
  const guarded = useGuarded();
  const open = rectification.items.filter(({ itemId }) => rectification.closed[itemId] === undefined);
  const closeAll = () =>
    void guarded(
      'close',
      open.map(({ itemId }) => closeShortfall(round.id, unit.id, itemId, today)),
      `已销号 ${String(open.length)} 项`,
    );
  const receive = () => void undoable([receiveReply(round.id, unit.id, { repliedOn: today, text: '', files: [] })], '已登记收到回执');
  return (
    <section className="panel" aria-label="回执与销号">
      <h2>
        回执与销号
        <span className="quiet rectify-note">
          已销号 {rectification.items.length - open.length} / {rectification.items.length}
        </span>
      </h2>
      {rectification.reply === null ? (
        <div className="toolbar">
          <span className="quiet">还没有收到回执。</span>
          <Button type="primary" disabled={readOnly} onClick={receive}>
            收到回执
          </Button>
        </div>
      ) : (
        <ReplyHead one={one} reply={rectification.reply} readOnly={readOnly} />
      )}
      <ol className="reply-items" aria-label="整改事项">
        {rectification.items.map((item) => (
          <ReplyItem
            key={item.itemId}
            one={one}
            item={item}
            reply={rectification.replies[item.itemId]}
            closedOn={rectification.closed[item.itemId]}
            today={today}
            readOnly={readOnly}
          />
        ))}
      </ol>
      {readOnly || open.length < 2 ? null : <Button onClick={closeAll}>材料都审核通过，销号其余 {open.length} 项</Button>}
    </section>
  );
}

function ReplyHead(props: { readonly one: Case; readonly reply: NonNullable<Rectification['reply']>; readonly readOnly: boolean }) {
  const { one, reply, readOnly } = props;
  const { round, unit } = one;
  const record = useRecord();
  const save = (change: { readonly repliedOn?: string; readonly text?: string }) =>
    void record([receiveReply(round.id, unit.id, { repliedOn: reply.repliedOn, text: reply.text, files: [], ...change })]);
  const text = usePendingText(reply.text, (next, chosen) => (chosen || next !== reply.text) && save({ text: next }));
  return (
    <div className="reply-head">
      <label className="field-beside">
        收到日期
        <DayField label="收到回执日期" disabled={readOnly} value={reply.repliedOn} onChange={(repliedOn) => repliedOn !== '' && save({ repliedOn })} />
      </label>
      <Input.TextArea
        rows={1}
        aria-label="回执总体说明"
        placeholder="总体说明（可不填）"
        disabled={readOnly}
        value={text.text}
        onChange={(event) => text.change(event.target.value)}
        onBlur={text.leave}
      />
      <TextClash clash={text.clash} />
    </div>
  );
}
