import type { Outcome } from '../model/round.ts';
import type { Band, Standard } from '../model/standard.ts';
import { showPoints, type CentiPoints } from '../points.ts';
import { citeItem, inPoints, minusPoints } from './points-words.ts';
import type { HeldBack, ItemScore, SectionScore } from './score-result.ts';
import { isAtLeast, type Fraction } from './fraction.ts';
import type { GateState } from './gates.ts';
import type { Total } from './total.ts';
import { conditionsHold } from './condition.ts';
import { openFigures } from './condition-state.ts';
import type { Facts } from '../model/unit.ts';
import type { ItemOutcome } from './score-item.ts';

/** Outcomes from best to worst. */
const severity: readonly Outcome[] = ['accepted', 'rectify', 'rejected'];
const worst = (outcomes: readonly Outcome[]): Outcome => severity[Math.max(0, ...outcomes.map((outcome) => severity.indexOf(outcome)))] ?? 'accepted';

/** Everything that bears on grade and recommendation. */
export interface Standing {
  readonly standard: Standard;
  readonly outcomes: readonly ItemOutcome[];
  readonly items: readonly ItemScore[];
  readonly sections: readonly SectionScore[];
  readonly total: Total;
  readonly gates: readonly GateState[];
  readonly facts: Facts;
}

const byScore = (standard: Standard, graded: Fraction): Outcome =>
  isAtLeast(graded, standard.policy.accept) ? 'accepted' : isAtLeast(graded, standard.policy.rectify) ? 'rectify' : 'rejected';

const onMandatory = (standard: Standard): Outcome => (standard.policy.mandatoryOpen === 'reject' ? 'rejected' : 'rectify');

/** The limits that conditions beside the score put on the outcome: vetoes, open mandatory items, sections below their floor. */
function limitsOf({ standard, outcomes, sections, gates }: Standing): readonly Outcome[] {
  return [
    ...(gates.some(({ holds }) => holds === 'no') ? (['rejected'] as const) : []),
    ...(outcomes.some(({ vetoed }) => vetoed) ? (['rejected'] as const) : []),
    ...(outcomes.some(({ mandatoryOpen }) => mandatoryOpen) ? [onMandatory(standard)] : []),
    ...(sections.some(({ belowFloor }) => belowFloor) ? (['rectify'] as const) : []),
  ];
}

/** What the program recommends: the worst of the score's outcome and what the other conditions allow. */
export const recommendationOf = (standing: Standing): Outcome => worst([byScore(standing.standard, standing.total.graded), ...limitsOf(standing)]);

/**
 * The grade: the lowest of that by score and that by joint conditions (等级取最低). An open condition that leads to 限期整改 allows no band at or above the line for 合格,
 * one that leads to 不合格 allows none. Null below all bands.
 */
export function gradeOf(standing: Standing): string | null {
  return highest(reached(standing).filter((band) => conditionsHold(band.requires, standing.facts) === 'yes'))?.title ?? null;
}

/** The bands that the points reach and the limits allow, joint conditions left aside. */
function reached(standing: Standing): readonly Band[] {
  const { standard, total } = standing;
  const limit = worst(limitsOf(standing));
  const allowed = standard.bands.filter((band) => limit === 'accepted' || (limit === 'rectify' && band.atLeast < standard.policy.accept));
  return allowed.filter((band) => isAtLeast(total.graded, band.atLeast));
}

const highest = (bands: readonly Band[]): Band | undefined =>
  bands.reduce<Band | undefined>((best, band) => (best === undefined || band.atLeast > best.atLeast ? band : best), undefined);

/** The grade that the points alone would reach, and why a joint condition keeps it back. Null where nothing does. */
export function heldBack(standing: Standing): HeldBack | null {
  const { facts } = standing;
  const band = highest(reached(standing));
  const grade = gradeOf(standing);
  if (band === undefined || band.title === grade) return null;
  const failed = conditionsHold(band.requires, facts) === 'no';
  const given = grade === null ? '不入等' : `等次为“${grade}”`;
  const reason = `得分达到“${band.title}”，但联合条件${failed ? '没有满足' : '还不能判断'}（${openFigures(band.requires, facts)}），${failed ? given : `暂按${given}`}。`;
  return { grade: band.title, reason };
}

/** The exact points in words where rounding would hide them: “79.995…” cannot be shown, so the fraction is. */
function exactWords(exact: Fraction): string {
  const down = Number(exact.numerator / exact.denominator);
  return exact.numerator % exact.denominator === 0n ? inPoints(down) : `${showPoints(down)}分多`;
}

function scoreSentence({ standard, total }: Standing): string {
  const { accept, rectify } = standard.policy;
  const differs = total.graded.numerator !== BigInt(total.total) * total.graded.denominator;
  const points = differs ? `考评总分${inPoints(total.total)}（评定等次按${exactWords(total.graded)}）` : `考评总分${inPoints(total.total)}`;
  if (isAtLeast(total.graded, accept)) return `${points}，达到合格线${inPoints(accept)}。`;
  if (isAtLeast(total.graded, rectify)) return `${points}，未达到合格线${inPoints(accept)}，达到整改线${inPoints(rectify)}。`;
  return `${points}，未达到整改线${inPoints(rectify)}。`;
}

const lostOf = (item: ItemScore): CentiPoints => (item.judged && !item.notApplicable ? Math.max(0, item.max - (item.points - item.bonus)) : 0);

/** “失分最多的项目：“…”−3分；…”: at most three. */
function lostSentence({ outcomes, items }: Standing): readonly string[] {
  const lost = items.map((score, index) => ({ points: lostOf(score), item: outcomes[index]?.item })).filter(({ points }) => points > 0);
  const named = lost
    .sort((a, b) => b.points - a.points)
    .slice(0, 3)
    .flatMap(({ points, item }) => (item === undefined ? [] : [`${citeItem(item)}${minusPoints(points)}`]));
  return named.length === 0 ? [] : [`失分最多的项目：${named.join('；')}。`];
}

/** The sentences behind the recommendation, the weightiest first: vetoes, mandatory items, floors, score, what is not done yet, what cost most. */
export function reasonsOf(standing: Standing): readonly string[] {
  const { standard, outcomes, items, sections, gates, total } = standing;
  const held = heldBack(standing);
  const unjudged = items.filter(({ judged }) => !judged).length;
  const doubtful = items.filter(({ doubt }) => doubt !== null).length;
  const floorOf = (sectionId: string): CentiPoints => standard.sections.find(({ id }) => id === sectionId)?.floor ?? 0;
  return [
    ...gates.filter(({ holds }) => holds === 'no').map(({ text, figures }) => `不具备申报条件：${text}（${figures}）。`),
    ...outcomes.filter(({ vetoed }) => vetoed).map(({ item }) => `一票否决：${citeItem(item)}。`),
    ...outcomes.filter(({ mandatoryOpen }) => mandatoryOpen).map(({ item }) => `必备项未达到：${citeItem(item)}。`),
    ...sections
      .filter(({ belowFloor }) => belowFloor)
      .map((section) => `“${section.title}”得${inPoints(section.points)}，低于本部分最低要求${inPoints(floorOf(section.sectionId))}。`),
    scoreSentence(standing),
    ...(held === null ? [] : [held.reason]),
    ...gates.filter(({ holds }) => holds === 'unknown').map(({ text, missing }) => `前置条件“${text}”还不能判断，缺少：${missing}。`),
    ...total.doubts,
    ...(unjudged === 0 ? [] : [`还有${String(unjudged)}项没有核查，暂按0分计。`]),
    ...(doubtful === 0 ? [] : [`有${String(doubtful)}项需要补充或核对。`]),
    ...(recommendationOf(standing) === 'accepted' ? [] : lostSentence(standing)),
  ];
}
