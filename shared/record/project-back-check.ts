import { BackCheckDone, BackCheckDraw, Consequence, noSecondAnswer, type BackCheckForm, type SecondAnswer } from '../backcheck/back-check.ts';
import type { Json } from '../json.ts';
import { textOf, valueOf, type Registers } from '../ledger/registers.ts';
import { Verdict } from '../model/finding.ts';
import { itemFieldReader } from './field-names.ts';

/** What a second form holds of each item, in its fields. */
const backCheckItemFields = { verdict: { key: 'none' }, points: { key: 'none' }, note: { key: 'none' } } as const satisfies Readonly<
  Record<keyof SecondAnswer, { readonly key: 'none' }>
>;

/** Takes the name of a second form's field of an item apart; undefined for its other fields. */
export const readBackCheckField = itemFieldReader(backCheckItemFields);

/** The draw of a round, out of the fields of its subject; null where none was made, or it cannot be read. */
export const projectDraw = (registers: Registers): BackCheckDraw | null => BackCheckDraw.safeParse(valueOf(registers, 'draw')).data ?? null;

/** The second form of a unit, out of the fields of its subject. Undefined where all of it was taken back. */
export function projectBackCheck(unitId: string, registers: Registers): BackCheckForm | undefined {
  if (Object.values(registers).every(({ winner }) => winner.value === null)) return undefined;
  const answers: Record<string, SecondAnswer> = {};
  for (const [field, { winner }] of Object.entries(registers)) {
    const name = readBackCheckField(field);
    if (name !== undefined) answers[name.itemId] = { ...(answers[name.itemId] ?? noSecondAnswer), ...partOf(name.part, winner.value) };
  }
  return {
    unitId,
    by: textOf(registers, 'by') ?? '',
    heldOn: textOf(registers, 'heldOn'),
    answers,
    done: BackCheckDone.safeParse(valueOf(registers, 'done')).data ?? null,
    follows: Consequence.safeParse(valueOf(registers, 'follows')).data ?? null,
  };
}

function partOf(part: keyof SecondAnswer, value: Json): Partial<SecondAnswer> {
  switch (part) {
    case 'verdict':
      return { verdict: Verdict.safeParse(value).data ?? null };
    case 'points':
      return { points: typeof value === 'number' ? value : null };
    case 'note':
      return { note: typeof value === 'string' ? value : '' };
  }
}
