import { z } from 'zod';
import type { Json } from '../json.ts';

const JsonValue: z.ZodType<Json> = z.lazy(() => z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(JsonValue), z.record(z.string(), JsonValue)]));

/** What is kept by name is kept in plain objects: a name that every object has already (`__proto__`, `constructor` …) would stand for something else there. */
const isPlain = (name: string): boolean => !name.split('/').some((part) => part in Object.prototype);
const PlainName = z.string().min(1).refine(isPlain);

/**
 * One human act, as the ledger keeps it for ever (docs/formats.md, “Ledger entries”).
 *
 * An act writes fields of one subject; the state of a field is the write that no other write has seen and replaced, the latest of them where there are several.
 * `at` is a hybrid logical clock that sorts as text: 15 digits of milliseconds, a dot, 5 digits of counter.
 * `seen` names the highest sequence number of every *other* device that this device knew when it wrote: it tells a replacement from a difference.
 * `batch` ties together entries that were one act to the person (an import), so that one undo takes all of them back.
 */
export const Entry = z.object({
  device: PlainName,
  seq: z.int().positive(),
  at: z.string().regex(/^\d{15}\.\d{5}$/),
  by: z.string(),
  round: z.string().nullable(),
  subject: PlainName,
  act: z.string().min(1),
  fields: z.record(PlainName, JsonValue),
  seen: z.record(PlainName, z.int().positive()),
  batch: z.string().nullable(),
  /** Hash of this device's entry `seq - 1`; the empty string for its first. */
  prev: z.string(),
  /** SHA-256 (hex) over the canonical JSON of everything above. */
  hash: z.string(),
});
export type Entry = z.infer<typeof Entry>;

/** An act before the ledger gives it its place: what a screen asks to be recorded. `null` as a field's value means "none again". */
export interface Draft {
  readonly round: string | null;
  readonly subject: string;
  readonly act: string;
  readonly fields: { readonly [field: string]: Json };
}
