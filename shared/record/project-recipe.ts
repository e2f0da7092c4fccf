import { z } from 'zod';
import type { ColumnMapping } from '../intake/readings/column-mapping.ts';
import type { Entry } from '../model/ledger.ts';
import { ColumnRole, tableSaidIn, TableSaid } from '../model/submission.ts';
import { clockMs } from '../ledger/clock.ts';
import { fold } from '../ledger/fold.ts';
import { valueOf, type Registers } from '../ledger/registers.ts';

/** A layout that was remembered, as the list shows it and as the reader is given it. */
export interface Recipe {
  readonly id: string;
  readonly title: string;
  readonly mapping: ColumnMapping;
  readonly learnedMs: number;
  readonly learnedBy: string;
}

const Roles = z.record(z.string().regex(/^\d+$/), ColumnRole);

/** A layout without a title by its first headings. */
const headingWords = (signature: string): string =>
  signature
    .split('|')
    .filter((heading) => heading !== '')
    .slice(0, 4)
    .join('、');

/** What was said of the table; a field that holds nothing, or something that another program wrote, says nothing. */
const saidIn = (registers: Registers): TableSaid =>
  tableSaidIn(
    Object.fromEntries(
      Object.entries(TableSaid.shape).flatMap(([name, schema]) => {
        const read = schema.safeParse(valueOf(registers, name));
        return read.success ? [[name, read.data]] : [];
      }),
    ),
  );

function projectRecipe(id: string, registers: Registers): Recipe | undefined {
  const signature = valueOf(registers, 'signature');
  const roles = Roles.safeParse(valueOf(registers, 'roles'));
  const title = valueOf(registers, 'title');
  const last = registers['signature']?.winner;
  if (typeof signature !== 'string' || !roles.success || last === undefined || valueOf(registers, 'forgotten') === true) return undefined;
  const mapping: ColumnMapping = {
    signature,
    roles: Object.fromEntries(Object.entries(roles.data).map(([index, role]) => [Number(index), role])),
    by: 'recipe',
    ...saidIn(registers),
  };
  return { id, title: typeof title === 'string' && title !== '' ? title : headingWords(signature), mapping, learnedMs: clockMs(last.at), learnedBy: last.by };
}

/** The layouts that are remembered now, from the history of all recipes, the latest first. */
export const projectRecipes = (entries: readonly Entry[]): readonly Recipe[] =>
  Array.from(fold(entries), ([subject, registers]) => projectRecipe(subject.slice(subject.indexOf('/') + 1), registers))
    .flatMap((recipe) => (recipe === undefined ? [] : [recipe]))
    .sort((left, right) => right.learnedMs - left.learnedMs);
