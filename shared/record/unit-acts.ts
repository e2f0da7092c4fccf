import { ballotYearFact } from '../facts/ballot-facts.ts';
import type { Json } from '../json.ts';
import type { Draft } from '../model/ledger.ts';
import type { Unit } from '../model/unit.ts';
import { draftOf } from './draft-of.ts';
import { unitSubject } from './subject.ts';

/** Puts a unit on the books. */
export const registerUnit = (unit: Unit): Draft =>
  draftOf(null, unitSubject(unit.id), 'unit-registered', {
    name: unit.name,
    town: unit.town,
    kind: unit.kind,
    uscc: unit.uscc,
    orgUscc: unit.orgUscc,
    ...Object.fromEntries(unit.aliases.map((alias) => [`alias/${alias}`, true])),
    ...Object.fromEntries(Object.entries(unit.facts).map(([fact, value]) => [`fact/${fact}`, value])),
  });

/** Changes fields of a unit: name, town, kind, uscc, orgUscc, `fact/<name>`, `alias/<name>` (true or null). */
export const changeUnit = (unitId: string, fields: { readonly [field: string]: Json }): Draft => draftOf(null, unitSubject(unitId), 'unit-changed', fields);

/** Says of which year those facts of a unit are that belong to one and did not say it. */
export const dateFacts = (unitId: string, year: number): Draft => changeUnit(unitId, { [`fact/${ballotYearFact}`]: year });

/** Remembers another name that a unit was seen under. */
export const learnAlias = (unitId: string, alias: string): Draft => draftOf(null, unitSubject(unitId), 'alias-learned', { [`alias/${alias}`]: true });
