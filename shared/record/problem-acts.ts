import type { Day } from '../days/days.ts';
import type { Draft } from '../model/ledger.ts';
import type { ProblemKind } from '../programme/problem.ts';
import { draftOf } from './draft-of.ts';
import { problemSubject } from './subject.ts';

/** A problem of a unit as acts address it. */
interface ProblemKey {
  readonly unitId: string;
  readonly kind: ProblemKind;
}

/** Charges somebody with a problem: who, until when, what is to be done. */
export const assignProblem = (
  { unitId, kind }: ProblemKey,
  charge: { readonly handler: string; readonly dueOn: Day | null; readonly measures: string },
): Draft => draftOf(null, problemSubject(unitId, kind), 'problem-assigned', { ...charge });

/** Closes a problem (销号). `basis` is what it rested on then (see `FoundProblem`), empty where the ledger no longer showed it. */
export const closeProblem = (
  { unitId, kind }: ProblemKey,
  closing: { readonly closedOn: Day; readonly closedBy: string; readonly done: string; readonly basis: string },
): Draft => draftOf(null, problemSubject(unitId, kind), 'problem-closed', { ...closing });

/** Opens a closed problem again; who is charged with it stays. */
export const reopenProblem = ({ unitId, kind }: ProblemKey): Draft =>
  draftOf(null, problemSubject(unitId, kind), 'problem-reopened', { closedOn: null, closedBy: null, done: null, basis: null });
