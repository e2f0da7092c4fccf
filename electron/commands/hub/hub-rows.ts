import { contentKey } from '#shared/standards/item-content.ts';
import { hashOfText } from './hash-of-text.ts';
import type { Entry } from '#shared/model/ledger.ts';
import type { Decision, Round } from '#shared/model/round.ts';
import { itemsOf, type Standard } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { isWithoutUnion } from '#shared/rounds/unit-problems.ts';
import { systemOf } from '#shared/facts/system-of.ts';
import type { Json } from '#shared/json.ts';
import { clockMs } from '#shared/ledger/clock.ts';
import type { SubmissionRecord, VisitRecord } from '#shared/record/records.ts';
import type { Rectification } from '#shared/rectify/rectification.ts';
import type { Title } from '#shared/programme/title.ts';
import { targetIds, acceptedTargets, type YearPlan } from '#shared/programme/year-plan.ts';
import { comparableText } from '#shared/text/comparable-text.ts';
import type { CopyRow } from './copy-text.ts';
import { keptDay, keptInteger, keptYear, keptYearOf } from './kept-values.ts';

/** A table as rows are copied into it. */
export interface TableShape {
  readonly table: string;
  readonly columns: readonly string[];
}

const shape = (table: string, columns: string): TableShape => ({ table: `hub.${table}`, columns: columns.split(/\s+/u) });

/** The tables that loading writes, with the columns in the order of the rows made here. */
export const hubTables = {
  entry: shape('entry', 'county year device seq at by_name round subject act fields seen batch hash'),
  unit: shape('unit', 'county id name town kind uscc org_uscc facts ended ended_on into_id origin_id workers members hardship system has_union without_union'),
  round: shape('round', 'county id title year standard_hash opened_on visit_until rectify_until locked blind'),
  roundUnit: shape('round_unit', 'county round_id unit_id filing filing_until'),
  standard: shape('standard', 'county hash id version title total places kinds award accept rectify content'),
  standardItem: shape('standard_item', 'county hash place item_id no section_place section_id section_title text max mandatory veto meaning wording'),
  submission: shape(
    'submission',
    'county year id round_id unit_id import_id document file file_name day self_total layout standard_hash imported_ms imported_by',
  ),
  visit: shape(
    'visit',
    'county year round_id unit_id phase standard_hash opened_ms changed_ms completed_ms verdicts assessed self sections judged asked photos notes total self_total grade held_back_grade recommendation withheld open_mandatory vetoes unmet lacks disputed ruled inspected_total inspectors',
  ),
  decision: shape(
    'decision',
    'county year round_id unit_id outcome adopted recommended decided_ms basis_phase basis_standard basis_total basis_grade reason decided_by',
  ),
  rectification: shape('rectification', 'county year round_id unit_id noticed_on due_on replied_on items closed item_ids closed_on'),
  yearTarget: shape('year_target', 'county year target percent counted'),
  title: shape('title', 'county unit_id id word level round_id given_on until revoked_on'),
  held: shape('held', 'county device seq subject round_id state'),
} as const;

/** Where rows go: the county's number, and whether persons are kept. */
export interface CountyPlace {
  readonly county: number;
  readonly withPersons: boolean;
}

const orNull = (text: string | undefined | null): string | null => (text === undefined || text === null || text === '' ? null : text);

/** The year by which an entry is kept. */
export const yearOfEntry = ({ at }: Pick<Entry, 'at'>): number => keptYearOf(clockMs(at));

export const entryRow = ({ county }: CountyPlace, entry: Entry): CopyRow => [
  county,
  yearOfEntry(entry),
  entry.device,
  entry.seq,
  entry.at,
  orNull(entry.by),
  entry.round,
  entry.subject,
  entry.act,
  JSON.stringify(entry.fields),
  JSON.stringify(entry.seen),
  entry.batch,
  entry.hash,
];

export const unitRow = ({ county }: CountyPlace, unit: Unit): CopyRow => [
  county,
  unit.id,
  unit.name,
  unit.town,
  unit.kind,
  unit.uscc,
  unit.orgUscc,
  JSON.stringify(unit.facts),
  unit.ended?.kind ?? null,
  keptDay(unit.ended?.on),
  unit.ended?.kind === 'merged' ? unit.ended.into : null,
  unit.origin?.from ?? null,
  ...unitFacts(unit),
];

const numberOrNull = (fact: Json | undefined): number | null => (typeof fact === 'number' && Number.isFinite(fact) ? fact : null);

/** What reports ask of a unit's facts, in the order of their columns. */
const unitFacts = ({ facts }: Unit): CopyRow => [
  numberOrNull(facts['workers']),
  numberOrNull(facts['members']),
  numberOrNull(facts['hardshipWorkers']),
  systemOf(facts),
  typeof facts['hasUnion'] === 'boolean' ? facts['hasUnion'] : null,
  isWithoutUnion(facts),
];

export const roundRow = ({ county }: CountyPlace, round: Round): CopyRow => [
  county,
  round.id,
  round.title,
  keptYear(round.year),
  round.standardHash,
  keptDay(round.openedOn),
  keptDay(round.visitUntil),
  keptDay(round.rectifyUntil),
  round.locked,
  round.blind !== undefined,
];

/** The units of a round, without those that nobody visits (不去): whoever was visited all the same comes in by the visit. */
export const roundUnitRows = ({ county }: CountyPlace, round: Round): readonly CopyRow[] =>
  round.unitIds.flatMap((unitId) => {
    if (round.skips?.[unitId] !== undefined) return [];
    const filing = round.filings?.[unitId];
    return [[county, round.id, unitId, filing?.kind ?? null, filing?.kind === 'deferred' ? keptDay(filing.until) : null]];
  });

export const standardRow = ({ county }: CountyPlace, hash: string, standard: Standard, content: string): CopyRow => [
  county,
  hash,
  standard.id,
  standard.version,
  standard.title,
  standard.total,
  standard.places,
  standard.kinds,
  standard.award ?? null,
  standard.policy.accept,
  standard.policy.rectify,
  content,
];

export const standardItemRows = ({ county }: CountyPlace, hash: string, standard: Standard): readonly CopyRow[] =>
  itemsOf(standard).map(({ section, item }, index) => [
    county,
    hash,
    index + 1,
    item.id,
    item.no,
    standard.sections.indexOf(section) + 1,
    section.id,
    section.title,
    item.text,
    item.max,
    item.rules.some(({ kind }) => kind === 'mandatory'),
    item.rules.some(({ kind }) => kind === 'veto'),
    hashOfText(contentKey(item)),
    hashOfText(comparableText(item.text)),
  ]);

export const submissionRow = ({ county }: CountyPlace, year: number, one: SubmissionRecord): CopyRow => [
  county,
  year,
  one.id,
  one.roundId,
  one.unitId,
  one.importId,
  one.document,
  one.file,
  orNull(one.fileName),
  keptDay(one.date),
  keptInteger(one.selfTotal),
  one.layout,
  one.standardHash ?? null,
  one.importedMs,
  orNull(one.importedBy),
];

const pointsOrNull = (points: Int32Array): readonly (number | null)[] => Array.from(points, (one) => (one === -1 ? null : one));

export const visitRow = ({ county, withPersons }: CountyPlace, year: number, visit: VisitRecord): CopyRow => [
  county,
  year,
  visit.roundId,
  visit.unitId,
  visit.phase,
  visit.standardHash,
  visit.openedMs,
  visit.changedMs,
  visit.completedMs,
  Array.from(visit.verdicts, (code) => (code === 0 ? null : code)),
  pointsOrNull(visit.assessed),
  pointsOrNull(visit.self),
  Array.from(visit.sections),
  visit.judged,
  visit.asked ?? visit.verdicts.length,
  visit.photos,
  visit.notes,
  visit.total,
  keptInteger(visit.selfTotal),
  visit.grade,
  visit.heldBack?.grade ?? null,
  visit.recommendation,
  visit.withheld ?? null,
  visit.openMandatory,
  visit.vetoes,
  visit.unmet ?? [],
  visit.lacks?.length ?? 0,
  visit.disputed ?? 0,
  visit.ruled ?? 0,
  visit.inspected?.total ?? visit.total,
  withPersons ? visit.inspectors : null,
];

export function decisionRow({ county }: CountyPlace, year: number, decision: Decision): CopyRow {
  const { basis } = decision;
  const visit = basis === undefined || basis.phase === 'none' ? undefined : basis;
  return [
    county,
    year,
    decision.roundId,
    decision.unitId,
    decision.outcome,
    decision.adopted,
    decision.recommended,
    decision.decidedMs,
    basis?.phase ?? null,
    visit?.standardHash ?? null,
    keptInteger(visit?.total),
    visit?.grade ?? null,
    orNull(decision.reason),
    orNull(decision.decidedBy),
  ];
}

export const rectificationRow = ({ county }: CountyPlace, year: number, one: Rectification): CopyRow => [
  county,
  year,
  one.roundId,
  one.unitId,
  keptDay(one.noticedOn),
  keptDay(one.dueOn),
  keptDay(one.reply?.repliedOn),
  one.items.length,
  one.items.filter(({ itemId }) => one.closed[itemId] !== undefined).length,
  one.items.map(({ itemId }) => itemId),
  one.items.map(({ itemId }) => keptDay(one.closed[itemId])),
];

export const yearTargetRows = ({ county }: CountyPlace, { year, targets, counted }: YearPlan): readonly CopyRow[] =>
  targetIds.flatMap((target) => {
    const accepted = acceptedTargets.find((one) => one === target);
    const [percent, ids] = [targets[target] ?? null, accepted === undefined ? undefined : counted[accepted]];
    return percent === null && ids === undefined ? [] : [[county, year, target, percent, ids ?? null]];
  });

export const titleRow = ({ county }: CountyPlace, title: Title): CopyRow => [
  county,
  title.unitId,
  title.id,
  title.word,
  title.level,
  title.roundId,
  keptDay(title.givenOn),
  keptDay(title.until),
  keptDay(title.revoked?.on),
];
