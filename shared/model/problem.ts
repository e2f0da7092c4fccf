import { z } from 'zod';

/** How much a problem matters: `error` stops a value from being used, `warning` needs a look, `note` only tells what was done. */
export const Severity = z.enum(['error', 'warning', 'note']);
export type Severity = z.infer<typeof Severity>;

/** Something about a submitted file that a person should know. `message` is one Chinese sentence with place, value, expectation and remedy. */
export const Problem = z.object({
  code: z.string(),
  severity: Severity,
  /** `Sheet1!F19`, or null when it is about the whole file or sheet. */
  cell: z.string().nullable(),
  /** The text as it is in the cell. */
  value: z.string().nullable(),
  message: z.string(),
});
export type Problem = z.infer<typeof Problem>;
