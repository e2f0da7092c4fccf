import { z } from 'zod';
import { fieldsUnder, valueOf, type Registers } from '../ledger/registers.ts';
import { recheckResults, type Recheck } from '../programme/recheck.ts';

const percent = z.number().min(0).max(100);
const Draw = z.object({ year: z.int(), seed: z.string(), drawnOn: z.string(), riskPercent: percent, chancePercent: percent, of: z.int().nonnegative() });
const Drawn = z.object({ place: z.int().nonnegative(), by: z.enum(['risk', 'chance']), risks: z.array(z.string()) });
const Found = z.object({ result: z.enum(recheckResults), reason: z.string(), by: z.string(), on: z.string() });

/** A draw with what was found, out of the fields of its subject `recheck/<id>`; undefined where it was taken back. Units in the order in which they were drawn. */
export function projectRecheck(subject: string, registers: Registers): Recheck | undefined {
  const draw = Draw.safeParse(valueOf(registers, 'draw')).data;
  if (draw === undefined) return undefined;
  const units = fieldsUnder(registers, 'unit/').flatMap(([unitId, { value }]) => {
    const drawn = Drawn.safeParse(value).data;
    return drawn === undefined ? [] : [{ unitId, ...drawn, finding: Found.safeParse(valueOf(registers, `found/${unitId}`)).data ?? null }];
  });
  return {
    id: subject.slice(subject.indexOf('/') + 1),
    ...draw,
    units: units.toSorted((a, b) => a.place - b.place).map(({ unitId, by, risks, finding }) => ({ unitId, by, risks, finding })),
  };
}
