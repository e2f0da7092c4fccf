import { useMemo } from 'react';
import { dayOfMs } from '#shared/days/days.ts';
import type { Round } from '#shared/model/round.ts';
import { collectAcceptance, type CollectedAcceptance } from '#shared/output/collect-acceptance.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { readAcceptance } from '#renderer/hooks/read-acceptance.ts';

/** The results of a round, kept up to date; `no-standard` while the round has none. Undefined while they are read. */
export function useAcceptance(round: Round): CollectedAcceptance | 'no-standard' | undefined {
  const services = useServices();
  const today = dayOfMs(services.nowMs());
  const source = useLive((store) => readAcceptance(store, round, today), [round, today]);
  return useMemo(() => (source === undefined ? undefined : (collectAcceptance(source) ?? 'no-standard')), [source]);
}
