import { CheckOutlined, PaperClipOutlined, RollbackOutlined } from '@ant-design/icons';
import { Button, Input, Tag } from 'antd';
import { showDay, type Day } from '#shared/days/days.ts';
import { closeShortfall, receiveReplyOnItem } from '#shared/record/rectify-acts.ts';
import type { NoticeItem, ReplyOnItem } from '#shared/rectify/rectification.ts';
import { asOne } from '#renderer/store/as-one.ts';
import { useServices } from '#renderer/store/services.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { TextClash } from '#renderer/ui/text-clash.tsx';
import { usePendingText } from '#renderer/hooks/use-pending-text.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import type { Case } from './read-case.ts';
import { ReplyFile } from './reply-file.tsx';

/** One item of the notice: what was asked, what the unit says and sent, and 销号. */
export function ReplyItem(props: {
  readonly one: Case;
  readonly item: NoticeItem;
  readonly reply: ReplyOnItem | undefined;
  readonly closedOn: Day | undefined;
  readonly today: Day;
  readonly readOnly: boolean;
}) {
  const { one, item, reply, closedOn, readOnly } = props;
  const { store } = useServices();
  const record = useRecord();
  const undoable = useUndoable();
  const guarded = useGuarded();
  const said = reply?.text ?? '';
  const text = usePendingText(
    said,
    (next, chosen) => (chosen || next !== said) && void record([receiveReplyOnItem(one.round.id, one.unit.id, item.itemId, { text: next, files: [] })]),
  );
  const attach = (file: File) =>
    asOne(store, async () => {
      const sha256 = await store.keepDocument(new Uint8Array(await file.arrayBuffer()));
      const reply = { text: text.text, files: [{ sha256, name: file.name }] };
      await undoable([receiveReplyOnItem(one.round.id, one.unit.id, item.itemId, reply)], `已附上 ${file.name}`);
    });
  const close = (on: Day | null) =>
    void guarded(
      'close',
      [closeShortfall(one.round.id, one.unit.id, item.itemId, on)],
      on === null ? `第 ${String(item.place)} 项已撤回销号` : `第 ${String(item.place)} 项已销号`,
    );
  return (
    <li className={closedOn === undefined ? 'reply-item' : 'reply-item reply-item-closed'}>
      <div>
        <p>
          <b>第 {item.place} 项</b> {item.text}
        </p>
        <p>{item.found}</p>
        <p className="quiet">要求：{item.todo}</p>
      </div>
      <div className="reply-said">
        {readOnly ? (
          <p className={said === '' ? 'quiet' : undefined}>{said === '' ? '单位没有写整改情况' : said}</p>
        ) : (
          <Input.TextArea
            rows={2}
            aria-label={`第${String(item.place)}项整改情况`}
            placeholder="单位的整改情况"
            value={text.text}
            onChange={(event) => text.change(event.target.value)}
            onBlur={text.leave}
          />
        )}
        <TextClash clash={text.clash} />
        <div className="reply-files">
          {(reply?.files ?? []).map((file) => (
            <ReplyFile key={file.sha256} one={one} itemId={item.itemId} file={file} readOnly={readOnly} />
          ))}
          {readOnly ? null : <FileButton label="附上材料" accept="" icon={<PaperClipOutlined aria-hidden />} onFile={(file) => void attach(file)} />}
        </div>
      </div>
      <div className="reply-close">
        {closedOn === undefined ? (
          readOnly ? null : (
            <Button icon={<CheckOutlined aria-hidden />} aria-label={`第${String(item.place)}项销号`} onClick={() => close(props.today)}>
              销号
            </Button>
          )
        ) : (
          <>
            <Tag color="success" icon={<CheckOutlined aria-hidden />}>
              已销号
            </Tag>
            <span className="quiet">{showDay(closedOn)}</span>
            {readOnly ? null : (
              <Button
                size="small"
                type="link"
                icon={<RollbackOutlined aria-hidden />}
                aria-label={`撤回第${String(item.place)}项销号`}
                onClick={() => close(null)}
              >
                撤回
              </Button>
            )}
          </>
        )}
      </div>
    </li>
  );
}
