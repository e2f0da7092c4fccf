import { lacksOf, partLacks, resultWithLacks, type Lack, type LackExceptions } from '../checks/lacking.ts';
import { withRulings, type Rulings } from '../closing/rulings.ts';
import type { Closing } from '../closing/closing.ts';
import { standingFields, textOf, type Registers, type StandingFields } from '../ledger/registers.ts';
import type { Findings } from '../model/finding.ts';
import type { SheetPhase, VisitKey } from '../model/round.ts';
import type { Standard } from '../model/standard.ts';
import { scoreOn, type ScoreBasis } from '../scoring/score-basis.ts';
import type { ScoreResult } from '../scoring/score-result.ts';
import { countingFields } from './re-visit.ts';
import { closingOf, evidenceOf, exceptionsOf, findingsOf, openItemsOf, rulingsOf } from './read-visit-fields.ts';

/** What a visit says, scored: the one reading that lists, checklist, papers and exports rest on. */
export interface VisitReading<Phase extends SheetPhase = SheetPhase> {
  readonly key: VisitKey & { readonly phase: Phase };
  readonly standardHash: string;
  readonly standard: Standard;
  /** What it was scored by besides the findings. */
  readonly basis: ScoreBasis;
  /** What each field says now. */
  readonly fields: StandingFields;
  /** The inspectors' own findings, and what those give. */
  readonly inspected: { readonly findings: Findings; readonly result: ScoreResult };
  /** What was decided on objections. */
  readonly rulings: Rulings;
  /** The findings that count: the inspectors' with accepted objections over them. The same object as theirs where none was accepted. */
  readonly findings: Findings;
  /** What the findings that count give; of a completed visit with what it lacks (`resultWithLacks`). */
  readonly result: ScoreResult;
  /** All that it lacks under its standard, with the exceptions that a person made for some of it. */
  readonly lacks: readonly Lack[];
  readonly exceptions: LackExceptions;
  readonly closing: Closing;
  /** Of a re-inspection the items that it looks at again; null where it looks at all. */
  readonly openItems: readonly string[] | null;
}

/** The hash of the standard a visit uses. Null while the visit was not opened, or its opening was taken back: then there is nothing to read. */
export const standardOfVisit = (registers: Registers): string | null => textOf(registers, 'standardHash');

/** Reads a visit out of its fields; undefined while it was not opened. `standard` is the one that {@link standardOfVisit} names. */
export function readVisit<Phase extends SheetPhase>(
  key: VisitKey & { readonly phase: Phase },
  held: Registers,
  on: { readonly standard: Standard; readonly basis: ScoreBasis },
): VisitReading<Phase> | undefined {
  const registers = countingFields(held);
  const standardHash = standardOfVisit(registers);
  if (standardHash === null) return undefined;
  const { standard, basis } = on;
  const fields = standingFields(registers);
  const rulings = rulingsOf(fields);
  const own = findingsOf(registers);
  const findings = withRulings(standard, own, rulings);
  const result = scoreOn(standard, findings, basis);
  const inspected = { findings: own, result: findings === own ? result : scoreOn(standard, own, basis) };
  const filed = new Set(evidenceOf(registers).files.map(({ itemId }) => itemId));
  const lacks = lacksOf({ standard, findings, result, facts: basis.facts, filed });
  const exceptions = exceptionsOf(fields);
  const told = (given: ScoreResult): ScoreResult => (fields['completed'] === true ? resultWithLacks(given, partLacks(lacks, exceptions)) : given);
  return {
    key,
    standardHash,
    standard,
    basis,
    fields,
    inspected: { findings: own, result: told(inspected.result) },
    rulings,
    findings,
    result: told(result),
    lacks,
    exceptions,
    closing: closingOf(fields),
    openItems: openItemsOf(fields),
  };
}
