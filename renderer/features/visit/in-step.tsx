import { useEffect } from 'react';
import type { VisitKey } from '#shared/model/round.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { VisitSession } from '#shared/visit/visit-session.ts';

/** Keeps a session in step with what is stored: other windows and merges write too. Draws nothing, so that a tap need not draw the page twice. */
export function InStep(props: { readonly visit: VisitKey; readonly session: VisitSession }) {
  const { session } = props;
  const { roundId, unitId, phase } = props.visit;
  const stored = useLive(async (store) => ({ detail: await store.visit(roundId, unitId, phase) }), [roundId, unitId, phase]);
  useEffect(() => {
    if (stored !== undefined) session.receive(stored.detail);
  }, [session, stored]);
  return null;
}
