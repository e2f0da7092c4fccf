import { Pagination } from 'antd';
import { turnPage } from '#renderer/ui/pages-of.tsx';
import { valuesInShort, type DifferenceNames, whatOf } from '#shared/differences/difference-words.ts';
import type { Matter } from '#shared/differences/matter.ts';

/** So many matters are on one page: as many as a laptop's screen holds beside the one that is open. */
const mattersOnPage = 9;

/** The matters of the filter, a button each, under the names of their units. */
export function MatterList(props: {
  readonly matters: readonly Matter[];
  readonly at: number;
  readonly names: DifferenceNames;
  readonly onAt: (at: number) => void;
}) {
  const { matters, at, names, onAt } = props;
  const page = Math.floor(at / mattersOnPage);
  const from = page * mattersOnPage;
  const shown = matters.slice(from, from + mattersOnPage);
  return (
    <nav className="matter-list" aria-label="记录不同的地方">
      <ol start={from + 1}>
        {shown.map((matter, index) => (
          <li key={matter.key}>
            {index === 0 || shown[index - 1]?.unitId !== matter.unitId ? <h3>{matter.unitId === '' ? '其他' : names.unit(matter.unitId)}</h3> : null}
            <button type="button" aria-current={from + index === at} onClick={() => onAt(from + index)}>
              <span className="matter-what">{whatOf(matter.group, names)}</span>
              <span className="quiet">{valuesInShort(matter, names)}</span>
            </button>
          </li>
        ))}
      </ol>
      <Pagination
        size="small"
        simple
        itemRender={turnPage}
        hideOnSinglePage
        showSizeChanger={false}
        current={page + 1}
        pageSize={mattersOnPage}
        total={matters.length}
        onChange={(next) => onAt((next - 1) * mattersOnPage)}
      />
    </nav>
  );
}
