import { useCallback, useRef, useState } from 'react';
import type { Findings } from '#shared/model/finding.ts';
import type { Draft } from '#shared/model/ledger.ts';
import type { Round } from '#shared/model/round.ts';
import type { Item } from '#shared/model/standard.ts';
import type { Facts } from '#shared/model/unit.ts';
import { showPoints } from '#shared/points.ts';
import { openVisit } from '#shared/record/visit-acts.ts';
import { scoreBasis } from '#shared/scoring/score-basis.ts';
import { isForOthers } from '#shared/scoring/score-item.ts';
import { entryOfMark, planEntries, type PaperEntry } from '#shared/visit/paper-entry.ts';
import type { VisitTask } from '#shared/visit/visit-tasks.ts';
import { useMessage } from '#renderer/hooks/use-message.ts';
import { useRecord } from '#renderer/hooks/use-record.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';
import type { EntryOutcome, EntryPlace } from './entry-cell.tsx';
import type { RefusedCell } from './refused-list.tsx';

/** A unit as a row of the table: what was found, and why nothing can be typed, if so. */
interface UnitLine {
  readonly unitId: string;
  readonly name: string;
  readonly facts: Facts;
  readonly findings: Findings;
  readonly opened: boolean;
  readonly total: string;
  readonly closed: string | null;
}

async function readLine(store: Store, round: Round, task: VisitTask): Promise<UnitLine | undefined> {
  const [unit, detail] = await Promise.all([store.unit(task.unitId), store.visit(round.id, task.unitId, 'first')]);
  if (unit === undefined) return undefined;
  const closed =
    detail !== undefined && detail.record.completedMs !== null
      ? '已完成核查'
      : detail !== undefined && detail.record.standardHash !== round.standardHash
        ? '用的是另一版标准，请单独录入'
        : null;
  return {
    unitId: unit.id,
    name: unit.name,
    facts: scoreBasis(round, unit, task.selfTotal, detail?.record.below ?? []).facts,
    findings: detail?.findings ?? {},
    opened: detail !== undefined,
    total: detail === undefined ? '—' : showPoints(detail.record.total),
    closed: round.locked ? '批次已锁定' : closed,
  };
}

/** Typing in points of many units: their rows, and ways to take a cell, a block, and the last of these back. Each is written in turn, planned by what is recorded when its turn comes. */
export function useRoundEntry(round: Round, items: readonly { readonly item: Item }[], shown: readonly VisitTask[]) {
  const { store } = useServices();
  const record = useRecord();
  const message = useMessage();
  const [refused, setRefused] = useState<readonly RefusedCell[]>([]);
  const [batches, setBatches] = useState<readonly string[]>([]);
  const writing = useRef<Promise<void>>(Promise.resolve());
  const lines = useLive(async (from) => (await Promise.all(shown.map((task) => readLine(from, round, task)))).flatMap((line) => line ?? []), [shown, round]);

  /** Writes what cells of one unit ask for, in turn: each is planned by what is recorded when its turn comes. */
  const write = useCallback(
    (unitId: string, facts: Facts, entries: readonly PaperEntry[]) => {
      const visit = { roundId: round.id, unitId, phase: 'first' } as const;
      writing.current = writing.current.then(async () => {
        const detail = await store.visit(round.id, unitId, 'first');
        const { drafts } = planEntries(visit, facts, detail?.findings ?? {}, entries);
        const opening: readonly Draft[] = detail === undefined && round.standardHash !== null ? [openVisit(visit, round.standardHash)] : [];
        if (drafts.length === 0) return;
        const batch = (await record([...opening, ...drafts]))?.[0]?.batch ?? null;
        if (batch !== null) setBatches((before) => [...before, batch]);
      });
    },
    [round, store, record],
  );
  const entryAt = useCallback(
    ({ row, column }: EntryPlace, text: string): { readonly line: UnitLine; readonly entry: PaperEntry } | undefined => {
      const [line, item] = [lines?.[row], items[column]?.item];
      return line === undefined || item === undefined || line.closed !== null || isForOthers(item, line.facts)
        ? undefined
        : { line, entry: entryOfMark(item, text) };
    },
    [lines, items],
  );
  const onCommit = useCallback(
    (place: EntryPlace, text: string): EntryOutcome => {
      const found = entryAt(place, text);
      if (found === undefined) return 'same';
      const { line, entry } = found;
      const cleared =
        text.trim() === ''
          ? [
              { ...entry, column: 'points' as const },
              { ...entry, column: 'verdict' as const },
            ]
          : [entry];
      const planned = planEntries({ roundId: round.id, unitId: line.unitId, phase: 'first' }, line.facts, line.findings, cleared);
      const [wrong] = planned.refused;
      if (wrong !== undefined) return { sentence: wrong.sentence };
      if (planned.drafts.length === 0) return 'same';
      write(line.unitId, line.facts, cleared);
      return 'recorded';
    },
    [entryAt, round.id, write],
  );
  const onPaste = useCallback(
    (place: EntryPlace, rows: readonly (readonly string[])[]) => {
      const wrong: RefusedCell[] = [];
      rows.forEach((cells, down) => {
        const found = cells.flatMap((text, right) =>
          text.trim() === '' ? [] : (entryAt({ row: place.row + down, column: place.column + right }, text) ?? []),
        );
        const line = found[0]?.line;
        if (line === undefined) return;
        const entries = found.map(({ entry }) => entry);
        const planned = planEntries({ roundId: round.id, unitId: line.unitId, phase: 'first' }, line.facts, line.findings, entries);
        wrong.push(...planned.refused.map(({ entry, sentence }) => ({ place: `${line.name}第${entry.item.no}项“${entry.text.trim()}”`, sentence })));
        write(line.unitId, line.facts, entries);
      });
      setRefused(wrong);
    },
    [entryAt, round.id, write],
  );
  const last = batches.at(-1);
  const undo = () => {
    if (last === undefined) return;
    setBatches(batches.slice(0, -1));
    writing.current = writing.current.then(async () => {
      await store.undo(last);
      message.success('已撤销');
    });
  };
  return { lines, refused, onCommit, onPaste, undo: last === undefined ? null : undo, closeRefused: () => setRefused([]) };
}
