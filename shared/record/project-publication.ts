import { z } from 'zod';
import { fieldsUnder, valueOf, type Registers } from '../ledger/registers.ts';
import type { OwnDays } from '../days/working-days.ts';
import type { PublicObjection, Publication } from '../programme/publication.ts';

const List = z.object({ from: z.string(), days: z.int().positive(), until: z.string(), where: z.string(), units: z.array(z.string()) });
const Objection = z.object({ unitId: z.string(), by: z.string(), on: z.string(), text: z.string() });
const Ruling = z.object({ upheld: z.boolean(), reason: z.string(), by: z.string(), on: z.string() });

/** 公示 of a round out of the fields of its subject `publication/<round>`; undefined while no list was put up. */
export function projectPublication(roundId: string, registers: Registers): Publication | undefined {
  const list = List.safeParse(valueOf(registers, 'list')).data;
  if (list === undefined) return undefined;
  const objections = fieldsUnder(registers, 'objection/').flatMap(([id, { value }]): readonly PublicObjection[] => {
    const read = Objection.safeParse(value).data;
    return read === undefined ? [] : [{ id, ...read, ruling: Ruling.safeParse(valueOf(registers, `ruling/${id}`)).data ?? null }];
  });
  const { units, ...rest } = list;
  return { roundId, ...rest, unitIds: units, objections: objections.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1)) };
}

/** The county's own days off and days worked, out of the fields of the setting `working-days`. */
export function projectOwnDays(registers: Registers): OwnDays {
  const days = fieldsUnder(registers, 'day/').flatMap(([day, { value }]) => (value === 'off' || value === 'work' ? [[day, value] as const] : []));
  return Object.fromEntries(days);
}
