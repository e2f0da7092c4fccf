import type { Json } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import { checkedField } from '../standards/rubric-notes.ts';
import { draftOf } from './draft-of.ts';
import { draftSubject, standardSubject } from './subject.ts';

/** Makes a standard document known: `hash` names its file bytes in the document folder. */
export const keepStandard = (hash: string, title: string, version: string): Draft => draftOf(null, standardSubject(hash), 'standard-kept', { title, version });

/** Saves fields of a standard that is being written (see `fieldsOfDraft`). */
export const saveDraft = (draftId: string, fields: { readonly [field: string]: Json }): Draft => draftOf(null, draftSubject(draftId), 'draft-saved', fields);

/** Says that a draft became the standard under this hash; it leaves the list of drafts. */
export const publishDraft = (draftId: string, hash: string): Draft => draftOf(null, draftSubject(draftId), 'draft-published', { closed: hash });

/** Says that a person has checked what reading a rubric made of an item (see `RubricNotes`); null takes it back. */
export const checkRubricItem = (draftId: string, itemId: string, checked: true | null): Draft =>
  draftOf(null, draftSubject(draftId), 'rubric-checked', { [checkedField(itemId)]: checked });

/** Throws away a standard that is being written; it leaves the list of drafts. */
export const discardDraft = (draftId: string): Draft => draftOf(null, draftSubject(draftId), 'draft-discarded', { closed: 'discarded' });
