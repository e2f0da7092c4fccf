import { factKind } from '../facts/fact-kinds.ts';
import type { Json } from '../json.ts';
import type { Entry } from '../model/ledger.ts';
import { withoutPersonal } from '../text/personal.ts';
import { keptFields, keptParts, wordedFacts, type Kept, type KeptFields } from './kept-fields.ts';
import { settingSubject, subjectKindOf } from './subject.ts';
import { readItemField } from './visit-fields.ts';

const shapes: Readonly<Record<'id' | 'hash' | 'word' | 'code' | 'day', RegExp>> = {
  id: /^(?!\+?\d{7,}$)[\w.:-]{1,100}$/u,
  hash: /^[0-9a-f]{16,}$/u,
  word: /^[a-z]+(?:-[a-z]+)*$/u,
  code: /^(?!1\d{10}$)[0-9A-Z-]{1,40}$/u,
  day: /^\d{4}-\d{2}-\d{2}$/u,
};

/** Above all counts and points, below all telephones. */
const greatestNumber = 100_000_000;
/** What is written for a text of which only that it was written is kept. */
const wasWritten = '＊';
/** What stands in a subject for what is no id. */
const left = '～';

/** Entries as they are kept where persons are not. `letters` are the words that standards give as grades. What they add up to is, but for persons and their words, what the whole entries add up to. */
export function withoutPersons(entry: Entry, letters: ReadonlySet<string>): Entry {
  const fields = Object.entries(entry.fields).flatMap(([field, value]) => {
    const kept = keptField(entry.subject, field);
    const rest = kept === null ? undefined : value === null ? null : keptOf(kept, value, letters);
    return rest === undefined ? [] : [[field, rest] as const];
  });
  const { round, batch, act } = entry;
  return {
    ...entry,
    by: '',
    round: round !== null && shapes.id.test(round) ? round : null,
    batch: batch !== null && shapes.id.test(batch) ? batch : null,
    act: shapes.word.test(act) ? act : left,
    subject: subjectWithout(entry.subject),
    fields: Object.fromEntries(fields),
  };
}

const settings: ReadonlySet<string> = new Set(['federation', 'device-keys'].map(settingSubject));

/** A subject without a name in it: a blind sheet bears that of its scorer, a person's setting that of the person. Ids are made by the program; what is none is left out. */
function subjectWithout(subject: string): string {
  const kind = subjectKindOf(subject);
  if (kind === 'signed') return subject;
  if (kind === 'setting' && !settings.has(subject)) return settingSubject('');
  return subject
    .split('/')
    .map((part) => (part.startsWith('first~') ? 'first~' : shapes.id.test(part) ? part : left))
    .join('/');
}

function keptField(subject: string, field: string): Kept | null {
  const kind = subjectKindOf(subject);
  if (kind === 'visit') return keptOfVisit(field);
  if (kind === 'unit' && field.startsWith('fact/')) return keptOfFact(field.slice('fact/'.length));
  if (kind === 'rectification' && /^item\/.+\/closed$/u.test(field)) return 'day';
  if (subject === settingSubject('federation')) return field === 'name' ? 'name' : null;
  if (subject === settingSubject('device-keys')) return field.startsWith('key/') && areIds(field) ? 'hash' : null;
  return named(keptFields[kind], field);
}

function named(own: KeptFields | undefined, field: string): Kept | null {
  if (own === undefined) return null;
  if (Object.hasOwn(own, field)) return own[field] ?? null;
  const prefix = field.slice(0, field.indexOf('/') + 1);
  return Object.hasOwn(own, prefix) && (prefix === conditions || areIds(field)) ? (own[prefix] ?? null) : null;
}

/** Exceptions are named by conditions of the standard, everything else of which there are many by ids. */
const conditions = 'exception/';

const areIds = (field: string): boolean => field.split('/').every((part) => shapes.id.test(part));

function keptOfVisit(field: string): Kept | null {
  const item = readItemField(field);
  return item === undefined ? named(keptFields.visit, field) : keptParts[item.part];
}

/** How a fact is kept. A ballot of another year is named with it. */
function keptOfFact(fact: string): Kept | null {
  const plain = fact.replace(/@\d{4}$/u, '');
  if (wordedFacts.has(plain)) return 'name';
  switch (factKind(plain)) {
    case 'count':
    case 'points':
    case 'share':
      return 'number';
    case 'yes-no':
      return 'truth';
    case 'day':
      return 'day';
    case 'text':
      return null;
    case 'own':
      return 'figure';
  }
}

function keptOf(kept: Kept, value: Json, letters: ReadonlySet<string>): Json | undefined {
  if (typeof kept === 'object') return isListShape(kept) ? keptList(kept[0], value, letters) : keptObject(kept, value, letters);
  switch (kept) {
    case 'number':
      return typeof value === 'number' && Math.abs(value) <= greatestNumber ? value : undefined;
    case 'truth':
      return typeof value === 'boolean' ? value : undefined;
    case 'name':
      return typeof value === 'string' ? withoutPersonal(value) : undefined;
    case 'letter':
      return typeof value === 'string' && letters.has(value) ? value : null;
    case 'figure':
      return keptOf('number', value, letters) ?? keptOf('truth', value, letters);
    case 'answer':
      return keptAnswer(value, letters);
    case 'told':
      return typeof value === 'string' ? (value === '' ? '' : wasWritten) : undefined;
    case 'blank':
      return '';
    case 'facts':
      return keptFacts(value, letters);
    case 'carried':
      return keptRecord(value, keptOfVisit, letters);
    default:
      return typeof value === 'string' && shapes[kept].test(value) ? value : undefined;
  }
}

const isListShape = (kept: readonly [Kept] | KeptFields): kept is readonly [Kept] => Array.isArray(kept);

/** An answer to a rule: a number, 是/否, a list of places, a letter that a standard has. */
function keptAnswer(value: Json, letters: ReadonlySet<string>): Json | undefined {
  if (typeof value === 'string') return letters.has(value) ? value : undefined;
  return Array.isArray(value) ? keptList('number', value, letters) : keptOf('figure', value, letters);
}

const keptList = (kept: Kept, value: Json, letters: ReadonlySet<string>): Json | undefined =>
  Array.isArray(value) ? value.flatMap((one: Json) => keptOf(kept, one, letters) ?? []) : undefined;

const keptFacts = (value: Json, letters: ReadonlySet<string>): Json | undefined =>
  keptRecord(value, (fact) => (fact === 'kind' ? 'word' : keptOfFact(fact)), letters);

const keptObject = (kept: KeptFields, value: Json, letters: ReadonlySet<string>): Json | undefined => keptRecord(value, (name) => named(kept, name), letters);

function keptRecord(value: Json, keptAs: (name: string) => Kept | null, letters: ReadonlySet<string>): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => {
      const kept = keptAs(name);
      const rest = kept === null ? undefined : one === null ? null : keptOf(kept, one, letters);
      return rest === undefined ? [] : [[name, rest] as const];
    }),
  );
}
