import { couldBeMaximum, couldBeSelf, itemChecks, maxChecks, selfChecks, type ColumnTry } from '../evidence/column-checks.ts';
import { noteChecks, numberChecks, ruleChecks } from '../evidence/side-checks.ts';
import { sectionChecks } from '../evidence/section-checks.ts';
import { evidenceFor, sureOf, type Clue, type EvidenceCheck } from '../evidence/weigh.ts';
import type { Measured } from './column-fill.ts';
import type { FormRole } from '../words/columns.ts';

/** The roles of a form's columns that are decided by evidence; the others follow from headings and places. */
type WeighedRole = 'item' | 'max' | 'self' | 'section' | 'no' | 'rule' | 'note';

/** A column tried in a role, with what speaks for it and against it, and how sure that makes it (0 to 1). */
export interface ColumnCandidate {
  readonly role: WeighedRole;
  readonly column: Measured;
  readonly evidence: readonly Clue[];
  readonly sure: number;
}

const checksOf: Readonly<Record<Exclude<WeighedRole, 'section'>, readonly EvidenceCheck<ColumnTry>[]>> = {
  item: itemChecks,
  max: maxChecks,
  self: selfChecks,
  no: numberChecks,
  rule: ruleChecks,
  note: noteChecks,
};

const textRoles: ReadonlySet<FormRole | undefined> = new Set(['fine', 'coarse', 'rule', undefined]);
/** Whether a column can hold the items: more texts than numbers; a heading like 评分细则, or one that no vocabulary knows, may be over them where nothing finer is. */
export const couldBeItem = (column: Measured): boolean =>
  textRoles.has(column.role) &&
  column.fact === undefined &&
  !column.unit &&
  (column.fill.texts > column.fill.numbers || (column.role !== undefined && column.fill.numbers + column.fill.texts === 0));

/** What each check is worth, by its name. */
type Weights = Readonly<Record<string, number>>;

/** The columns that could have a role, the surest first; of equals the first, but of items and their numbers the last. */
function ranked(role: keyof typeof checksOf, weights: Weights, subjects: readonly ColumnTry[]): readonly ColumnCandidate[] {
  const order = role === 'item' || role === 'no' ? -1 : 1;
  return subjects
    .map((subject): ColumnCandidate => {
      const evidence = evidenceFor(checksOf[role], weights, subject);
      return { role, column: subject.column, evidence, sure: sureOf(evidence) };
    })
    .sort((left, right) => right.sure - left.sure || order * (left.column.index - right.column.index));
}

/** The levels of names left of the items, tried as the sections; none where there is only one level, for then nothing is to be weighed. */
export const sectionCandidates = (weights: Weights, levels: readonly Measured[], item: Measured): readonly ColumnCandidate[] =>
  levels.length < 2
    ? []
    : levels
        .map((column): ColumnCandidate => {
          const evidence = evidenceFor(sectionChecks, weights, { column, levels, item });
          return { role: 'section', column, evidence, sure: sureOf(evidence) };
        })
        .sort((left, right) => right.sure - left.sure || left.column.index - right.column.index);

/** The columns of a table that could hold its items. */
export const itemCandidates = (weights: Weights, columns: readonly Measured[]): readonly ColumnCandidate[] =>
  ranked(
    'item',
    weights,
    columns.filter(couldBeItem).map((column) => ({ column, columns, item: undefined, max: undefined })),
  );

/** The columns that could hold the full marks: those whose heading asks for them, or that stand for them. */
export function maxCandidates(weights: Weights, columns: readonly Measured[], item: Measured): readonly ColumnCandidate[] {
  const others = columns.filter((column) => column !== item);
  return ranked('max', weights, others.map((column) => ({ column, columns: others, item, max: undefined })).filter(couldBeMaximum));
}

/** The columns that could hold the unit's own scores: those whose heading may mean them. */
export function selfCandidates(weights: Weights, columns: readonly Measured[], item: Measured, max: Measured | undefined): readonly ColumnCandidate[] {
  const others = columns.filter((column) => column !== item && column !== max);
  return ranked('self', weights, others.map((column) => ({ column, columns: others, item, max })).filter(couldBeSelf));
}

/** Whether a column without a known heading holds nothing but whole numbers, no two alike: codes of lines, and no points. */
const holdsCodes = ({ role, fill }: Measured): boolean =>
  role === undefined &&
  fill.texts === 0 &&
  fill.values.size >= 3 &&
  [...fill.values.values()].every(Number.isInteger) &&
  new Set(fill.values.values()).size === fill.values.size;

const holdsMarks = ({ fill }: Measured): boolean => fill.marks > 0 && fill.marks + fill.numbers >= 2 && fill.marks + fill.numbers > 3 * fill.texts;

/** Whether a column left of the items holds little but numbers of lines. */
const isMarks = (column: Measured): boolean => column.role === 'no' || holdsCodes(column) || holdsMarks(column);

/** The columns that could hold the numbers of the lines: those headed so, and those left of the items that hold hardly anything else. */
export const numberCandidates = (weights: Weights, columns: readonly Measured[], item: Measured): readonly ColumnCandidate[] =>
  ranked(
    'no',
    weights,
    columns
      .filter((column) => column !== item && isMarks(column) && (column.role === 'no' || column.index < item.index))
      .map((column) => ({ column, columns, item, max: undefined })),
  );

/** Headings that ask for something else, over texts that take points all the same (检查方法: 查记录，少一次扣1分). */
const asked = (column: Measured, item: Measured): boolean =>
  column.role === 'rule' || (column.role !== undefined && textRoles.has(column.role) && column.index > item.index);
const takes = (column: Measured, item: Measured): boolean =>
  (column.role === undefined || column.role === 'method') && column.index > item.index && column.fill.ruleShare > 0.3;

/** The columns that could hold the rules by which items are scored, those of `sections` left out. */
export const ruleCandidates = (weights: Weights, columns: readonly Measured[], item: Measured, sections: readonly number[]): readonly ColumnCandidate[] =>
  ranked(
    'rule',
    weights,
    columns
      .filter((column) => column !== item && !sections.includes(column.index) && (asked(column, item) || takes(column, item)))
      .filter((column) => column.role === 'rule' || column.fill.texts > 0)
      .map((column) => ({ column, columns, item, max: undefined })),
  );

/** The columns that could hold remarks. */
export const noteCandidates = (weights: Weights, columns: readonly Measured[], item: Measured): readonly ColumnCandidate[] =>
  ranked(
    'note',
    weights,
    columns.filter((column) => column.role === 'note').map((column) => ({ column, columns, item, max: undefined })),
  );

/** The candidates without those that are hidden while one of the same role, filled in as much, is to be seen: last year's scores beside this year's. */
export const withoutHidden = (candidates: readonly ColumnCandidate[], hidden: ReadonlySet<number>): readonly ColumnCandidate[] =>
  candidates.filter(
    ({ column }) =>
      !hidden.has(column.index) ||
      !candidates.some((other) => !hidden.has(other.column.index) && other.column.role === column.role && other.column.fill.numbers >= column.fill.numbers),
  );

/** Whether a column under the same heading only explains the score: 自评 → 扣分, 得分. */
const isSubScore = (column: Measured, self: Measured): boolean => column.path.length > 1 && self.path.length > 1 && column.path[0]?.full === self.path[0]?.full;

/** A second column this near to the first is one that people would tell apart, not the program. */
const near = 0.85;
/** Texts are told apart more surely than scores: only a column that is nearly as sure, and as full, is worth a question. */
const nearer = 0.9;
const shortestItem = 4;

/** The other columns that might as well hold the unit's scores: as sure, filled in, and no mere explanation of the first. */
export const rivalsOf = ([best, ...others]: readonly ColumnCandidate[]): readonly ColumnCandidate[] =>
  best === undefined || best.sure === 0
    ? []
    : others.filter(
        ({ column, sure }) => sure >= near * best.sure && column.fill.numbers > 0 && best.column.fill.numbers > 0 && !isSubScore(column, best.column),
      );

/** The other columns that might as well hold the items: as sure, with texts of their own, and worth asking about. */
export const itemsBeside = ([best, ...others]: readonly ColumnCandidate[]): readonly ColumnCandidate[] =>
  best === undefined || best.sure === 0
    ? []
    : others.filter(
        ({ column, sure }) =>
          sure >= nearer * best.sure &&
          column.role === best.column.role &&
          column.fill.length >= shortestItem &&
          column.fill.texts >= nearer * best.column.fill.texts,
      );

/** The other columns of names that might as well be the sections. */
export const sectionsBeside = ([best, ...others]: readonly ColumnCandidate[]): readonly ColumnCandidate[] =>
  best === undefined || best.sure === 0 ? [] : others.filter(({ sure }) => sure >= nearer * best.sure);

/** The other columns that might as well hold the full marks: headed and filled in like the first. */
export const maximaBeside = (candidates: readonly ColumnCandidate[]): readonly ColumnCandidate[] => {
  const [best] = candidates;
  return best === undefined
    ? []
    : rivalsOf(candidates).filter(({ column }) => column.role === 'max' && best.column.role === 'max' && column.fill.numbers >= 0.9 * best.column.fill.numbers);
};
