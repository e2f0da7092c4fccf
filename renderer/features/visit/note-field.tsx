import { CommentOutlined } from '@ant-design/icons';
import { Dropdown, Input } from 'antd';
import { usePendingText } from './use-pending-text.ts';

/** 情况说明 of one item. Saves by itself; phrases from the rule text are one tap each. */
export function NoteField(props: {
  readonly note: string;
  readonly phrases: readonly string[];
  readonly disabled: boolean;
  readonly onWrite: (note: string) => void;
}) {
  const { phrases, disabled } = props;
  const write = (text: string) => {
    if (text !== props.note) props.onWrite(text);
  };
  const pending = usePendingText(props.note, write);
  const add = (phrase: string) => {
    pending.leave();
    write(pending.text === '' ? phrase : `${pending.text.replace(/[；;。，]$/u, '')}；${phrase}`);
  };
  const items = phrases.map((phrase) => ({ key: phrase, label: phrase }));
  return (
    <div className="note">
      <Input.TextArea
        className="note-text"
        aria-label="情况说明"
        aria-keyshortcuts="N"
        placeholder="情况说明"
        rows={1}
        maxLength={2000}
        disabled={disabled}
        value={pending.text}
        onChange={(event) => pending.change(event.target.value)}
        onBlur={pending.leave}
      />
      {disabled || phrases.length === 0 ? null : (
        <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => add(key) }}>
          <button type="button" className="tool" aria-label="选用短语" title="从评分标准的文字里选一句写入情况说明">
            <CommentOutlined aria-hidden />
          </button>
        </Dropdown>
      )}
    </div>
  );
}
