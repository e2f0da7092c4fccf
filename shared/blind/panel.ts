import type { Day } from '../days/days.ts';
import type { CentiPoints } from '../points.ts';

/** What a panel (合议) agreed on for one item that the rule does not settle. */
export interface Agreement {
  /** The scorer whose finding holds whole; null where new points were set. */
  readonly take: string | null;
  readonly points: CentiPoints | null;
  /** What was said for and against. */
  readonly argument: string;
  readonly reason: string;
}

/** The minutes of a panel, as they grow. */
export interface Panel {
  readonly heldOn: Day | null;
  readonly present: readonly string[];
  readonly agreements: Readonly<Record<string, Agreement>>;
}

/** An item on which nothing was agreed yet. */
export const noAgreement: Agreement = { take: null, points: null, argument: '', reason: '' };

/** Whether an agreement says what holds, and why. */
export const isAgreed = (agreement: Agreement | undefined): agreement is Agreement =>
  agreement !== undefined && (agreement.take !== null || agreement.points !== null) && agreement.reason.trim() !== '';
