import type { Grid } from '../intake/grid.ts';
import { wordPage, type WordText } from '../intake/pages/word-page.ts';
import { readOpened } from '../intake/read-file.ts';
import { readGrids } from '../intake/read-grids.ts';
import { shippedExperience } from '../intake/readings/reader-experience.ts';
import { sniff } from '../intake/sniff/sniff.ts';
import { convertedWorkbook, type TextToCome } from '../output/converted-workbook.ts';
import type { Submission } from '../model/submission.ts';
import { fail, ok, type Result } from '../result.ts';
import { fileName } from '../text/safe-names.ts';
import { checkWritten, type WrittenAgain } from './check-written.ts';
import { planWrites, severalUnits, type SheetPlan } from './plan-writes.ts';
import type { ResultKind } from './result-columns.ts';
import type { UnitResult } from './unit-result.ts';
import { formulasOf, openBook, writeBook, type OpenBook } from './workbook-back.ts';
import { writeWord } from './word-back.ts';

/** A submitted file with the results of the units in it. */
export interface WriteBackJob {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly results: readonly UnitResult[];
}

/** What was written back for one unit. */
export interface WrittenUnit {
  readonly unit: string;
  /** Lines of the form that got a result. */
  readonly lines: number;
  readonly notes: readonly string[];
}

/** A form with results in it. `converted`: it is a copy in another format, because the file's own cannot be written in place. */
export interface WrittenForm {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly converted: boolean;
  readonly units: readonly WrittenUnit[];
  /** What whoever opens it should know, as sentences. */
  readonly notes: readonly string[];
  /** Units of the file that nothing could be written for, each with the reason as a sentence. */
  readonly failed: readonly string[];
}

/** A submitted file as it lies open: its sheets, and the way in which it can be written. */
interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly grids: readonly Grid[];
  readonly word: WordText | undefined;
  readonly book: OpenBook | undefined;
}

const endingOf = (name: string): string => /\.([^.\\/]{1,8})$/.exec(name)?.[1] ?? '';
const stemOf = (name: string): string => name.replace(/\.[^.\\/]{1,8}$/, '');

async function openFile({ fileName: name, bytes }: WriteBackJob): Promise<Result<OpenFile, string>> {
  const word = await wordPage(bytes);
  const grids = readGrids(bytes, name, word);
  if (!grids.ok) return fail(grids.problem.message);
  const sniffed = sniff(bytes);
  const plain = sniffed.ok && sniffed.value.kind === 'zip' && !sniffed.value.openDocument;
  return ok({ name, bytes, grids: grids.value, word: word?.ok === true ? word.value : undefined, book: plain ? openBook(bytes) : undefined });
}

/** A file written in its own format, before it is looked at again. */
interface Written extends Pick<WrittenAgain, 'results'> {
  readonly bytes: Uint8Array;
  readonly converted: boolean;
  readonly notes: readonly string[];
}

const convertedWords = (name: string, why: string): string =>
  `本表由“${name}”转换而来。${why}表格内容、合并和隐藏的行列照原样；图片、颜色、批注和公式没有带过来，以单位报送的原件为准。`;

/** The texts that a plan is going to write, in columns that are there. A new column's are as wide as it is made. */
const textsToCome = ({ sheet, writes }: SheetPlan): readonly TextToCome[] =>
  writes.flatMap(({ row, column, value }) => (typeof value === 'string' ? [{ sheet, row, column, text: value }] : []));

async function writeConverted({ name, grids, book }: OpenFile, plans: readonly SheetPlan[]): Promise<Result<Written, string>> {
  const why =
    book === undefined ? `原文件${endingOf(name) === '' ? '' : `是 .${endingOf(name)} 格式，`}不能原样写回。` : '原工作簿的内部写法特殊，不能原样写回。';
  const base = await convertedWorkbook(grids, convertedWords(name, why), plans.flatMap(textsToCome));
  const [open, read] = [openBook(base), readGrids(base)];
  const renamed = read.ok
    ? plans.map((plan) => ({ ...plan, sheet: read.value[grids.findIndex(({ sheet }) => sheet === plan.sheet)]?.sheet ?? plan.sheet }))
    : plans;
  const written = open === undefined || !read.ok ? undefined : writeBook(open, renamed, read.value);
  if (written?.ok !== true) return fail('转换成 .xlsx 时没有成功，没有写回。请用 WPS 或 Excel 把原表另存为 .xlsx，再导入一次。');
  return ok({ bytes: written.value.bytes, results: new Map(), converted: true, notes: [convertedWords(name, why)] });
}

async function writeOpened(file: OpenFile, plans: readonly SheetPlan[]): Promise<Result<Written, string>> {
  const { bytes, word, book, grids } = file;
  if (word !== undefined) {
    const written = writeWord(bytes, word, plans);
    return written.ok ? ok({ bytes: written.value, results: new Map(), converted: false, notes: [] }) : written;
  }
  const written = book === undefined ? undefined : writeBook(book, plans, grids);
  if (written?.ok === true) return ok({ ...written.value, converted: false });
  return written === undefined || written.problem.kind === 'unknown' ? writeConverted(file, plans) : fail(written.problem.message);
}

/** A reading that does not tell where its tables are (an older program's, the sample's) with the headings that the reader finds now, where it finds the same items in the same cells. */
function withHeaders(result: UnitResult, file: OpenFile): UnitResult {
  const { submission } = result;
  if (submission.madeFrom !== undefined || (submission.headers ?? []).some(({ ranges }) => ranges !== undefined)) return result;
  const places = ({ items }: Submission): string => items.map(({ cells }) => cells['text']).join(' ');
  const again = readOpened(file.name, '', { ok: true, value: file.grids }, shippedExperience).submissions.find((one) => places(one) === places(submission));
  return again?.headers === undefined ? result : { ...result, submission: { ...submission, headers: again.headers } };
}

interface Planned {
  readonly plans: readonly SheetPlan[];
  readonly results: readonly UnitResult[];
  readonly failed: readonly string[];
}

/** The cells of items that several units answer, each in a column of its own: there is no column that is one unit's alone. */
function sharedItems(file: OpenFile): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { items } of readOpened(file.name, '', { ok: true, value: file.grids }, shippedExperience).submissions)
    for (const cell of new Set(items.map(({ cells }) => cells['text'] ?? ''))) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return new Set([...counts].flatMap(([cell, count]) => (count > 1 && cell !== '' ? [cell] : [])));
}

/** Plans of one unit, unless another unit of the file has a mark in the same cell already. `taken` is added to. */
function unlessTaken(unit: string, plans: readonly SheetPlan[], taken: Set<string>): Result<readonly SheetPlan[], string> {
  const cells = plans.flatMap(({ sheet, writes }) =>
    writes.flatMap(({ row, column, value }) => (typeof value === 'number' ? [`${sheet}!${String(row)},${String(column)}`] : [])),
  );
  if (cells.some((cell) => taken.has(cell))) return fail(`${unit}：${severalUnits}，不能写回。可以用“导出”里的得分明细代替。`);
  for (const cell of cells) taken.add(cell);
  return ok(plans);
}

function planAll(file: OpenFile, results: readonly UnitResult[], without: ReadonlySet<ResultKind>): Planned {
  const hasFormula = file.book === undefined ? () => false : formulasOf(file.book);
  const [shared, taken] = [sharedItems(file), new Set<string>()];
  const planned = results
    .map((given) => withHeaders(given, file))
    .map((result) => {
      const several = result.submission.items.some(({ cells }) => shared.has(cells['text'] ?? ''));
      const plan = several
        ? fail(`${result.unit}：${severalUnits}，不能写回。可以用“导出”里的得分明细代替。`)
        : planWrites(result, file.grids, { hasFormula, without, between: file.word === undefined });
      return { result, plan: plan.ok ? unlessTaken(result.unit, plan.value, taken) : plan };
    });
  return {
    plans: planned.flatMap(({ plan }) => (plan.ok ? plan.value : [])),
    results: planned.flatMap(({ result, plan }) => (plan.ok ? [result] : [])),
    failed: planned.flatMap(({ plan }) => (plan.ok ? [] : [plan.problem])),
  };
}

function unitNotes({ lines, withoutLine, beyond, unit }: UnitResult): WrittenUnit {
  const lacking = withoutLine.length === 0 ? [] : [`表里没有对应的行，没有写入：${withoutLine.map((text) => text.slice(0, 30)).join('；')}。`];
  return { unit, lines: lines.size, notes: [...lacking, ...(beyond === 0 ? [] : [`表里有${String(beyond)}行不是考核标准的条目，没有动。`])] };
}

/** The name of a written form: the file's own with what was done to it. */
const nameOf = ({ name }: OpenFile, { converted }: Written): string =>
  converted
    ? fileName(`${stemOf(name)}_考评结果（由${endingOf(name) || '原'}格式转换）`, 'xlsx')
    : fileName(`${stemOf(name)}_考评结果`, endingOf(name) || 'xlsx');

/** Without 扣分 where the form's column for it would be read as the unit's own. */
const attempts: readonly ReadonlySet<ResultKind>[] = [new Set(), new Set(['lost'])];

/**
 * Writes results back into a submitted file (写回自评表): 考评分, 扣分 and reasons into the cells that its reading knows, in place where the format allows it, otherwise into a converted .xlsx
 * that says so. The written file is read back before it counts. Fails with a sentence for each unit.
 */
export async function writeResultsBack(job: WriteBackJob): Promise<Result<WrittenForm, readonly string[]>> {
  const each = (message: string): readonly string[] => job.results.map(({ unit }) => `${unit}（${job.fileName}）：${message}`);
  const opened = await openFile(job);
  if (!opened.ok) return fail(each(opened.problem));
  const file = opened.value;
  let last: readonly string[] = [];
  for (const without of attempts) {
    const { plans, results, failed } = planAll(file, job.results, without);
    if (results.length === 0) return fail(failed);
    const written = await writeOpened(file, plans);
    if (!written.ok) return fail(each(written.problem));
    const word = await wordPage(written.value.bytes);
    const after = readGrids(written.value.bytes, file.name, word);
    const checked = after.ok
      ? checkWritten({
          before: file.grids,
          after: after.value,
          plans,
          results: written.value.results,
          submissions: results.map(({ submission }) => submission),
        })
      : fail(after.problem.message);
    if (checked.ok) {
      const replaced = plans.reduce((sum, plan) => sum + plan.replaced, 0);
      const marks = replaced === 0 ? '' : `考评栏里原有的${String(replaced)}个分数已换成核查结果。`;
      const told = new Set(plans.flatMap(({ notes: own = [] }) => own));
      const notes = [...written.value.notes, marks, ...told, checked.value].filter((note) => note !== '');
      return ok({
        name: nameOf(file, written.value),
        bytes: written.value.bytes,
        converted: written.value.converted,
        units: results.map(unitNotes),
        notes,
        failed,
      });
    }
    last = each(checked.problem);
  }
  return fail(last);
}
