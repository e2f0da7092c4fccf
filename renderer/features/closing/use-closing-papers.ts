import { restsOn } from '#shared/record/kept-papers.ts';
import { visitSubject } from '#shared/record/subject.ts';
import { papersOnSubject, type PapersOnSubject } from '#renderer/store/kept-papers.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { ClosingView } from './use-closing.ts';

/** The confirmation sheets of a visit as they were signed; undefined while they are read. */
export function useClosingPapers({ visit, closing }: ClosingView): PapersOnSubject | undefined {
  const { roundId, unitId, phase } = visit;
  const { signatures } = closing;
  return useLive(
    (store) => papersOnSubject(store, visitSubject(roundId, unitId, phase), Object.keys(signatures).length === 0 ? null : restsOn.confirmation(signatures)),
    [roundId, unitId, phase, signatures],
  );
}
