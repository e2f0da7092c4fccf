import type { ReadingQuestion, SubmissionItem, UnderstoodHeader } from '../../model/submission.ts';
import type { Problem } from '../../model/problem.ts';
import type { CentiPoints } from '../../points.ts';
import type { LeftOver } from './left-over.ts';
import type { FormHead } from './read-head.ts';

/** A section as its title states it. */
export interface StatedSection {
  readonly title: string;
  readonly max: CentiPoints | null;
  /** The section's own self score, where its row gives one. */
  readonly self: CentiPoints | null;
  readonly cell: string;
  readonly raw: string;
  /** Indexes into the part's items: from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
}

/** A row of a total as it is stated, and how many items were above it. */
export interface StatedTotal {
  readonly kind: 'subtotal' | 'total' | 'grand-total';
  readonly label: string;
  readonly self: CentiPoints | null;
  readonly max: CentiPoints | null;
  readonly cell: string;
  readonly maxCell: string | null;
  readonly raw: string;
  readonly before: number;
}

/** Points that belong to several items at once, by a merged cell. */
export interface SharedPoints {
  readonly first: number;
  readonly end: number;
  readonly self: CentiPoints | null;
}

/** Full marks that several items have together, by a merged cell. */
export interface SharedMaximum {
  readonly first: number;
  readonly end: number;
  readonly max: CentiPoints | null;
  readonly cell: string;
}

/** One table of a form as read: a whole form, or a part of one that goes on in another table or sheet. */
export interface FormPart {
  readonly sheet: string;
  /** True for a form of its own below another on the same sheet, though no other unit is named. */
  readonly apart: boolean;
  readonly head: FormHead;
  readonly foot: FormHead;
  readonly items: readonly SubmissionItem[];
  readonly sections: readonly StatedSection[];
  readonly totals: readonly StatedTotal[];
  readonly shared: readonly SharedPoints[];
  readonly sharedMaxima: readonly SharedMaximum[];
  readonly problems: readonly Problem[];
  /** What its sheet holds beside and among its items that nothing was made of. */
  readonly left: readonly LeftOver[];
  readonly hasSelf: boolean;
  /** How each different heading of this part was understood. */
  readonly headers: readonly UnderstoodHeader[];
  /** What a person should tell of this part's columns. */
  readonly questions: readonly ReadingQuestion[];
}
