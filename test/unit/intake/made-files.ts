import { utils, write, type WorkSheet } from 'xlsx';
import { readFile } from '#shared/intake/read-file.ts';
import { readRubric } from '#shared/intake/rubric/read-rubric.ts';
import type { RubricReading } from '#shared/intake/rubric/rubric.ts';
import type { FileReading } from '#shared/model/submission.ts';

type Rows = readonly (readonly (string | number | null)[])[];

/** A workbook of the rows of its sheets; `merges` holds of each of them. */
function bytesOf(sheets: Readonly<Record<string, Rows>>, merges: readonly string[]): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet['!merges'] = merges.map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { bookType: 'xlsx', type: 'buffer' }) as Uint8Array);
}

/** What a workbook of such sheets is read as, as a form. */
export const formsIn = (sheets: Readonly<Record<string, Rows>>, merges: readonly string[] = []): FileReading => readFile('表.xlsx', bytesOf(sheets, merges));

/** What one sheet of such rows is read as, as a rubric. */
export const rubricIn = (rows: Rows, merges: readonly string[] = []): RubricReading => readRubric('细则.xlsx', bytesOf({ 细则: rows }, merges));

const points = (centi: number | null): number | null => (centi === null ? null : centi / 100);

/** Unit and items of each form: section, text, full mark, self score. */
export const itemsOf = (reading: FileReading): unknown =>
  reading.submissions.map(({ unit, items }) => [unit.name, ...items.map(({ section, text, max, self }) => [section, text, points(max), points(self)])]);

/** Sections and items of a rubric: text, full mark, rules by kind and points. */
export const rulesOf = (reading: RubricReading): unknown =>
  reading.sections.map(({ title, items }) => [
    title,
    ...items.map(({ text, max, rules }) => [
      text,
      points(max),
      rules.map((rule) => ('parts' in rule ? rule.parts.map(points) : 'points' in rule ? `${rule.kind} ${String(points(rule.points ?? null))}` : rule.kind)),
    ]),
  ]);

/** The problems that ask for something. */
export const askingIn = (reading: Pick<FileReading, 'problems'> | Pick<RubricReading, 'problems'>): readonly string[] =>
  reading.problems.filter(({ severity }) => severity !== 'note').map(({ code }) => code);
