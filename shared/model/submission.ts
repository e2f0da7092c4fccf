import { z } from 'zod';
import { Problem } from './problem.ts';

/** A value taken from a sheet, with where it was and what was written there. `value` is what the program made of it. */
export const ReadFact = z.object({
  value: z.union([z.number(), z.string(), z.boolean(), z.null()]),
  cell: z.string(),
  raw: z.string(),
  /** Present where an inspector corrected `value` at import: what was read, who corrected it, and when (milliseconds since 1970-01-01 UTC). */
  corrected: z.object({ from: z.union([z.number(), z.string(), z.boolean(), z.null()]), by: z.string(), atMs: z.number() }).optional(),
});
export type ReadFact = z.infer<typeof ReadFact>;

/** One item row as the unit filled it in. Points are integers of 0.01 point; null is blank or not applicable. */
export const SubmissionItem = z.object({
  section: z.string(),
  no: z.string(),
  text: z.string(),
  max: z.int().nullable(),
  self: z.int().nullable(),
  /** What was in the 考评分 column already: kept and told, never taken as the inspector's score. */
  assessed: z.int().nullable(),
  ruleText: z.string(),
  note: z.string(),
  /** True when the unit wrote that the item does not apply (不适用, 无此项). */
  notApplicable: z.boolean(),
  /** Addresses by role: text, max, self, assessed, section, ruleText, note. */
  cells: z.record(z.string(), z.string()),
  /** The self score exactly as written: “3.5分”. */
  selfRaw: z.string(),
  /** The id of the standard's item, where the line says so itself: only forms that this program wrote do. */
  itemId: z.string().optional(),
  /** Present where an inspector corrected `self` at import: what was read, who corrected it, and when (milliseconds since 1970-01-01 UTC). */
  corrected: z.object({ from: z.int().nullable(), by: z.string(), atMs: z.number() }).optional(),
});
export type SubmissionItem = z.infer<typeof SubmissionItem>;

/**
 * What a column of a form is for, as a person may choose it. `deduction` is what the unit took off itself; `unit` names the unit of each row; `units` is one of several columns that
 * each hold one unit's own scores below its name; `ignored` is not read.
 */
export const ColumnRole = z.enum(['item', 'section', 'no', 'max', 'self', 'assessed', 'deduction', 'rule', 'note', 'unit', 'units', 'ignored']);
export type ColumnRole = z.infer<typeof ColumnRole>;

/** One column of a form as it was understood. `index` counts from 0; `cell` is its heading's address. */
export const UnderstoodColumn = z.object({ index: z.int(), heading: z.string(), cell: z.string(), role: ColumnRole });
export type UnderstoodColumn = z.infer<typeof UnderstoodColumn>;

/** What a person said of a whole table: a further part of the one above it, a form of its own, or not to be read. */
export const TableUse = z.enum(['part', 'own', 'left']);
export type TableUse = z.infer<typeof TableUse>;

/** A row by what it says, to be found again in every file of a layout: its first text without numbers and signs, and which of the rows with these words below the heading it is, from 1. */
export const RowMark = z.object({ words: z.string().min(1).max(200), nth: z.int().min(1).max(10_000) });
export type RowMark = z.infer<typeof RowMark>;

/** The cell in which the unit's name stands: `row` counts from the first row of the heading, below 0 above it; `before` and `after` are what else is written there, without digits and blanks. */
export const UnitPlace = z.object({
  row: z.int().min(-10_000).max(10_000),
  column: z.int().min(0).max(20_000),
  before: z.string().max(200),
  after: z.string().max(200),
});
export type UnitPlace = z.infer<typeof UnitPlace>;

/**
 * What a person said of a table besides its columns; what is left out the program tells. `table`: what it is to the one above it. `below`: whether rows below its total are read. `pointed`:
 * a person pointed at the row of its heading, in place of the heading with these words, empty where it is in place of none. `last`: its last row. `unit`: where the unit's name stands.
 */
export const TableSaid = z.object({
  table: TableUse.exactOptional(),
  below: z.boolean().exactOptional(),
  pointed: z.string().max(4000).exactOptional(),
  last: RowMark.exactOptional(),
  unit: UnitPlace.exactOptional(),
});
export type TableSaid = z.infer<typeof TableSaid>;

/** What was said of a table, without anything else. */
export const tableSaidIn = ({ table, below, pointed, last, unit }: TableSaid): TableSaid => ({
  ...(table === undefined ? {} : { table }),
  ...(below === undefined ? {} : { below }),
  ...(pointed === undefined ? {} : { pointed }),
  ...(last === undefined ? {} : { last }),
  ...(unit === undefined ? {} : { unit }),
});

/**
 * How the heading of a form was understood, with what a person said of its table. `signature` is its heading words in order: files that look alike share it. `by`: the program's own choice, a
 * person's, or one that was remembered, under the words `remembered` where they differ. `ranges` are its tables on their sheets, headings included: “Sheet1!A5:H41”.
 */
export const UnderstoodHeader = z.object({
  signature: z.string(),
  by: z.enum(['program', 'person', 'recipe']),
  columns: z.array(UnderstoodColumn),
  remembered: z.string().exactOptional(),
  ranges: z.array(z.string()).exactOptional(),
  ...TableSaid.shape,
});
export type UnderstoodHeader = z.infer<typeof UnderstoodHeader>;

/** How sure the layout of a table was understood as a whole, and why, in words for the screen. */
export const LayoutSureness = z.object({ level: z.enum(['high', 'middle', 'low']), reason: z.string() });
export type LayoutSureness = z.infer<typeof LayoutSureness>;

/** What the reader understood of one unit in one file: a form (自评表), one row of a roster (花名册) or a key–value sheet (facts). */
export const Submission = z.object({
  unit: z.object({ name: z.string().nullable(), uscc: z.string().nullable(), cell: z.string().nullable() }),
  /** The date the unit filled it in, `YYYY-MM-DD`. */
  date: z.string().nullable(),
  sheet: z.string(),
  layout: z.enum(['form', 'roster', 'facts']),
  title: z.string(),
  facts: z.record(z.string(), ReadFact),
  items: z.array(SubmissionItem),
  statedTotal: z.int().nullable(),
  computedTotal: z.int().nullable(),
  /** Of a form that this program wrote: the standard that it was made from (`hash` is that of its file), and the unit that it was made for, null for any. */
  madeFrom: z.object({ standardId: z.string(), version: z.string(), hash: z.string(), unitId: z.string().nullable() }).optional(),
  /** Of a form: how each of its different headings was understood. */
  headers: z.array(UnderstoodHeader).optional(),
  /** Absent in submissions read before it was told. */
  sureness: LayoutSureness.optional(),
  /** What was doubtful when it was read and confirmed; left out where an older program kept none. A reading itself carries its problems beside its submissions. */
  problems: z.array(Problem).optional(),
});
export type Submission = z.infer<typeof Submission>;

/** Whether a submission brings the unit's own points: a form of its own, or its line in a table of units by their criteria (汇总评分表). */
export const bringsScores = ({ layout, items }: Pick<Submission, 'layout' | 'items'>): boolean => layout === 'form' || items.length > 0;

/** One way to read what a question is about, best first among its like. */
export const QuestionAnswer = z.object({
  /** What the sheet calls it: the heading of the column. */
  label: z.string(),
  /** Where it is, heading and values together: “Sheet1!F3:F12”. */
  range: z.string(),
  /** How sure the program is of this answer by itself, from 0 to 1. */
  sure: z.number(),
  /** What each column of the heading is for under this answer, by its index from 0: with the question's `signature` the mapping to read and to remember. */
  roles: z.record(z.string(), ColumnRole),
  /** Of a question about the whole table: what it is under this answer. */
  table: TableUse.optional(),
  /** Of a question about rows below the total: whether they are read. */
  below: z.boolean().optional(),
});
export type QuestionAnswer = z.infer<typeof QuestionAnswer>;

/**
 * What a person must tell of a heading because the program would guess: two readings that people would tell apart lie close. At most three answers, the first is how it was read for now.
 * Files whose heading has the same `signature` follow the same answer.
 */
export const ReadingQuestion = z.object({
  kind: z.enum(['self-column', 'max-column', 'item-column', 'section-column', 'second-table', 'rows-below']),
  sheet: z.string(),
  signature: z.string(),
  answers: z.array(QuestionAnswer).min(2).max(3),
});
export type ReadingQuestion = z.infer<typeof ReadingQuestion>;

/** Why a file was not read at all. */
export const RefusalCode = z.enum(['empty', 'encrypted', 'corrupt', 'not-a-spreadsheet', 'too-large', 'no-table']);
export type RefusalCode = z.infer<typeof RefusalCode>;

/** The whole result of reading one file. */
export const FileReading = z.object({
  file: z.string(),
  sha256: z.string(),
  status: z.enum(['read', 'refused']),
  reason: z.object({ code: RefusalCode, message: z.string() }).nullable(),
  submissions: z.array(Submission),
  /** Problems of the file; each names its cell. `submission` is the index into `submissions`, null for the whole file. */
  problems: z.array(Problem.extend({ submission: z.int().nullable() })),
  /** What a person should tell before the reading is taken; `submission` is an index as above. Absent where there is nothing to ask. */
  questions: z.array(ReadingQuestion.extend({ submission: z.int() })).optional(),
});
export type FileReading = z.infer<typeof FileReading>;
