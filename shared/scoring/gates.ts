import type { Standard } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import { conditionsHold, unknownFacts, type Holding } from './condition.ts';

/** A condition before scoring, with whether it holds and the Chinese names of the facts that are missing to tell. */
export interface GateState {
  readonly text: string;
  readonly holds: Holding;
  readonly missing: string;
}

/** Holds every gate of a standard against the facts (domain.md §2.5 no. 14). A gate that fails makes the recommendation 不合格; the score is still shown. */
export const gatesOf = (standard: Standard, facts: Facts): readonly GateState[] =>
  standard.gates.map(({ text, requires }) => ({ text, holds: conditionsHold(requires, facts), missing: unknownFacts(requires, facts) }));
