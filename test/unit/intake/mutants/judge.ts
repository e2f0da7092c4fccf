import { squash } from '#shared/intake/values/text.ts';
import type { Problem } from '#shared/model/problem.ts';
import type { Submission, SubmissionItem } from '#shared/model/submission.ts';
import type { RubricReading } from '#shared/intake/rubric/rubric.ts';
import type { Reading } from './subject.ts';

/** How a changed file was read, against what it must read as: the wrong fields that something warned of, and those that nothing did. */
export interface Judgement {
  readonly fields: number;
  readonly said: readonly string[];
  readonly silent: readonly string[];
  /** Doubts about the whole structure that the unchanged file does not have, by their codes. */
  readonly doubts: readonly string[];
}

const bare = (text: string): string => squash(text.normalize('NFKC')).replace(/[,，.。;；:：、()（）[\]【】『』「」"“”'‘’/·・\-—~～>*＊]/g, '');
const neutral =
  /^(?:duplicate-submission|unit-unmatched|item-unmatched|converted|hidden-rows|hidden-sheet|not-applicable|precision-lost|no-cached-value|unit-guessed|assessed-prefilled)$/;
const ofUnit = /^unit-/;
const ofDate = /^date-|^fact-doubtful$/;
const ofPoints = /^(?:self|max|points|total|section|weight|score)-|^rule-doubtful$/;
const ofFile = /^(?:total-mismatch|section-mismatch|self-column-assumed|self-missing)$/;

const isStructural = ({ code }: Problem): boolean => !ofUnit.test(code) && !ofDate.test(code) && !ofPoints.test(code);
const asking = (problems: readonly Problem[]): readonly Problem[] => problems.filter(({ severity, code }) => severity !== 'note' && !neutral.test(code));
const rowOf = (cell: string | null | undefined): string | undefined => /^(.*![A-Z]+)(\d+)$/.exec(cell ?? '')?.[2];

/** What a problem is but for its place: the unchanged file may have the same one in another row. */
const bodyOf = ({ code, value, cell }: Problem): string => `${code} ${value ?? ''} ${cell === null ? 'of all' : ''}`;

/** The problems of the changed file that the unchanged one has not. */
function fresh(got: readonly Problem[], base: readonly Problem[]): readonly Problem[] {
  const known = base.map(bodyOf);
  return got.filter((problem) => {
    const at = known.indexOf(bodyOf(problem));
    if (at !== -1) known.splice(at, 1);
    return at === -1;
  });
}

type What = 'unit' | 'date' | 'count' | 'section' | 'text' | 'max' | 'self' | 'total' | 'structure' | 'rules';

/** Whether a doubt names a field, as a person who looks at the problems would see. */
function names(problems: readonly Problem[], what: What, rows: ReadonlySet<string>): boolean {
  return problems.some((problem) => {
    const { code, cell } = problem;
    if (isStructural(problem)) return true;
    if ((what === 'unit' && ofUnit.test(code)) || (what === 'date' && ofDate.test(code))) return true;
    const row = rowOf(cell);
    if (row !== undefined && rows.has(row) && ofPoints.test(code)) return code !== 'rule-doubtful' || what === 'rules';
    if (['self', 'max', 'total', 'count', 'structure'].includes(what) && ofFile.test(code) && !(code === 'self-missing' && cell !== null)) return true;
    if (what === 'max' && code === 'max-missing' && cell === null) return true;
    if (what === 'count' && ofUnit.test(code)) return true;
    return what === 'section' && code === 'section-mismatch';
  });
}

class Tally {
  fields = 0;
  readonly said: string[] = [];
  readonly silent: string[] = [];
  private readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    this.problems = problems;
  }

  field(what: What, label: string, want: unknown, got: unknown, rows: ReadonlySet<string> = new Set(), unsure = false): void {
    this.fields += 1;
    const same = typeof want === 'string' && typeof got === 'string' ? bare(want) === bare(got) : want === got;
    if (same) return;
    (unsure || names(this.problems, what, rows) ? this.said : this.silent).push(`${label}: ${JSON.stringify(want)} wanted, ${JSON.stringify(got)} read`);
  }
}

/** Pairs wanted rows with read ones: by their texts, then what is left in order. */
function pair<Row>(want: readonly Row[], got: readonly Row[], alike: (one: Row, other: Row) => boolean): readonly (Row | undefined)[] {
  const left = new Set(got);
  const found = want.map((row) => {
    const match = [...left].find((other) => alike(row, other));
    if (match !== undefined) left.delete(match);
    return match;
  });
  return found.map((row) => {
    if (row !== undefined) return row;
    const [next] = left;
    if (next !== undefined) left.delete(next);
    return next;
  });
}

const rowsOf = (item: SubmissionItem | undefined): ReadonlySet<string> => new Set(Object.values(item?.cells ?? {}).flatMap((cell) => rowOf(cell) ?? []));

function judgeForm(tally: Tally, label: string, want: Submission, got: Submission | undefined): void {
  tally.field('unit', `${label} unit`, want.unit.name, got?.unit.name);
  tally.field('date', `${label} date`, want.date, got?.date);
  const items = pair(want.items, got?.items ?? [], (one, other) => bare(one.text) === bare(other.text));
  const extra = got?.items.filter((item) => !items.includes(item)) ?? [];
  tally.field('count', `${label} items`, want.items.length, got?.items.length, new Set(extra.flatMap((item) => [...rowsOf(item)])));
  want.items.forEach((item, index) => {
    const read = items[index];
    for (const key of ['section', 'text', 'max', 'self'] as const)
      tally.field(key, `${label} item ${String(index + 1)} ${key}`, item[key], read?.[key], rowsOf(read));
  });
  tally.field('total', `${label} total`, want.computedTotal, got?.computedTotal);
}

function judgeForms(tally: Tally, want: readonly Submission[], got: readonly Submission[], more: number): void {
  tally.field('count', 'forms', want.length + more, got.length);
  const forms = pair(want, got, (one, other) => one.unit.name === other.unit.name && one.unit.name !== null && one.items.length === other.items.length);
  want.forEach((form, index) => {
    judgeForm(tally, `form ${String(index + 1)}`, form, forms[index]);
  });
}

function judgeRubric(tally: Tally, want: RubricReading, got: RubricReading): void {
  tally.field('structure', 'total', want.total, got.total);
  tally.field('structure', 'sections', want.sections.length, got.sections.length);
  want.sections.forEach((section, index) => {
    const read = got.sections.find(({ title }) => bare(title) === bare(section.title)) ?? got.sections[index];
    tally.field('structure', `section ${String(index + 1)} title`, section.title, read?.title);
    tally.field('structure', `section ${String(index + 1)} max`, section.max, read?.max);
  });
  const flat = (reading: RubricReading) => reading.sections.flatMap((section) => section.items.map((item) => ({ ...item, section: section.title })));
  const items = pair(flat(want), flat(got), (one, other) => bare(one.text) === bare(other.text));
  flat(want).forEach((item, index) => {
    const read = items[index];
    const rows = new Set([rowOf(read?.cell)].flatMap((row) => row ?? []));
    const label = `item ${String(index + 1)}`;
    tally.field('structure', `${label} section`, item.section, read?.section);
    tally.field('structure', `${label} text`, item.text, read?.text);
    tally.field('max', `${label} max`, item.max, read?.max, rows);
    tally.field(
      'rules',
      `${label} rules`,
      JSON.stringify(item.rules),
      JSON.stringify(read?.rules),
      rows,
      read !== undefined && (read.sure < 0.8 || read.rules.length === 0),
    );
  });
}

/** Holds what a changed file is read as against what it must read as: `more` is how many further forms the change put in. */
export function judge(want: Reading, got: Reading, more = 0): Judgement {
  const problems = fresh(asking((got.rubric ?? got.forms).problems), asking((want.rubric ?? want.forms).problems));
  const tally = new Tally(got.forms.status === 'refused' ? [...problems, refusal] : problems);
  if (want.rubric !== undefined && got.rubric !== undefined) judgeRubric(tally, want.rubric, got.rubric);
  else judgeForms(tally, want.forms.submissions, got.forms.submissions, more);
  return { fields: tally.fields, said: tally.said, silent: tally.silent, doubts: problems.filter(isStructural).map(({ code }) => code) };
}

const refusal: Problem = { code: 'refused', severity: 'error', cell: null, value: null, message: '' };
