import { forOthersWord } from '#shared/scoring/item-state.ts';
import type { Item } from '#shared/model/standard.ts';
import { scopeWords } from '#shared/standards/standard-words.ts';

/** An item that is for other kinds or classes of unit: closed, labelled, nothing to judge. */
export function ForeignRow(props: { readonly item: Item; readonly no: string; readonly current: boolean; readonly onEnter: (itemId: string) => void }) {
  const { item } = props;
  return (
    <div
      role="group"
      aria-label={item.text}
      aria-current={props.current}
      className="item item-foreign"
      data-item={item.id}
      tabIndex={props.current ? 0 : -1}
      onFocus={() => props.onEnter(item.id)}
    >
      <div className="item-head">
        <span className="item-no">{props.no}</span>
        <p className="item-text">{item.text}</p>
        <span className="item-marks">
          <span className="mark">{forOthersWord}</span>
        </span>
      </div>
      <p className="quiet">只考核：{scopeWords(item)}。不用判定，不计分。</p>
    </div>
  );
}
