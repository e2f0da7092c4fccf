import type { Round } from '../model/round.ts';
import { fieldsUnder, numberOf, textOf, valueOf, type Registers } from './registers.ts';

/** A round as its fields say, with the units that handed in a submission. Undefined while it has no title. */
export function projectRound(id: string, registers: Registers, submittingUnitIds: Iterable<string>): Round | undefined {
  const title = textOf(registers, 'title');
  if (title === null) return undefined;
  const joined = fieldsUnder(registers, 'unit/').map(([unitId]) => unitId);
  return {
    id,
    title,
    year: numberOf(registers, 'year') ?? 0,
    standardHash: textOf(registers, 'standardHash'),
    openedOn: textOf(registers, 'openedOn') ?? '',
    visitUntil: textOf(registers, 'visitUntil'),
    rectifyUntil: textOf(registers, 'rectifyUntil'),
    locked: valueOf(registers, 'locked') === true,
    unitIds: [...new Set([...joined, ...submittingUnitIds])].sort(),
  };
}
