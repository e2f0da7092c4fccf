import type { Approval, Review } from '../model/review.ts';
import type { Standard } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import { canAdopt, type DecisionRow } from '../rounds/decision-rows.ts';
import { distanceToLine, type LineDistance } from './decision-line.ts';
import { approvalState, waitsForApproval, whyNotApprove, type ApprovalState } from './team-approval.ts';
import { lookState, secondLookReason, type LookState } from './second-look.ts';
import { inChineseOrder } from '../text/chinese-order.ts';

/** The groups of units that the desk shows at a press. */
export type DeskFilter = 'open' | 'near' | 'gates' | 'disputed' | 'changed' | 'differing' | 'approval' | 'second' | 'decided';

/** One unit on the desk: its line of 验收决定 with what matters for deciding. */
export interface DeskRow extends DecisionRow {
  /** How far the total that counts is from the nearest line; null without a completed visit, and where its standard is not here. */
  readonly line: LineDistance | null;
  /** Whether that is within the round's nearness. */
  readonly near: boolean;
  /** Vetoes and open mandatory items of the visit that counts. */
  readonly gates: number;
  /** Findings that the unit disputes and nobody ruled on. */
  readonly disputed: number;
  readonly look: LookState;
  /** Why a second look is asked; null where none is. */
  readonly lookReason: string | null;
  readonly looks: Review['looks'];
  /** How it stands with the approval by its team's leader. */
  readonly approval: ApprovalState;
  readonly approvals: readonly Approval[];
  /** The leader of its team; empty where nobody leads it. */
  readonly leader: string;
}

/** What the desk knows besides the lines. */
export interface DeskBasis {
  readonly standards: ReadonlyMap<string, Pick<Standard, 'policy'>>;
  readonly reviews: ReadonlyMap<string, Pick<Review, 'looks' | 'approvals'>>;
  /** The leader of each unit's team, by the unit's id; null where the round asks for no approval. */
  readonly leaders: ReadonlyMap<string, string> | null;
  /** Integers of 0.01. */
  readonly near: CentiPoints;
}

const noReview: Pick<Review, 'looks' | 'approvals'> = { looks: [], approvals: [] };

function deskRow(row: DecisionRow, { standards, reviews, leaders, near }: DeskBasis): DeskRow {
  const { finished } = row;
  const policy = finished === undefined ? undefined : standards.get(finished.standardHash)?.policy;
  const { looks, approvals } = reviews.get(row.unitId) ?? noReview;
  const leader = leaders?.get(row.unitId) ?? '';
  const plain = {
    ...row,
    gates: (finished?.vetoes.length ?? 0) + (finished?.openMandatory.length ?? 0),
    disputed: finished?.disputed ?? 0,
    looks,
    approvals,
    leader,
    approval: finished === undefined || leaders === null ? ('not-asked' as const) : approvalState(approvals, finished, leader),
  };
  if (finished === undefined || policy === undefined) return { ...plain, line: null, near: false, look: 'not-asked', lookReason: null };
  const line = distanceToLine(policy, finished.total);
  return {
    ...plain,
    line,
    near: Math.abs(line.distance) <= near,
    look: lookState(policy, finished, row.decision?.decidedBy, looks, near),
    lookReason: secondLookReason(policy, finished, near),
  };
}

/** Whether a unit waits for the approval of its team's leader: its visit is completed, nobody approved it as it stands, and it is not decided. */
export const awaitsApproval = ({ approval, stage }: Pick<DeskRow, 'approval' | 'stage'>): boolean => waitsForApproval(approval, stage === 'decided');

const turn: Readonly<Record<DecisionRow['stage'], number>> = { open: 0, reopened: 0, decided: 1, visiting: 2, unvisited: 3 };

/** The desk's order: what waits for a decision first, nearest the line first; then what is decided; then what cannot be decided yet. */
export function deskOrder(a: DeskRow, b: DeskRow): number {
  return (
    turn[a.stage] - turn[b.stage] ||
    Math.abs(a.line?.distance ?? Number.MAX_SAFE_INTEGER) - Math.abs(b.line?.distance ?? Number.MAX_SAFE_INTEGER) ||
    inChineseOrder(a.unit?.town ?? '', b.unit?.town ?? '') ||
    inChineseOrder(a.name, b.name)
  );
}

/** The lines of 验收决定 as the desk shows them, in its order. */
export const deskRows = (rows: readonly DecisionRow[], basis: DeskBasis): readonly DeskRow[] => rows.map((row) => deskRow(row, basis)).toSorted(deskOrder);

const fits: Readonly<Record<DeskFilter, (row: DeskRow) => boolean>> = {
  open: ({ stage }) => stage === 'open' || stage === 'reopened',
  near: ({ near }) => near,
  gates: ({ gates }) => gates > 0,
  disputed: ({ disputed }) => disputed > 0,
  changed: ({ stage }) => stage === 'reopened',
  differing: ({ openMatters }) => openMatters > 0,
  approval: awaitsApproval,
  second: ({ look }) => look === 'lacking' || look === 'outdated',
  decided: ({ stage }) => stage === 'decided',
};

/** The filters in the order of the chips. */
export const deskFilters: readonly DeskFilter[] = ['open', 'near', 'gates', 'disputed', 'changed', 'differing', 'approval', 'second', 'decided'];

/** Whether a unit belongs to a group. */
export const fitsDesk = (row: DeskRow, filter: DeskFilter): boolean => fits[filter](row);

/** How many units each group has; a unit may be in several. */
export const countDesk = (rows: readonly DeskRow[]): Readonly<Record<DeskFilter, number>> => {
  const count = (filter: DeskFilter): number => rows.filter(fits[filter]).length;
  return {
    open: count('open'),
    near: count('near'),
    gates: count('gates'),
    disputed: count('disputed'),
    changed: count('changed'),
    differing: count('differing'),
    approval: count('approval'),
    second: count('second'),
    decided: count('decided'),
  };
};

/** Why a unit cannot be adopted along with others, as a short Chinese phrase; null where it can. `exceptional` says that a condition was met by exception only. */
export function whyNotTogether(row: DeskRow, exceptional: boolean): string | null {
  const { finished } = row;
  if (row.stage === 'decided') return '已经决定';
  if (finished === undefined) return row.stage === 'visiting' ? '核查未完成' : '没有核查';
  if (row.openMatters > 0) return `${String(row.openMatters)} 处记录不同，先处理`;
  if (!canAdopt(row)) return '条件不全，没有建议';
  if (row.disputed > 0) return `${String(row.disputed)} 条异议没有裁定`;
  if (row.stage === 'reopened') return '决定后结果有变，要单独重新决定';
  if (exceptional) return '有条件是按例外通过的，要单独看';
  if (awaitsApproval(row)) return row.approval === 'outdated' ? '组长审核后结果有变，要再审核' : '组长还没有审核';
  if (row.look === 'contested') return '第二人复看不同意建议，要单独看';
  if (row.look === 'lacking' || row.look === 'outdated') return `${row.lookReason ?? ''}，还没有第二人复看`;
  return null;
}

/** Why a unit's visit cannot be approved along with others by a person, as a short Chinese phrase; null where it can. */
export function whyNotApproveTogether(row: DeskRow, name: string): string | null {
  if (row.stage === 'decided') return '已经决定';
  if (row.finished === undefined) return row.stage === 'visiting' ? '核查未完成' : '没有核查';
  if (row.approval === 'given') return '已经审核';
  if (row.openMatters > 0) return `${String(row.openMatters)} 处记录不同，先处理`;
  const why = whyNotApprove(name, row.leader);
  if (why !== null) return why;
  return row.approval === 'outdated' ? '审核后结果有变，要单独再审核' : null;
}
