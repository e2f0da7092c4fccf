import { forOthersWord } from '#shared/scoring/item-state.ts';
import type { Item } from '#shared/model/standard.ts';
import type { ItemShape } from './item-shape.ts';
import { scopeWords } from '#shared/standards/standard-words.ts';

/** An item that is for other kinds or classes of unit: closed, labelled, nothing to judge. */
export function ForeignRow(props: {
  readonly item: Item;
  readonly no: string;
  readonly current: boolean;
  readonly onEnter: (itemId: string, shape: ItemShape, open: boolean) => void;
}) {
  const { item } = props;
  return (
    <div
      role="group"
      aria-label={item.text}
      aria-current={props.current}
      className="item item-locked item-foreign"
      data-item={item.id}
      tabIndex={props.current ? 0 : -1}
      onFocus={() => props.onEnter(item.id, 'line', false)}
    >
      <span className="item-no">{props.no}</span>
      <span className="item-locked-text" title={item.text}>
        {item.text}
      </span>
      <span className="quiet">只考核：{scopeWords(item)}，不用判定，不计分</span>
      <span className="mark">{forOthersWord}</span>
    </div>
  );
}
