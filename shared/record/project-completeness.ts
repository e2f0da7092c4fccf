import { z } from 'zod';
import { NoticeLine, type CompletenessCheck } from '../checks/completeness.ts';
import { fieldsUnder, textOf, valueOf, type Registers } from '../ledger/registers.ts';

const Words = NoticeLine.pick({ found: true, todo: true });
const Lines = z.array(NoticeLine);

/** What people did in 形式审查 of a unit, out of the fields of its check. A notice that names no days or no lines was taken back. */
export function projectCompleteness(roundId: string, unitId: string, registers: Registers): CompletenessCheck {
  const [noticedOn, dueOn] = [textOf(registers, 'noticedOn'), textOf(registers, 'dueOn')];
  const lines = Lines.safeParse(valueOf(registers, 'lines')).data;
  const own = fieldsUnder(registers, 'own/').flatMap(([id, write]) => {
    const words = Words.safeParse(write.value).data;
    return words === undefined ? [] : [{ at: write.at, line: { key: `own/${id}`, ...words } }];
  });
  return {
    roundId,
    unitId,
    struck: new Set(fieldsUnder(registers, 'struck/').map(([key]) => key)),
    own: own.toSorted((a, b) => (a.at < b.at ? -1 : 1)).map(({ line }) => line),
    notice: noticedOn === null || dueOn === null || lines === undefined ? null : { noticedOn, dueOn, lines, by: registers['lines']?.winner.by ?? '' },
    answered: Object.fromEntries(fieldsUnder(registers, 'answered/').flatMap(([key, { value }]) => (typeof value === 'string' ? [[key, value]] : []))),
  };
}
