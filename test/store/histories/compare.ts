import { mattersByUnit } from '#shared/differences/unit-matters.ts';
import { showDay } from '#shared/days/days.ts';
import type { Json } from '#shared/json.ts';
import { outcomeWords, type Outcome } from '#shared/model/round.ts';
import type { Round } from '#shared/model/round.ts';
import { acceptanceWorkbook } from '#shared/output/acceptance-workbook.ts';
import { collectAcceptance } from '#shared/output/collect-acceptance.ts';
import { rectifyNotices, unitsToPublish } from '#shared/output/notice-workbooks.ts';
import type { VisitRecord } from '#shared/record/records.ts';
import { boardRows } from '#shared/rounds/rectify-board.ts';
import { countStages, outdatedDecisions } from '#shared/rounds/round-progress.ts';
import { placesIn, standingVisit } from '#shared/record/standing.ts';
import { roundState } from '#shared/rounds/round-state.ts';
import { countDecisions } from '#shared/rounds/decision-counts.ts';
import { decisionRows } from '#shared/rounds/decision-rows.ts';
import { readAcceptance } from '#renderer/features/export/read-acceptance.ts';
import type { Store } from '#renderer/store/store.ts';
import { countingAlone, foldAll } from './own-fold.ts';
import { readRoundAlone, type RoundRead, type UnitRead, type VisitRead } from './reading.ts';

/** Numbers under the places that show them, to be compared as they are. */
type Shown = Readonly<Record<string, Json>>;

const byId = <One extends { readonly unitId: string }>(ones: readonly One[]): readonly One[] => ones.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1));

/** What the program shows of a round, from the same functions as its screens, exports and papers. */
export async function shownOf(store: Store, round: Round): Promise<Shown> {
  const [units, submissions, visits, decisions, rectifications, matters] = await Promise.all([
    store.units(),
    store.submissions(round.id),
    store.visits(round.id),
    store.decisions(round.id),
    store.rectifications(round.id),
    store.matters(),
  ]);
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const state = byId(roundState(round, submissions, visits, decisions));
  const ofUnits = mattersByUnit(matters, round.id);
  const rows = decisionRows(state, unitOf, ofUnits);
  const collected = collectAcceptance(await readAcceptance(store, round, '2024-12-30'));
  if (collected === undefined) throw new Error(`${round.id} has no standard`);
  const board = boardRows(state, rectifications, unitOf, '2024-12-01');
  return {
    锁定: round.locked,
    核查任务: state.map(({ unitId, first, re }) => [unitId, recordLine(first), recordLine(re)]),
    工作台: {
      ...countStages(state),
      outdated: outdatedDecisions(state).length,
      differences: [...ofUnits.values()].reduce((sum, own) => sum + own.filter(({ subject }) => !subject.startsWith('unit/')).length, 0),
    },
    验收决定: byId(rows).map((row) => [
      row.unitId,
      row.stage,
      row.finished?.total ?? null,
      row.finished?.recommendation ?? null,
      row.decision?.outcome ?? null,
      row.outdated !== null,
    ]),
    决定计数: { ...countDecisions(rows).outcomes, reopened: countDecisions(rows).reopened },
    名次: byId(rows).map(({ unitId, place }) => [unitId, place, placesIn(state, 'standing').get(unitId) ?? null]),
    整改: byId(board).map(({ unitId, rectification, items }) => [
      unitId,
      rectification === undefined ? null : [rectification.noticedOn, rectification.dueOn, items?.open ?? null, items?.of ?? null],
    ]),
    导出: byId(collected.input.units).map((unit) => [
      unit.unitId,
      unit.name,
      unit.visit?.completed === true ? unit.visit.score.total : null,
      unit.visit?.completed === true ? Object.fromEntries(unit.visit.score.sections.map(({ sectionId, points }) => [sectionId, points])) : null,
      unit.decision?.outcome ?? null,
      (unit.decision?.outdated ?? null) !== null,
      collected.input.places.get(unit.unitId) ?? null,
    ]),
    差额: [...collected.differing],
    整改通知书: noticesOf(collected.input),
    公示: unitsToPublish(collected.input)
      .map(({ unitId }) => unitId)
      .toSorted(),
    名单: sheetsOf(collected.input),
    单位页: await Promise.all(state.map(async ({ unitId, first, re }) => [unitId, await readLine(store, round, standingVisit({ first, re }))])),
  };
}

const recordLine = (record: VisitRecord | undefined): Json =>
  record === undefined
    ? null
    : {
        completed: record.completedMs !== null,
        total: record.total,
        judged: record.judged,
        assessed: [...record.assessed],
        sections: [...record.sections],
        grade: record.grade,
        recommendation: record.recommendation,
        disputed: record.disputed ?? 0,
      };

async function readLine(store: Store, round: Round, record: VisitRecord | undefined): Promise<Json> {
  const visit = record === undefined ? undefined : await store.readVisit(round.id, record.unitId, record.phase);
  return visit === undefined ? null : [visit.key.phase, visit.result.total, visit.result.grade];
}

const byName = (a: Json, b: Json): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

/** What the sheets of 整改通知书 that are no drafts say, as they are printed: unit, day, deadline, lines, lines closed. */
function noticesOf(input: Parameters<typeof rectifyNotices>[0]): Json {
  const issued = rectifyNotices(input).sheets.filter(({ title }) => title === '整改通知书');
  return issued
    .map(({ meta, foot, rows }): Json => {
      const [to = '', body = ''] = meta;
      const dueOn = /请于(.+?)前整改/u.exec(body)?.[1] ?? '';
      const noticedOn = /（公章）\s*(.+)$/u.exec(foot[0] ?? '')?.[1] ?? '';
      return [bare(to.replace('：', '')), noticedOn, dueOn, rows.length, rows.filter((row) => String(row[4]).startsWith('已于')).length];
    })
    .toSorted(byName);
}

/** The names on each list of the workbook, and the count below the summary. */
function sheetsOf(input: Parameters<typeof acceptanceWorkbook>[0]): Json {
  const names = new Map(input.units.map(({ name }) => [name, true]));
  const sheets = acceptanceWorkbook(input).sheets.filter(({ name }) => ['汇总表', '合格名单', '限期整改名单', '不合格名单'].includes(name));
  return Object.fromEntries(
    sheets.map(({ name, rows }) => [
      name,
      rows
        .map((row) => row.find((cell) => typeof cell === 'string' && names.has(bare(cell))))
        .map((cell) => bare(String(cell)))
        .toSorted(),
    ]),
  );
}

/** A name on a list, without what follows it (记录不同待处理). */
const bare = (name: string): string => name.replace(/[（(].*$/u, '').trim();

/** The same, from the ledger alone. */
export function expectedOf(round: RoundRead): Shown {
  const units = byId(round.units);
  const placeBy = (totalOf: (unit: UnitRead) => number | null, unit: UnitRead): number | null => {
    const own = totalOf(unit);
    return own === null ? null : 1 + units.filter((other) => (totalOf(other) ?? -1) > own).length;
  };
  const placeOf = (unit: UnitRead): number | null =>
    placeBy(({ first }) => (first?.completed === true && first.recommendation !== null ? first.total : null), unit);
  const decided = (outcome: Outcome): readonly UnitRead[] => units.filter(({ decision }) => decision?.outcome === outcome);
  const name = (unit: UnitRead): string => unit.name;
  return {
    锁定: round.locked,
    核查任务: units.map(({ unitId, first, re }) => [unitId, visitLine(first), visitLine(re)]),
    工作台: {
      listed: units.length,
      submitted: units.filter((unit) => unit.submitted || unit.first !== undefined).length,
      visited: units.filter(({ first }) => first?.completed === true).length,
      decided: units.filter(({ decision }) => decision !== null).length,
      excused: 0,
      outdated: units.filter(({ outdated }) => outdated).length,
      differences: units.reduce((sum, { differences }) => sum + differences, 0),
    },
    验收决定: units.map((unit) => [
      unit.unitId,
      stageOf(unit),
      finishedTotal(unit),
      unit.standing?.completed === true ? unit.standing.recommendation : null,
      unit.decision?.outcome ?? null,
      unit.outdated,
    ]),
    决定计数: {
      accepted: decided('accepted').length,
      rectify: decided('rectify').length,
      rejected: decided('rejected').length,
      reopened: units.filter(({ outdated }) => outdated).length,
    },
    名次: units.map((unit) => [unit.unitId, placeOf(unit), placeBy(rankedTotal, unit)]),
    整改: units
      .filter(isOnBoard)
      .map(({ unitId, notice }) => [
        unitId,
        notice === null ? null : [notice.noticedOn, notice.dueOn, notice.itemIds.length - notice.closedIds.length, notice.itemIds.length],
      ]),
    导出: units.map((unit) => [
      unit.unitId,
      unit.name,
      finishedTotal(unit),
      unit.standing?.completed === true ? unit.standing.sections : null,
      unit.decision?.outcome ?? null,
      unit.outdated,
      placeOf(unit),
    ]),
    差额: [],
    整改通知书: units
      .filter(({ notice }) => notice !== null)
      .map(({ name: unit, notice }): Json => [
        unit,
        showDay(notice?.noticedOn ?? ''),
        showDay(notice?.dueOn ?? ''),
        notice?.itemIds.length ?? 0,
        notice?.closedIds.length ?? 0,
      ])
      .toSorted(byName),
    公示: decided('accepted')
      .filter(({ outdated }) => !outdated)
      .map(({ unitId }) => unitId),
    名单: {
      汇总表: units.map(name).toSorted(),
      [`${outcomeWords.accepted}名单`]: decided('accepted').map(name).toSorted(),
      [`${outcomeWords.rectify}名单`]: decided('rectify').map(name).toSorted(),
      [`${outcomeWords.rejected}名单`]: decided('rejected').map(name).toSorted(),
    },
    单位页: units.map(({ unitId, standing }) => [unitId, standing === undefined ? null : [standing.phase, standing.total, standing.grade]]),
  };
}

const finishedTotal = ({ standing }: UnitRead): number | null => (standing?.completed === true ? standing.total : null);

const rankedTotal = (unit: UnitRead): number | null => (unit.standing?.recommendation === null ? null : finishedTotal(unit));

const visitLine = (visit: VisitRead | undefined): Json =>
  visit === undefined
    ? null
    : {
        completed: visit.completed,
        total: visit.total,
        judged: visit.judged,
        assessed: visit.items.map(({ points }) => points ?? -1),
        sections: Object.values(visit.sections),
        grade: visit.grade,
        recommendation: visit.recommendation,
        disputed: visit.disputed,
      };

function stageOf({ standing, decision, outdated }: UnitRead): string {
  if (decision !== null) return outdated ? 'reopened' : 'decided';
  if (standing === undefined) return 'unvisited';
  return standing.completed ? 'open' : 'visiting';
}

/** On the board of 整改: decided so, with a notice, or recommended so while nothing is decided. */
const isOnBoard = ({ decision, notice, first }: UnitRead): boolean =>
  notice !== null || (decision === null ? first?.completed === true && first.recommendation === 'rectify' : decision.outcome === 'rectify');

/** What a round of a store shows and what its ledger says; null where the round is not opened on this laptop. */
export async function bothOf(store: Store, roundId: string): Promise<{ readonly shown: Shown; readonly expected: Shown; readonly alone: RoundRead } | null> {
  const round = await store.round(roundId);
  const alone = readRoundAlone(foldAll(countingAlone(await store.history(''), store.device)), roundId);
  if (round === undefined || alone === undefined) return null;
  return { shown: await shownOf(store, round), expected: expectedOf(alone), alone };
}
