import { Button } from 'antd';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { whyNotApproveTogether, type DeskRow } from '#shared/desk/desk-rows.ts';
import type { Round } from '#shared/model/round.ts';
import { adoption } from '#shared/rounds/decision-rows.ts';
import { indexForFind } from '#shared/search/find.ts';
import { townsOf } from '#shared/text/towns-of.ts';
import { useInspector } from '#renderer/hooks/use-inspector.ts';
import { keptResult } from '#renderer/hooks/kept-result.ts';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';
import { useShownTable } from '#renderer/hooks/use-shown-table.tsx';
import { KindField, QueryField, TownField } from '#renderer/ui/filter-fields.tsx';
import { HeldNote } from '#renderer/ui/held-note.tsx';
import { adopting, approving, BatchDialog, batchBar, type BatchAct } from './batch-dialog.tsx';
import { decisionColumns, DecisionTable, deskPageSize } from './decision-table.tsx';
import { fitsDeskView, listKey, useDeskView } from './desk-address.ts';
import { chipWord, DeskChips } from './desk-chips.tsx';
import { DeskUnit, type DeskTask } from './desk-unit.tsx';
import { LockedNote } from './locked-note.tsx';
import { NearnessSetting } from './nearness-setting.tsx';
import type { RowActs } from './row-cells.tsx';
import type { Desk } from './use-desk-rows.ts';
import { useApproving } from './use-approving.ts';
import { UnsignedNote } from './unsigned-note.tsx';
import { useKeptOrder } from './use-kept-order.ts';

const keptIndex = keptResult((rows: readonly DeskRow[]) => indexForFind(rows, (row) => [row.name, ...(row.unit?.aliases ?? [])]));

/** The desk: the list with its chips on the left, the open unit with its acts on the right. */
export function DecideTask(props: { readonly round: Round; readonly desk: Desk }) {
  const { round, desk } = props;
  const { rows } = desk;
  const [view, change] = useDeskView();
  const guarded = useGuarded();
  const [doing, setDoing] = useState<{ readonly unitId: string; readonly task: DeskTask }>({ unitId: '', task: null });
  const [batch, setBatch] = useState<BatchAct | null>(null);
  const name = useInspector().name.trim();
  const approve = useApproving(round, name);
  const find = keptIndex(rows);
  const towns = useMemo(() => townsOf(rows.flatMap((row) => row.unit ?? [])), [rows]);
  const fitting = useMemo(() => {
    const found = new Set(find(view.query));
    return rows.filter((row) => found.has(row) && fitsDeskView(row, view));
  }, [rows, find, view]);
  const shown = useKeptOrder(listKey(view), fitting, rows);
  const opened = rows.find(({ unitId }) => unitId === view.unit) ?? shown[0];
  // The list comes first: while a name is typed, each letter has another unit at its top, whose case is worked out afterwards.
  const shownUnit = useDeferredValue(opened);
  const task = shownUnit !== undefined && doing.unitId === shownUnit.unitId ? doing.task : null;

  const adopt = useCallback(
    async (chosen: readonly DeskRow[]): Promise<boolean> => {
      const drafts = chosen.flatMap((row) => adoption(round, row) ?? []);
      return guarded('adopt', drafts, chosen.length === 1 ? `${chosen[0]?.name ?? ''}已采纳建议` : `${String(drafts.length)} 个单位已采纳建议`);
    },
    [round, guarded],
  );
  const open = (row: DeskRow, next: DeskTask) => {
    setDoing({ unitId: row.unitId, task: next });
    if (row.unitId !== view.unit) change({ unit: row.unitId });
  };
  const acts: RowActs = {
    adopt: (row) => void adopt([row]),
    override: (row) => open(row, 'override'),
    anew: (row) => open(row, 'anew'),
    open: (row) => open(row, null),
  };
  const { columns, told, tools } = useShownTable({ name: '验收决定', columns: decisionColumns(acts, round.locked), rows: shown });
  const at = shown.findIndex(({ unitId }) => unitId === shownUnit?.unitId);
  const following = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))];
  const next = following.find(({ stage }) => stage === 'open' || stage === 'reopened') ?? shown[at + 1];
  const approvable = round.teamApproval === true ? fitting.filter((row) => whyNotApproveTogether(row, name) === null).length : 0;
  const adoptable = fitting.filter((row) => batchBar(row) === null).length;

  return (
    <>
      {round.locked ? <LockedNote round={round} rows={rows} /> : null}
      <UnsignedNote rows={rows} only={view.unsigned} onOnly={(unsigned) => change({ unsigned })} />
      <HeldNote roundId={round.id} />
      <DeskChips rows={rows} near={desk.near} value={view.show} onChange={(show) => change({ show })} />
      <div className="desk">
        <div className="desk-list">
          <div className="toolbar desk-fields" role="search">
            <QueryField label="筛选单位" placeholder="名称或拼音" width={120} value={view.query} onChange={(query) => change({ query })} />
            <TownField towns={towns} width={140} value={view.town} onChange={(town) => change({ town })} />
            <KindField width={104} value={view.kind} onChange={(kind) => change({ kind })} />
            <span className="quiet">
              {shown.length === rows.length ? `共 ${String(rows.length)} 个` : `${String(shown.length)} / ${String(rows.length)} 个`}
            </span>
          </div>
          <div className="desk-scroll">
            <DecisionTable
              rows={shown}
              columns={columns}
              onSorted={told}
              opened={opened?.unitId ?? null}
              page={Math.min(view.page, Math.max(1, Math.ceil(shown.length / deskPageSize)))}
              onPage={(page) => change({ page })}
              onOpen={(row) => (row.unitId === opened?.unitId ? undefined : open(row, null))}
            />
          </div>
          <div className="desk-foot">
            {round.locked ? null : (
              <Button type="link" disabled={adoptable === 0} onClick={() => setBatch(adopting)}>
                预览后一并采纳（{adoptable}）
              </Button>
            )}
            {round.locked || approvable === 0 ? null : (
              <Button type="link" onClick={() => setBatch(approving(name))}>
                预览后一并审核（{approvable}）
              </Button>
            )}
            <NearnessSetting key={desk.near} round={round} near={desk.near} />
            <span className="toolbar-end">{tools}</span>
          </div>
        </div>
        {shownUnit === undefined ? (
          <section className="desk-unit desk-none">没有这样的单位，换一个条件看看。</section>
        ) : (
          <DeskUnit
            key={shownUnit.unitId}
            round={round}
            row={shownUnit}
            rows={rows}
            near={desk.near}
            task={task}
            onTask={(wanted) => setDoing({ unitId: shownUnit.unitId, task: wanted })}
            onAdopt={() => void adopt([shownUnit])}
            onNext={next === undefined ? null : () => open(next, null)}
          />
        )}
      </div>
      {batch === null ? null : (
        <BatchDialog
          rows={fitting}
          act={batch}
          about={`${view.show === null ? '全部单位' : `“${chipWord(view.show, desk.near)}”`}${view.town ?? ''}中`}
          onConfirm={batch === adopting ? adopt : approve}
          onClose={() => setBatch(null)}
        />
      )}
    </>
  );
}
