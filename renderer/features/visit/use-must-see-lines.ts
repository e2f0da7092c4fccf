import { useMemo } from 'react';
import { mustSeeLines, type CheckLine } from '#shared/checks/completeness.ts';
import type { Round } from '#shared/model/round.ts';
import { useCheckedUnits } from '#renderer/ui/use-checked-units.ts';

const none: readonly CheckLine[] = [];

/** The 必看清单 of one unit; empty while the round's forms are read. */
export function useMustSeeLines(round: Round, unitId: string): readonly CheckLine[] {
  const unit = useCheckedUnits(round)?.find((one) => one.unitId === unitId);
  return useMemo(() => (unit === undefined ? none : mustSeeLines(unit.lines)), [unit]);
}
