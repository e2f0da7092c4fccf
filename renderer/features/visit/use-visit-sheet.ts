import { useEffect, useMemo, useState } from 'react';
import { knownFacts } from '#shared/facts/known-facts.ts';
import { suggestionsFor, type Suggestion } from '#shared/checks/suggestions.ts';
import { dayOfMs } from '#shared/days/days.ts';
import { countingSubmission } from '#shared/record/project-submission.ts';
import type { Round, SheetPhase } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import type { Submission } from '#shared/model/submission.ts';
import type { Facts, Unit } from '#shared/model/unit.ts';
import type { CentiPoints } from '#shared/points.ts';
import { scoreBasis, type ScoreBasis } from '#shared/scoring/score-basis.ts';
import type { SubmissionRecord, VisitDetail } from '#renderer/store/records.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';
import { dayOfVisits } from '#shared/rounds/day-of-visits.ts';
import { referencesOf, type ItemReference } from '#shared/visit/item-reference.ts';
import { readLastVisit } from '#renderer/hooks/last-visit.ts';
import { readReInspection, type ReInspection } from './re-inspection.ts';

/** Everything a unit's checklist is drawn from. */
export interface VisitSheet {
  readonly unit: Unit;
  /** The year of the round: what is entered of a year is entered for it. */
  readonly year: number;
  /** What scoring knows of the unit: its facts and its kind. */
  readonly facts: Facts;
  /** What the visit is scored by: those facts, and the totals of the units below. */
  readonly basis: ScoreBasis;
  /** The stored visit when the checklist was opened; its session follows it from there. Undefined before the first act. */
  readonly atOpening: VisitDetail | undefined;
  /** The standard the visit uses: the one it began with, before its first act the round's. */
  readonly standard: Standard;
  readonly standardHash: string;
  readonly record: SubmissionRecord | undefined;
  readonly submission: Submission | undefined;
  readonly references: ReadonlyMap<string, ItemReference>;
  /** Of a re-inspection what it looks at and what was found before; null where the whole list is looked at. */
  readonly reInspection: ReInspection | null;
  /** What the facts suggest, by item id. */
  readonly suggestions: ReadonlyMap<string, Suggestion>;
}

/** Reads a unit's checklist. `loading` until all is read; `missing` where the unit or the standard is not there. */
export function useVisitSheet(round: Round, unitId: string, phase: SheetPhase): VisitSheet | 'loading' | 'missing' {
  const services = useServices();
  const stored = useVisitAtOpening(round.id, unitId, phase);
  const file = useLive(async (store) => readFile(store, round, unitId), [round, unitId]);
  const standardHash = stored?.detail?.record.standardHash ?? round.standardHash ?? '';
  const read = useLive(async (store) => ({ hash: standardHash, standard: await store.standard(standardHash) }), [standardHash]);
  const document = file?.record?.document ?? null;
  const paper = useLive(async (store) => readPaper(store, file?.record), [file?.record]);
  const last = useLive(async (store) => readLastVisit(store, round, unitId), [round, unitId]);

  const traces = useLive((store) => store.tracesOf(round.id, unitId), [round.id, unitId]);

  const standard = read?.standard;
  const { submission, given } = paper ?? noPaper;
  const lastVisit = last?.visit;
  const references = useMemo(
    () => (standard === undefined ? undefined : referencesOf(standard, { submission, given }, lastVisit, traces)),
    [standard, submission, given, lastVisit, traces],
  );
  const unit = file?.unit;
  const today = dayOfVisits(round, dayOfMs(services.nowMs()));
  const selfTotal = file?.record?.selfTotal ?? null;
  const below = useLive(async (store) => (await store.visit(round.id, unitId, phase))?.record.below ?? noneBelow, [round, unitId, phase]);
  const basis = useMemo(
    () => (unit === undefined || below === undefined ? undefined : scoreBasis(round, unit, selfTotal, below)),
    [round, unit, selfTotal, below],
  );
  const facts = basis?.facts;

  const suggestions = useMemo(
    () => (standard === undefined || facts === undefined ? none : suggestionsFor(standard, knownFacts(facts, today))),
    [standard, facts, today],
  );

  const record = file?.record;
  const sheet = useMemo(
    () =>
      unit === undefined || basis === undefined || standard === undefined || references === undefined || stored === undefined
        ? undefined
        : {
            unit,
            year: round.year,
            facts: basis.facts,
            basis,
            atOpening: stored.detail,
            reInspection: stored.reInspection,
            standard,
            standardHash,
            record,
            submission,
            references,
            suggestions,
          },
    [unit, round.year, basis, stored, standard, standardHash, record, submission, references, suggestions],
  );
  if (stored === undefined || file === undefined || read?.hash !== standardHash || last === undefined || below === undefined || paper?.document !== document)
    return 'loading';
  return sheet ?? 'missing';
}

/** What is read once, when the checklist is opened. */
interface AtOpening {
  readonly detail: VisitDetail | undefined;
  readonly reInspection: ReInspection | null;
}

function useVisitAtOpening(roundId: string, unitId: string, phase: SheetPhase): AtOpening | undefined {
  const { store } = useServices();
  const [stored, setStored] = useState<AtOpening>();
  useEffect(() => {
    let gone = false;
    void Promise.all([store.visit(roundId, unitId, phase), readReInspection(store, roundId, unitId, phase)]).then(([detail, reInspection]) => {
      if (!gone) setStored({ detail, reInspection });
    });
    return () => {
      gone = true;
    };
  }, [store, roundId, unitId, phase]);
  return stored;
}

/** A submission as read, with the version of the standard that it was given for. */
interface ReadPaper {
  readonly document: string | null;
  readonly submission: Submission | undefined;
  readonly given: Standard | undefined;
}

const noPaper: ReadPaper = { document: null, submission: undefined, given: undefined };

async function readPaper(store: Store, record: SubmissionRecord | undefined): Promise<ReadPaper> {
  const submission = record === undefined ? undefined : await store.submissionDocument(record.document);
  if (record === undefined || submission === undefined) return { ...noPaper, document: record?.document ?? null };
  return { document: record.document, submission, given: await store.standardGivenFor(record, submission) };
}

const noneBelow: readonly CentiPoints[] = [];

const none: ReadonlyMap<string, Suggestion> = new Map();

async function readFile(
  store: Store,
  round: Round,
  unitId: string,
): Promise<{ readonly unit: Unit | undefined; readonly record: SubmissionRecord | undefined }> {
  const [unit, records] = await Promise.all([store.unit(unitId), store.submissionsOfUnit(unitId)]);
  return { unit, record: countingSubmission(records.filter((record) => record.roundId === round.id)) };
}
