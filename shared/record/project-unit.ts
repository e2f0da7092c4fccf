import { UnitKind } from '../model/standard.ts';
import { Facts, type Unit } from '../model/unit.ts';
import { fieldsUnder, textOf, valueOf, type Registers } from '../ledger/registers.ts';

/** A unit as its fields say. Undefined while it has no name: it was never registered, or its registration was taken back. */
export function projectUnit(id: string, registers: Registers): Unit | undefined {
  const name = textOf(registers, 'name');
  if (name === null) return undefined;
  const kind = UnitKind.safeParse(valueOf(registers, 'kind'));
  return {
    id,
    name,
    aliases: fieldsUnder(registers, 'alias/').map(([alias]) => alias),
    town: textOf(registers, 'town') ?? '',
    kind: kind.success ? kind.data : 'other',
    uscc: textOf(registers, 'uscc'),
    orgUscc: textOf(registers, 'orgUscc'),
    facts: factsOf(registers),
  };
}

function factsOf(registers: Registers): Facts {
  const facts: Facts = {};
  for (const [fact, write] of fieldsUnder(registers, 'fact/')) {
    const value = Facts.valueType.safeParse(write.value);
    if (value.success) facts[fact] = value.data;
  }
  return facts;
}
