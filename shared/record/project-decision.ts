import { DecisionBasis, Outcome, type Decision } from '../model/round.ts';
import { dayMs } from '../days/calendar-day.ts';
import { clockMs } from '../ledger/clock.ts';
import { textOf, valueOf, type Registers, type Write } from '../ledger/registers.ts';

/** A decision on a unit. Undefined while it has no outcome. A day and a name that the deciding act itself gave outrank the clock and the name of its entry. */
export function projectDecision(roundId: string, unitId: string, registers: Registers): Decision | undefined {
  const write = registers['outcome']?.winner;
  const outcome = Outcome.safeParse(write?.value);
  if (write === undefined || !outcome.success) return undefined;
  const recommended = Outcome.safeParse(valueOf(registers, 'recommended'));
  const basis = basisWith(write, registers);
  const meeting = textWith(write, registers, 'meeting');
  return {
    roundId,
    unitId,
    outcome: outcome.data,
    adopted: valueOf(registers, 'adopted') === true,
    reason: textOf(registers, 'reason') ?? '',
    recommended: recommended.success ? recommended.data : null,
    ...(basis === undefined ? {} : { basis }),
    ...(meeting === null ? {} : { meeting }),
    decidedBy: textWith(write, registers, 'decidedBy') ?? write.by,
    decidedMs: dayMs(textWith(write, registers, 'decidedOn') ?? '') ?? clockMs(write.at),
  };
}

/** What the decision rests on. A basis older than the outcome was left over by a program that did not know of it, and is not about this decision. */
function basisWith(write: Write, registers: Registers): DecisionBasis | undefined {
  const kept = registers['basis']?.winner;
  return kept === undefined || kept.at < write.at ? undefined : DecisionBasis.safeParse(kept.value).data;
}

/** A text that the same entry wrote: one left over from an earlier decision is not about this one. */
function textWith(write: Write, registers: Registers, field: string): string | null {
  const other = registers[field]?.winner;
  return other?.device === write.device && other.seq === write.seq ? textOf(registers, field) : null;
}
