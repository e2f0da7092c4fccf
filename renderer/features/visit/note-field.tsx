import { CommentOutlined } from '@ant-design/icons';
import { Dropdown, Input } from 'antd';
import { useRef, useState } from 'react';
import { rememberPhrase } from './own-phrases.ts';
import { TextClash } from '#renderer/ui/text-clash.tsx';
import { useServices } from '#renderer/store/services.tsx';
import { usePendingText } from '#renderer/hooks/use-pending-text.ts';

/** 情况说明 of one item. Saves by itself; phrases from the rule text are one tap each. */
export function NoteField(props: {
  readonly note: string;
  readonly itemId: string;
  /** The phrases to offer now, read when the list is opened; null offers none. */
  readonly phrases: (() => readonly string[]) | null;
  readonly disabled: boolean;
  /** `chosen`: the person chose so between two texts. */
  readonly onWrite: (note: string, chosen: boolean) => void;
}) {
  const { disabled } = props;
  const { vault } = useServices().store;
  const { phrases: offered } = props;
  const [phrases, setPhrases] = useState<readonly string[]>(() => offered?.() ?? []);
  const before = useRef(props.note);
  const write = (text: string, chosen: boolean) => {
    if (chosen || text !== props.note) props.onWrite(text, chosen);
  };
  const pending = usePendingText(props.note, write);
  const leave = () => {
    if (!vault.on && pending.text !== before.current) rememberPhrase(props.itemId, pending.text);
    before.current = pending.text;
    pending.leave();
  };
  const add = (phrase: string) => {
    pending.leave();
    write(pending.text === '' ? phrase : `${pending.text.replace(/[；;。，]$/u, '')}；${phrase}`, false);
  };
  const items = phrases.map((phrase) => ({ key: phrase, label: phrase }));
  return (
    <>
      <div className={`note${pending.text === '' ? '' : ' note-filled'}`}>
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
          onFocus={() => {
            before.current = pending.text;
          }}
          onBlur={leave}
        />
        {disabled || offered === null || offered().length === 0 ? null : (
          <Dropdown trigger={['click']} onOpenChange={(open) => open && setPhrases(offered())} menu={{ items, onClick: ({ key }) => add(key) }}>
            <button type="button" className="tool" aria-label="选用短语" title="从评分标准的文字和自己用过的话里选一句写入情况说明">
              <CommentOutlined aria-hidden />
            </button>
          </Dropdown>
        )}
      </div>
      <TextClash clash={pending.clash} />
    </>
  );
}
