import type { Standard } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import { conditionsHold, factsMissing, unknownFacts, type Holding } from './condition.ts';
import { openFigures } from './condition-state.ts';

/** A condition before scoring, with whether it holds and the Chinese names of the facts that are missing to tell. */
export interface GateState {
  readonly text: string;
  readonly holds: Holding;
  readonly missing: string;
  /** Those facts by name. */
  readonly facts: readonly string[];
  /** The figures of what does not hold, with the margin: “满意票数84，有效票数100，还差1”. Empty where all holds. */
  readonly figures: string;
}

/** Checks every gate of a standard against the facts. A gate that fails makes the recommendation 不合格; the score is still shown. */
export const gatesOf = (standard: Standard, facts: Facts): readonly GateState[] =>
  standard.gates.map(({ text, requires }) => ({
    text,
    holds: conditionsHold(requires, facts),
    missing: unknownFacts(requires, facts),
    facts: factsMissing(requires, facts),
    figures: openFigures(requires, facts),
  }));
