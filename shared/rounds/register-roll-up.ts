import { isActive } from '../model/lineage.ts';
import { unitKindWords, type UnitKind } from '../model/standard.ts';
import type { Unit } from '../model/unit.ts';
import type { FoundProblem } from '../programme/problem.ts';
import { coverageOf, type TargetProgress } from './year-progress.ts';

/** By what the register is added up: by the service station of the town, or by kind of unit (条块结合). */
export type RollUpAxis = 'town' | 'kind';

/** What a station, or the county centre, has on its register (三级服务体系（一）（二）（四）). */
export interface RollUpRow {
  /** The town's name or the kind's key; empty where units name no town; null for the county as a whole. */
  readonly key: string | null;
  readonly name: string;
  readonly units: number;
  /** Units that the ledger shows to have no union (摸底). */
  readonly withoutUnion: number;
  /** Members among workers, over the units where both are known. */
  readonly coverage: TargetProgress;
  /** Hardship archives, counted and never named; `known` units gave a number. */
  readonly hardship: { readonly workers: number; readonly known: number };
}

/** The register of all working units added up: a row a group in the order of their size, the county last. */
export function rollUp(units: readonly Unit[], found: readonly Pick<FoundProblem, 'unitId' | 'kind'>[], axis: RollUpAxis): readonly RollUpRow[] {
  const working = units.filter(isActive);
  const without = new Set(found.flatMap(({ unitId, kind }) => (kind === 'no-union' ? [unitId] : [])));
  const groups = new Map<string, Unit[]>();
  for (const unit of working) groups.set(unit[axis], [...(groups.get(unit[axis]) ?? []), unit]);
  const rows = Array.from(groups, ([key, own]) => rowOf(key, nameOf(axis, key), own, without));
  return [...rows.toSorted((a, b) => b.units - a.units || a.name.localeCompare(b.name, 'zh-CN')), rowOf(null, '全县', working, without)];
}

const nameOf = (axis: RollUpAxis, key: string): string => (axis === 'kind' ? unitKindWords[key as UnitKind] : key === '' ? '未填乡镇' : `${key}工会服务站`);

function rowOf(key: string | null, name: string, own: readonly Unit[], without: ReadonlySet<string>): RollUpRow {
  const hardship = own.flatMap(({ facts }) => (typeof facts['hardshipWorkers'] === 'number' ? [facts['hardshipWorkers']] : []));
  return {
    key,
    name,
    units: own.length,
    withoutUnion: own.filter(({ id }) => without.has(id)).length,
    coverage: coverageOf(own),
    hardship: { workers: hardship.reduce((sum, count) => sum + count, 0), known: hardship.length },
  };
}
