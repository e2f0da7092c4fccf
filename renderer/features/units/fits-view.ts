import { isActive } from '#shared/model/lineage.ts';
import type { ListView } from './list-address.ts';
import type { UnitRow } from './use-unit-rows.ts';

/** Whether a unit belongs in the list as it is filtered. Units that no longer exist are listed only where they are asked for (已注销). */
export function fitsView(row: UnitRow, view: ListView): boolean {
  if (view.town !== null && row.unit.town !== view.town) return false;
  if (view.kind !== null && row.unit.kind !== view.kind) return false;
  if (isActive(row.unit) === (view.stage === 'ended')) return false;
  if (view.stage === null || view.stage === 'ended') return true;
  return view.stage === 'none' ? row.stage === null : row.stage === view.stage;
}
