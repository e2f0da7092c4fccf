import { showDay } from '#shared/days/days.ts';
import type { Json } from '#shared/json.ts';
import { outcomeWords, type Outcome } from '#shared/model/round.ts';
import { standard } from './county.ts';
import { type ItemPoints, type RoundRead, type UnitRead, type VisitRead } from './reading.ts';
import { byId, byName, type Shown } from './shown-lines.ts';

/** The same, from the ledger alone. */
export function expectedOf(round: RoundRead): Shown {
  const all = byId(round.units);
  const units = all.filter(({ skipped }) => !skipped);
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
    核查任务: all.map(({ unitId, first, re }) => [unitId, visitLine(first), visitLine(re)]),
    工作台: {
      listed: units.length,
      submitted: units.filter((unit) => unit.submitted || unit.first !== undefined).length,
      visited: units.filter(({ first }) => first?.completed === true).length,
      decided: units.filter(({ decision }) => decision !== null).length,
      excused: 0,
      skipped: all.length - units.length,
      outdated: units.filter(({ outdated }) => outdated).length,
      differences: all.reduce((sum, { differences }) => sum + differences, 0),
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
    对比: comparisonAlone(units, placeBy),
    确认单: units.flatMap(sheetsAlone),
    单位页: all.map(({ unitId, standing }) => [unitId, standing === undefined ? null : [standing.phase, standing.total, standing.grade]]),
  };
}

/** 对比 by the reading alone. */
function comparisonAlone(units: readonly UnitRead[], placeBy: (totalOf: (unit: UnitRead) => number | null, unit: UnitRead) => number | null): Json {
  const visited = units.flatMap(({ standing }) => standing ?? []);
  const judgedIn = (visit: VisitRead): readonly ItemPoints[] => visit.items.filter(({ points, counts, left }) => points !== null && counts && !left);
  const sumOf = (items: readonly ItemPoints[], of: (item: ItemPoints) => number): number => items.reduce((sum, item) => sum + of(item), 0);
  const figures = (visits: readonly VisitRead[]): Json => {
    const judged = visits.flatMap(judgedIn);
    return {
      各部分: standard.sections.map(({ id }) => {
        const own = judged.filter(({ sectionId }) => sectionId === id);
        const sum = visits.reduce((points, { sections }) => points + (sections[id] ?? 0), 0);
        return [id, sum, visits.length, sumOf(own, ({ points }) => points ?? 0), sumOf(own, ({ max }) => max)];
      }),
      失分: [...new Set(judged.map(({ id }) => id))]
        .flatMap((id): readonly Json[] => {
          const own = judged.filter((item) => item.id === id);
          const short = own.filter(({ points, max }) => (points ?? 0) < max);
          const lost = sumOf(short, ({ points, max }) => max - (points ?? 0));
          return lost === 0 ? [] : [[id, lost, short.length, own.length, short.filter(({ points }) => points === 0).length]];
        })
        .toSorted(byName),
    };
  };
  return {
    排名: units
      .flatMap((unit): readonly Json[] => (unit.standing === undefined ? [] : [[unit.unitId, unit.standing.total, placeBy(rankedTotal, unit)]]))
      .toSorted(byName),
    全部: figures(visited),
    已完成: figures(visited.filter(({ completed }) => completed)),
  };
}

/** 现场核查确认单 of each visit of a unit by the reading alone: what the inspectors found, before any ruling. */
const sheetsAlone = ({ unitId, first, re }: UnitRead): readonly Json[] =>
  [first, re].flatMap((visit): readonly Json[] => {
    if (visit === undefined) return [];
    const { sections, total, items } = visit.inspected;
    const short = items.filter(({ points, left, open, struck, max }) => points !== null && !left && (points < max || open || struck));
    const lost = short.reduce((sum, { points, max }) => sum + max - (points ?? 0), 0);
    return [[unitId, visit.phase, [[...Object.values(sections), total], short.length, lost, visit.differs]]];
  });

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
