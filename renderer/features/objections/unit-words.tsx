import { Button, Input } from 'antd';
import { useState } from 'react';
import { correctWords } from '#shared/record/visit-acts.ts';
import { useUndoable } from '#renderer/hooks/use-undoable.tsx';
import type { Objection } from './use-objections.ts';

/** What the unit said of a finding, in its own words: they stay as it gave them. A typing error is put right beside them, with a reason. */
export function UnitWords(props: { readonly objection: Objection; readonly said: string }) {
  const { objection, said } = props;
  const { correction } = objection.papers;
  const [correcting, setCorrecting] = useState(false);
  const [words, setWords] = useState(correction?.words ?? said);
  const [reason, setReason] = useState(correction?.reason ?? '');
  const undoable = useUndoable();
  const ready = words.trim() !== '' && words.trim() !== said && reason.trim() !== '';
  const keep = async () => {
    const next = { before: said, words: words.trim(), reason: reason.trim() };
    if (await undoable([correctWords(objection.visit, objection.item.id, next)], '已更正错字，原话仍保留')) setCorrecting(false);
  };
  return (
    <div className="ruling-field" role="group" aria-label="单位的说法">
      单位的说法
      <blockquote className="unit-words">{said === '' ? <span className="quiet">没有写明</span> : said}</blockquote>
      {correction === null ? null : (
        <p>
          更正为：{correction.words}
          <span className="quiet">（理由：{correction.reason}）</span>
        </p>
      )}
      {correcting ? (
        <div className="unit-words-correction">
          <Input.TextArea aria-label="更正后的说法" rows={2} maxLength={1000} value={words} onChange={(event) => setWords(event.target.value)} />
          <Input
            aria-label="更正的理由"
            maxLength={300}
            placeholder="只改错字，写明根据，如“单位电话确认”"
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <span className="toolbar">
            <Button disabled={!ready} onClick={() => void keep()}>
              记下更正
            </Button>
            <Button onClick={() => setCorrecting(false)}>不更正</Button>
          </span>
        </div>
      ) : said === '' ? null : (
        <Button type="link" className="unit-words-correct" onClick={() => setCorrecting(true)}>
          更正错字
        </Button>
      )}
    </div>
  );
}
