import type { Json } from '../json.ts';
import type { CheckCounts } from '../intake/evidence/count-weights.ts';
import type { ColumnMapping } from '../intake/readings/column-mapping.ts';
import type { Draft } from '../model/ledger.ts';
import { draftOf } from './draft-of.ts';
import { recipeFields, recipeId } from './recipe-acts.ts';
import { lessonSubject, recipeSubject } from './subject.ts';

/** What one import confirmed of one layout: how many files had it, whether a person had put its columns right, and how often each check fired rightly and wrongly. */
export interface ConfirmedLayout {
  readonly files: number;
  readonly corrected: boolean;
  readonly checks: CheckCounts;
}

/** Keeps what files that were confirmed teach the reader. One field for each import: a merge joins them, and none counts twice. */
export const confirmLayout = (layout: string, importId: string, confirmed: ConfirmedLayout): Draft =>
  draftOf(null, lessonSubject(layout), 'layout-confirmed', { [`import/${importId}`]: asJson(confirmed) });

/** Takes over what another laptop confirmed of a layout: the same field with the same value, so that a later merge with that laptop changes nothing. */
export const takeConfirmation = (layout: string, importId: string, confirmed: ConfirmedLayout): Draft =>
  draftOf(null, lessonSubject(layout), 'experience-taken', { [`import/${importId}`]: asJson(confirmed) });

/** Takes over a layout that another laptop remembered. Its title stayed there: it may name a unit. */
export const takeRecipe = (mapping: Omit<ColumnMapping, 'by'>): Draft =>
  draftOf(null, recipeSubject(recipeId(mapping.signature)), 'experience-taken', recipeFields(mapping));

const asJson = ({ files, corrected, checks }: ConfirmedLayout): { readonly [key: string]: Json } => ({
  files,
  corrected,
  checks: Object.fromEntries(Object.entries(checks).map(([check, counts]) => [check, [...counts]])),
});
