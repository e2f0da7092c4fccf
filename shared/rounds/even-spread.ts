/** A unit to be given to a team. */
interface UnitToSpread {
  readonly id: string;
  readonly town: string;
}

/**
 * Proposes a team for every unit so that each team gets about as many. A town stays with one team, since a team goes there once: the largest towns first, each to the team with the
 * fewest units so far. A town with more units than a team's share is split. `held` is how many units each team has already. Empty without teams.
 */
export function spreadEvenly(
  units: readonly UnitToSpread[],
  teamIds: readonly string[],
  held: Readonly<Record<string, number>> = {},
): ReadonlyMap<string, string> {
  const spread = new Map<string, string>();
  if (teamIds.length === 0) return spread;
  const load = new Map(teamIds.map((id) => [id, held[id] ?? 0]));
  const all = units.length + [...load.values()].reduce((sum, count) => sum + count, 0);
  const share = Math.ceil(all / teamIds.length);
  for (const part of partsOf(units, share)) {
    const [least = ''] = teamIds.toSorted((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0));
    for (const unit of part) spread.set(unit.id, least);
    load.set(least, (load.get(least) ?? 0) + part.length);
  }
  return spread;
}

/** The units by town, a town that exceeds a share in several parts; the largest part first, then in the order given. */
function partsOf(units: readonly UnitToSpread[], share: number): readonly (readonly UnitToSpread[])[] {
  const towns = new Map<string, UnitToSpread[]>();
  for (const unit of units) {
    const town = towns.get(unit.town);
    if (town === undefined) towns.set(unit.town, [unit]);
    else town.push(unit);
  }
  const parts = [...towns.values()].flatMap((town) => {
    const count = Math.ceil(town.length / share);
    const size = Math.ceil(town.length / count);
    return Array.from({ length: count }, (_, index) => town.slice(index * size, (index + 1) * size));
  });
  return parts.toSorted((a, b) => b.length - a.length);
}
