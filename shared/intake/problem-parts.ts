import type { Problem, Severity } from '../model/problem.ts';

/** A problem from its parts. */
export const problem = (code: string, severity: Severity, cell: string | null, value: string | null, message: string): Problem => ({
  code,
  severity,
  cell,
  value,
  message,
});

/** A value as a sentence quotes it: not longer than a line. */
export const short = (text: string): string => (text.length > 30 ? `${text.slice(0, 29)}…` : text).replace(/\s+/g, ' ');
