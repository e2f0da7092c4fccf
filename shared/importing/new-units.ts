import { describeUnit, decideKind, writtenKind } from '../matching/describe-unit.ts';
import { normaliseName } from '../matching/normalise-name.ts';
import type { Unit } from '../model/unit.ts';
import { codesOf, statedFacts, writtenText } from './fact-changes.ts';
import type { PlannedRow } from './import-row.ts';

/** A unit that an import will register: all of it but its id. `kindBy` says whether a form named the kind or the unit's name led to it. */
export interface NewUnit extends Omit<Unit, 'id'> {
  readonly kindBy: 'form' | 'name';
}

/** Whether two names are spelled the same except for width, brackets and marks. */
export const spelledAlike = (left: string, right: string): boolean => normaliseName(left).whole === normaliseName(right).whole;

/**
 * The units that rows of the preview register, one for each key of a new unit: named as the first of its rows, other spellings as aliases, facts of all its rows, the kind as
 * the first form that names one says. What the preview shows of a new unit and what is registered both come from here.
 */
export function newUnitsOf(rows: readonly PlannedRow[]): ReadonlyMap<string, NewUnit> {
  const units = new Map<string, NewUnit>();
  for (const { target, submission } of rows) {
    if (target.kind !== 'new' || submission === null) continue;
    const [town, kind] = [writtenText(submission, 'town'), writtenText(submission, 'kind')];
    const known = units.get(target.newKey);
    if (known === undefined) {
      const decided = decideKind(target.name, kind);
      units.set(target.newKey, {
        name: target.name,
        aliases: [],
        town: describeUnit(target.name, { town, kind }).town,
        kind: decided.kind,
        kindBy: decided.by,
        ...codesOf(submission),
        facts: statedFacts(submission),
      });
      continue;
    }
    const other = [known.name, ...known.aliases].some((name) => spelledAlike(name, target.name)) ? [] : [target.name];
    const codes = codesOf(submission);
    const said = known.kindBy === 'form' ? undefined : writtenKind(kind);
    units.set(target.newKey, {
      ...known,
      aliases: [...known.aliases, ...other],
      town: known.town === '' ? describeUnit(target.name, { town }).town : known.town,
      ...(said === undefined ? {} : { kind: said, kindBy: 'form' }),
      uscc: known.uscc ?? codes.uscc,
      orgUscc: known.orgUscc ?? codes.orgUscc,
      facts: { ...known.facts, ...statedFacts(submission) },
    });
  }
  return units;
}
