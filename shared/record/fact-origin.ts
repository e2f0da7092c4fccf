import { z } from 'zod';
import { clockMs } from '../ledger/clock.ts';
import { fieldsUnder, type Registers } from '../ledger/registers.ts';
import type { Submission } from '../model/submission.ts';
import { Facts } from '../model/unit.ts';
import type { SubmissionRecord } from './records.ts';

/** The cell of a submitted file that a fact comes from. */
export interface CellOrigin {
  readonly fileName: string;
  /** Sheet and cell: `自评表!B3`. */
  readonly cell: string;
  /** What stands in the cell. */
  readonly raw: string;
}

const RegisterRow = z.object({
  unitId: z.string(),
  fileName: z.string(),
  facts: z.record(z.string(), z.object({ value: Facts.valueType, cell: z.string(), raw: z.string() })),
});
/** What one row of an imported register says of a unit: each fact with its cell. */
export type RegisterRow = Readonly<z.infer<typeof RegisterRow>>;

/** What a file said of a unit, and when it was imported (milliseconds since 1970-01-01 UTC). */
export interface ReadRow extends RegisterRow {
  readonly importedMs: number;
}

/** The rows of registers of one import, out of the fields of its subject. */
export const projectRegisterRows = (registers: Registers): readonly ReadRow[] =>
  fieldsUnder(registers, 'facts/').flatMap(([, { value, at }]) => {
    const row = RegisterRow.safeParse(value).data;
    return row === undefined ? [] : [{ ...row, importedMs: clockMs(at) }];
  });

/** What a confirmed submission said of its unit. */
export const rowOfSubmission = ({ unitId, fileName, importedMs }: SubmissionRecord, { facts }: Pick<Submission, 'facts'>): ReadRow => ({
  unitId,
  fileName,
  importedMs,
  facts,
});

/** The cell in which what was read of a unit holds a value of a fact, the latest import first; undefined where none does: a person typed it. */
export function originOfFact(fact: string, value: Facts[string], rows: readonly ReadRow[]): CellOrigin | undefined {
  for (const { fileName, facts } of rows.toSorted((a, b) => b.importedMs - a.importedMs)) {
    const read = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    if (read !== undefined && read.value === value) return { fileName, cell: read.cell, raw: read.raw };
  }
  return undefined;
}
