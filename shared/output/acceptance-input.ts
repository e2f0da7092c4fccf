import type { SkippedUnit } from '../rounds/round-state.ts';
import type { RectifyNotice } from '../rectify/issued-notice.ts';
import { isCondition, type ExceptedLack, type Lack } from '../checks/lacking.ts';
import type { AcceptanceBody } from '../closing/closing.ts';
import type { Day } from '../days/days.ts';
import { inChineseOrder } from '../text/chinese-order.ts';
import type { CodeMark } from '../differences/reconciliation.ts';
import type { Publication } from '../programme/publication.ts';
import type { Outcome, VisitPhase } from '../model/round.ts';
import type { Standard, UnitKind } from '../model/standard.ts';
import type { CentiPoints } from '../points.ts';
import type { ScoreResult } from '../scoring/score-result.ts';

/** The visit of a unit that counts in the results, with its score computed again from the findings. */
export interface AcceptanceVisit {
  /** The standard that the visit uses: the one it began with, whatever the round uses now. */
  readonly standard: Standard;
  readonly phase: VisitPhase;
  readonly completed: boolean;
  readonly visitedOn: Day;
  readonly score: ScoreResult;
  /** What the completed visit lacks, and what it lacks by a named exception; left out for none. */
  readonly lacks?: readonly Lack[];
  readonly exceptions?: readonly ExceptedLack[];
  /** Self points by item id; an item that the unit left blank is absent. */
  readonly self: Readonly<Record<string, CentiPoints>>;
  /** The inspector's notes by item id. */
  readonly notes: Readonly<Record<string, string>>;
}

/** What the federation decided for a unit, and why. */
interface AcceptanceDecision {
  readonly outcome: Outcome;
  readonly adopted: boolean;
  readonly reason: string;
  readonly decidedOn: Day;
  /** Why the decision is out of date, as one Chinese sentence; null where it rests on the present result. Every paper that states the decision says so. */
  readonly outdated: string | null;
}

/** One unit of the round with all that the results say of it. Names and figures only: no telephone, no personal number, no account. */
export interface AcceptanceUnit {
  readonly unitId: string;
  readonly name: string;
  readonly town: string;
  readonly kind: UnitKind;
  /** Whether it handed in a form at all. */
  readonly submitted: boolean;
  /** The day on the form; null where the form bears none: the day of its import is another thing. */
  readonly submittedOn: Day | null;
  readonly selfTotal: CentiPoints | null;
  /** The visit that counts (see `standingVisit`). */
  readonly visit: AcceptanceVisit | null;
  /** 初验得分 and 复验得分; null while that visit is not completed. */
  readonly firstTotal: CentiPoints | null;
  readonly reTotal: CentiPoints | null;
  readonly decision: AcceptanceDecision | null;
  /** Those who accept together and have not signed for it; left out for none. */
  readonly unsigned?: readonly AcceptanceBody[];
  /** In how many matters people still differ about it; left out for none. */
  readonly openMatters?: number;
  /** What it said of what was found, in words: what it agreed to and what it disputes; left out where it said nothing. */
  readonly reply?: string;
  /** Its 整改通知书: as it was issued, whatever was decided since; a draft where 限期整改 was decided and none was issued; null for the others. */
  readonly notice: RectifyNotice | null;
}

/** Everything that the results of a round are made of. */
export interface AcceptanceInput {
  /** The body that issues the papers, “云溪县总工会”; empty when unknown. */
  readonly federation: string;
  readonly roundTitle: string;
  readonly locked: boolean;
  readonly preparedOn: Day;
  /** Of a locked round: the code over what its lock covers. */
  readonly mark?: CodeMark;
  /** The list that was shown to the public (公示); left out where none was. */
  readonly publication?: Publication;
  /** How many things reached the locked round afterwards and wait (隔离), not counted in it; left out for none. */
  readonly waiting?: number;
  /** Which of the round's units are meant, “石桥镇、已作出决定的单位”; empty for all. */
  readonly scope: string;
  /** Whether the lists print what each unit said beside its result; left out for no. */
  readonly withReplies?: boolean;
  /** The round's standard: what the columns of the results follow. */
  readonly standard: Standard;
  readonly units: readonly AcceptanceUnit[];
  /** Units that nobody visits in this round (不去), in no other list and no number; left out for none. */
  readonly skipped?: readonly SkippedUnit[];
  /** Places in the whole round by first inspections (see `placeDefinitions`), also where only some of its units are meant. */
  readonly places: ReadonlyMap<string, number>;
}

/** The unit's name as lists show it: one about which people still differ is marked, so that no list passes for settled. */
export const nameInList = ({ name, openMatters = 0 }: AcceptanceUnit): string => (openMatters === 0 ? name : `${name}（记录不同，未处理）`);

/** The score of a unit whose visit is finished; undefined while it is not. */
export const finishedScore = (unit: AcceptanceUnit): ScoreResult | undefined => (unit.visit?.completed === true ? unit.visit.score : undefined);

/** What a list says beside a decision that is out of date; the empty text where it is not. */
export const outdatedWords = ({ decision }: Pick<AcceptanceUnit, 'decision'>): string =>
  decision === null || decision.outdated === null ? '' : `决定后结果有变，待重新决定：${decision.outdated}`;

/** The reason of a decision as a list states it beside present figures: of one that is out of date marked as what was said then. Empty for none. */
export const decisionReason = ({ decision }: Pick<AcceptanceUnit, 'decision'>): string =>
  decision === null || decision.reason === '' ? '' : decision.outdated === null ? decision.reason : `决定时的理由：${decision.reason}`;

/** The units whose decision is out of date. */
export const outdatedUnits = (units: readonly AcceptanceUnit[]): readonly AcceptanceUnit[] => units.filter((unit) => outdatedWords(unit) !== '');

/** Units in the order of their places in the round; those without one follow, by town and name. */
export function inPlaceOrder(input: AcceptanceInput): readonly AcceptanceUnit[] {
  const placeOf = (unit: AcceptanceUnit): number => input.places.get(unit.unitId) ?? Number.MAX_SAFE_INTEGER;
  return input.units.toSorted((a, b) => placeOf(a) - placeOf(b) || inChineseOrder(a.town, b.town) || inChineseOrder(a.name, b.name));
}

/** Whether a unit's visit was completed without conditions that its standard rests on, and nobody excepted them: no list of accepted units may name it to the public. */
export const lacksConditions = ({ visit }: AcceptanceUnit): boolean => visit !== null && visit.completed && (visit.lacks ?? []).some(isCondition);
