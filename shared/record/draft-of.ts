import type { Json } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import type { ActName } from './act-words.ts';

/** An act as a screen asks for it: the fields it writes of one subject, and the round it belongs to (null for what belongs to none). */
export const draftOf = (round: string | null, subject: string, act: ActName, fields: { readonly [field: string]: Json }): Draft => ({
  round,
  subject,
  act,
  fields,
});
