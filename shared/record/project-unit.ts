import { UnitKind } from '../model/standard.ts';
import { Facts, FormerName, UnitEnd, UnitOrigin, type Unit } from '../model/unit.ts';
import { fieldsUnder, textOf, valueOf, type Registers } from '../ledger/registers.ts';

/** A unit as its fields say. Undefined while it has no name: it was never registered, or its registration was taken back. */
export function projectUnit(id: string, registers: Registers): Unit | undefined {
  const name = textOf(registers, 'name');
  if (name === null) return undefined;
  const kind = UnitKind.safeParse(valueOf(registers, 'kind'));
  const ended = UnitEnd.safeParse(valueOf(registers, 'ended')).data;
  const origin = UnitOrigin.safeParse(valueOf(registers, 'origin')).data;
  const formerNames = formerNamesOf(registers);
  return {
    id,
    name,
    aliases: fieldsUnder(registers, 'alias/').map(([alias]) => alias),
    town: textOf(registers, 'town') ?? '',
    kind: kind.success ? kind.data : 'other',
    uscc: textOf(registers, 'uscc'),
    orgUscc: textOf(registers, 'orgUscc'),
    facts: factsOf(registers),
    ...(ended === undefined ? {} : { ended }),
    ...(origin === undefined ? {} : { origin }),
    ...(formerNames.length === 0 ? {} : { formerNames }),
  };
}

const Former = FormerName.omit({ name: true });

const formerNamesOf = (registers: Registers): readonly FormerName[] =>
  fieldsUnder(registers, 'former/').flatMap(([name, write]) => {
    const former = Former.safeParse(write.value).data;
    return former === undefined ? [] : [{ name, ...former }];
  });

function factsOf(registers: Registers): Facts {
  const facts: Facts = {};
  for (const [fact, write] of fieldsUnder(registers, 'fact/')) {
    const value = Facts.valueType.safeParse(write.value);
    if (value.success) facts[fact] = value.data;
  }
  return facts;
}
