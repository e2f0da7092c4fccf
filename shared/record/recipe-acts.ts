import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Draft } from '../model/ledger.ts';
import type { ColumnMapping } from '../intake/readings/column-mapping.ts';
import { recipeSubject } from './subject.ts';

const encoder = new TextEncoder();

/** The name of the layout with these heading words: two machines that learn the same layout give it the same name. */
export const recipeId = (signature: string): string => bytesToHex(sha256(encoder.encode(signature))).slice(0, 16);

/** The fields that hold a layout: what its columns are for and what was said of its table; what was not said is null, so that it replaces what was said before. */
export const recipeFields = ({ signature, roles, table, below, pointed, last, unit }: Omit<ColumnMapping, 'by'>): Draft['fields'] => ({
  signature,
  roles: { ...roles },
  table: table ?? null,
  below: below ?? null,
  pointed: pointed ?? null,
  last: last ?? null,
  unit: unit ?? null,
});

/** Remembers what the columns of a layout are for, and what was said of its table, for the next file that looks alike. `title` is what the list shows. */
export const learnRecipe = (mapping: Omit<ColumnMapping, 'by'>, title: string): Draft => ({
  round: null,
  subject: recipeSubject(recipeId(mapping.signature)),
  act: 'recipe-learned',
  fields: { ...recipeFields(mapping), title, forgotten: null },
});

/** Forgets a layout again: the next file that looks alike is read by the program's own choice. */
export const forgetRecipe = (id: string): Draft => ({ round: null, subject: recipeSubject(id), act: 'recipe-forgotten', fields: { forgotten: true } });
