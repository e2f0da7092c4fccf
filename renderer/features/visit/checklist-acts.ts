import type { Suggestion } from '#shared/checks/suggestions.ts';
import type { RuleAnswer, Verdict } from '#shared/model/finding.ts';
import type { Item, Section } from '#shared/model/standard.ts';
import type { Facts } from '#shared/model/unit.ts';
import type { CentiPoints } from '#shared/points.ts';
import type { Completing } from './complete-dialog.tsx';
import type { EvidenceActs } from './evidence-acts.ts';

/** All that can be done in an open checklist. The object stays the same while the checklist is open, so that rows can be drawn once. */
export interface ChecklistActs extends EvidenceActs {
  readonly verdict: (item: Item, verdict: Verdict | null) => void;
  readonly answer: (item: Item, rule: number, answer: RuleAnswer | null) => void;
  /** Null goes back to the computed points. */
  readonly points: (item: Item, points: CentiPoints | null) => void;
  /** Takes over what the facts suggest. */
  readonly takeSuggestion: (item: Item, suggestion: Suggestion) => void;
  /** Corrects what is known of the unit; null: not known. */
  readonly fact: (fact: string, value: Facts[string]) => void;
  /** `chosen`: between one's own text and another that came meanwhile. */
  readonly note: (item: Item, note: string, chosen: boolean) => void;
  /** 本部分其余均符合, or 其余全部符合 with the items of all sections. */
  readonly restMet: (section: Pick<Section, 'items'>) => void;
  readonly undo: () => void;
  /** Completes the visit; `rest` is the verdict for the items of `unjudged`, null when there are none. */
  readonly complete: (how: Completing, unjudged: readonly string[]) => void;
  /** Opens a completed visit again; the reason stays with it. */
  readonly reopen: (reason: string) => void;
}
