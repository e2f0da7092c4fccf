import { Button, Alert } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { type Round, Outcome, outcomeWords } from '#shared/model/round.ts';
import { indexForFind } from '#shared/search/find.ts';
import { clockMs } from '#shared/ledger/clock.ts';
import { LockedDespite } from '#shared/record/round-acts.ts';
import { overstepWords } from '#shared/record/rights-acts.ts';
import { roundSubject } from '#shared/record/subject.ts';
import { momentOf } from '#shared/days/moment-of.ts';
import { townsOf } from '#shared/text/towns-of.ts';
import { useShownTable } from '#renderer/hooks/use-shown-table.tsx';
import { HeldNote } from '#renderer/ui/held-note.tsx';
import { useGuarded } from '#renderer/hooks/use-guarded.ts';
import { useLive } from '#renderer/store/services.tsx';
import { useOversteps } from '#renderer/hooks/use-oversteps.ts';
import { fitsDecideView, useDecideView } from './decide-address.ts';
import { DecideFilters } from './decide-filters.tsx';
import { countDecisions, type DecisionCounts } from '#shared/rounds/decision-counts.ts';
import { UnsignedNote } from './unsigned-note.tsx';
import { DecisionPanel } from './decision-panel.tsx';
import { adoption, canAdoptTogether, type DecisionRow } from '#shared/rounds/decision-rows.ts';
import { decisionColumns, DecisionTable, type RowActs } from './decision-table.tsx';

/** 验收决定 with its filters, acts for many, and the panel of one unit. */
export function DecideTask(props: { readonly round: Round; readonly rows: readonly DecisionRow[] }) {
  const { round, rows } = props;
  const [view, change] = useDecideView();
  const guarded = useGuarded();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState<{ readonly unitId: string; readonly overriding: boolean } | null>(null);
  const find = useMemo(() => indexForFind(rows, (row) => [row.name, ...(row.unit?.aliases ?? [])]), [rows]);
  const towns = useMemo(() => townsOf(rows.flatMap((row) => row.unit ?? [])), [rows]);
  const shown = useMemo(() => {
    const found = new Set(find(view.query));
    return rows.filter((row) => found.has(row) && fitsDecideView(row, view));
  }, [rows, find, view]);
  const counts = useMemo(() => countDecisions(rows), [rows]);
  const panelRow = opened === null ? undefined : rows.find((row) => row.unitId === opened.unitId);

  const adopt = useCallback(
    async (chosen: readonly DecisionRow[]) => {
      const drafts = chosen.flatMap((row) => adoption(round, row) ?? []);
      const done = chosen.length === 1 ? `${chosen[0]?.name ?? ''}已采纳建议` : `${String(drafts.length)} 个单位已采纳建议`;
      if (await guarded('adopt', drafts, done)) setSelected([]);
    },
    [round, guarded],
  );
  const acts = useMemo<RowActs>(
    () => ({
      adopt: (row) => void adopt([row]),
      override: (row) => setOpened({ unitId: row.unitId, overriding: true }),
      open: (row) => setOpened({ unitId: row.unitId, overriding: false }),
    }),
    [adopt],
  );
  const allColumns = useMemo(() => decisionColumns(acts, round.locked), [acts, round.locked]);
  const { columns, told, tools } = useShownTable({ name: '验收决定', columns: allColumns, rows: shown });

  return (
    <>
      <CountsStrip counts={counts} />
      {round.locked ? <LockedNote round={round} rows={rows} /> : null}
      <UnsignedNote rows={rows} only={view.unsigned} onOnly={(unsigned) => change({ unsigned })} />
      <HeldNote roundId={round.id} />
      <div className="toolbar">
        <DecideFilters view={view} towns={towns} onChange={change} />
        <span className="quiet">
          {shown.length === rows.length ? `共 ${String(rows.length)} 个单位` : `${String(shown.length)} / ${String(rows.length)} 个单位`}
        </span>
        <span className="toolbar-end">
          {tools}
          {round.locked ? null : (
            <AdoptMany shown={shown} selected={rows.filter((row) => selected.includes(row.unitId) && canAdoptTogether(row))} onAdopt={adopt} />
          )}
        </span>
      </div>
      <DecisionTable rows={shown} columns={columns} onSorted={told} locked={round.locked} selected={selected} onSelect={setSelected} />
      {panelRow === undefined || opened === null ? null : (
        <DecisionPanel round={round} row={panelRow} overriding={opened.overriding} onAdopt={() => void adopt([panelRow])} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

/** Says that a round is locked, by whom and when, which decisions were kept although they were out of date, and what to do about it. */
function LockedNote(props: { readonly round: Round; readonly rows: readonly DecisionRow[] }) {
  const subject = roundSubject(props.round.id);
  const entries = useLive((store) => store.history(subject), [subject]);
  const locking = entries?.findLast((entry) => entry.subject === subject && entry.act === 'round-locked');
  const beyond = useOversteps().find(({ batch }) => batch !== null && batch === locking?.batch);
  const by = locking === undefined || locking.by === '' ? '' : `由${locking.by}`;
  const at = locking === undefined ? '' : `于 ${momentOf(clockMs(locking.at))} `;
  const despite = LockedDespite.safeParse(locking?.fields['lockedDespite']).data;
  const kept = Object.keys(despite?.units ?? {}).map((unitId) => props.rows.find((row) => row.unitId === unitId)?.name ?? unitId);
  return (
    <Alert
      type="info"
      showIcon
      title={`本批次已${at}${by}锁定，决定只能查看。需要改动的，先解除锁定并写明理由。`}
      description={
        [
          beyond === undefined ? '' : `${overstepWords(beyond)}。`,
          despite === undefined ? '' : `锁定时 ${String(kept.length)} 个单位的决定与结果不一致，仍按原决定锁定：${kept.join('、')}。理由：${despite.reason}`,
        ].join('') || null
      }
    />
  );
}

/** Adopts for the units that were chosen, otherwise for all shown that are still without a decision. A decision made already, out of date or not, is replaced only where its unit was chosen. */
function AdoptMany(props: {
  readonly shown: readonly DecisionRow[];
  readonly selected: readonly DecisionRow[];
  readonly onAdopt: (rows: readonly DecisionRow[]) => Promise<void>;
}) {
  const chosen = props.selected.length > 0 ? props.selected : props.shown.filter((row) => row.stage === 'open' && canAdoptTogether(row));
  const word = props.selected.length > 0 ? '采纳所选的建议' : '采纳全部待定的建议';
  return (
    <Button type="primary" disabled={chosen.length === 0} onClick={() => props.onAdopt(chosen)}>
      {word}（{chosen.length}）
    </Button>
  );
}

/** The round at a glance: how many are decided, with which outcome, how many of these decisions are out of date, and what is still open. */
function CountsStrip(props: { readonly counts: DecisionCounts }) {
  const { counts } = props;
  const cells: readonly (readonly [word: string, count: number, look: string])[] = [
    ...Outcome.options.map((outcome) => [outcomeWords[outcome], counts.outcomes[outcome], outcome] as const),
    ['其中待重新决定', counts.reopened, counts.reopened === 0 ? 'waiting' : 'rectify'],
    ['待决定', counts.open, 'open'],
    ['核查未完成', counts.visiting, 'waiting'],
    ['未核查', counts.unvisited, 'waiting'],
  ];
  return (
    <dl className="counts-strip">
      {cells.map(([word, count, look]) => (
        <div key={word} className={`count-${look}`}>
          <dt>{word}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
