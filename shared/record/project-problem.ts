import { textOf, type Registers } from '../ledger/registers.ts';
import { problemKinds, type ProblemCase } from '../programme/problem.ts';

/** What people do about a problem, out of the fields of its subject `problem/<unit>/<kind>`. Undefined for a kind that this program does not know, and where all was taken back. */
export function projectProblem(subject: string, registers: Registers): ProblemCase | undefined {
  const [, unitId = '', named = ''] = subject.split('/');
  const kind = problemKinds.find((one) => one === named);
  if (kind === undefined || Object.values(registers).every(({ winner }) => winner.value === null)) return undefined;
  const text = (field: string): string => textOf(registers, field) ?? '';
  const closedOn = textOf(registers, 'closedOn');
  return {
    unitId,
    kind,
    handler: text('handler'),
    measures: text('measures'),
    dueOn: textOf(registers, 'dueOn'),
    closing: closedOn === null ? null : { closedOn, closedBy: text('closedBy'), done: text('done'), basis: text('basis') },
  };
}
