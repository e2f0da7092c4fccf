import { describeUnit } from '#shared/matching/describe-unit.ts';
import type { Json } from '#shared/json.ts';
import type { Submission } from '#shared/model/submission.ts';
import type { Facts, Unit } from '#shared/model/unit.ts';
import type { FactChange } from './import-row.ts';

/** Facts that have a place of their own in a unit and are not kept twice. */
const ownPlace: ReadonlySet<string> = new Set(['town', 'kind', 'uscc', 'name', 'unitName']);

/** The facts that a submission states, by name, as the books keep them. Blank cells state nothing. */
export function statedFacts(submission: Submission): Facts {
  const stated = Object.entries(submission.facts).filter(([fact, read]) => !ownPlace.has(fact) && read.value !== null && read.value !== '');
  return Object.fromEntries(stated.map(([fact, read]) => [fact, read.value]));
}

const writtenText = (submission: Submission, fact: string): string => {
  const value = submission.facts[fact]?.value;
  return typeof value === 'string' ? value : '';
};

const codeIn = (submission: Submission): string | null => {
  const written = submission.unit.uscc ?? writtenText(submission, 'uscc');
  return written === '' ? null : written;
};

/** A code that begins with 81 is the union's own; any other is its employer's (GB 32100-2015). */
const codePlace = (code: string): 'uscc' | 'orgUscc' => (code.startsWith('81') ? 'uscc' : 'orgUscc');

/** A new unit as a submission describes it. */
export function newUnit(id: string, name: string, submission: Submission): Unit {
  const { town, kind } = describeUnit(name, { town: writtenText(submission, 'town'), kind: writtenText(submission, 'kind') });
  const code = codeIn(submission);
  const codes = { uscc: null, orgUscc: null, ...(code === null ? {} : { [codePlace(code)]: code }) };
  return { id, name, aliases: [], town, kind, ...codes, facts: statedFacts(submission) };
}

/** What a submission would change in the books about a unit: differing facts, and the town, kind and code only where the books have none. */
export function factChanges(unit: Unit, submission: Submission): readonly FactChange[] {
  const changes: FactChange[] = Object.entries(statedFacts(submission))
    .filter(([fact, value]) => unit.facts[fact] !== value)
    .map(([fact, value]) => ({ fact, before: unit.facts[fact] ?? null, after: value }));
  const open = unit.town === '' || unit.kind === 'other' || unit.uscc === null || unit.orgUscc === null;
  if (!open) return changes;
  const described = newUnit(unit.id, unit.name, submission);
  if (unit.town === '' && described.town !== '') changes.push({ fact: 'town', before: null, after: described.town });
  if (unit.kind === 'other' && described.kind !== 'other') changes.push({ fact: 'kind', before: null, after: described.kind });
  for (const place of ['uscc', 'orgUscc'] as const) {
    if (unit[place] === null && described[place] !== null) changes.push({ fact: place, before: null, after: described[place] });
  }
  return changes;
}

const unitFields: ReadonlySet<string> = new Set(['town', 'kind', 'uscc', 'orgUscc']);

/** Fact changes as fields of the `unit-changed` act. */
export const fieldsOfChanges = (changes: readonly FactChange[]): { readonly [field: string]: Json } =>
  Object.fromEntries(changes.map(({ fact, after }) => [unitFields.has(fact) ? fact : `fact/${fact}`, after]));
