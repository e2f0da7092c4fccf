import type { Day } from '../days/days.ts';
import type { Outcome } from '../model/round.ts';
import type { Title } from './title.ts';

/** What a unit carried out for an item before the visit (痕迹管理): when, what, and the document or photo that shows it. */
export interface Trace {
  readonly id: string;
  readonly itemId: string;
  readonly on: Day;
  readonly what: string;
  /** What shows it, in words: “会议记录第3页”; empty where nobody said. */
  readonly shownBy: string;
  /** The file that shows it; its bytes are a document. Null where there is only paper. */
  readonly file: TraceFile | null;
  /** Who recorded it; empty where unknown. */
  readonly by: string;
  /** When, in milliseconds since 1970-01-01 UTC. */
  readonly notedMs: number;
}

/** A file of a trace. */
export interface TraceFile {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
}

/** That a unit asked for the subsidy (资金补助). The amount is whole yuan, null where it is left to the county; what it is granted is a `Grant`. */
export interface SubsidyRequest {
  readonly yuan: number | null;
  readonly use: string;
  readonly appliedOn: Day;
}

/** What follows the acceptance of a unit in a round. */
export interface Award {
  readonly unitId: string;
  readonly subsidy: SubsidyRequest | null;
  /** The title that the unit was given for this round; null for none, and where it was revoked. */
  readonly title: Title | null;
}

/** A unit of which nothing was applied for or granted. */
export const noAward = (unitId: string): Award => ({ unitId, subsidy: null, title: null });

/**
 * Where a unit is on the way from the standard to the title (三步): it carries out and leaves traces · it is inspected, waits for the decision or rectifies · its inspection is completed and a body has still to
 * sign · it may apply for the subsidy · it applied and waits for the title · it has the title · it was not accepted.
 */
export const creationSteps = ['carry-out', 'inspect', 'sign', 'apply', 'grant', 'done', 'rejected'] as const;
export type CreationStep = (typeof creationSteps)[number];

/** Chinese words for the steps. */
export const creationStepWords: Readonly<Record<CreationStep, string>> = {
  'carry-out': '组织实施',
  inspect: '检查考核',
  sign: '待联合签字',
  apply: '待申请补助',
  grant: '待授称号',
  done: '已授称号',
  rejected: '不合格',
};

/** What the step of a unit is read from. */
export interface CreationFacts {
  /** Whether a visit was begun. */
  readonly visited: boolean;
  /** Whether the visit that counts is completed: only then is there anything to sign or to decide. */
  readonly finished: boolean;
  /** What was decided on the present result; null for nothing, also where the result changed since. */
  readonly outcome: Outcome | null;
  /** Whether a body that accepts has still to sign. */
  readonly lacksSignature: boolean;
  readonly award: Award;
}

/** The step that a unit is at. A title that was granted stays, whatever is missing before it. */
export function creationStep({ visited, finished, outcome, lacksSignature, award }: CreationFacts): CreationStep {
  if (award.title !== null) return 'done';
  if (outcome === 'rejected') return 'rejected';
  if (outcome === 'accepted') return lacksSignature ? 'sign' : award.subsidy === null ? 'apply' : 'grant';
  if (outcome === null && finished && lacksSignature) return 'sign';
  return visited ? 'inspect' : 'carry-out';
}

/** The traces of an item, the earliest first. */
export const tracesOf = (traces: readonly Trace[], itemId: string): readonly Trace[] =>
  traces.filter((trace) => trace.itemId === itemId).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));

/** How many traces there are of each item, by its id. */
export function countByItem(traces: readonly Trace[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { itemId } of traces) counts.set(itemId, (counts.get(itemId) ?? 0) + 1);
  return counts;
}
