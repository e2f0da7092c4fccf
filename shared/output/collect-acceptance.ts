import { resultWithLacks } from '../checks/lacking.ts';
import { acceptedByOf, bodiesLacking } from '../closing/joint-acceptance.ts';
import type { Closing } from '../closing/closing.ts';
import { replyWords } from '../closing/reply-words.ts';
import { mattersByUnit } from '../differences/unit-matters.ts';
import type { CodeMark } from '../differences/reconciliation.ts';
import type { DifferenceGroup } from '../differences/group-differences.ts';
import { proposedDueDay } from '../rectify/due-day.ts';
import { draftNotice, rectifyNotice, type RectifyNotice } from '../rectify/issued-notice.ts';
import { noticeItems, type NoticeWordings, type Rectification } from '../rectify/rectification.ts';
import { shortfallsOf } from '../scoring/shortfalls.ts';
import { dayOfMs, type Day } from '../days/days.ts';
import type { Publication } from '../programme/publication.ts';
import type { SubmissionRecord, VisitRecord } from '../record/records.ts';
import type { Findings } from '../model/finding.ts';
import type { Decision, Round } from '../model/round.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import type { Unit } from '../model/unit.ts';
import type { CentiPoints } from '../points.ts';
import { finish, type Steps } from '../steps.ts';
import { scoreBasis, scoreOn } from '../scoring/score-basis.ts';
import { completedVisit, finishedVisit, placesIn, standingVisit } from '../record/standing.ts';
import { expectedUnits, roundState, skippedUnits, type UnitInRound } from '../rounds/round-state.ts';
import type { AcceptanceInput, AcceptanceUnit, AcceptanceVisit } from './acceptance-input.ts';

/** Everything stored that the results of a round are made from. */
export interface AcceptanceSource {
  readonly round: Round;
  readonly federation: string;
  readonly preparedOn: Day;
  readonly units: readonly Unit[];
  readonly submissions: readonly SubmissionRecord[];
  readonly visits: readonly VisitRecord[];
  readonly decisions: readonly Decision[];
  /** The list that was shown to the public; left out where none was. */
  readonly publication?: Publication;
  /** How many things wait beside the locked round (隔离). */
  readonly waiting: number;
  /** Of a locked round: the code over what its lock covers. */
  readonly mark?: CodeMark;
  /** Everything in which people still differ. */
  readonly matters: readonly DifferenceGroup[];
  /** Findings by the id of the visit. */
  readonly findings: ReadonlyMap<string, Findings>;
  /** What units said of what was found, by the id of the visit; left out where nobody asks. */
  readonly replies?: ReadonlyMap<string, Closing['replies']>;
  /** What is under way between first visit and re-inspection: the notices that were issued. */
  readonly rectifications: readonly Rectification[];
  /** How lines of notices were reworded by hand, by unit. */
  readonly wordings: ReadonlyMap<string, NoticeWordings>;
  /** Standards by hash: the round's and those that visits use. */
  readonly standards: ReadonlyMap<string, Standard>;
}

/** The results of a round ready for its papers. */
export interface CollectedAcceptance {
  readonly input: AcceptanceInput;
  /** Units whose total, computed again from the findings, is not the one that the lists show. Must be empty before anything is written. */
  readonly differing: readonly string[];
}

function selfPoints(standard: Standard, visit: VisitRecord): Readonly<Record<string, CentiPoints>> {
  const points: Record<string, CentiPoints> = {};
  itemsOf(standard).forEach(({ item }, index) => {
    const self = visit.self[index] ?? -1;
    if (self >= 0) points[item.id] = self;
  });
  return points;
}

function notesOf(findings: Findings): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(findings).flatMap(([itemId, { note }]) => (note === '' ? [] : [[itemId, note]])));
}

function visitOf(source: AcceptanceSource, unit: Unit, record: VisitRecord | undefined, selfTotal: CentiPoints | null): AcceptanceVisit | null {
  const standard = record === undefined ? undefined : source.standards.get(record.standardHash);
  if (record === undefined || standard === undefined) return null;
  const findings = source.findings.get(record.id) ?? {};
  const { lacks = [], exceptions = [] } = record;
  return {
    standard,
    phase: record.phase,
    completed: record.completedMs !== null,
    visitedOn: dayOfMs(record.completedMs ?? record.changedMs),
    score: resultWithLacks(scoreOn(standard, findings, scoreBasis(source.round, unit, selfTotal, record.below ?? [])), { open: lacks, excepted: exceptions }),
    ...(lacks.length === 0 ? {} : { lacks }),
    ...(exceptions.length === 0 ? {} : { exceptions }),
    self: selfPoints(standard, record),
    notes: notesOf(findings),
  };
}

function noticeOf(source: AcceptanceSource, unit: Unit, { first, decision }: UnitInRound, issued: Rectification | undefined): RectifyNotice | null {
  const { round, standards, preparedOn } = source;
  if (issued !== undefined) return rectifyNotice(issued);
  const standard = standards.get(first?.standardHash ?? round.standardHash ?? '');
  if (decision?.outcome !== 'rectify' || standard === undefined) return null;
  const findings = source.findings.get(first?.id ?? '') ?? {};
  const result = scoreOn(standard, findings, scoreBasis(round, unit, first?.selfTotal ?? null, first?.below ?? []));
  const items = first === undefined ? [] : noticeItems(shortfallsOf(standard, findings, result), source.wordings.get(unit.id));
  return draftNotice({ on: preparedOn, dueOn: proposedDueDay(standard, round, preparedOn), items });
}

function unitOf(source: AcceptanceSource, unit: Unit, state: UnitInRound, issued: Rectification | undefined): AcceptanceUnit {
  const { submission, decision } = state;
  const visit = standingVisit(state);
  const reply = replyWords(source.standards.get(visit?.standardHash ?? ''), source.replies?.get(visit?.id ?? '') ?? {});
  return {
    unitId: unit.id,
    name: unit.name,
    town: unit.town,
    kind: unit.kind,
    submitted: submission !== undefined,
    submittedOn: submission?.date ?? null,
    selfTotal: submission?.selfTotal ?? null,
    visit: visitOf(source, unit, visit, submission?.selfTotal ?? null),
    firstTotal: completedVisit(state.first)?.total ?? null,
    reTotal: completedVisit(state.re)?.total ?? null,
    decision:
      decision === undefined
        ? null
        : { outcome: decision.outcome, adopted: decision.adopted, reason: decision.reason, decidedOn: dayOfMs(decision.decidedMs), outdated: state.outdated },
    ...(reply === '' ? {} : { reply }),
    notice: noticeOf(source, unit, state, issued),
  };
}

/** Gathers the results of a round: for each unit its submission, the visit that counts with its score computed again from the findings, and its decision. Undefined while the round has no standard. */
export const collectAcceptance = (source: AcceptanceSource): CollectedAcceptance | undefined => finish(collectingAcceptance(source));

/** {@link collectAcceptance}, a unit a step: thousands of visits are scored again. */
export function* collectingAcceptance(source: AcceptanceSource): Steps<CollectedAcceptance | undefined> {
  const { round } = source;
  const standard = source.standards.get(round.standardHash ?? '');
  if (standard === undefined) return undefined;
  const open = mattersByUnit(source.matters, round.id);
  const by = acceptedByOf(round, standard);
  const unitsById = new Map(source.units.map((unit) => [unit.id, unit]));
  const all = roundState(round, source.submissions, source.visits, source.decisions);
  const states = expectedUnits(all);
  const skipped = skippedUnits(round, all, unitsById);
  const issued = new Map(source.rectifications.map((one) => [one.unitId, one]));
  const collected: { readonly shown: CentiPoints | undefined; readonly unit: AcceptanceUnit }[] = [];
  for (const state of states) {
    yield;
    const unit = unitsById.get(state.unitId);
    const openMatters = open.get(state.unitId)?.length ?? 0;
    const shown = standingVisit(state)?.total;
    const finished = finishedVisit(state);
    const unsigned = finished === undefined ? [] : bodiesLacking(by, unit, finished.bodies ?? []);
    if (unit === undefined) continue;
    const own = unitOf(source, unit, state, issued.get(unit.id));
    collected.push({ shown, unit: { ...own, ...(openMatters === 0 ? {} : { openMatters }), ...(unsigned.length === 0 ? {} : { unsigned }) } });
  }
  const units = collected.map(({ unit }) => unit);
  return {
    input: {
      federation: source.federation,
      roundTitle: round.title,
      locked: round.locked,
      ...(source.mark === undefined || !round.locked ? {} : { mark: source.mark }),
      ...(source.publication === undefined ? {} : { publication: source.publication }),
      ...(source.waiting === 0 ? {} : { waiting: source.waiting }),
      preparedOn: source.preparedOn,
      scope: '',
      standard,
      units,
      ...(skipped.length === 0 ? {} : { skipped }),
      places: placesIn(states, 'first'),
    },
    differing: collected.filter(({ shown, unit }) => unit.visit !== null && unit.visit.score.total !== shown).map(({ unit }) => unit.name),
  };
}

/** Which units of a round papers are made for. */
export interface PaperUnits {
  readonly decidedOnly: boolean;
  /** Null for every town. */
  readonly town: string | null;
  /** Whether lists print what units said beside their results; left out for no. */
  readonly withReplies?: boolean;
}

/** The results of the chosen units only; the papers name the choice. */
export function chooseUnits(input: AcceptanceInput, choice: PaperUnits): AcceptanceInput {
  const words = [...(choice.town === null ? [] : [choice.town]), ...(choice.decidedOnly ? ['已作出决定的单位'] : [])];
  const units = input.units.filter((unit) => (choice.town === null || unit.town === choice.town) && (!choice.decidedOnly || unit.decision !== null));
  const skipped = input.skipped?.filter(({ town }) => choice.town === null || town === choice.town);
  return {
    ...input,
    scope: words.join('、'),
    units,
    ...(skipped === undefined ? {} : { skipped }),
    ...(choice.withReplies === true ? { withReplies: true } : {}),
  };
}

/** The name of the body that issues papers: as set, or as the round's title begins (“云溪县总工会2024年…”), or empty. */
export const federationName = (set: string | undefined, roundTitle: string): string => set ?? /^.{2,20}?总工会/.exec(roundTitle)?.[0] ?? '';
