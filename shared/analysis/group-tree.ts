import type { ComparedUnit } from './cohort.ts';
import { groupFigures, type GroupFigures } from './groups.ts';
import { greaterMeanFirst, meanOf, type Mean } from './mean.ts';

/** One line of the county, its groups and their units, each with the same figures. */
export interface TreeLine {
  /** Unique in the tree. */
  readonly key: string;
  readonly level: 'county' | 'group' | 'unit';
  readonly name: string;
  readonly figures: GroupFigures<string>;
  /** The unit of a unit's line. */
  readonly unit?: ComparedUnit;
  readonly children?: readonly TreeLine[];
}

/** The county's line with its groups in it, the highest mean first, and in each group its units, likewise; undefined where there is no unit. `whole` is what the first line is called. */
export function groupTree(
  units: readonly ComparedUnit[],
  keyOf: (unit: ComparedUnit) => string,
  standardHash: string,
  completedOnly: boolean,
  whole = '全县',
): TreeLine | undefined {
  const [county] = groupFigures(units, () => whole, standardHash, completedOnly);
  if (county === undefined) return undefined;
  const members = new Map<string, ComparedUnit[]>();
  for (const unit of units) {
    const own = members.get(keyOf(unit));
    if (own === undefined) members.set(keyOf(unit), [unit]);
    else own.push(unit);
  }
  const groups = groupFigures(units, keyOf, standardHash, completedOnly).map((figures): TreeLine => {
    const counted = new Set<ComparedUnit>(figures.cohort.units);
    const totalOf = (unit: ComparedUnit): Mean => (counted.has(unit) ? meanOf([unit.visit?.total ?? 0]) : meanOf([]));
    const lines = (members.get(figures.key) ?? [])
      .map((unit) => ({ unit, mean: totalOf(unit) }))
      .sort((a, b) => greaterMeanFirst(a.mean, b.mean) || (a.unit.unitId < b.unit.unitId ? -1 : 1))
      .map(({ unit }) => unitLine(unit, (only) => groupFigures(only, ({ unitId }) => unitId, standardHash, completedOnly)));
    return { key: `group ${figures.key}`, level: 'group', name: figures.key, figures, children: lines };
  });
  return { key: 'county', level: 'county', name: county.key, figures: county, children: groups };
}

/** The line of a unit. Its figures are worked out when they are asked for: of thousands of units few are looked at. */
function unitLine(unit: ComparedUnit, work: (only: readonly ComparedUnit[]) => readonly GroupFigures<string>[]): TreeLine {
  let figures: GroupFigures<string> | undefined;
  return {
    key: `unit ${unit.unitId}`,
    level: 'unit',
    name: unit.name,
    unit,
    get figures() {
      figures ??= work([unit])[0];
      if (figures === undefined) throw new Error(`no figures of ${unit.unitId}`);
      return figures;
    },
  };
}

/** All lines of a tree, each before what is in it: as a file lists them. */
export const treeLines = (line: TreeLine): readonly TreeLine[] => [line, ...(line.children ?? []).flatMap(treeLines)];
