import { shortfallsOf, type Shortfall } from '#shared/scoring/shortfalls.ts';
import type { Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import { noticeItems, type NoticeItem, type Rectification } from '#shared/rectify/rectification.ts';
import type { Store, VisitCase } from '#renderer/store/store.ts';

/** All about the rectification of one unit. */
export interface Case {
  readonly round: Round;
  readonly unit: Unit;
  readonly first: VisitCase<'first'>;
  readonly shortfalls: readonly Shortfall[];
  /** What a notice of now says: the program's lines with what was reworded by hand. */
  readonly proposed: readonly NoticeItem[];
  readonly rectification: Rectification | undefined;
  readonly re: VisitCase<'re'> | undefined;
  /** The items that the re-inspection looked at again; null where it looked at all. */
  readonly reopened: readonly string[] | null;
}

/** Reads the rectification of a unit; null where it has no visit in the round. */
export async function readCase(store: Store, round: Round, unitId: string): Promise<Case | null> {
  const [first, re, rectifications, wordings] = await Promise.all([
    store.readVisit(round.id, unitId, 'first'),
    store.readVisit(round.id, unitId, 're'),
    store.rectifications(round.id),
    store.noticeWordings(round.id),
  ]);
  if (first === undefined) return null;
  const shortfalls = shortfallsOf(first.standard, first.findings, first.result);
  const proposed = noticeItems(shortfalls, wordings.get(unitId));
  const rectification = rectifications.find((one) => one.unitId === unitId);
  return { round, unit: first.unit, first, shortfalls, proposed, rectification, re, reopened: re?.openItems ?? null };
}
