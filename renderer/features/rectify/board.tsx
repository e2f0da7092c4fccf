import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import type { Round } from '#shared/model/round.ts';
import { boardStateWords, countBoard, type BoardRow } from '#shared/rounds/rectify-board.ts';
import { indexForFind } from '#shared/search/find.ts';
import { CountFilter } from '#renderer/ui/count-filter.tsx';
import { QueryField, TownField } from '#renderer/ui/filter-fields.tsx';
import { townsOf } from '#shared/text/towns-of.ts';
import { useShownTable } from '#renderer/hooks/use-shown-table.tsx';
import { boardStates, useBoardView } from './board-address.ts';
import { boardColumns, BoardTable } from './board-table.tsx';
import { NoticeBatch } from './notice-batch.tsx';
import { LockedAlert } from '#renderer/ui/locked-alert.tsx';

/** 整改 of a round: counters that filter, the units, and the notices that can be issued together. */
export function Board(props: { readonly round: Round; readonly rows: readonly BoardRow[] }) {
  const { round, rows } = props;
  const [view, change] = useBoardView();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [issuing, setIssuing] = useState<readonly string[] | null>(null);
  const find = useMemo(() => indexForFind(rows, (row) => [row.name, ...row.aliases]), [rows]);
  const counts = useMemo(() => countBoard(rows), [rows]);
  const suggested = rows.filter((row) => !row.decided).length;
  const shown = useMemo(() => {
    const found = new Set(find(view.query));
    return rows.filter(
      (row) =>
        found.has(row) &&
        (view.suggested || row.decided) &&
        (view.town === null || row.town === view.town) &&
        (view.state === null || row.state === view.state),
    );
  }, [rows, find, view]);
  const { columns, told, tools } = useShownTable({ name: '整改单位', columns: boardColumns, rows: shown });
  const issuable = shown.filter((row) => row.state === 'unnoticed');
  const chosen = selected.length > 0 ? issuable.filter((row) => selected.includes(row.unitId)) : issuable;

  return (
    <>
      <CountFilter
        label="按进展筛选"
        all={rows.length - suggested}
        value={view.state}
        choices={boardStates.map((state) => ({ value: state, word: boardStateWords[state], count: counts[state], late: state === 'overdue' }))}
        onChange={(state) => change({ state })}
      />
      <LockedAlert round={round} what="整改通知、回执和销号只能查看" />
      <div className="toolbar" role="search">
        <QueryField label="搜索整改单位" placeholder="名称或拼音" width={136} value={view.query} onChange={(query) => change({ query })} />
        <TownField towns={townsOf(rows)} width={140} value={view.town} onChange={(town) => change({ town })} />
        <Checkbox checked={view.suggested} onChange={(event) => change({ suggested: event.target.checked })}>
          含建议整改、尚未决定的 {suggested} 个单位
        </Checkbox>
        <span className="toolbar-end">
          {tools}
          {round.locked ? null : (
            <Button type="primary" disabled={chosen.length === 0 || issuing !== null} onClick={() => setIssuing(chosen.map(({ unitId }) => unitId))}>
              {selected.length > 0 ? '给所选单位发整改通知' : '给全部待发单位发整改通知'}（{chosen.length}）
            </Button>
          )}
        </span>
      </div>
      {issuing === null ? null : (
        <NoticeBatch
          round={round}
          unitIds={issuing}
          onClose={() => {
            setIssuing(null);
            setSelected([]);
          }}
        />
      )}
      <BoardTable
        rows={shown}
        columns={columns}
        onSorted={told}
        locked={round.locked}
        selected={selected}
        onSelect={setSelected}
        page={view.page}
        onPage={(page) => change({ page })}
      />
    </>
  );
}
