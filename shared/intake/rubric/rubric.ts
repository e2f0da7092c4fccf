import type { Problem } from '../../model/problem.ts';
import type { Rule } from '../../model/standard.ts';
import type { FileReading, ReadingQuestion, UnderstoodHeader } from '../../model/submission.ts';
import type { CentiPoints } from '../../points.ts';

/** One line of a county's rubric (考核细则) with the rules that its wording was read as. Points are integers of 0.01; null where the sheet gives none. */
export interface RubricItem {
  readonly no: string;
  readonly text: string;
  readonly max: CentiPoints | null;
  readonly ruleText: string;
  readonly rules: readonly Rule[];
  /** From 0 to 1: how sure the reading of the wording is. */
  readonly sure: number;
  /** Address of the wording, or of the item's text where it has no wording of its own. */
  readonly cell: string;
}

/** A part of a rubric. `max` is the sum of its items and of what several items share, bonus and veto parts left at what they state. */
export interface RubricSection {
  readonly title: string;
  readonly max: CentiPoints;
  /** True for bonus, deduction and veto parts, which are outside the total. */
  readonly outside: boolean;
  readonly items: readonly RubricItem[];
}

/** What the program proposes after reading a rubric spreadsheet: a draft of a standard, every doubt told. */
export interface RubricReading {
  readonly file: string;
  readonly sha256: string;
  readonly status: FileReading['status'];
  readonly reason: FileReading['reason'];
  readonly title: string;
  readonly total: CentiPoints;
  readonly sections: readonly RubricSection[];
  readonly problems: readonly Problem[];
  /** How the headings of its tables were understood. */
  readonly headers: readonly UnderstoodHeader[];
  /** What a person should tell before the draft is taken. */
  readonly questions: readonly ReadingQuestion[];
}
