import { itemsOf } from '#shared/model/standard.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';
import type { DifferenceNames } from '#shared/differences/difference-words.ts';

/** The names of units, rounds and items, for telling differences; undefined while they are read. */
export const useDifferenceNames = (): DifferenceNames | undefined => useLive(readNames, []);

async function readNames(store: Store): Promise<DifferenceNames> {
  const [units, rounds] = await Promise.all([store.units(), store.rounds()]);
  const unitNames = new Map(units.map((unit) => [unit.id, unit.name]));
  const titles = new Map(rounds.map((round) => [round.id, round.title]));
  const items = new Map<string, string>();
  for (const round of rounds) {
    const standard = round.standardHash === null ? undefined : await store.standard(round.standardHash);
    if (standard !== undefined) for (const { item } of itemsOf(standard)) items.set(`${round.id}/${item.id}`, item.text);
  }
  return {
    unit: (unitId) => unitNames.get(unitId) ?? '已撤销的单位',
    round: (roundId) => titles.get(roundId) ?? '已撤销的批次',
    item: (roundId, itemId) => items.get(`${roundId}/${itemId}`) ?? '标准里已没有的条目',
  };
}
