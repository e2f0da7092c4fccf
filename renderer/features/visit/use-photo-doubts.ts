import { useMemo } from 'react';
import { z } from 'zod';
import { dayOfMs } from '#shared/days.ts';
import type { VisitKey } from '#shared/ledger/acts.ts';
import { visitSubject } from '#shared/ledger/subject.ts';
import type { Round } from '#shared/model/round.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import { photoDoubts } from './photo-doubts.ts';

const Doubts = z.record(z.string(), z.string());

/** What is to be pointed out beside the photos of a visit, by hash. The same object until it says something else, so that rows are not drawn for nothing. */
export function usePhotoDoubts(visit: VisitKey, round: Round): Readonly<Record<string, string>> {
  const { nowMs } = useServices();
  const { roundId, unitId, phase } = visit;
  const today = dayOfMs(nowMs());
  const found = useLive(
    async (store) => JSON.stringify(photoDoubts(await store.history(visitSubject(roundId, unitId, phase)), round, today)),
    [roundId, unitId, phase, round, today],
  );
  return useMemo(() => Doubts.parse(JSON.parse(found ?? '{}')), [found]);
}
