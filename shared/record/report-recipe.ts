import { z } from 'zod';
import { clockMs } from '../ledger/clock.ts';
import { fold } from '../ledger/fold.ts';
import { textOf, valueOf, type Registers } from '../ledger/registers.ts';
import type { Draft, Entry } from '../model/ledger.ts';
import { draftOf } from './draft-of.ts';
import { recipeId } from './recipe-acts.ts';
import { recipeSubject } from './subject.ts';

const Reported = z.object({ rows: z.enum(['units', 'towns', 'kinds']), fields: z.array(z.string().nullable()).readonly(), lines: z.boolean() });

/** How a table with certain headings is filled: what its rows are about, the field of each column in their order (null: left as it is), and whether the lines beside it are filled. */
export type ReportedColumns = Readonly<z.infer<typeof Reported>>;

/** A way of filling that was remembered, by the words of the table's headings. */
export interface ReportRecipe {
  readonly id: string;
  readonly title: string;
  readonly signature: string;
  readonly columns: ReportedColumns;
  readonly learnedMs: number;
  readonly learnedBy: string;
}

/** The name of the table with these headings: apart from layouts that are read, which have headings too. */
export const reportRecipeId = (signature: string): string => recipeId(`report|${signature}`);

/** Remembers how a table of the union above is filled, for the next one with the same headings. */
export const learnReport = (signature: string, title: string, columns: ReportedColumns): Draft =>
  draftOf(null, recipeSubject(reportRecipeId(signature)), 'report-learned', {
    signature,
    title,
    report: { ...columns, fields: [...columns.fields] },
    forgotten: null,
  });

/** Forgets it again. */
export const forgetReport = (signature: string): Draft => draftOf(null, recipeSubject(reportRecipeId(signature)), 'recipe-forgotten', { forgotten: true });

function projectReport(subject: string, registers: Registers): ReportRecipe | undefined {
  const report = Reported.safeParse(valueOf(registers, 'report'));
  const [signature, last] = [textOf(registers, 'signature'), registers['report']?.winner];
  if (!report.success || signature === null || last === undefined || valueOf(registers, 'forgotten') === true) return undefined;
  return {
    id: subject.slice(subject.indexOf('/') + 1),
    title: textOf(registers, 'title') ?? '',
    signature,
    columns: report.data,
    learnedMs: clockMs(last.at),
    learnedBy: last.by,
  };
}

/** The ways of filling that are remembered now, from the history of all recipes. */
export const projectReports = (entries: readonly Entry[]): readonly ReportRecipe[] =>
  Array.from(fold(entries), ([subject, registers]) => projectReport(subject, registers)).flatMap((one) => one ?? []);
