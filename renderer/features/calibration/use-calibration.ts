import { useMemo } from 'react';
import type { ScoringExercise } from '#shared/calibration/calibration.ts';
import { maskText, namesOfUnit } from '#shared/calibration/mask-text.ts';
import { itemsOf, type Item, type Standard } from '#shared/model/standard.ts';
import type { Round } from '#shared/model/round.ts';
import { seededOrder } from '#shared/seeded-order.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** All that 评前合议 is drawn from. */
export interface CalibrationView {
  readonly round: Round;
  readonly standard: Standard;
  readonly exercise: ScoringExercise;
  readonly itemOf: ReadonlyMap<string, Item>;
  /** Names that may take part: who is in a team, and who inspected. */
  readonly people: readonly string[];
}

/** The exercise of a round; undefined while it is read, null where its standard is not here. */
export function useCalibration(round: Round): CalibrationView | null | undefined {
  const read = useLive(
    async (store) => {
      const [exercise, plan, standard] = await Promise.all([
        store.calibration(round.id),
        store.plan(round.id),
        round.standardHash === null ? Promise.resolve(undefined) : store.standard(round.standardHash),
      ]);
      return { exercise, plan, standard };
    },
    [round.id, round.standardHash],
  );
  return useMemo(() => {
    if (read === undefined) return undefined;
    const { exercise, plan, standard } = read;
    if (standard === undefined) return null;
    const people = [...new Set([...exercise.people, ...plan.teams.flatMap(({ leader, members }) => [leader, ...members])])].filter((name) => name !== '');
    return { round, standard, exercise, people, itemOf: new Map(itemsOf(standard).map(({ item }) => [item.id, item])) };
  }, [read, round]);
}

/** A case that is offered: an item with what was found of it somewhere, names taken out. */
export interface OfferedCase {
  readonly itemId: string;
  readonly text: string;
  readonly fromUnit: string;
}

const fewestLetters = 8;
const mostRead = 60;

/** Real findings to be scored anew: notes on points lost in part, of different items and units, names of units, towns and people taken out. From the latest rounds first, in the order of a seed. */
export async function offerCases(store: Store, standard: Standard, seed: string, count: number): Promise<readonly OfferedCase[]> {
  const [rounds, units] = await Promise.all([store.rounds(), store.units()]);
  const items = new Map(itemsOf(standard).map(({ item }) => [item.id, item]));
  const places = units.flatMap(({ name, town, facts }) => [
    ...namesOfUnit(name),
    town,
    ...Object.entries(facts).flatMap(([fact, value]) => (fact.endsWith('Name') && typeof value === 'string' ? [value] : [])),
  ]);
  const offered: OfferedCase[] = [];
  for (const round of rounds.toSorted((a, b) => b.year - a.year)) {
    const visits = (await store.visits(round.id)).filter(({ phase, completedMs }) => phase === 'first' && completedMs !== null);
    const inspectors = visits.flatMap((visit) => visit.inspectors);
    for (const unitId of seededOrder(
      seed,
      visits.map((visit) => visit.unitId),
    ).slice(0, mostRead)) {
      if (offered.length >= count) return offered;
      const visit = await store.visit(round.id, unitId, 'first');
      const found = Object.entries(visit?.findings ?? {}).find(
        ([itemId, { verdict, note }]) =>
          verdict === 'partly' && note.length >= fewestLetters && (items.get(itemId)?.max ?? 0) > 0 && !offered.some((one) => one.itemId === itemId),
      );
      if (found !== undefined) offered.push({ itemId: found[0], text: maskText(found[1].note, [...places, ...inspectors]), fromUnit: unitId });
    }
  }
  return offered;
}
