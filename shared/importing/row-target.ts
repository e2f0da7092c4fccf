import { evidenceAgainst } from '../matching/evidence-against.ts';
import { findUnits, indexUnits, sureEnough, type UnitIndex, type UnitMatch } from '../matching/match-unit.ts';
import { normaliseName } from '../matching/normalise-name.ts';
import { successorOf } from '../model/lineage.ts';
import type { Submission } from '../model/submission.ts';
import type { Unit } from '../model/unit.ts';
import { statedUnit } from './fact-changes.ts';
import type { DoubtedMatch, PlannedRow, Recognition, RowTarget, SubmissionUnit } from './import-row.ts';

/** The books as the preview needs them. */
export interface Books {
  readonly units: ReadonlyMap<string, Unit>;
  readonly index: UnitIndex;
  /** Matches already looked up in these books, by name and code. */
  readonly found: Map<string, readonly UnitMatch[]>;
  /** Rows already worked out with these books, by key, each with what it was worked out from. */
  readonly rows: Map<string, { readonly from: readonly unknown[]; readonly row: PlannedRow }>;
}

/** Prepares the units of the books for matching. */
export const booksOf = (units: readonly Unit[]): Books => ({
  units: new Map(units.map((unit) => [unit.id, unit])),
  index: indexUnits(units),
  found: new Map(),
  rows: new Map(),
});

/** The units that a name and code may mean; looked up once for each index. */
export function matchesFor(books: Books, name: string, uscc: string | null): readonly UnitMatch[] {
  const key = `${name}\n${uscc ?? ''}`;
  const known = books.found.get(key);
  if (known !== undefined) return known;
  const matches = findUnits(books.index, name, uscc);
  books.found.set(key, matches);
  return matches;
}

/**
 * The unit that a form of ours was made for, where the name that it came back with is that unit's or was left blank; its successor where it was merged since. A form that
 * was passed on to another unit names that one, and is found by its name as any form is.
 */
function addressedUnit(books: Books, { unit, madeFrom }: Submission): Found | undefined {
  const addressed = madeFrom === undefined || madeFrom.unitId === null ? undefined : books.units.get(madeFrom.unitId);
  if (addressed === undefined) return undefined;
  const given = unit.name === null ? undefined : normaliseName(unit.name, books.index.townStems).whole;
  const isIts = given === undefined || [addressed.name, ...addressed.aliases].some((name) => normaliseName(name, books.index.townStems).whole === given);
  if (!isIts) return undefined;
  const successor = successorOf(books.units, addressed);
  return successor === undefined || successor === addressed
    ? { unit: addressed, how: 'addressed', sure: 1 }
    : { unit: successor, via: addressed, how: 'addressed', sure: 1 };
}

/** What joins rows that are one and the same new unit: the name without the noise in its spelling, its town and its numbers kept. */
function newUnitKey(books: Books, name: string): string {
  const { core, places, whole } = normaliseName(name, books.index.townStems);
  return core === '' ? whole : `${places.town ?? ''}/${core}`;
}

/** A unit that a row would go to by itself. */
interface Found {
  readonly unit: Unit;
  readonly how: Recognition;
  readonly sure: number;
  readonly via?: Unit;
}

/** Where a row goes, and the match that waits for a person to agree to it, if any. */
interface Aimed {
  readonly target: RowTarget;
  readonly doubted: DoubtedMatch | null;
}

/** Matches closer than this are equally likely: none of them is offered before the others. */
const tied = 0.015;

/** The match that needs a person's word because something speaks against it. None where the match is only a likeness, or one of several that are equally likely. */
function doubtOf(books: Books, submission: Submission, found: Found, matches: readonly UnitMatch[], choice: SubmissionUnit | undefined): DoubtedMatch | null {
  const [best, second] = matches;
  if (found.how === 'similar' || (found === best && second !== undefined && best.sure - second.sure < tied)) return null;
  const { unit, how, via } = found;
  const against = evidenceAgainst(statedUnit(submission), unit, books.index.townStems, via);
  const agreed = choice?.kind === 'unit' && choice.unitId === unit.id;
  return against.length === 0 ? null : { unit, how, against, agreed, ...(via === undefined ? {} : { via }) };
}

/**
 * Where a row goes: as chosen by hand, else to the unit that its form was made for or to a match that is sure enough, as long as nothing speaks against it; else to a new
 * unit when new ones are ticked by default.
 */
export function targetOf(books: Books, submission: Submission, matches: readonly UnitMatch[], choice: SubmissionUnit | undefined, registerNew: boolean): Aimed {
  const found: Found | undefined = addressedUnit(books, submission) ?? matches[0];
  const doubted = found === undefined ? null : doubtOf(books, submission, found, matches, choice);
  const chosen = choice?.kind === 'unit' ? books.units.get(choice.unitId) : undefined;
  if (chosen !== undefined) return { target: { kind: 'unit', unit: chosen, how: 'chosen', sure: 1 }, doubted };
  const name = submission.unit.name ?? '';
  if (name !== '' && (choice?.kind === 'new' || (registerNew && found === undefined)))
    return { target: { kind: 'new', newKey: newUnitKey(books, name), name }, doubted };
  if (found === undefined || doubted !== null || found.sure < sureEnough) return { target: { kind: 'open' }, doubted };
  return { target: { kind: 'unit', unit: found.unit, how: found.how, sure: found.sure }, doubted };
}
