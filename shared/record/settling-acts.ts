import type { Json } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import { draftOf } from './draft-of.ts';

/** Settles a difference: writes the values that were chosen over all that people wrote without knowing of each other, and why. `matter` tells apart what is settled in one subject: the item of a visit, empty elsewhere. */
export const settleDifference = (
  round: string | null,
  subject: string,
  fields: { readonly [field: string]: Json },
  settled: { readonly matter: string; readonly reason: string },
): Draft => draftOf(round, subject, 'difference-settled', { ...fields, [`settled/${settled.matter}`]: settled.reason });
