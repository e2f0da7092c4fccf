import { z } from 'zod';
import { canonicalJson, type Json } from '../json.ts';
import { DraftStandard } from './draft-standard.ts';

/** The fields by which the ledger holds a draft: `head`, `order` (ids of the sections) and `section/<id>` each, so that a change writes only what it touched. */
type DraftFields = { readonly [field: string]: Json };

const head = 'head';
const order = 'order';
const sectionField = (id: string): string => `section/${id}`;

/** A draft as the fields of its subject, points decimal as in files. */
export function fieldsOfDraft(draft: DraftStandard): DraftFields {
  // What zod encodes holds JSON values alone; its type says more than Json can.
  const { sections, ...rest } = JSON.parse(JSON.stringify(z.encode(DraftStandard, draft))) as {
    readonly sections: readonly { readonly id: string }[];
  } & DraftFields;
  return {
    [head]: rest,
    [order]: sections.map((section) => section.id),
    ...Object.fromEntries(sections.map((section) => [sectionField(section.id), section as unknown as Json])),
  };
}

/** Only the fields that differ between two states of a draft; a section that went away is null. Empty when nothing changed. */
export function changedDraftFields(before: DraftStandard, after: DraftStandard): DraftFields {
  const [old, now] = [fieldsOfDraft(before), fieldsOfDraft(after)];
  const gone = Object.keys(old).flatMap((field) => (field in now ? [] : [[field, null] as const]));
  const changed = Object.entries(now).filter(([field, value]) => canonicalJson(value) !== canonicalJson(old[field] ?? null));
  return Object.fromEntries([...gone, ...changed]);
}

/** The draft that fields hold, sections that two people added apart from each other at the end. Undefined when they hold none. */
export function draftOfFields(fields: DraftFields): DraftStandard | undefined {
  const { [head]: rest, [order]: ids } = fields;
  if (typeof rest !== 'object' || rest === null || Array.isArray(rest)) return undefined;
  const listed = Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
  const present = Object.entries(fields).flatMap(([field, value]) => (field.startsWith('section/') && value !== null ? [field.slice('section/'.length)] : []));
  const all = [...listed.filter((id) => present.includes(id)), ...present.filter((id) => !listed.includes(id))];
  const draft = DraftStandard.safeDecode({ ...(rest as object), sections: all.map((id) => fields[sectionField(id)]) } as z.input<typeof DraftStandard>);
  return draft.success ? draft.data : undefined;
}
