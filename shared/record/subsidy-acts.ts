import type { Draft } from '../model/ledger.ts';
import type { Grant, SubsidyRule } from '../programme/subsidy.ts';
import { draftOf } from './draft-of.ts';
import { changeSetting } from './setting-acts.ts';
import { subsidySubject } from './subject.ts';

/** The setting that holds the county's amounts. */
export const subsidySetting = 'subsidy';

/** Sets the county's amounts by kind and grade. */
export const setSubsidyRules = (rules: readonly SubsidyRule[]): Draft => changeSetting(subsidySetting, { rules: rules.map((rule) => ({ ...rule })) });

/** Grants units of a round their amounts; an amount of null takes a grant back. */
export const grantSubsidies = (roundId: string, grants: readonly (Omit<Grant, 'yuan'> & { readonly yuan: number | null })[]): Draft =>
  draftOf(
    null,
    subsidySubject(roundId),
    'subsidy-granted',
    Object.fromEntries(grants.map(({ unitId, yuan, by, on }) => [`grant/${unitId}`, yuan === null ? null : { yuan, by, on }])),
  );
