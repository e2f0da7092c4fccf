import { shortfallsOf, shortfallWords } from '#shared/scoring/shortfalls.ts';
import type { Round, VisitPhase } from '#shared/model/round.ts';
import { standingVisit } from '#shared/record/standing.ts';
import type { Store, VisitCase } from '#renderer/store/store.ts';
import type { LastVisit } from './item-reference.ts';

/** Reads the unit's visit in the latest earlier round, a completed re-inspection before the first visit. `visit` is undefined where nobody went there before. */
export async function readLastVisit(store: Store, round: Round, unitId: string): Promise<{ readonly visit: LastVisit | undefined }> {
  const earlier = (await store.rounds())
    .filter((one) => one.openedOn < round.openedOn && one.unitIds.includes(unitId))
    .toSorted((a, b) => (a.openedOn < b.openedOn ? 1 : -1));
  for (const one of earlier) {
    const [first, re] = await Promise.all([store.readVisit(one.id, unitId, 'first'), store.readVisit(one.id, unitId, 're')]);
    const standing = standingVisit({ first: first?.record, re: re?.record });
    const visit = standing?.phase === 're' ? re : first;
    if (standing !== undefined && visit !== undefined) return { visit: lastVisitOf(visit) };
  }
  return { visit: undefined };
}

/** What was found then, after rulings on objections, as the points beside it are. */
function lastVisitOf({ round, standard, record, findings, result }: VisitCase<VisitPhase>): LastVisit {
  const found = new Map(shortfallsOf(standard, findings, result).map((shortfall) => [shortfall.item.id, shortfallWords(shortfall)]));
  return { title: round.title, year: round.year, standard, record, found };
}
