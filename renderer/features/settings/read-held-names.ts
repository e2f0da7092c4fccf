import { itemsOf } from '#shared/model/standard.ts';
import type { Store } from '#renderer/store/store.ts';
import type { HeldNames } from '#shared/differences/held-words.ts';

/** Reads the names that what waits is told with: of its units, rounds and items. */
export async function readHeldNames(store: Store): Promise<HeldNames> {
  const [units, rounds, things] = await Promise.all([store.units(), store.rounds(), store.held()]);
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  const titles = new Map(rounds.map((round) => [round.id, round.title]));
  const items = new Map<string, string>();
  const waiting = new Set(things.map(({ roundId }) => roundId));
  for (const round of rounds) {
    const standard = round.standardHash === null || !waiting.has(round.id) ? undefined : await store.standard(round.standardHash);
    if (standard !== undefined) for (const { item } of itemsOf(standard)) items.set(`${round.id}/${item.id}`, item.text);
  }
  return {
    unit: (unitId) => unitNames.get(unitId) ?? '台账中没有的单位',
    round: (roundId) => titles.get(roundId) ?? '已撤销的批次',
    item: (roundId, itemId) => items.get(`${roundId}/${itemId}`) ?? '标准里已没有的条目',
  };
}
