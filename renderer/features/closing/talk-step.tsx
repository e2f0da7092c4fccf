import { ArrowLeftOutlined, ArrowRightOutlined, CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { stanceWords } from '#shared/closing/closing.ts';
import type { Shortfall } from '#shared/scoring/shortfalls.ts';
import { showPoints } from '#shared/points.ts';
import { RecommendationTag } from '#renderer/ui/outcome-tag.tsx';
import { ShortfallSlide } from './shortfall-slide.tsx';
import type { ClosingActs } from './use-closing-acts.ts';
import type { ClosingView } from '#renderer/hooks/use-closing.ts';

/** 逐条通报: the overview (place 0), then each shortfall by itself, large enough for a meeting room. */
export function TalkStep(props: {
  readonly view: ClosingView;
  readonly acts: ClosingActs;
  readonly place: number;
  readonly readOnly: boolean;
  readonly onPlace: (place: number) => void;
  readonly onDone: () => void;
}) {
  const { view, acts, place, readOnly, onPlace } = props;
  const { shortfalls, closing } = view;
  const shown = shortfalls[place - 1];
  const last = place === shortfalls.length;
  return (
    <section className="closing-talk" aria-label="逐条通报">
      <Chips view={view} place={place} onPlace={onPlace} />
      {shown === undefined ? (
        <Overview view={view} acts={acts} readOnly={readOnly} onPlace={onPlace} />
      ) : (
        <ShortfallSlide
          key={shown.item.id}
          shortfall={shown}
          marksOf={view.marksOf}
          place={place}
          of={shortfalls.length}
          reply={closing.replies[shown.item.id]}
          visit={view.visit}
          proofs={view.papers[shown.item.id]?.proofs ?? []}
          readOnly={readOnly}
          onReply={(reply) => acts.reply([shown.item.id], reply)}
        />
      )}
      <div className="closing-turn">
        <Button size="large" icon={<ArrowLeftOutlined aria-hidden />} disabled={place === 0} onClick={() => onPlace(place - 1)}>
          上一条
        </Button>
        {last ? (
          <Button size="large" type="primary" onClick={props.onDone}>
            去签字
          </Button>
        ) : (
          <Button size="large" type="primary" icon={<ArrowRightOutlined aria-hidden />} iconPlacement="end" onClick={() => onPlace(place + 1)}>
            {place === 0 ? '逐条通报' : '下一条'}
          </Button>
        )}
      </div>
    </section>
  );
}

function Chips(props: { readonly view: ClosingView; readonly place: number; readonly onPlace: (place: number) => void }) {
  const { shortfalls, closing } = props.view;
  return (
    <div className="closing-chips" role="toolbar" aria-label="跳到">
      <button type="button" className="closing-chip" aria-pressed={props.place === 0} onClick={() => props.onPlace(0)}>
        总体
      </button>
      {shortfalls.map(({ item }, index) => {
        const stance = closing.replies[item.id]?.stance;
        return (
          <button
            key={item.id}
            type="button"
            className={`closing-chip closing-chip-${stance ?? 'none'}`}
            aria-pressed={props.place === index + 1}
            aria-label={`第${String(index + 1)}条，${stance === undefined ? '未回应' : stanceWords[stance]}`}
            onClick={() => props.onPlace(index + 1)}
          >
            {index + 1}
            {stance === undefined ? '' : stance === 'agreed' ? ' ✓' : ' 异'}
          </button>
        );
      })}
    </div>
  );
}

function Overview(props: { readonly view: ClosingView; readonly acts: ClosingActs; readonly readOnly: boolean; readonly onPlace: (place: number) => void }) {
  const { view, acts } = props;
  const { result, shortfalls, closing, record } = view;
  const rest = shortfalls.filter(({ item }) => closing.replies[item.id] === undefined).map(({ item }) => item.id);
  return (
    <div className="closing-card">
      <div className="closing-figures">
        <Figure word="考评分" value={showPoints(result.total)} />
        <Figure word="自评分" value={record.selfTotal === null ? '未填' : showPoints(record.selfTotal)} />
        <Figure word="等次" value={result.grade ?? '未入等'} />
        <Figure word="扣分和未达到" value={`${String(shortfalls.length)} 项`} />
      </div>
      <p className="closing-advice">
        程序建议 <RecommendationTag of={result} /> 最终结论以验收决定为准。
      </p>
      {shortfalls.length === 0 ? <p className="closing-large">没有扣分和未达到事项，可以直接签字。</p> : <ShortList view={view} onPlace={props.onPlace} />}
      {props.readOnly || rest.length === 0 ? null : (
        <Button size="large" icon={<CheckOutlined aria-hidden />} onClick={() => acts.reply(rest, { stance: 'agreed', words: '' })}>
          {rest.length === shortfalls.length ? '全部认可' : `其余 ${String(rest.length)} 条认可`}
        </Button>
      )}
    </div>
  );
}

const Figure = (props: { readonly word: string; readonly value: string }) => (
  <div>
    <span className="quiet">{props.word}</span>
    <b>{props.value}</b>
  </div>
);

function ShortList(props: { readonly view: ClosingView; readonly onPlace: (place: number) => void }) {
  const { shortfalls, closing } = props.view;
  const stanceOf = ({ item }: Shortfall): string => {
    const reply = closing.replies[item.id];
    return reply === undefined ? '未回应' : stanceWords[reply.stance];
  };
  return (
    <ol className="closing-list">
      {shortfalls.map((shortfall, index) => (
        <li key={shortfall.item.id}>
          <button type="button" className="link-button" onClick={() => props.onPlace(index + 1)}>
            {shortfall.item.text}
          </button>
          <b className="number">{shortfall.lost === 0 ? '' : `−${showPoints(shortfall.lost)}`}</b>
          <span className="quiet">{stanceOf(shortfall)}</span>
        </li>
      ))}
    </ol>
  );
}
