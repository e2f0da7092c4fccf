import type { FormPart } from './form-types.ts';
import type { FactsRead } from './read-facts.ts';
import type { FormHead } from './read-head.ts';
import type { RowSubmission } from './read-roster.ts';

/** What one table of a sheet says. */
export type Block =
  | { readonly kind: 'form'; readonly part: FormPart }
  | { readonly kind: 'rows'; readonly summary: boolean; readonly rows: readonly RowSubmission[] }
  | { readonly kind: 'facts'; readonly sheet: string; readonly head: FormHead; readonly read: FactsRead }
  | { readonly kind: 'head'; readonly head: FormHead };
