import type { ColumnMapping } from '../intake/readings/column-mapping.ts';
import { withoutRoles, type Lesson } from '../intake/lesson.ts';
import type { ReadingQuestion, Submission } from '../model/submission.ts';
import type { ConfirmedLayout } from '../record/lesson-acts.ts';
import { mappingsOf } from './column-roles.ts';
import type { PlannedRow, ReadFile } from './import-row.ts';

/** One layout among the files that are confirmed: a file of it to learn from, and what a person did about the files that have it. */
export interface LayoutToLearn {
  readonly file: ReadFile;
  /** What the file was read by. */
  readonly mappings: readonly ColumnMapping[];
  readonly files: number;
  readonly corrected: boolean;
  /** Roles of columns that nobody settled: a question left open, or scores most of which were put right by hand. */
  readonly doubted: readonly string[];
}

/** What one confirmed layout teaches, under its name. */
export interface TaughtLayout extends ConfirmedLayout {
  readonly layout: string;
}

const roleOfQuestion: Readonly<Record<ReadingQuestion['kind'], readonly string[]>> = {
  'self-column': ['self'],
  'max-column': ['max'],
  'item-column': ['item'],
  'section-column': ['section'],
  'second-table': ['new form', 'summary'],
  'rows-below': [],
};

/** What files of one layout share: their headings, or, of a table of units, its criteria. Empty for a file that has neither. */
const keyOf = ({ headers, items }: Submission): string =>
  headers !== undefined && headers.length > 0
    ? headers.map(({ signature }) => signature).join('\n')
    : items.map(({ section, text }) => `${section}/${text}`).join('\n');

const correctedScores = ({ items }: Submission): boolean => {
  const scored = items.filter(({ cells }) => cells['self'] !== undefined);
  return scored.filter(({ corrected }) => corrected !== undefined).length * 3 > scored.length;
};

/** The layouts of the rows that go in, each with the first file that has it. */
export function layoutsToLearn(rows: readonly PlannedRow[]): readonly LayoutToLearn[] {
  const files = new Map<ReadFile, readonly Submission[]>();
  for (const { state, submission, file } of rows) if (state === 'in' && submission !== null) files.set(file, [...(files.get(file) ?? []), submission]);
  const layouts = new Map<string, LayoutToLearn>();
  for (const [file, submissions] of files) {
    const key = [...new Set(submissions.map(keyOf))].filter((one) => one !== '').join('\n');
    if (key === '') continue;
    const mappings = submissions.flatMap(mappingsOf);
    const open = (file.reading.questions ?? []).flatMap(({ kind }) => roleOfQuestion[kind]);
    const doubted = submissions.some(correctedScores) ? [...open, 'self'] : open;
    const known = layouts.get(key);
    layouts.set(key, {
      file: known?.file ?? file,
      mappings: known?.mappings ?? mappings,
      files: (known?.files ?? 0) + 1,
      corrected: (known?.corrected ?? false) || mappings.length > 0,
      doubted: [...new Set([...(known?.doubted ?? []), ...doubted])],
    });
  }
  return [...layouts.values()];
}

/** What layouts teach by the lessons of their files, in the same order, without what nobody settled. Two that differ only to a person are one. */
export function taughtBy(layouts: readonly LayoutToLearn[], lessons: readonly (Lesson | undefined)[]): readonly TaughtLayout[] {
  const taught = new Map<string, TaughtLayout>();
  layouts.forEach(({ files, corrected, doubted }, index) => {
    const lesson = lessons[index];
    if (lesson === undefined) return;
    const { layout, checks } = withoutRoles(lesson, doubted);
    const before = taught.get(layout);
    taught.set(layout, { layout, files: files + (before?.files ?? 0), corrected: corrected || before?.corrected === true, checks });
  });
  return [...taught.values()];
}
