import { Link } from 'react-router';
import { itemChanges, type ChangedItem, type YearPairing } from '#shared/analysis/year-change.ts';
import type { ChangedUnit } from '#shared/analysis/year-changes.ts';
import { showPoints, type CentiPoints } from '#shared/points.ts';
import { signed } from './signed.ts';

const shown = (points: CentiPoints | null): string => (points === null ? '—' : showPoints(points));

const moved = ({ before, rescored, now }: ChangedItem): boolean => before !== now || rescored !== before;

/** Why an item counts where it does. */
function reason({ part, before, rescored, now }: ChangedItem): string {
  if (part === 'added') return '新增项目';
  if (part === 'missing') return now === null ? (before === null ? '' : '本年没有得分') : '去年没有得分';
  return rescored === before ? '实际变化' : `按本年办法去年为 ${shown(rescored)}`;
}

/** The items on which one unit changed; each leads to its finding. */
export function ChangeItems(props: { readonly row: ChangedUnit; readonly pairing: YearPairing; readonly rescored: Int32Array | undefined }) {
  const { row, pairing, rescored } = props;
  const items = itemChanges(pairing, row.last, row.unit.visit, rescored).filter(moved);
  if (items.length === 0) return <p className="quiet">各项都与去年相同。</p>;
  return (
    <table className="change-items" aria-label={`${row.unit.name}的变化`}>
      <thead>
        <tr>
          <th scope="col">考核内容</th>
          <th scope="col">去年</th>
          <th scope="col">本年</th>
          <th scope="col">变化</th>
          <th scope="col">说明</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.item.id}>
            <td>
              <Link to={`/visit/${row.unit.unitId}?item=${one.item.id}`}>
                {one.item.no === '' ? '' : `${one.item.no}. `}
                {one.item.text}
              </Link>
            </td>
            <td className="number">{shown(one.before)}</td>
            <td className="number">{shown(one.now)}</td>
            <td className="number">{signed((one.now ?? 0) - (one.before ?? 0))}</td>
            <td>{reason(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
