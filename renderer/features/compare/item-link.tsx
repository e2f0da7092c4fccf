import { Button } from 'antd';
import type { Item } from '#shared/model/standard.ts';
import { useCompareView } from './compare-address.ts';

/** An item's text, which leads to 单项对照 with that item. */
export function ItemLink(props: { readonly item: Item }) {
  const { item } = props;
  const [, change] = useCompareView();
  return (
    <Button type="link" size="small" className="item-link" title="看这一项在各单位的情况" onClick={() => change({ itemId: item.id, part: 'item' })}>
      {item.no === '' ? '' : `${item.no}. `}
      {item.text}
    </Button>
  );
}
