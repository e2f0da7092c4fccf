import { shortfallsOf, shortfallWords } from '#shared/scoring/shortfalls.ts';
import type { Round } from '#shared/model/round.ts';
import { standingVisit } from '#shared/rounds/round-state.ts';
import { scoreBasis, scoreOn } from '#shared/scoring/score-basis.ts';
import type { Store } from '#renderer/store/store.ts';
import type { LastVisit } from './item-reference.ts';

/** Reads the unit's visit in the latest earlier round, a completed re-inspection before the first visit. `visit` is undefined where nobody went there before. */
export async function readLastVisit(store: Store, round: Round, unitId: string): Promise<{ readonly visit: LastVisit | undefined }> {
  const earlier = (await store.rounds())
    .filter((one) => one.openedOn < round.openedOn && one.unitIds.includes(unitId))
    .toSorted((a, b) => (a.openedOn < b.openedOn ? 1 : -1));
  for (const one of earlier) {
    const [first, re] = await Promise.all([store.visit(one.id, unitId, 'first'), store.visit(one.id, unitId, 're')]);
    const standing = standingVisit({ first: first?.record, re: re?.record });
    if (standing !== undefined) return { visit: await withFound(store, one, standing.phase === 're' ? re : first) };
  }
  return { visit: undefined };
}

async function withFound(store: Store, round: Round, detail: Awaited<ReturnType<typeof store.visit<'first' | 're'>>>): Promise<LastVisit | undefined> {
  if (detail === undefined) return undefined;
  const { record, findings } = detail;
  const [unit, standard] = await Promise.all([store.unit(record.unitId), store.standard(record.standardHash)]);
  if (unit === undefined || standard === undefined) return undefined;
  const result = scoreOn(standard, findings, scoreBasis(round, unit, record.selfTotal, record.below ?? []));
  const found = new Map(shortfallsOf(standard, findings, result).map((shortfall) => [shortfall.item.id, shortfallWords(shortfall)]));
  return { title: round.title, year: round.year, standard, record, found };
}
