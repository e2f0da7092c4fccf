import { z } from 'zod';
import { textOf, valueOf, type Registers } from '../ledger/registers.ts';
import { titleLevels, type Title } from '../programme/title.ts';

const Revoked = z.object({ on: z.string(), reason: z.string(), by: z.string() });

/** A title out of the fields of its subject `title/<unit>/<title>`. Undefined where the record was taken back, or is of a level that this program does not know. */
export function projectTitle(subject: string, registers: Registers): Title | undefined {
  const [, unitId = '', ...rest] = subject.split('/');
  const word = textOf(registers, 'word');
  const level = titleLevels.find((one) => one === valueOf(registers, 'level'));
  if (word === null || level === undefined) return undefined;
  return {
    id: rest.join('/'),
    unitId,
    word,
    level,
    roundId: textOf(registers, 'from'),
    proposedOn: textOf(registers, 'proposedOn'),
    givenOn: textOf(registers, 'givenOn'),
    document: textOf(registers, 'document') ?? '',
    until: textOf(registers, 'until'),
    plateOn: textOf(registers, 'plateOn'),
    revoked: Revoked.safeParse(valueOf(registers, 'revoked')).data ?? null,
  };
}
