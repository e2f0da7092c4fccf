import { z } from 'zod';
import type { Entry } from '../model/ledger.ts';
import { fold } from '../ledger/fold.ts';
import type { Registers } from '../ledger/registers.ts';
import type { ConfirmedLayout } from './lesson-acts.ts';

/** What an import confirmed of a layout, as the ledger and packages keep it. */
export const StoredConfirmation = z.object({
  files: z.int().positive().max(100_000),
  corrected: z.boolean(),
  checks: z.record(z.string().max(200), z.tuple([z.int().nonnegative().max(100_000), z.int().nonnegative().max(100_000)])),
});

/** A layout that was confirmed, with each import that confirmed it, the latest last. */
export interface LearnedLayout {
  readonly layout: string;
  readonly imports: readonly (ConfirmedLayout & { readonly importId: string })[];
}

const prefix = 'import/';

function projectLayout(layout: string, registers: Registers): LearnedLayout {
  const imports = Object.entries(registers)
    .flatMap(([field, { winner }]) => {
      const read = field.startsWith(prefix) ? StoredConfirmation.safeParse(winner.value) : undefined;
      return read?.success === true ? [{ at: winner.at, importId: field.slice(prefix.length), ...read.data }] : [];
    })
    .sort((one, other) => (one.at === other.at ? (one.importId < other.importId ? -1 : 1) : one.at < other.at ? -1 : 1));
  return { layout, imports: imports.map(({ importId, files, corrected, checks }) => ({ importId, files, corrected, checks })) };
}

/** The layouts that were confirmed, from the history of all lessons, by their names. Imports that were taken back count no more. */
export const projectLessons = (entries: readonly Entry[]): readonly LearnedLayout[] =>
  Array.from(fold(entries), ([subject, registers]) => projectLayout(subject.slice(subject.indexOf('/') + 1), registers))
    .filter(({ imports }) => imports.length > 0)
    .sort((one, other) => (one.layout < other.layout ? -1 : 1));
