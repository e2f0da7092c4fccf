import { z } from 'zod';
import { clockMs } from '../ledger/clock.ts';
import type { ImportRecord } from './records.ts';
import { textOf, type Registers } from '../ledger/registers.ts';

const Files = z.array(z.object({ name: z.string(), sha256: z.string() }));

/** One import as its journal shows it. Undefined while it has no files: it was taken back. `roundId` is the round of the entry that made it. */
export function projectImport(id: string, registers: Registers): ImportRecord | undefined {
  const write = registers['files']?.winner;
  const files = Files.safeParse(write?.value);
  if (write === undefined || !files.success) return undefined;
  return { id, roundId: textOf(registers, 'roundId') ?? '', batch: write.batch ?? '', files: files.data, importedMs: clockMs(write.at), importedBy: write.by };
}
