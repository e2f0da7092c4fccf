import { SearchOutlined } from '@ant-design/icons';
import { Input, Modal, type InputRef } from 'antd';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { useHits, type Hit, type SearchPage } from './use-hits.ts';
import './search.css';

const kindWords: Readonly<Record<Hit['kind'], string>> = { unit: '单位', item: '条目', page: '页面' };

/** The search over everything: typed words or pinyin initials find units, items of the round's standard, and pages. `onClose` hears whether it led to another page. */
export function SearchDialog(props: { readonly pages: readonly SearchPage[]; readonly onClose: (gone: boolean) => void }) {
  const { onClose } = props;
  const field = useRef<InputRef>(null);
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState(0);
  const navigate = useNavigate();
  const hits = useHits(props.pages)(query);
  const current = hits[Math.min(place, hits.length - 1)];

  const go = (hit: Hit) => {
    onClose(true);
    void navigate(hit.to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setPlace((hits.length + place + step) % Math.max(hits.length, 1));
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && current !== undefined) go(current);
  };

  return (
    <Modal
      open
      title="查找"
      footer={null}
      onCancel={() => onClose(false)}
      // The dialog itself gives the focus to the first thing in it, which is the button that closes it.
      afterOpenChange={(open) => open && field.current?.focus()}
      width={640}
      style={{ top: 72 }}
    >
      <Input
        ref={field}
        autoFocus
        size="large"
        prefix={<SearchOutlined aria-hidden />}
        placeholder="单位名称、条目、页面，也可以打拼音首字母"
        role="combobox"
        aria-label="查找"
        aria-expanded={hits.length > 0}
        aria-controls="search-hits"
        aria-activedescendant={current?.key}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setPlace(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="search-hits" role="listbox" aria-label="查找结果" className="search-hits">
        {hits.map((hit) => (
          <li key={hit.key} id={hit.key} role="option" aria-selected={hit === current} onClick={() => go(hit)}>
            <span className="search-kind">{kindWords[hit.kind]}</span>
            <span className="search-text">{hit.text}</span>
            <span className="quiet">{hit.detail}</span>
          </li>
        ))}
      </ul>
      {hits.length === 0 ? <p className="quiet">没有找到，换个说法试试。</p> : null}
    </Modal>
  );
}
