import type { SecondLook } from '../model/review.ts';
import type { Outcome } from '../model/round.ts';
import type { DecisionPolicy } from '../model/standard.ts';
import { showPoints, type CentiPoints } from '../points.ts';
import { distanceToLine } from './decision-line.ts';

/** How near a line a total must be to be looked at by a second person, in integers of 0.01, where the round does not say. */
export const usualNearness: CentiPoints = 200;

/** What a second look is about: the visit that counts, and the decision where there is one. */
export interface LookedAt {
  readonly inspectors: readonly string[];
  readonly total: CentiPoints;
  readonly recommendation: Outcome | null;
  readonly vetoes: readonly string[];
}

/** How it stands with the second look at a unit: none is asked, it lacks, it rests on another result than the present, somebody who looked disagrees with the recommendation, or it is there. */
export type LookState = 'not-asked' | 'lacking' | 'outdated' | 'contested' | 'given';

/** Chinese words for these states; empty where none is asked. */
export const lookWords: Readonly<Record<LookState, string>> = {
  'not-asked': '',
  lacking: '待第二人复看',
  outdated: '复看后结果有变',
  contested: '复看不同意',
  given: '已复看',
};

/** Why a unit asks for a second look, as a short Chinese phrase; null where it does not. `near` is the round's nearness, integers of 0.01. */
export function secondLookReason(policy: Pick<DecisionPolicy, 'accept' | 'rectify'>, visit: LookedAt, near: CentiPoints): string | null {
  if (visit.vetoes.length > 0) return '有一票否决';
  return Math.abs(distanceToLine(policy, visit.total).distance) <= near ? `离线 ${showPoints(near)} 分内` : null;
}

const same = (a: string, b: string): boolean => a.trim() !== '' && a.trim() === b.trim();

/** Why a person may not give the second look, as a Chinese sentence; null where the person may. Whoever visited or decided would look at the own work. */
export function whyNotLook(name: string, visit: Pick<LookedAt, 'inspectors'>, decidedBy: string | undefined): string | null {
  if (name.trim() === '') return '先写明由谁操作，才能记复看。';
  if (visit.inspectors.some((inspector) => same(inspector, name))) return `${name.trim()}参加了这个单位的核查，复看要由另一人作。`;
  return decidedBy !== undefined && same(decidedBy, name) ? `${name.trim()}作了这个单位的决定，复看要由另一人作。` : null;
}

/** The looks that count for the present result: by somebody who neither visited nor decided, and at the total and recommendation that stand now. */
export const countingLooks = (looks: readonly SecondLook[], visit: LookedAt, decidedBy: string | undefined): readonly SecondLook[] =>
  looks.filter((look) => whyNotLook(look.by, visit, decidedBy) === null && look.total === visit.total && look.recommended === visit.recommendation);

/** How it stands with the second look at a unit that asks for one. */
export function lookState(
  policy: Pick<DecisionPolicy, 'accept' | 'rectify'>,
  visit: LookedAt,
  decidedBy: string | undefined,
  looks: readonly SecondLook[],
  near: CentiPoints,
): LookState {
  if (secondLookReason(policy, visit, near) === null) return 'not-asked';
  const counting = countingLooks(looks, visit, decidedBy);
  if (counting.length > 0) return counting.every(({ agrees }) => agrees) ? 'given' : 'contested';
  return looks.some((look) => whyNotLook(look.by, visit, decidedBy) === null) ? 'outdated' : 'lacking';
}
