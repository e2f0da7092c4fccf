import { CheckOutlined, CommentOutlined } from '@ant-design/icons';
import { Button, Input, Tag } from 'antd';
import { useState } from 'react';
import { weightWords, type Shortfall } from '#shared/scoring/shortfalls.ts';
import { stanceWords, type ItemReply } from '#shared/closing/closing.ts';
import type { KeptProof } from '#shared/closing/objection.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { showPoints } from '#shared/points.ts';
import { PhotoPicture } from '#renderer/ui/photo/photo-picture.tsx';
import { PhotoViewer } from '#renderer/ui/photo/photo-viewer.tsx';
import { ProofList } from '#renderer/ui/proof-list.tsx';
import { TextClash } from '#renderer/ui/text-clash.tsx';
import { usePendingText } from '#renderer/hooks/use-pending-text.ts';
import type { ClosingView } from '#renderer/hooks/use-closing.ts';

const phrases = ['材料已有，当天未带到现场', '情况属实，已安排整改', '与实际不符，请复核', '对扣分标准的理解不同，请复核'] as const;

/** One shortfall as the meeting sees it: what, how many points and why, the photos, and the unit's word on it. */
export function ShortfallSlide(props: {
  readonly shortfall: Shortfall;
  /** What was drawn over a photo of an item. */
  readonly marksOf: ClosingView['marksOf'];
  readonly place: number;
  readonly of: number;
  readonly reply: ItemReply | undefined;
  readonly visit: VisitKey;
  /** What the unit brought along with its objection. */
  readonly proofs: readonly KeptProof[];
  readonly readOnly: boolean;
  readonly onReply: (reply: ItemReply | null) => void;
}) {
  const { shortfall } = props;
  const { item, score, note, photos } = shortfall;
  const [at, setAt] = useState<number | null>(null);
  const viewed = photos.map((sha256, index) => ({ sha256, name: `照片 ${String(index + 1)}`, marks: props.marksOf(item.id, sha256), caption: item.text }));
  return (
    <article className="closing-card closing-slide" aria-label={item.text}>
      <header>
        <span className="quiet">
          第 {props.place} 条，共 {props.of} 条 · {shortfall.section.title}
        </span>
        {shortfall.weight === 'points' ? null : <Tag color="error">{weightWords[shortfall.weight]}</Tag>}
      </header>
      <div className="closing-said">
        <h2>{item.text}</h2>
        <div className="closing-lost">
          {shortfall.lost === 0 ? <b>未达到</b> : <b>−{showPoints(shortfall.lost)}</b>}
          <span className="quiet">
            得 {showPoints(score.points)} / {showPoints(score.max)}
          </span>
        </div>
      </div>
      <div className="closing-facts">
        <div className="closing-words">
          {note === '' ? null : <p className="closing-note">{note}</p>}
          <ol className="closing-receipt" aria-label="得分说明">
            {score.lines.map((line, index) => (
              <li key={index}>
                <span>{line.text}</span>
                <b className="number">{line.effect === 0 ? '' : `${line.effect > 0 ? '+' : '−'}${showPoints(Math.abs(line.effect))}`}</b>
              </li>
            ))}
          </ol>
          <Reply reply={props.reply} readOnly={props.readOnly} onReply={props.onReply} />
          {props.reply?.stance === 'disputed' || props.proofs.length > 0 ? (
            <ProofList visit={props.visit} itemId={item.id} proofs={props.proofs} sides={['unit']} readOnly={props.readOnly} />
          ) : null}
        </div>
        {photos.length === 0 ? null : (
          <div className="closing-photos">
            {viewed.map(({ sha256, name, marks }, index) => (
              <span key={sha256} className="closing-photo">
                <PhotoPicture sha256={sha256} name={name} marks={marks} fit="contain" />
                <button type="button" className="photo-open" aria-label={`看大图 ${String(index + 1)}`} onClick={() => setAt(index)} />
              </span>
            ))}
            <PhotoViewer photos={viewed} at={at} onAt={setAt} />
          </div>
        )}
      </div>
    </article>
  );
}

function Reply(props: { readonly reply: ItemReply | undefined; readonly readOnly: boolean; readonly onReply: (reply: ItemReply | null) => void }) {
  const { reply, readOnly, onReply } = props;
  const words = reply?.words ?? '';
  const pending = usePendingText(words, (text, chosen) => {
    if (chosen || text !== words) onReply({ stance: 'disputed', words: text });
  });
  const add = (phrase: string) => {
    pending.leave();
    onReply({ stance: 'disputed', words: pending.text === '' ? phrase : `${pending.text}；${phrase}` });
  };
  const choose = (stance: ItemReply['stance']) => onReply(reply?.stance === stance ? null : { stance, words: stance === 'agreed' ? '' : pending.text });
  return (
    <div className="closing-reply" role="group" aria-label="单位意见">
      <div className="closing-stances">
        <Button
          size="large"
          disabled={readOnly}
          aria-pressed={reply?.stance === 'agreed'}
          type={reply?.stance === 'agreed' ? 'primary' : 'default'}
          icon={<CheckOutlined aria-hidden />}
          onClick={() => choose('agreed')}
        >
          {stanceWords.agreed}
        </Button>
        <Button
          size="large"
          disabled={readOnly}
          danger
          aria-pressed={reply?.stance === 'disputed'}
          type={reply?.stance === 'disputed' ? 'primary' : 'default'}
          icon={<CommentOutlined aria-hidden />}
          onClick={() => choose('disputed')}
        >
          {stanceWords.disputed}
        </Button>
      </div>
      {reply?.stance === 'disputed' ? (
        <div className="closing-words">
          <Input.TextArea
            aria-label="单位的说法"
            placeholder="记下单位的说法"
            rows={2}
            maxLength={1000}
            disabled={readOnly}
            value={pending.text}
            onChange={(event) => pending.change(event.target.value)}
            onBlur={pending.leave}
          />
          <TextClash clash={pending.clash} />
          {readOnly ? null : (
            <div className="closing-phrases" role="group" aria-label="短语">
              {phrases.map((phrase) => (
                <Button key={phrase} onClick={() => add(phrase)}>
                  {phrase}
                </Button>
              ))}
            </div>
          )}
        </div>
      ) : null}
    </div>
  );
}
