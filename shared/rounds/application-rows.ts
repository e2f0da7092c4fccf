import { wrongBallots } from '../facts/ballot-counts.ts';
import { undatedWords } from '../facts/ballot-words.ts';
import { scoringFacts, type RoundOfFacts } from '../facts/scoring-facts.ts';
import type { Round } from '../model/round.ts';
import type { Standard } from '../model/standard.ts';
import type { Unit } from '../model/unit.ts';
import type { CentiPoints } from '../points.ts';
import { holdTogether, type Holding } from '../scoring/condition.ts';
import { conditionStates } from '../scoring/condition-state.ts';

/** One condition of applying (申报条件) at one unit: whether it is met, with its figures and how much lacks. */
export interface MetCondition {
  readonly text: string;
  readonly holds: Holding;
  readonly figures: string;
}

/** Whether a unit may apply: it meets every condition; it fails one; something is not entered, or the counts contradict each other. */
export type ApplicationState = 'may' | 'may-not' | 'open';

/** Chinese words for whether a unit may apply, in the order that filters show them. */
export const applicationStateWords: Readonly<Record<ApplicationState, string>> = { may: '可以申报', 'may-not': '不符合', open: '条件不全' };

/** One unit of a round measured by the conditions that its standard sets for applying. */
export interface ApplicationRow {
  readonly unitId: string;
  readonly name: string;
  readonly town: string;
  readonly conditions: readonly MetCondition[];
  readonly state: ApplicationState;
  /** What of its counts cannot be right or says no year, a sentence each. */
  readonly wrong: readonly string[];
  /** Why it may not apply, or what is still open; empty where it may. */
  readonly reasons: readonly string[];
}

function rowOf(unit: Unit, standard: Standard, facts: ReturnType<typeof scoringFacts>): ApplicationRow {
  const conditions = standard.gates.map(({ text, requires }): MetCondition => {
    const states = conditionStates(requires, facts);
    return { text, holds: holdTogether(states.map(({ holds }) => holds)), figures: states.map(({ figures }) => figures).join('；') };
  });
  const undated = undatedWords(unit.facts);
  const wrong = [...wrongBallots(facts).map(({ message }) => message.replace(/。$/u, '')), ...(undated === '' ? [] : [undated])];
  const failed = conditions.filter(({ holds }) => holds === 'no');
  const unknown = conditions.filter(({ holds }) => holds === 'unknown');
  return {
    unitId: unit.id,
    name: unit.name,
    town: unit.town,
    conditions,
    state: failed.length > 0 ? 'may-not' : unknown.length > 0 || wrong.length > 0 ? 'open' : 'may',
    wrong,
    reasons: [...[...failed, ...unknown].map(({ text, figures }) => `${text}：${figures}`), ...wrong],
  };
}

/**
 * The units of a round measured by the conditions before scoring of its standard (自评得分、满意率、代表人数): who may apply, who may not and why. In the round's
 * order. A ballot whose counts contradict each other lets nobody through.
 */
export function applicationRows(
  round: Pick<Round, 'unitIds'> & RoundOfFacts,
  standard: Standard,
  units: readonly Unit[],
  selfTotals: ReadonlyMap<string, CentiPoints | null>,
): readonly ApplicationRow[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  return round.unitIds.flatMap((unitId) => {
    const unit = unitOf.get(unitId);
    return unit === undefined ? [] : [rowOf(unit, standard, scoringFacts(round, unit, selfTotals.get(unitId) ?? null))];
  });
}
