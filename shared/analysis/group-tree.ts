import type { ComparedUnit } from './cohort.ts';
import { groupFigures, type GroupFigures } from './groups.ts';

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

/** The county's line with its groups in it, the highest mean first, and in each group its units, likewise; undefined where there is no unit. */
export function groupTree(
  units: readonly ComparedUnit[],
  keyOf: (unit: ComparedUnit) => string,
  standardHash: string,
  completedOnly: boolean,
): TreeLine | undefined {
  const [county] = groupFigures(units, () => '全县', standardHash, completedOnly);
  if (county === undefined) return undefined;
  const members = new Map<string, ComparedUnit[]>();
  for (const unit of units) {
    const own = members.get(keyOf(unit));
    if (own === undefined) members.set(keyOf(unit), [unit]);
    else own.push(unit);
  }
  const unitLine = (own: ReadonlyMap<string, ComparedUnit>, figures: GroupFigures<string>): readonly TreeLine[] => {
    const unit = own.get(figures.key);
    return unit === undefined ? [] : [{ key: `unit ${unit.unitId}`, level: 'unit', name: unit.name, figures, unit }];
  };
  const groups = groupFigures(units, keyOf, standardHash, completedOnly).map((figures): TreeLine => {
    const own = members.get(figures.key) ?? [];
    const byId = new Map(own.map((unit) => [unit.unitId, unit]));
    const lines = groupFigures(own, ({ unitId }) => unitId, standardHash, completedOnly).flatMap((line) => unitLine(byId, line));
    return { key: `group ${figures.key}`, level: 'group', name: figures.key, figures, children: lines };
  });
  return { key: 'county', level: 'county', name: county.key, figures: county, children: groups };
}

/** All lines of a tree, each before what is in it: as a file lists them. */
export const treeLines = (line: TreeLine): readonly TreeLine[] => [line, ...(line.children ?? []).flatMap(treeLines)];
