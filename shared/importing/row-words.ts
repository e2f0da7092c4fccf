import { unitKindWords, type UnitKind } from '../model/standard.ts';
import { showPoints } from '../points.ts';
import { factWord } from '../facts/fact-words.ts';
import { bringsScores, type Submission } from '../model/submission.ts';
import type { DoubtedMatch, FactChange, PlannedRow, Recognition } from './import-row.ts';

/** How a unit was recognised. */
export const howWords: Readonly<Record<Recognition, string>> = {
  addressed: '按发出的表样匹配',
  code: '信用代码一致',
  name: '名称一致',
  alias: '曾用名一致',
  similar: '名称相近',
  chosen: '人工选定',
};

/** What kind of sheet a submission was. */
const sheetLayoutWords: Readonly<Record<Submission['layout'], string>> = { form: '自评表', roster: '花名册', facts: '基本情况表' };

/** The same of one submission; a line of a table of units by their criteria is more than a line of a roster. */
export const layoutWord = (submission: Submission): string =>
  submission.layout === 'roster' && bringsScores(submission) ? '汇总评分表' : sheetLayoutWords[submission.layout];

/** A form in which the unit has answered nothing: the blank that it was sent. */
export const isBlankForm = ({ layout, items }: Submission): boolean =>
  layout === 'form' && items.length > 1 && items.every((item) => item.self === null && item.selfRaw.trim() === '' && !item.notApplicable);

/** Points or a dash. */
export const pointsOrDash = (points: number | null): string => (points === null ? '—' : showPoints(points));

/** A fact's value as lists show it. */
export function factText(fact: string, value: number | string | boolean | null): string {
  if (value === null || value === '') return '空';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (fact === 'kind' && typeof value === 'string' && value in unitKindWords) return unitKindWords[value as UnitKind];
  if (fact === 'membershipRate' && typeof value === 'number') return `${String(Math.round(value * 10000) / 100)}%`;
  return String(value);
}

/** “职工人数：180 → 186” */
export const changeText = ({ fact, before, after }: FactChange): string =>
  before === null ? `${factWord(fact)}：补为 ${factText(fact, after)}` : `${factWord(fact)}：${factText(fact, before)} → ${factText(fact, after)}`;

/** What people should look at on a row: whatever is not a mere note. */
export const rowDoubts = (row: PlannedRow): PlannedRow['problems'] => row.problems.filter((problem) => problem.severity !== 'note');

/** What speaks against a match, and what agreeing to it would do, as one sentence. */
export function doubtWords({ unit, against }: DoubtedMatch): string {
  const updates = against.some(({ kind }) => kind === 'heads') ? '归入后台账按表更新。' : '';
  return `像是“${unit.name}”，但${against.map(({ clause }) => clause).join('，')}。${updates}`;
}

/** Whether a row waits for a person's word: which unit it is of, or whether the books take over what changes much. */
export const isAsking = (row: PlannedRow): boolean =>
  row.state === 'open' || (row.state === 'in' && row.target.kind === 'unit' && row.largeChanges.length > 0 && !row.takesChanges);

/** Whether a row wants a person's eye: refused, to be decided, competing, or with doubts. */
export const isDoubtful = (row: PlannedRow): boolean =>
  row.state === 'refused' || isAsking(row) || row.rivals.length > 0 || (row.state === 'in' && rowDoubts(row).length > 0);

/** A row's remark without the name of its file, for where the name is beside it. */
export const shortRemark = (row: PlannedRow): string => row.remark.replace(/^(?:「[^」]*」中?|[^：]*\.[a-z]+：)/u, '');
