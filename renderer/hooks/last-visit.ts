import { shortfallsOf, shortfallWords } from '#shared/scoring/shortfalls.ts';
import { forebearsOf } from '#shared/model/lineage.ts';
import type { Round, VisitPhase } from '#shared/model/round.ts';
import { standingVisit } from '#shared/record/standing.ts';
import type { Store, VisitCase } from '#renderer/store/store.ts';
import type { LastVisit } from '#shared/visit/item-reference.ts';

/**
 * Reads the unit's visit in the latest earlier round, a completed re-inspection before the first visit; in a round where it had none, that of a unit whose history is its own
 * (merged into it, or which it was split from). `visit` is undefined where nobody went there before.
 */
export async function readLastVisit(store: Store, round: Round, unitId: string): Promise<{ readonly visit: LastVisit | undefined }> {
  const earlier = (await store.rounds()).filter((one) => one.openedOn < round.openedOn).toSorted((a, b) => (a.openedOn < b.openedOn ? 1 : -1));
  const units = await store.units();
  const unit = units.find(({ id }) => id === unitId);
  const before = unit === undefined ? [] : forebearsOf(units, unit);
  for (const one of earlier) {
    const itsOwn = before.filter(({ until }) => until === null || one.openedOn < until).map((forebear) => forebear.unit.id);
    for (const id of [unitId, ...itsOwn].filter((own) => one.unitIds.includes(own))) {
      const [first, re] = await Promise.all([store.readVisit(one.id, id, 'first'), store.readVisit(one.id, id, 're')]);
      const standing = standingVisit({ first: first?.record, re: re?.record });
      const visit = standing?.phase === 're' ? re : first;
      if (standing !== undefined && visit !== undefined) return { visit: lastVisitOf(visit) };
    }
  }
  return { visit: undefined };
}

/** What was found then, after rulings on objections, as the points beside it are. */
function lastVisitOf({ round, standard, record, findings, result }: VisitCase<VisitPhase>): LastVisit {
  const found = new Map(shortfallsOf(standard, findings, result).map((shortfall) => [shortfall.item.id, shortfallWords(shortfall)]));
  return { title: round.title, year: round.year, standard, record, found };
}
