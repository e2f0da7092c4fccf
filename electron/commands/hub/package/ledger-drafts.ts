import { clockMs } from '#shared/ledger/clock.ts';
import { fold } from '#shared/ledger/fold.ts';
import type { Registers } from '#shared/ledger/registers.ts';
import { canonicalJson, type Json } from '#shared/json.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import type { ActName } from '#shared/record/act-words.ts';
import { draftOf } from '#shared/record/draft-of.ts';
import { settingSubject, subjectKindOf } from '#shared/record/subject.ts';
import { entriesOfCounty } from '../county-source.ts';
import type { HubDatabase } from '../hub-database.ts';

/** A draft with when what it says was last written, in milliseconds since 1970-01-01 UTC: it is dated so, that whatever a county wrote later stands. */
export interface DatedDraft {
  readonly draft: Draft;
  readonly ms: number;
}

/** What goes down: only standards and targets, or units too, with the county's name. */
export interface Wanted {
  readonly units: boolean;
}

const federation = settingSubject('federation');

/** Which fields of a subject go down, and by which act; undefined for none. Honours name persons. */
function actOf(subject: string, { units }: Wanted): { readonly act: ActName; readonly takes: (field: string) => boolean } | undefined {
  switch (subjectKindOf(subject)) {
    case 'unit':
      return units ? { act: 'unit-registered', takes: () => true } : undefined;
    case 'setting':
      return units && subject === federation ? { act: 'setting-changed', takes: (field) => field === 'name' } : undefined;
    case 'standard':
      return { act: 'standard-kept', takes: () => true };
    case 'year':
      return { act: 'year-planned', takes: (field) => field.startsWith('target/') || field.startsWith('counted/') };
    default:
      return undefined;
  }
}

const reasonLeft = '（原因见县里的记录）';

/** A value whose reason was left out when it was loaded says so. */
const told = (value: Json): Json =>
  typeof value === 'object' && value !== null && 'reason' in value && value['reason'] === '＊' ? { ...value, reason: reasonLeft } : value;

/** The ledger of units, standards and targets of a county as drafts, in the order in which they were written. `own` is the hub's device there: what it wrote itself and came back is left out. */
export async function ledgerDrafts(db: HubDatabase, county: number, own: string, wanted: Wanted): Promise<readonly DatedDraft[]> {
  const subjects = await db.query<{ subject: string }>(
    "SELECT DISTINCT subject FROM hub.entry WHERE county = $1 AND (subject LIKE 'unit/%' OR subject LIKE 'standard/%' OR subject LIKE 'year/%' OR subject = $2)",
    [county, federation],
  );
  const entries = await entriesOfCounty(db, county, { subjects: subjects.map(({ subject }) => subject) });
  const drafts = [...fold(entries.filter(({ device }) => device !== own))].flatMap(([subject, registers]): readonly DatedDraft[] => {
    const kind = actOf(subject, wanted);
    if (kind === undefined) return [];
    const writes = Object.entries(registers).filter(([field]) => kind.takes(field));
    const fields = Object.fromEntries(writes.map(([field, { winner }]) => [field, told(winner.value)]));
    if (writes.length === 0) return [];
    return [{ draft: draftOf(null, subject, kind.act, fields), ms: writes.reduce((latest, [, { winner }]) => Math.max(latest, clockMs(winner.at)), 0) }];
  });
  return drafts.toSorted((a, b) => a.ms - b.ms || (a.draft.subject < b.draft.subject ? -1 : 1));
}

/** What of drafts was not sent yet: fields that say what the chain says already are left out. */
export function unsent(drafts: readonly DatedDraft[], sent: readonly Entry[]): readonly DatedDraft[] {
  const held = fold(sent);
  const isNew = (registers: Registers | undefined, field: string, value: Json): boolean => {
    const known = registers?.[field]?.winner.value;
    return known === undefined ? value !== null : canonicalJson(known) !== canonicalJson(value);
  };
  return drafts.flatMap(({ draft, ms }): readonly DatedDraft[] => {
    const fields = Object.entries(draft.fields).filter(([field, value]) => isNew(held.get(draft.subject), field, value));
    return fields.length === 0 ? [] : [{ draft: { ...draft, fields: Object.fromEntries(fields) }, ms }];
  });
}
