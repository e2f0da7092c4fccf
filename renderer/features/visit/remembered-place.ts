import type { VisitKey } from '#shared/model/round.ts';

const placeKey = (visit: VisitKey): string => `yanshoutai/visit-place/${visit.roundId}/${visit.unitId}/${visit.phase}`;

/** The item one was at when the checklist was last open on this machine. */
export const rememberedPlace = (visit: VisitKey): string | null => localStorage.getItem(placeKey(visit));

/** Remembers the item one is at. Losing it costs a glance, so it stays out of the ledger. */
export const rememberPlace = (visit: VisitKey, itemId: string): void => localStorage.setItem(placeKey(visit), itemId);
