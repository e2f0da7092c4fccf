import { valueOf } from '#shared/ledger/registers.ts';
import { fold } from '#shared/ledger/fold.ts';
import type { Facts } from '#shared/model/unit.ts';
import type { Discretion } from '#shared/output/discretion.ts';
import { settingSubject } from '#shared/record/subject.ts';
import type { Store } from '#renderer/store/store.ts';
import { useLive } from '#renderer/store/services.tsx';

/** The setting that says how papers that stay in the house are written: `masks`, `marks`. */
export const papersSetting = 'papers';

const personFacts = ['chairName', 'viceChairName', 'contactName'] as const;

const namesIn = (facts: Facts): readonly string[] =>
  personFacts.flatMap((fact) => {
    const { [fact]: name } = facts;
    return typeof name === 'string' && name.trim().length >= 2 ? name.split(/[、,，\s]+/) : [];
  });

/** How the county wants papers that stay in the house, with the names of persons that are known: of the books, and of those who objected in public. */
export async function readDiscretion(store: Store): Promise<Discretion> {
  const subject = settingSubject(papersSetting);
  const registers = fold(await store.history(subject)).get(subject) ?? {};
  const [masks, marks] = [valueOf(registers, 'masks') === true, valueOf(registers, 'marks') === true];
  if (!masks) return { masks, marks, names: [] };
  const [units, rounds] = await Promise.all([store.units(), store.rounds()]);
  const publications = await Promise.all(rounds.map(({ id }) => store.publication(id)));
  const objectors = publications.flatMap((publication) => publication?.objections.map(({ by }) => by) ?? []);
  const names = new Set([...units.flatMap(({ facts }) => namesIn(facts)), ...objectors].filter((name) => name.length >= 2));
  // A unit that bears a person's name keeps its own.
  return { masks, marks, names: [...names].filter((name) => !units.some((unit) => unit.name.includes(name))) };
}

/** The same, kept up to date; undefined while it is read. */
export const useDiscretion = (): Discretion | undefined => useLive(readDiscretion, []);
