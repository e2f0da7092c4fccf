import type { Day } from '../days/days.ts';

/** A team of inspectors (核查组) of one round. */
export interface Team {
  readonly id: string;
  readonly name: string;
  /** Empty while nobody leads it. */
  readonly leader: string;
  /** Without the leader. */
  readonly members: readonly string[];
  /** Towns in the order the team goes to them; a town of its units that is not named comes after these. */
  readonly route: readonly string[];
  /** The day planned for a town. */
  readonly days: Readonly<Record<string, Day>>;
  /** Who looks at a section of the standard, by section id; a section that is left out is everybody's. */
  readonly sections: Readonly<Record<string, string>>;
  /** When a package was last made for it, and for how many units. */
  readonly packed: { readonly on: Day; readonly units: number } | null;
}

/** Who visits what in a round (分工). */
export interface RoundPlan {
  readonly teams: readonly Team[];
  /** Team ids by unit id; only units of teams that exist. */
  readonly teamOf: ReadonlyMap<string, string>;
  /** Who leads a unit's visit (主查人), by unit id. */
  readonly leadOf: ReadonlyMap<string, string>;
  /** The day planned for a unit's visit (计划日期), by unit id: before the day of its town. */
  readonly dayOf: ReadonlyMap<string, Day>;
}

/** The plan of a round in which nobody was assigned. */
export const noPlan: RoundPlan = { teams: [], teamOf: new Map(), leadOf: new Map(), dayOf: new Map() };

/** The day planned for a unit's visit: its own, or that on which its team goes to its town; null while that is open. */
export const plannedDay = (plan: RoundPlan, unit: { readonly id: string; readonly town: string }): Day | null =>
  plan.dayOf.get(unit.id) ?? plan.teams.find(({ id }) => id === plan.teamOf.get(unit.id))?.days[unit.town] ?? null;

/** Everyone in a team, the leader first. */
export const peopleOf = (team: Pick<Team, 'leader' | 'members'>): readonly string[] =>
  [...new Set([team.leader, ...team.members])].filter((name) => name !== '');

/** Who leads the team of each unit that has one, by unit id; empty words where nobody leads it. */
export const leadersOf = ({ teams, teamOf }: RoundPlan): ReadonlyMap<string, string> => {
  const leaders = new Map(teams.map(({ id, leader }) => [id, leader]));
  return new Map([...teamOf].map(([unitId, teamId]) => [unitId, leaders.get(teamId) ?? '']));
};

/** The team that a person is in; the first where there are several. */
export const teamOfPerson = (plan: RoundPlan, name: string): Team | undefined =>
  name === '' ? undefined : plan.teams.find((team) => peopleOf(team).includes(name));

const byChinese = new Intl.Collator('zh-CN');

/** The towns of a team in visiting order: as planned, then the others by name. `towns` are those of its units. */
export function routeOf(team: Pick<Team, 'route'>, towns: Iterable<string>): readonly string[] {
  const present = new Set(towns);
  const planned = team.route.filter((town) => present.has(town));
  return [...new Set([...planned, ...[...present].sort(byChinese.compare)])];
}

/** A route with one of its towns moved up (−1) or down (1); the same route at its ends. */
export function withTownMoved(route: readonly string[], town: string, by: -1 | 1): readonly string[] {
  const from = route.indexOf(town);
  const other = route[from + by];
  if (from < 0 || other === undefined) return route;
  return route.map((one) => (one === town ? other : one === other ? town : one));
}

/** A route with a town taken to the place of another, as dragging does: before it when it comes from below, after it when it comes from above. */
export function withTownBefore(route: readonly string[], town: string, target: string): readonly string[] {
  const to = route.indexOf(target);
  if (town === target || to < 0 || !route.includes(town)) return route;
  return route.filter((one) => one !== town).toSpliced(to, 0, town);
}
