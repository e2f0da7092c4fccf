import { z } from 'zod';
import { clockMs } from '../ledger/clock.ts';
import { fieldsUnder, valueOf, type Registers } from '../ledger/registers.ts';
import type { SubsidyRequest, Trace } from '../programme/creation.ts';

const TraceField = z.object({
  itemId: z.string(),
  on: z.string(),
  what: z.string(),
  shownBy: z.string().catch(''),
  file: z.object({ sha256: z.string(), name: z.string(), size: z.int().nonnegative().catch(0) }).optional(),
});

const SubsidyField = z.object({ yuan: z.int().nonnegative().nullable(), use: z.string(), appliedOn: z.string() });

/** What a unit carried out, out of the fields of its subject `trace/<round>/<unit>`, in the order of their days. */
export const projectTraces = (registers: Registers): readonly Trace[] =>
  fieldsUnder(registers, 'trace/')
    .flatMap(([id, write]): readonly Trace[] => {
      const read = TraceField.safeParse(write.value).data;
      return read === undefined ? [] : [{ id, ...read, file: read.file ?? null, by: write.by, notedMs: clockMs(write.at) }];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));

/** What a unit asked for, out of the fields of its subject `award/<round>/<unit>`; null for nothing. */
export const projectRequest = (registers: Registers): SubsidyRequest | null => SubsidyField.safeParse(valueOf(registers, 'subsidy')).data ?? null;

/** The file that a field of such a subject names; undefined for none. */
export const traceFileIn = (value: unknown): { readonly sha256: string; readonly name: string; readonly itemId: string } | undefined => {
  const read = TraceField.safeParse(value).data;
  return read?.file === undefined ? undefined : { sha256: read.file.sha256, name: read.file.name, itemId: read.itemId };
};
