import type { Json } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import { draftOf } from './draft-of.ts';
import { settingSubject } from './subject.ts';

/** Changes a setting that everyone with these data shares: `federation` has the field `name`; `person/<name>` has `role`. */
export const changeSetting = (setting: string, fields: { readonly [field: string]: Json }): Draft =>
  draftOf(null, settingSubject(setting), 'setting-changed', fields);
