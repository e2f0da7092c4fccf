import { peopleOf, type RoundPlan } from '../model/round-plan.ts';
import type { Round } from '../model/round.ts';
import type { Standard } from '../model/standard.ts';
import type { Unit } from '../model/unit.ts';

/** All that 分工 is drawn from. */
export interface TeamsView {
  readonly round: Round;
  readonly plan: RoundPlan;
  /** The units of the round. */
  readonly units: readonly Unit[];
  /** Units whose first visit is completed. */
  readonly done: ReadonlySet<string>;
  readonly standard: Standard | undefined;
  /** Names that the records know, for choosing. */
  readonly people: readonly string[];
}

/** One town with its units in the round. */
export interface TownRow {
  readonly town: string;
  readonly units: readonly Unit[];
}

const byChinese = new Intl.Collator('zh-CN');

/** The word for a unit's town where none is known. */
export const townWord = (town: string): string => (town === '' ? '未填乡镇' : town);

/** The round's units by town, both in the order of their names. */
export function townRows(units: readonly Unit[]): readonly TownRow[] {
  const towns = new Map<string, Unit[]>();
  for (const unit of units.toSorted((a, b) => byChinese.compare(a.name, b.name))) {
    const own = towns.get(unit.town);
    if (own === undefined) towns.set(unit.town, [unit]);
    else own.push(unit);
  }
  return Array.from(towns, ([town, own]) => ({ town, units: own })).sort((a, b) => byChinese.compare(a.town, b.town));
}

/** The units of a team. */
export const unitsOfTeam = (view: Pick<TeamsView, 'plan' | 'units'>, teamId: string): readonly Unit[] =>
  view.units.filter((unit) => view.plan.teamOf.get(unit.id) === teamId);

/** Everyone that may be chosen: who is in a team already and who wrote records, each once. */
export const peopleKnown = (plan: RoundPlan, others: readonly string[]): readonly string[] =>
  [...new Set([...plan.teams.flatMap(peopleOf), ...others])].filter((name) => name !== '');
