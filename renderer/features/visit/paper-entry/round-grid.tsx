import { UndoOutlined } from '@ant-design/icons';
import { Button, Pagination } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { noFinding } from '#shared/model/finding.ts';
import type { Round } from '#shared/model/round.ts';
import { itemsOf, type Standard } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import { isForOthers } from '#shared/scoring/score-item.ts';
import { markText } from '#shared/visit/paper-entry.ts';
import type { VisitTask } from '#shared/visit/visit-tasks.ts';
import { turnPage } from '#renderer/ui/pages-of.tsx';
import { EntryCell } from './entry-cell.tsx';
import { RefusedList } from './refused-list.tsx';
import { useRoundEntry } from './use-round-entry.ts';

const pageSize = 20;

/** 单位×条目: points of many units typed in from paper, a unit a row. */
export function RoundGrid(props: { readonly round: Round; readonly standard: Standard; readonly tasks: readonly VisitTask[] }) {
  const { round, standard, tasks } = props;
  const [page, setPage] = useState(1);
  const shown = useMemo(() => tasks.slice((page - 1) * pageSize, page * pageSize), [tasks, page]);
  const items = useMemo(() => itemsOf(standard), [standard]);
  const { lines, refused, onCommit, onPaste, undo, closeRefused } = useRoundEntry(round, items, shown);

  if (lines === undefined) return <div className="loading">正在读取核查记录</div>;
  return (
    <section className="panel paper-entry" aria-label="多个单位按纸质记录录入">
      <header className="toolbar">
        <h2>单位×条目</h2>
        <span className="quiet">每格填考评分，或 √ 符合、△ 部分符合、× 不符合、/ 不适用；点单位名称逐项录入数量和说明。</span>
        <span className="toolbar-end">
          <Button icon={<UndoOutlined aria-hidden />} disabled={undo === null} onClick={undo ?? undefined}>
            撤销
          </Button>
        </span>
      </header>
      <RefusedList refused={refused} onClose={closeRefused} />
      <div className="paper-grid-scroll">
        <table className="paper-grid paper-grid-units" data-grid aria-label="单位录入表">
          <thead>
            <tr>
              <th scope="col">单位</th>
              {items.map(({ section, item }) => (
                <th key={item.id} scope="col" title={`${section.title}：${item.text}（${showPoints(item.max)}分）`}>
                  {item.no}
                  <span className="quiet">{showPoints(item.max)}分</span>
                </th>
              ))}
              <th scope="col">总分</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, row) => (
              <tr key={line.unitId}>
                <th scope="row">
                  <Link to={`/visit/paper/${encodeURIComponent(line.unitId)}`}>{line.name}</Link>
                  {line.closed === null ? null : <span className="quiet">{line.closed}</span>}
                </th>
                {items.map(({ item }, column) => (
                  <td key={item.id}>
                    <EntryCell
                      row={row}
                      column={column}
                      label={`${line.name} ${item.no}`}
                      value={markText(line.findings[item.id] ?? noFinding)}
                      hint={`${item.text}（${showPoints(item.max)}分）`}
                      disabled={line.closed !== null || isForOthers(item, line.facts)}
                      onCommit={onCommit}
                      onPaste={onPaste}
                    />
                  </td>
                ))}
                <td className="paper-number">{line.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pagination
        size="small"
        hideOnSinglePage
        showSizeChanger={false}
        itemRender={turnPage}
        current={page}
        pageSize={pageSize}
        total={tasks.length}
        onChange={setPage}
      />
    </section>
  );
}
