import type { Day } from '../days/days.ts';

/** What may be wrong with a unit's union as the sources list it: none was founded · its term ran out · a body lacks · it failed an inspection of what it had reached. */
export const problemKinds = ['no-union', 'term-overdue', 'incomplete', 'failed-check'] as const;
export type ProblemKind = (typeof problemKinds)[number];

/** Chinese words for the kinds, as the source's lists are headed (和谐企业方案三（一）1、2). */
export const problemKindWords: Readonly<Record<ProblemKind, string>> = {
  'no-union': '未建会',
  'term-overdue': '长期不换届',
  incomplete: '不健全',
  'failed-check': '复查不合格',
};

/**
 * After how many months without an election a term that ran out is a problem (长期不换届), until a county sets others (县定). The sources name no number; 工会基层组织选举工作条例
 * lets an election be put off for half a year at most.
 */
export const usualTermMonths = 6;

/** What is listed as 长期不换届, in words. */
export const termDefinition = (months: number): string =>
  months === 0 ? '任期届满没有换届的都列入长期不换届' : `任期届满超过${String(months)}个月没有换届的列入长期不换届`;

/** A problem that the ledger shows of a unit today. */
export interface FoundProblem {
  readonly unitId: string;
  readonly kind: ProblemKind;
  /** Chinese clauses with the figures. */
  readonly reasons: readonly string[];
  /** The facts that it rests on; empty where it rests on an inspection. */
  readonly facts: readonly string[];
  /** The inspection that it rests on, in words: “2024年验收 复验”; null where it rests on facts. */
  readonly inspection: string | null;
  /** What it rests on as one text: another text means that something happened since. */
  readonly basis: string;
}

/** What people do about a problem, out of the ledger. Texts are empty where nobody wrote any. */
export interface ProblemCase {
  readonly unitId: string;
  readonly kind: ProblemKind;
  /** Who sees to it. */
  readonly handler: string;
  readonly measures: string;
  readonly dueOn: Day | null;
  /** How it was closed (销号); null while it is open. */
  readonly closing: { readonly closedOn: Day; readonly closedBy: string; readonly done: string; readonly basis: string } | null;
}

/**
 * How far a problem is: nobody was charged with it · under way · past its day · no longer shown by the ledger and to be closed · closed · shown again, by other facts,
 * after it was closed.
 */
export type ProblemState = 'again' | 'overdue' | 'open' | 'running' | 'gone' | 'closed';

/** Chinese words for the states, the most urgent first. */
export const problemStateWords: Readonly<Record<ProblemState, string>> = {
  again: '销号后又出现',
  overdue: '已逾期',
  open: '待交办',
  running: '办理中',
  gone: '已消除待销号',
  closed: '已销号',
};

/** The states in which something is still to be done. */
export const isOpenProblem = (state: ProblemState): boolean => state !== 'closed';

/** The state of a problem on a day. `basis` is what it rests on today; undefined where the ledger no longer shows it. The due day itself is still in time. */
export function problemState(basis: string | undefined, known: ProblemCase | undefined, today: Day): ProblemState {
  if (known !== undefined && known.closing !== null) return basis === undefined || basis === known.closing.basis ? 'closed' : 'again';
  if (basis === undefined) return 'gone';
  if (known === undefined || known.handler === '') return 'open';
  return known.dueOn !== null && today > known.dueOn ? 'overdue' : 'running';
}
