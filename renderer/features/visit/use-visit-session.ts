import { useEffect, useState, useSyncExternalStore } from 'react';
import type { VisitKey } from '#shared/model/round.ts';
import { openVisit } from '#shared/record/visit-acts.ts';
import { scoreOn } from '#shared/scoring/score-basis.ts';
import { useServices } from '#renderer/store/services.tsx';
import type { VisitSheet } from './use-visit-sheet.ts';
import { VisitSession, type VisitView } from '#shared/visit/visit-session.ts';

/** Opens the session of a visit. Mount it again for another visit. */
export function useVisitSession(visit: VisitKey, sheet: VisitSheet): { readonly session: VisitSession; readonly view: VisitView } {
  const { store } = useServices();
  const { standard, standardHash, basis, atOpening } = sheet;
  const [session] = useState(
    () =>
      new VisitSession(
        {
          act: (drafts) => store.act(drafts),
          read: () => store.visit(visit.roundId, visit.unitId, visit.phase),
          opening: () => [openVisit(visit, standardHash)],
          underWay: () => store.underWay(),
        },
        (findings) => scoreOn(standard, findings, basis),
        atOpening,
      ),
  );
  const view = useSyncExternalStore(session.subscribe, session.view);
  useEffect(() => session.scoreBy((findings) => scoreOn(standard, findings, basis)), [session, standard, basis]);
  return { session, view };
}
