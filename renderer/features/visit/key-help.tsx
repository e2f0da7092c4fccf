import { CloseOutlined } from '@ant-design/icons';
import { keyWords } from './key-map.ts';

/** The keys of the checklist, over a corner of the page: nothing moves for it. */
export function KeyHelp(props: { readonly onClose: () => void }) {
  return (
    <div className="key-help" role="note" aria-label="快捷键">
      <div className="key-help-head">
        <h3>快捷键</h3>
        <button type="button" className="tool" aria-label="收起快捷键" onClick={props.onClose}>
          <CloseOutlined aria-hidden />
        </button>
      </div>
      <dl>
        {keyWords.map(({ keys, words }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
