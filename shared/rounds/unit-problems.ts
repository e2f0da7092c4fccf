import { contradictionsOf } from '../checks/contradictions.ts';
import { dayNumber, type Day } from '../days/days.ts';
import { showDayText } from '../days/day-text.ts';
import { isTermOverdue, monthsAfter, termEnd } from '../facts/term.ts';
import { isActive } from '../model/lineage.ts';
import { outcomeWords, phaseWords, type Decision, type Outcome, type Round } from '../model/round.ts';
import type { Facts, Unit } from '../model/unit.ts';
import { showPoints } from '../points.ts';
import { usualTermMonths, type FoundProblem, type ProblemKind } from '../programme/problem.ts';
import type { VisitRecord } from '../record/records.ts';
import { completedVisit, standingVisits } from '../record/standing.ts';

/** What a round came to, for all its units. */
export interface RoundResults {
  readonly round: Pick<Round, 'id' | 'title' | 'year' | 'openedOn'>;
  /** The id of the round's standard, whichever version; null where it has none, or where it is not on this machine. */
  readonly standardId: string | null;
  readonly visits: readonly VisitRecord[];
  readonly decisions: readonly Decision[];
}

/** A problem of facts before it is tied to its unit. */
interface FactProblem {
  readonly kind: ProblemKind;
  readonly reasons: readonly string[];
  readonly facts: readonly string[];
}

/** The bodies that a township's union sets up together with its committee, whatever its size (三年行动计划三（二）). */
const townshipBodies = [
  ['auditCommittee', '经费审查委员会'],
  ['womenCommittee', '女职工委员会'],
  ['mediationCommittee', '劳动争议调解委员会'],
] as const;

/** No union where that was said, or where there are workers and nobody is a member and no founding is known. */
function noUnion(facts: Facts): FactProblem | undefined {
  const { hasUnion, workers, members, establishedOn } = facts;
  if (hasUnion === false) {
    const heads = typeof workers === 'number' ? `，职工${String(workers)}人` : '';
    return { kind: 'no-union', reasons: [`填报为未建立工会${heads}`], facts: ['hasUnion', ...(heads === '' ? [] : ['workers'])] };
  }
  const none = members === 0 && typeof workers === 'number' && workers > 0 && hasUnion !== true && (establishedOn ?? null) === null;
  return none ? { kind: 'no-union', reasons: [`职工${String(workers)}人，会员0人，没有建会时间`], facts: ['workers', 'members'] } : undefined;
}

/** Whether the ledger shows that a unit has no union: what 三级服务 counts. */
export const isWithoutUnion = (facts: Facts): boolean => noUnion(facts) !== undefined;

/** “1年4个月”, “20天”: how long ago a day was, which may be known to its month or year only. */
function sinceWords(end: string, on: Day): string {
  const lastDay = end.length === 4 ? `${end}-12-31` : end.length === 7 ? `${end}-28` : end;
  const days = Math.max(1, dayNumber(on) - dayNumber(lastDay));
  const months = Math.floor(days / 30.44);
  const years = Math.floor(months / 12);
  if (months < 1) return `${String(days)}天`;
  return `${years === 0 ? '' : `${String(years)}年`}${months % 12 === 0 ? '' : `${String(months % 12)}个月`}`;
}

/** A term that ran out more than so many months ago; where a unit only says that it ran out, it is not known how long ago, and it is listed. */
function termOverdue(facts: Facts, on: Day, months: number): FactProblem | undefined {
  const overdue = isTermOverdue(facts, on);
  const end = termEnd(facts);
  if (overdue === true && end !== undefined) {
    const last = monthsAfter(end, months);
    if (on.slice(0, last.length) <= last) return undefined;
    return { kind: 'term-overdue', reasons: [`任期到${showDayText(end)}，已超${sinceWords(end, on)}没有换届`], facts: ['lastElectedOn', 'termYears'] };
  }
  return overdue === undefined && facts['termOverdue'] === true
    ? { kind: 'term-overdue', reasons: ['填报为任期已满未换届，没有填届满时间，不知超过多久'], facts: ['termOverdue'] }
    : undefined;
}

const lackingBodies: ReadonlySet<string> = new Set(['women-committee-missing', 'audit-committee-missing']);

function incomplete(unit: Unit, on: Day): FactProblem | undefined {
  const { facts } = unit;
  const due = contradictionsOf(facts, on).filter(({ code }) => lackingBodies.has(code));
  const dueFacts = new Set(due.flatMap((one) => one.facts));
  const township = unit.kind === 'township' ? townshipBodies.filter(([fact]) => facts[fact] === false && !dueFacts.has(fact)) : [];
  const nobody = facts['committeeSize'] === 0;
  const reasons = [
    ...due.map(({ message }) => message.replace(/，请核实。$/u, '')),
    ...township.map(([, word]) => `乡镇(街道)工会没有同时建立${word}`),
    ...(nobody ? ['工会委员0人'] : []),
  ];
  const named = [...dueFacts, ...township.map(([fact]) => fact), ...(nobody ? ['committeeSize'] : [])];
  return reasons.length === 0 ? undefined : { kind: 'incomplete', reasons, facts: named };
}

/** What of the facts says that a union is there at all: without one, its term and bodies are no problem of their own. */
function problemsOfFacts(unit: Unit, on: Day, months: number): readonly FoundProblem[] {
  const without = noUnion(unit.facts);
  const found = without === undefined ? [termOverdue(unit.facts, on, months), incomplete(unit, on)] : [without];
  return found.flatMap((one) =>
    one === undefined
      ? []
      : [
          {
            unitId: unit.id,
            ...one,
            inspection: null,
            basis: one.facts.map((fact) => `${fact}=${JSON.stringify(unit.facts[fact] ?? null)}`).join(';'),
          },
        ],
  );
}

/** What a unit came to in one round: what was decided, otherwise what the completed visit recommends. */
interface UnitOutcome {
  readonly round: RoundResults['round'];
  readonly visit: VisitRecord;
  readonly outcome: Outcome;
  readonly decided: boolean;
}

/** The outcomes of every unit, by its id, the earliest round first. */
function outcomesByUnit(results: readonly RoundResults[]): ReadonlyMap<string, readonly UnitOutcome[]> {
  const ordered = results.toSorted(({ round: a }, { round: b }) => a.year - b.year || (a.openedOn < b.openedOn ? -1 : 1));
  const byUnit = new Map<string, UnitOutcome[]>();
  for (const { round, visits, decisions } of ordered) {
    const decided = new Map(decisions.map((decision) => [decision.unitId, decision.outcome]));
    for (const visit of standingVisits(visits)) {
      const outcome = decided.get(visit.unitId) ?? visit.recommendation;
      if (completedVisit(visit) === undefined || outcome === null) continue;
      byUnit.set(visit.unitId, [...(byUnit.get(visit.unitId) ?? []), { round, visit, outcome, decided: decided.has(visit.unitId) }]);
    }
  }
  return byUnit;
}

/** A unit that failed its re-inspection, that was found 不合格, or that an earlier round had accepted and the latest did not. */
function failedCheck(unitId: string, known: readonly UnitOutcome[]): FoundProblem | undefined {
  const latest = known.at(-1);
  if (latest === undefined || latest.outcome === 'accepted') return undefined;
  const before = known.slice(0, -1).findLast(({ outcome, decided }) => decided && outcome === 'accepted');
  const { visit, round, outcome, decided } = latest;
  if (visit.phase === 'first' && outcome !== 'rejected' && before === undefined) return undefined;
  const result = `${phaseWords[visit.phase]}${showPoints(visit.total)}分，${decided ? '决定' : '建议'}${outcomeWords[outcome]}`;
  return {
    unitId,
    kind: 'failed-check',
    reasons: [...(before === undefined ? [] : [`${before.round.title}合格`]), result],
    facts: [],
    inspection: `${round.title} ${phaseWords[visit.phase]}`,
    basis: `${round.id}/${visit.phase}/${outcome}`,
  };
}

/** Everything that the ledger shows to be wrong with the unions of the units that work, on a day. `results` are all rounds in any order, a term counts as 长期不换届 after more than `termMonths`. Unknown facts show nothing. */
export function unitProblems(units: readonly Unit[], results: readonly RoundResults[], on: Day, termMonths = usualTermMonths): readonly FoundProblem[] {
  const outcomes = outcomesByUnit(results);
  return units.filter(isActive).flatMap((unit) => {
    const failed = failedCheck(unit.id, outcomes.get(unit.id) ?? []);
    return [...problemsOfFacts(unit, on, termMonths), ...(failed === undefined ? [] : [failed])];
  });
}
