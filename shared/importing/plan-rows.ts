import type { Problem } from '../model/problem.ts';
import { bringsScores, type Submission } from '../model/submission.ts';
import type { SubmissionRecord } from '../record/records.ts';
import { factChanges, largeChangesOf } from './fact-changes.ts';
import type { DoubtedMatch, FactChange, PlannedRow, ReadFile, RowEdit, RowTarget } from './import-row.ts';
import { correctedSubmission } from './corrected-submission.ts';
import { changeText, doubtWords, isBlankForm } from './row-words.ts';
import { matchesFor, targetOf, type Books } from './row-target.ts';
import { withRivals } from './rivals.ts';

/** All that the preview is worked out from. */
export interface RowSources {
  readonly files: readonly ReadFile[];
  readonly edits: ReadonlyMap<string, RowEdit>;
  /** The submission that a person chose where several compete, by the unit they compete for. */
  readonly winners: ReadonlyMap<string, string>;
  readonly books: Books;
  /** Whether new units are ticked by default: when the books hold none yet. */
  readonly registerNew: boolean;
  /** Submissions that this round already holds. */
  readonly held: readonly SubmissionRecord[];
}

const nobody: Pick<PlannedRow, 'matches' | 'target' | 'doubted' | 'factChanges' | 'largeChanges' | 'takesChanges' | 'rivals' | 'winner' | 'old'> = {
  matches: [],
  target: { kind: 'open' },
  doubted: null,
  factChanges: [],
  largeChanges: [],
  takesChanges: false,
  rivals: [],
  winner: null,
  old: null,
};

function withoutSubmission(file: ReadFile, state: 'refused' | 'known', remark: string): PlannedRow {
  return { key: `${String(file.order)}/-`, file, submission: null, unitName: '', problems: file.reading.problems, ...nobody, state, remark };
}

/** Why a row is still open, as one sentence. */
function openRemark(name: string, target: RowTarget, doubted: DoubtedMatch | null, hasMatches: boolean, choice: RowEdit['choice']): string {
  if (choice?.kind === 'leave') return '已选择暂不导入。';
  if (target.kind !== 'open') return '';
  if (doubted !== null) return `${doubtWords(doubted)}是同一个单位就勾选“归入”，不是就勾选“登记”。`;
  if (name === '') return '表中没有单位名称，请填写或选择单位。';
  return hasMatches ? '有相近的单位，请选择是哪一个，或登记为新单位。' : '台账中没有这个单位，勾选“登记为新单位”后才会导入。';
}

/** What the books would take over at a stroke, and what a tick does about it, as one sentence. */
const largeWords = (large: readonly FactChange[], isForm: boolean): string =>
  `变化很大：${large.map(changeText).join('，')}。核实后勾选“更新”，台账才会改；不勾选${isForm ? '只导入自评' : '就不导入'}。`;

const isHeld = (held: readonly SubmissionRecord[], file: ReadFile, target: RowTarget): boolean =>
  target.kind === 'unit' && held.some((record) => record.file === file.reading.sha256 && record.unitId === target.unit.id);

function rowOf(sources: RowSources, file: ReadFile, read: Submission, place: number): PlannedRow {
  const key = `${String(file.order)}/${String(place)}`;
  const edit = sources.edits.get(key) ?? {};
  const submission = correctedSubmission(read, edit);
  const unitName = submission.unit.name ?? '';
  const matches = matchesFor(sources.books, unitName, submission.unit.uscc);
  const { target, doubted } = targetOf(sources.books, submission, matches, edit.choice, sources.registerNew);
  const ofThis = file.reading.problems.filter((problem) => problem.submission === place || problem.submission === null);
  const changes = target.kind === 'unit' ? factChanges(target.unit, submission) : [];
  const large = largeChangesOf(changes);
  const takesChanges = edit.takesChanges ?? large.length === 0;
  const blank = isBlankForm(submission) && edit.choice === undefined;
  const leaves = blank || edit.choice?.kind === 'leave';
  const isForm = bringsScores(submission);
  const brings = target.kind === 'new' || (target.kind === 'unit' && (isForm || takesChanges));
  const row: PlannedRow = {
    key,
    file,
    submission,
    unitName,
    problems: ofThis,
    ...nobody,
    matches,
    target,
    doubted: blank ? null : doubted,
    factChanges: changes,
    largeChanges: large,
    takesChanges,
    state: leaves ? 'left' : brings ? 'in' : 'open',
    remark: blank
      ? '空表：自评分一项也没有填，不会导入。要导入的，请在“归入单位”里选定单位。'
      : target.kind === 'unit' && !takesChanges && edit.choice?.kind !== 'leave'
        ? largeWords(large, isForm)
        : openRemark(unitName, target, doubted, matches.length > 0, edit.choice),
  };
  if (isForm && isHeld(sources.held, file, target)) return { ...row, state: 'known', remark: '这份文件本批次已经导入过，自动跳过。' };
  if (!isForm && target.kind === 'unit' && changes.length === 0) return { ...row, state: 'known', remark: '与台账一致，没有要更新的内容。' };
  return row;
}

/** A row is worked out again only when something it was worked out from has changed. */
function rememberedRow(sources: RowSources, file: ReadFile, read: Submission, place: number): PlannedRow {
  const key = `${String(file.order)}/${String(place)}`;
  const from = [read, sources.registerNew, sources.held, sources.edits.get(key)];
  const known = sources.books.rows.get(key);
  if (known?.from.every((part, index) => part === from[index]) === true) return known.row;
  const row = rowOf(sources, file, read, place);
  sources.books.rows.set(key, { from, row });
  return row;
}

function rowsOfFile(sources: RowSources, file: ReadFile, twin: ReadFile | undefined): readonly PlannedRow[] {
  if (twin !== undefined) return [withoutSubmission(file, 'known', `与“${twin.picked.path}”内容完全相同，只读一份。`)];
  if (file.reading.status === 'refused') return [withoutSubmission(file, 'refused', file.reading.reason?.message ?? '')];
  return file.reading.submissions.map((submission, place) => rememberedRow(sources, file, submission, place));
}

/** Works out every row of the preview: where it goes, what it changes, what competes with it, and why it would not go in. */
export function planRows(sources: RowSources): readonly PlannedRow[] {
  const first = new Map<string, ReadFile>();
  const rows = [...sources.files]
    .sort((left, right) => left.order - right.order)
    .flatMap((file) => {
      const twin = file.reading.sha256 === '' ? undefined : first.get(file.reading.sha256);
      if (twin === undefined) first.set(file.reading.sha256, file);
      return rowsOfFile(sources, file, twin);
    });
  return withRivals(rows, sources.held, sources.winners);
}

const joined = new WeakMap<PlannedRow, { readonly more: readonly Problem[]; readonly row: PlannedRow }>();

/** Adds problems that came up after reading (lines that the standard does not know) to the rows they belong to. A row that gains the same again stays the same object, so that screens can tell what changed. */
export const withProblems = (rows: readonly PlannedRow[], later: ReadonlyMap<string, readonly Problem[]>): readonly PlannedRow[] =>
  rows.map((row) => {
    const more = later.get(row.key);
    if (more === undefined || row.submission === null) return row;
    const known = joined.get(row);
    if (known?.more === more) return known.row;
    const fuller = { ...row, problems: [...row.problems, ...more] };
    joined.set(row, { more, row: fuller });
    return fuller;
  });
