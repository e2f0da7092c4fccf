import { z } from 'zod';
import { UnitKind } from './standard.ts';

/** What is known about a unit in numbers and words. Values are plain; where each came from stands in the submission that brought it. */
export const Facts = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]));
export type Facts = z.infer<typeof Facts>;

/** A unit (基层工会) on the federation's books. */
export const Unit = z.object({
  id: z.string(),
  name: z.string(),
  /** Other names it was seen under; matching uses them. */
  aliases: z.array(z.string()),
  town: z.string(),
  kind: UnitKind,
  /** The union's own code (81…). */
  uscc: z.string().nullable(),
  /** The employer's code. */
  orgUscc: z.string().nullable(),
  facts: Facts,
});
export type Unit = z.infer<typeof Unit>;
