import { useState } from 'react';
import type { Evidence } from '#shared/evidence/evidence.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { useLive } from '#renderer/store/services.tsx';
import { readLikenesses } from '#renderer/hooks/read-likenesses.ts';
import { evidenceByItem, type ItemEvidence } from './item-evidence.ts';
import { keepSame } from '#shared/visit/keep-same.ts';

/** The evidence of a visit: all of it, and by item. */
export interface EvidenceByItem {
  /** Whether it was read yet. */
  readonly read: boolean;
  readonly all: Evidence;
  /** An item's evidence keeps its identity until it changes. Items without any are absent. */
  readonly byItem: Readonly<Record<string, ItemEvidence>>;
}

const none: EvidenceByItem = { read: false, all: { photos: [], files: [] }, byItem: {} };

/** Photos and files of a visit as they are stored, with what looks the same elsewhere. */
export function useVisitEvidence(visit: VisitKey): EvidenceByItem {
  const { roundId, unitId, phase } = visit;
  const all = useLive((store) => store.evidence(roundId, unitId, phase), [roundId, unitId, phase]);
  const likenesses = useLive(
    (store) => readLikenesses(store, (one) => one.roundId === roundId && one.unitId === unitId && one.phase === phase),
    [roundId, unitId, phase],
  );
  const [kept, setKept] = useState({ from: all, with: likenesses, evidence: none });
  if (all !== undefined && (kept.from !== all || kept.with !== likenesses)) {
    setKept({ from: all, with: likenesses, evidence: { read: true, all, byItem: keepSame(kept.evidence.byItem, evidenceByItem(all, likenesses ?? [])) } });
  }
  return kept.evidence;
}
