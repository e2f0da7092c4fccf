import { z } from 'zod';
import { BlindRule, Filing, type Round } from '../model/round.ts';
import { AcceptedBy } from '../model/standard.ts';
import { Facts } from '../model/unit.ts';
import { fieldsUnder, numberOf, textOf, valueOf, type Registers } from '../ledger/registers.ts';

const Below = z.array(z.int());

/** A round as its fields say, with the units that handed in a submission. Undefined while it has no title. */
export function projectRound(id: string, registers: Registers, submittingUnitIds: Iterable<string>): Round | undefined {
  const title = textOf(registers, 'title');
  if (title === null) return undefined;
  const facts = fieldsUnder(registers, 'facts/').flatMap(([unitId, write]) => {
    const known = Facts.safeParse(write.value);
    return known.success ? [[unitId, known.data] as const] : [];
  });
  const below = fieldsUnder(registers, 'below/').flatMap(([unitId, write]) => {
    const known = Below.safeParse(write.value);
    return known.success ? [[unitId, known.data] as const] : [];
  });
  const filings = fieldsUnder(registers, 'filing/').flatMap(([unitId, write]) => {
    const filing = Filing.safeParse(write.value).data;
    return filing === undefined ? [] : [[unitId, filing] as const];
  });
  const skips = fieldsUnder(registers, 'skip/').flatMap(([unitId, { value }]) => (typeof value === 'string' && value !== '' ? [[unitId, value] as const] : []));
  const acceptedBy = AcceptedBy.safeParse(valueOf(registers, 'acceptedBy')).data;
  const near = numberOf(registers, 'secondLook');
  const moving = numberOf(registers, 'placeTolerance');
  const days = numberOf(registers, 'rulingDays');
  const blind = BlindRule.safeParse(valueOf(registers, 'blind'));
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
    ...(acceptedBy === undefined ? {} : { acceptedBy }),
    ...(valueOf(registers, 'teamApproval') === true ? { teamApproval: true } : {}),
    ...(facts.length === 0 ? {} : { lockedFacts: Object.fromEntries(facts) }),
    ...(below.length === 0 ? {} : { lockedBelow: Object.fromEntries(below) }),
    ...(near === null || !Number.isInteger(near) || near < 0 ? {} : { secondLook: near }),
    ...(moving === null || !Number.isInteger(moving) || moving < 0 ? {} : { placeTolerance: moving }),
    ...(days === null || !Number.isInteger(days) || days < 1 ? {} : { rulingDays: days }),
    ...(blind.success ? { blind: blind.data } : {}),
    ...(filings.length === 0 ? {} : { filings: Object.fromEntries(filings) }),
    ...(skips.length === 0 ? {} : { skips: Object.fromEntries(skips) }),
    unitIds: [...new Set([...joined, ...submittingUnitIds])].sort(),
  };
}
