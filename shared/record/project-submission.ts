import { clockMs } from '../ledger/clock.ts';
import type { SubmissionRecord } from './records.ts';
import { numberOf, textOf, type Registers } from '../ledger/registers.ts';

/** A confirmed submission. Undefined while it names no unit or no document: its import was taken back. */
export function projectSubmission(id: string, registers: Registers): SubmissionRecord | undefined {
  const unitId = textOf(registers, 'unitId');
  const document = textOf(registers, 'document');
  const write = registers['document']?.winner;
  const standardHash = textOf(registers, 'standardHash');
  if (unitId === null || document === null || write === undefined) return undefined;
  return {
    id,
    roundId: textOf(registers, 'roundId') ?? '',
    importId: textOf(registers, 'importId') ?? '',
    unitId,
    document,
    file: textOf(registers, 'file') ?? '',
    fileName: textOf(registers, 'fileName') ?? '',
    date: textOf(registers, 'date'),
    selfTotal: numberOf(registers, 'selfTotal'),
    layout: textOf(registers, 'layout') ?? '',
    ...(standardHash === null ? {} : { standardHash }),
    importedMs: clockMs(write.at),
    importedBy: write.by,
  };
}

/** Of a unit's submissions in one round the one that counts: the last imported, then the greater id. */
export const countingSubmission = (submissions: readonly SubmissionRecord[]): SubmissionRecord | undefined =>
  submissions.toSorted((a, b) => b.importedMs - a.importedMs || (a.id < b.id ? 1 : -1))[0];

/** The submission of each unit that counts, by unit id. */
export function countingSubmissions(submissions: readonly SubmissionRecord[]): ReadonlyMap<string, SubmissionRecord> {
  const byUnit = new Map<string, SubmissionRecord[]>();
  for (const one of submissions) {
    const known = byUnit.get(one.unitId);
    if (known === undefined) byUnit.set(one.unitId, [one]);
    else known.push(one);
  }
  return new Map(
    [...byUnit].flatMap(([unitId, own]) => {
      const counts = countingSubmission(own);
      return counts === undefined ? [] : [[unitId, counts] as const];
    }),
  );
}
