import { bringsScores } from '#shared/model/submission.ts';
import { useMemo, useSyncExternalStore } from 'react';
import type { Unit } from '#shared/model/unit.ts';
import type { SubmissionRecord } from '#renderer/store/records.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import type { ImportRound } from './confirm-import.ts';
import type { PlannedRow } from '#shared/importing/import-row.ts';
import { importSession, type ImportState } from './import-session.ts';
import { planRows, withProblems } from '#shared/importing/plan-rows.ts';
import { booksOf } from '#shared/importing/row-target.ts';
import { useLaterProblems } from './use-later-problems.ts';
import { useNewRound, useRoundToOpen, type NewRound } from './use-new-round.ts';

const noUnits: readonly Unit[] = [];
const noRecords: readonly SubmissionRecord[] = [];

/** The state of the import session, kept up to date. */
export const useImportState = (): ImportState => useSyncExternalStore(importSession.subscribe, importSession.state);

/** All that the import screen shows, worked out from the session and the books. */
export interface Preview {
  readonly state: ImportState;
  readonly rows: readonly PlannedRow[];
  /** True when the books hold no unit yet: new ones are ticked by default. */
  readonly firstImport: boolean;
  readonly units: readonly Unit[];
  /** The round card's contents; undefined when a round is there, or nothing read needs one. */
  readonly newRound: NewRound | undefined;
  readonly round: ImportRound;
  readonly locked: boolean;
  /** Units that have been visited in this round: their findings stay whatever is imported. */
  readonly visited: ReadonlySet<string>;
}

/** Works out the preview from the session, the books and the round. */
export function usePreview(): Preview {
  const services = useServices();
  const state = useImportState();
  const { files, edits, winners, allNew, roundDraft } = state;
  const round = roundDraft.wanted === true ? undefined : services.round;
  const roundId = round?.id;
  const units = useLive((store) => store.units(), []);
  const held = useLive(async (store) => (roundId === undefined ? noRecords : store.submissions(roundId)), [roundId]) ?? noRecords;
  const visits = useLive(async (store) => (roundId === undefined ? [] : store.visits(roundId)), [roundId]);
  const books = useMemo(() => booksOf(units ?? noUnits), [units]);
  const firstImport = units?.length === 0;
  const registerNew = firstImport || allNew;
  const rows = useMemo(() => planRows({ files, edits, winners, books, registerNew, held }), [files, edits, winners, books, registerNew, held]);
  const newRound = useNewRound(rows, roundDraft);
  const toOpen = useRoundToOpen(newRound);
  const needsRound = roundId === undefined && rows.some((row) => row.submission !== null && bringsScores(row.submission));
  const hash = needsRound ? (newRound.chosen?.hash ?? null) : (round?.standardHash ?? null);
  const stored = useLive(async (store) => (hash === null ? undefined : store.standard(hash)), [hash]);
  const standard = needsRound ? (newRound.chosen?.standard ?? stored) : stored;
  const later = useLaterProblems(files, state.reading?.running === true ? undefined : standard);
  const shown = useMemo(() => withProblems(rows, later), [rows, later]);
  const visited = useMemo(() => new Set((visits ?? []).filter((visit) => visit.judged > 0).map((visit) => visit.unitId)), [visits]);
  const opening: ImportRound = needsRound ? toOpen : null;
  return {
    state,
    rows: shown,
    firstImport,
    units: units ?? noUnits,
    newRound: needsRound ? newRound : undefined,
    round: roundId === undefined ? opening : { kind: 'open', roundId },
    locked: round?.locked === true,
    visited,
  };
}
