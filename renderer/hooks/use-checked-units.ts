import { useMemo } from 'react';
import { checkedUnits, type CheckedUnit } from '#shared/checks/checked-units.ts';
import { dayOfMs } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { keptResult } from './kept-result.ts';
import { useRoundShortcomings } from './use-round-shortcomings.ts';

const keptChecked = keptResult(checkedUnits);

/** The units of a round with what each has to supply, what was told and what came in. Undefined while the forms are read. */
export function useCheckedUnits(round: Round | undefined): readonly CheckedUnit[] | undefined {
  const { nowMs } = useServices();
  const roundId = round?.id ?? '';
  const found = useRoundShortcomings(round);
  const units = useLive((store) => store.units(), []);
  const checks = useLive((store) => store.completenessChecks(roundId), [roundId]);
  const today = dayOfMs(nowMs());
  return useMemo(
    () => (found === undefined || units === undefined || checks === undefined ? undefined : keptChecked(roundId, units, found, checks, today)),
    [roundId, found, units, checks, today],
  );
}
