import type { LackException } from '#shared/checks/lacking.ts';
import type { Draft } from '#shared/model/ledger.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { completeVisit, giveVerdict, makeExceptions, writeNote } from '#shared/record/visit-acts.ts';
import type { Completing } from './complete-dialog.tsx';

/** Plans completing a visit as one batch: the verdict for what nobody judged, why it does not apply where that is said, the named exceptions, and the end of the visit. */
export function planCompleting(
  visit: VisitKey,
  { rest, why, reasons }: Completing,
  unjudged: readonly string[],
  made: Omit<LackException, 'reason'>,
): readonly Draft[] {
  const exceptions = Object.entries(reasons).flatMap(([key, reason]) => (reason.trim() === '' ? [] : [[key, { reason: reason.trim(), ...made }] as const]));
  return [
    ...(rest === null || unjudged.length === 0 ? [] : [giveVerdict(visit, unjudged, rest)]),
    ...(rest === 'not-applicable' && why !== '' ? unjudged.map((itemId) => writeNote(visit, itemId, why)) : []),
    ...(exceptions.length === 0 ? [] : [makeExceptions(visit, Object.fromEntries(exceptions))]),
    completeVisit(visit),
  ];
}
