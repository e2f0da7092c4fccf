import { describeUnit, writtenKind } from '../matching/describe-unit.ts';
import type { StatedUnit } from '../matching/evidence-against.ts';
import { isLargeChange } from '../matching/far-apart.ts';
import { ballotYearFact, factsOfYear, fieldsToldIn, undatedFacts, yearlyFacts } from '../facts/ballot-facts.ts';
import type { Json } from '../json.ts';
import type { Submission } from '../model/submission.ts';
import type { Facts, Unit } from '../model/unit.ts';
import type { FactChange } from './import-row.ts';

/** Facts that have a place of their own in a unit and are not kept twice. */
const ownPlace: ReadonlySet<string> = new Set(['town', 'kind', 'uscc', 'name', 'unitName']);

/** The facts that a submission states, by name, as the books keep them. Blank cells state nothing. */
export function statedFacts(submission: Submission): Facts {
  const stated = Object.entries(submission.facts).filter(([fact, read]) => !ownPlace.has(fact) && read.value !== null && read.value !== '');
  return Object.fromEntries(stated.map(([fact, read]) => [fact, read.value]));
}

/** What a submission writes for a fact of words; empty where it writes nothing. */
export const writtenText = (submission: Submission, fact: string): string => {
  const value = submission.facts[fact]?.value;
  return typeof value === 'string' ? value : '';
};

const codeIn = (submission: Submission): string | null => {
  const written = submission.unit.uscc ?? writtenText(submission, 'uscc');
  return written === '' ? null : written;
};

/** What a submission says of its unit, as far as that tells units apart. */
export const statedUnit = (submission: Submission): StatedUnit => ({
  name: submission.unit.name ?? '',
  uscc: codeIn(submission),
  town: writtenText(submission, 'town'),
  kind: writtenText(submission, 'kind'),
  facts: statedFacts(submission),
});

/** A code that begins with 81 is the union's own; any other is its employer's (GB 32100-2015). */
const codePlace = (code: string): 'uscc' | 'orgUscc' => (code.startsWith('81') ? 'uscc' : 'orgUscc');

/** The codes that a submission states, each in its place: the union's own, its employer's. */
export function codesOf(submission: Submission): Pick<Unit, 'uscc' | 'orgUscc'> {
  const code = codeIn(submission);
  return { uscc: null, orgUscc: null, ...(code === null ? {} : { [codePlace(code)]: code }) };
}

/** Those of a row's changes that are so large that a person is asked before the books take them. */
export const largeChangesOf = (changes: readonly FactChange[]): readonly FactChange[] =>
  changes.filter(({ fact, before, after }) => isLargeChange(fact, before, after));

/**
 * What a submission would change in the books about a unit: differing facts, and the town and code only where the books have none; the kind only where the form names one
 * and the books none. What a name merely looks like never changes a known unit.
 */
export function factChanges(unit: Unit, submission: Submission): readonly FactChange[] {
  const changes: FactChange[] = Object.entries(statedFacts(submission))
    .filter(([fact, value]) => unit.facts[fact] !== value)
    .map(([fact, value]) => ({ fact, before: unit.facts[fact] ?? null, after: value }));
  const open = unit.town === '' || unit.kind === 'other' || unit.uscc === null || unit.orgUscc === null;
  if (!open) return changes;
  const { town } = describeUnit(unit.name, { town: writtenText(submission, 'town') });
  if (unit.town === '' && town !== '') changes.push({ fact: 'town', before: null, after: town });
  const codes = codesOf(submission);
  const kind = writtenKind(writtenText(submission, 'kind'));
  if (unit.kind === 'other' && kind !== undefined && kind !== 'other') changes.push({ fact: 'kind', before: null, after: kind });
  for (const place of ['uscc', 'orgUscc'] as const) {
    if (unit[place] === null && codes[place] !== null) changes.push({ fact: place, before: null, after: codes[place] });
  }
  return changes;
}

const unitFields: ReadonlySet<string> = new Set(['town', 'kind', 'uscc', 'orgUscc']);

/** Facts of a new unit, those of a year with the year of the round that they came for; without one they say none. */
export const withYear = (facts: Facts, year: number | null): Facts =>
  year !== null && Object.keys(undatedFacts(facts)).length > 0 ? { ...facts, [ballotYearFact]: year } : facts;

/**
 * What the books take of a submission as fields of the `unit-changed` act: the changes that a person let through, what is of a year under the year of the round. Of that year also what
 * equals the books' value of another year.
 */
export function fieldsOfChanges(unit: Unit, submission: Submission, changes: readonly FactChange[], year: number | null): { readonly [field: string]: Json } {
  const own = changes.filter(({ fact }) => unitFields.has(fact)).map(({ fact, after }) => [fact, after] as const);
  const known = year === null ? {} : factsOfYear(unit.facts, year);
  const yearly = Object.entries(statedFacts(submission)).filter(([fact, value]) => year !== null && yearlyFacts.has(fact) && known[fact] !== value);
  const lasting = changes
    .filter(({ fact }) => !unitFields.has(fact) && (year === null || !yearlyFacts.has(fact)))
    .map(({ fact, after }) => [fact, after] as const);
  return { ...Object.fromEntries(own), ...fieldsToldIn(unit.facts, year, Object.fromEntries([...lasting, ...yearly])) };
}
