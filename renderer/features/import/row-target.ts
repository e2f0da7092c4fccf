import { findUnits, indexUnits, sureEnough, type UnitIndex, type UnitMatch } from '#shared/matching/match-unit.ts';
import { normaliseName } from '#shared/matching/normalise-name.ts';
import type { Submission } from '#shared/model/submission.ts';
import type { Unit } from '#shared/model/unit.ts';
import type { PlannedRow, RowTarget, UnitChoice } from './import-row.ts';

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
 * The unit that a form of ours was made for, where the name that it came back with is that unit's or was left blank. A form that was passed on to another unit
 * names that one, and goes by its name as any form does.
 */
function addressedUnit(books: Books, { unit, madeFrom }: Submission): Unit | undefined {
  const addressed = madeFrom === undefined || madeFrom.unitId === null ? undefined : books.units.get(madeFrom.unitId);
  if (addressed === undefined || unit.name === null) return addressed;
  const given = normaliseName(unit.name, books.index.townStems).whole;
  return [addressed.name, ...addressed.aliases].some((name) => normaliseName(name, books.index.townStems).whole === given) ? addressed : undefined;
}

/** What joins rows that are one and the same new unit: the name without the noise in its spelling, its town and its numbers kept. */
function newUnitKey(books: Books, name: string): string {
  const { core, places, whole } = normaliseName(name, books.index.townStems);
  return core === '' ? whole : `${places.town ?? ''}/${core}`;
}

/** Where a row goes: as chosen by hand, else to the unit that its form was made for, else to a match that is sure enough, else to a new unit when new ones are ticked by default. */
export function targetOf(books: Books, submission: Submission, matches: readonly UnitMatch[], choice: UnitChoice | undefined, registerNew: boolean): RowTarget {
  const chosen = choice?.kind === 'unit' ? books.units.get(choice.unitId) : undefined;
  if (chosen !== undefined) return { kind: 'unit', unit: chosen, how: 'chosen', sure: 1 };
  const isNew = choice?.kind === 'new';
  const addressed = isNew ? undefined : addressedUnit(books, submission);
  if (addressed !== undefined) return { kind: 'unit', unit: addressed, how: 'addressed', sure: 1 };
  const [best] = matches;
  const name = submission.unit.name ?? '';
  if (!isNew && best !== undefined && best.sure >= sureEnough) return { kind: 'unit', ...best };
  if (name !== '' && (isNew || (registerNew && best === undefined))) return { kind: 'new', newKey: newUnitKey(books, name), name };
  return { kind: 'open' };
}
