import { cohortOf, itemPlaces, type ComparedUnit } from '#shared/analysis/cohort.ts';
import { mostMissed } from '#shared/analysis/missed.ts';
import { rankingOf } from '#shared/analysis/ranking.ts';
import { sectionAverages } from '#shared/analysis/sections.ts';
import { mattersByUnit } from '#shared/differences/unit-matters.ts';
import type { Json } from '#shared/json.ts';
import type { Round, VisitPhase } from '#shared/model/round.ts';
import type { Standard } from '#shared/model/standard.ts';
import { acceptanceWorkbook } from '#shared/output/acceptance-workbook.ts';
import { collectAcceptance } from '#shared/output/collect-acceptance.ts';
import { rectifyNotices, unitsToPublish } from '#shared/output/notice-workbooks.ts';
import type { VisitRecord } from '#shared/record/records.ts';
import { boardRows } from '#shared/rounds/rectify-board.ts';
import { countStages, outdatedDecisions } from '#shared/rounds/round-progress.ts';
import { placesIn, standingVisit } from '#shared/record/standing.ts';
import { roundState } from '#shared/rounds/round-state.ts';
import { countDecisions } from '#shared/rounds/decision-counts.ts';
import { comparedUnits } from '#shared/rounds/compared-units.ts';
import { decisionRows } from '#shared/rounds/decision-rows.ts';
import { closingSheet } from '#renderer/hooks/closing-sheet.ts';
import { readClosing } from '#renderer/hooks/use-closing.ts';
import { readAcceptance } from '#renderer/hooks/read-acceptance.ts';
import type { Store } from '#renderer/store/store.ts';
import { byId, byName, type Shown } from './shown-lines.ts';

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
    对比: comparisonOf(comparedUnits(state, unitOf), collected.input.standard, round.standardHash ?? ''),
    确认单: await Promise.all(byId(visits).map(async ({ unitId, phase }) => [unitId, phase, await sheetLine(store, round, unitId, phase)])),
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

/** What 对比 draws: its ranking, what each section reached, and where points were lost, of all visits and of the completed ones. */
function comparisonOf(units: readonly ComparedUnit[], standard: Standard, standardHash: string): Json {
  const places = itemPlaces(standard);
  const figures = (completedOnly: boolean): Json => {
    const { units: cohort } = cohortOf(units, standardHash, completedOnly);
    return {
      各部分: sectionAverages(standard, cohort, places).map(({ section, mean, reached, reachable }) => [section.id, mean.sum, mean.n, reached, reachable]),
      失分: mostMissed(cohort, places)
        .map(({ place, lost, units: share, lostAll }): Json => [place.item.id, lost, share.count, share.n, lostAll])
        .toSorted(byName),
    };
  };
  return {
    排名: rankingOf(units, { basis: 'standing', standardHash, section: null })
      .map(({ unit, points, place }): Json => [unit.unitId, points, place])
      .toSorted(byName),
    全部: figures(false),
    已完成: figures(true),
  };
}

/** What 现场核查确认单 prints: points of each section and in all, how many lines lost how much, and whether it says that people differ. */
async function sheetLine(store: Store, round: Round, unitId: string, phase: VisitPhase): Promise<Json> {
  const view = await readClosing(store, round, unitId, phase);
  if (view === null) return null;
  const { blocks } = closingSheet(view, '', {}, false);
  const columnOf = (label: string, column: number): readonly number[] =>
    blocks.flatMap((block) => (block.kind === 'table' && block.label === label ? block.rows.map((row) => Math.round(Number(row[column]?.text) * 100)) : []));
  const lost = columnOf('扣分与未达到事项', 3);
  const differing = blocks.some((block) => block.kind === 'text' && block.text.includes('记录不同'));
  return [columnOf('得分汇总', 2), lost.length, lost.reduce((sum, points) => sum + points, 0), differing];
}

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
