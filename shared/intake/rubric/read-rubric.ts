import type { Problem } from '../../model/problem.ts';
import type { FileReading, Submission, SubmissionItem } from '../../model/submission.ts';
import { showPoints, sumCenti } from '../../points.ts';
import type { Result } from '../../result.ts';
import { addressOf, type Grid } from '../grid.ts';
import { hashOf, readOpened } from '../read-file.ts';
import { shippedExperience, type ReaderExperience } from '../readings/reader-experience.ts';
import { readGrids } from '../read-grids.ts';
import type { WordText } from '../pages/word-page.ts';
import type { Refusal } from '../refusals.ts';
import { readItemText } from '../values/item-text.ts';
import { squash } from '../values/text.ts';
import { deductionTitle } from '../words/lines.ts';
import { itemRules, senseOf, wordingIn } from './item-rules.ts';
import { pointsTogether, saneRubric, type PointsTogether } from './sanity.ts';
import { rubricTitle } from './rubric-title.ts';
import type { RubricItem, RubricReading, RubricSection } from './rubric.ts';

/** Problems of a submission that mean nothing for a rubric: nobody has filled it in. */
const onlySubmissions = /^(?:self-|unit-|assessed-|total-mismatch$|duplicate-|date-)/u;

const doubtful = (cell: string, value: string, doubt: string): Problem => ({
  code: 'rule-doubtful',
  severity: 'warning',
  cell,
  value,
  message: `${cell}：${doubt}`,
});

/** The text of every cell by its address, to see what is beside a number (“3必备”). */
function textsOf(grids: readonly Grid[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const grid of grids)
    for (const row of grid.rows) for (const cell of row ?? []) if (cell !== undefined) texts.set(addressOf(grid.sheet, cell.row, cell.column), cell.text);
  return texts;
}

/** A wording with the signs of its cell, where one cell holds it all; lines as one. */
function asWritten(cell: string | undefined, read: string): string {
  const written = cell?.trim().replace(/\s*\n\s*/gu, '') ?? '';
  return squash(written) === squash(read) ? written : read;
}

/** The sign by which a sheet marks its musts, where it says so: ★ of “★为必备项”. */
function mustSign(texts: ReadonlyMap<string, string>): string | undefined {
  for (const text of texts.values()) {
    const sign = /([★☆▲△※◆●])(?:号|项目?|条款|指标|标记|标注|的|者|均|为|是|系|表示|代表){1,8}(?:必备|必须达到|必达)/u.exec(text)?.[1];
    if (sign !== undefined) return sign;
  }
  return undefined;
}

interface ReadItem {
  readonly item: RubricItem;
  readonly problems: readonly Problem[];
}

function readItem(line: SubmissionItem, texts: ReadonlyMap<string, string>, must: string | undefined): ReadItem {
  const own = asWritten(texts.get(line.cells['ruleText'] ?? ''), line.ruleText.trim());
  const bareToo = line.cells['max'] === undefined;
  const wording = own === '' ? wordingIn(texts.get(line.cells['text'] ?? '') ?? line.text, bareToo) : own;
  const beside = `${texts.get(line.cells['max'] ?? '') ?? ''}${line.note}`;
  const isStarred = must !== undefined && (texts.get(line.cells['text'] ?? '') ?? '').trimStart().startsWith(must);
  const { parts } = readItemText(texts.get(line.cells['text'] ?? '') ?? line.text, bareToo);
  const read = itemRules(wording, line.max, senseOf(line.section), { mandatory: /必备/u.test(beside) || isStarred, parts, inText: own === '' });
  const cell = line.cells[own === '' ? 'text' : 'ruleText'] ?? line.cells['text'] ?? '';
  const item: RubricItem = { no: line.no, text: line.text, max: line.max, ruleText: wording, rules: read.rules, sure: read.sure, cell };
  const missing = wording === '' && read.rules.length === 0;
  const doubts = missing ? [`“${line.text.slice(0, 30)}”没有写评分办法，请选择计分方式。`] : read.doubts;
  const unsure = doubts.length === 0 && read.sure < 0.8 ? [`“${wording.slice(0, 40)}”读得没有把握，请核对。`] : [];
  return { item, problems: [...doubts, ...unsure].map((doubt) => doubtful(cell, wording, doubt)) };
}

/** A rubric that goes on over several sheets without any section of its own: each sheet is a part, named by its tab. */
function sheetsAsSections(lines: readonly SubmissionItem[]): readonly SubmissionItem[] {
  const sheetOf = (line: SubmissionItem): string => /^(.*)!/u.exec(line.cells['text'] ?? '')?.[1] ?? '';
  const several = new Set(lines.map(sheetOf)).size > 1 && lines.every(({ section }) => section === '');
  return several ? lines.map((line) => ({ ...line, section: sheetOf(line) })) : lines;
}

/** Items of one title in a row are a section; a title that comes again later is a section again only if another was between. */
function sectionsOf(lines: readonly SubmissionItem[], items: readonly RubricItem[], together: readonly PointsTogether[]): readonly RubricSection[] {
  const sections: { title: string; items: RubricItem[] }[] = [];
  lines.forEach((line, index) => {
    const item = items[index];
    if (item === undefined) return;
    const same = sections.find(({ title }) => squash(title) === squash(line.section));
    if (same === undefined) sections.push({ title: line.section, items: [item] });
    else same.items.push(item);
  });
  return sections.map(({ title, items: own }) => {
    const sense = senseOf(title);
    const shared = together.filter(({ lines: [first] }) => first !== undefined && squash(first.section) === squash(title)).map(({ points }) => points);
    return {
      title,
      items: own,
      outside: sense === 'bonus' || sense === 'veto' || deductionTitle.test(title),
      max: sumCenti([...own.map((item) => item.max ?? 0), ...shared]),
    };
  });
}

/** The title over a form's first item, where a line is worded as one. */
function titleAbove(grids: readonly Grid[], form: Submission): string | undefined {
  const cell = form.items[0]?.cells['text'] ?? '';
  const grid = grids.find(({ sheet }) => cell.startsWith(`${sheet}!`));
  const row = Number(/\d+$/u.exec(cell)?.[0] ?? 0) - 1;
  return grid === undefined ? undefined : rubricTitle(grid, row);
}

/** The form with the most items: a workbook of rubrics for several kinds of unit is read one at a time, and the others are told. */
function mainForm(reading: FileReading): { readonly form: Submission | undefined; readonly index: number; readonly others: readonly Submission[] } {
  const forms = reading.submissions
    .map((submission, index) => ({ submission, index }))
    .filter(({ submission }) => submission.layout === 'form' && submission.items.length > 0);
  const [main] = forms.toSorted((a, b) => b.submission.items.length - a.submission.items.length);
  const lines = (form: Submission): string => form.items.map(({ text, max }) => `${squash(text)} ${String(max)}`).join('\n');
  const others = forms.flatMap((other) => (main === undefined || lines(other.submission) === lines(main.submission) ? [] : [other.submission]));
  return { form: main?.submission, index: main?.index ?? -1, others };
}

const noTable = (reading: FileReading): RubricReading => ({
  file: reading.file,
  sha256: reading.sha256,
  status: 'refused',
  reason: reading.reason ?? { code: 'no-table', message: `「${reading.file}」里没有找到考核细则：应有考核内容和分值两栏。请打开文件核对。` },
  title: '',
  total: 0,
  sections: [],
  problems: [],
  headers: [],
  questions: [],
});

/** The rubric that a file's forms are: what {@link readRubric} makes of its reading. */
export function rubricOf(reading: FileReading, grids: readonly Grid[]): RubricReading {
  const { form, index, others } = mainForm(reading);
  if (form === undefined) return noTable(reading);
  const texts = textsOf(grids);
  const lines = sheetsAsSections(form.items);
  const must = mustSign(texts);
  const read = lines.map((line) => readItem(line, texts, must));
  const together = pointsTogether(lines, texts);
  const sections = sectionsOf(
    lines,
    read.map(({ item }) => item),
    together,
  );
  const total = sumCenti(sections.filter(({ outside }) => !outside).map(({ max }) => max));
  const kept = reading.problems
    .filter((problem) => !onlySubmissions.test(problem.code) && (problem.submission === null || problem.submission === index))
    .map(({ code, severity, cell, value, message }) => ({ code, severity, cell, value, message }));
  const several = others.map((other): Problem => ({
    code: 'several-tables',
    severity: 'warning',
    cell: null,
    value: other.sheet,
    message: `工作表“${other.sheet}”里还有一张细则（${String(other.items.length)}项，共${showPoints(sumCenti(other.items.map((item) => item.max ?? 0)))}分），这次没有读。请另存为单独的文件再读。`,
  }));
  const title = titleAbove(grids, form) ?? form.title;
  return {
    file: reading.file,
    sha256: reading.sha256,
    status: 'read',
    reason: null,
    title,
    total,
    sections,
    headers: reading.submissions.flatMap((submission) => submission.headers ?? []),
    questions: (reading.questions ?? []).filter(({ kind }) => kind !== 'self-column'),
    problems: [...kept, ...several, ...saneRubric(title, lines, together, total), ...read.flatMap(({ problems }) => problems)],
  };
}

/**
 * Reads a county's rubric spreadsheet (考核细则), whatever layout intake understands: sections, items, points, and the rules that the wording of each deduction means,
 * with how sure each is. What the text does not say is left out; every doubt is a problem `rule-doubtful` at its cell. `name` is only shown;
 * `word` is what {@link wordPage} made of the bytes, `experience` what the reader knows of the county.
 */
export function readRubric(name: string, bytes: Uint8Array, word?: Result<WordText, Refusal>, experience: ReaderExperience = shippedExperience): RubricReading {
  const grids = readGrids(bytes, name, word);
  return rubricOf(readOpened(name, hashOf(bytes), grids, experience), grids.ok ? grids.value : []);
}
