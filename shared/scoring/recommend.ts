import { lostOn } from './lost.ts';
import type { Outcome } from '../model/round.ts';
import { usualLeastRated, type Band, type Standard } from '../model/standard.ts';
import { showPoints, type CentiPoints } from '../points.ts';
import { citeItem, inPoints, minusPoints } from './points-words.ts';
import type { HeldBack, ItemScore, MissingCondition, RatedPoints, SectionScore, Withheld } from './score-result.ts';
import { isAtLeast, type Fraction } from './fraction.ts';
import type { GateState } from './gates.ts';
import type { Total } from './total.ts';
import { conditionsHold, factsMissing } from './condition.ts';
import { openFigures } from './condition-state.ts';
import type { Facts } from '../model/unit.ts';
import type { ItemOutcome } from './score-item.ts';

/** Outcomes from best to worst. */
const severity: readonly Outcome[] = ['accepted', 'rectify', 'rejected'];
const worst = (outcomes: readonly Outcome[]): Outcome => severity[Math.max(0, ...outcomes.map((outcome) => severity.indexOf(outcome)))] ?? 'accepted';

/** Everything that affects grade and recommendation. */
export interface Standing {
  readonly standard: Standard;
  readonly outcomes: readonly ItemOutcome[];
  readonly items: readonly ItemScore[];
  readonly sections: readonly SectionScore[];
  readonly total: Total;
  readonly gates: readonly GateState[];
  readonly rated: RatedPoints;
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

/** Why no recommendation can be given; null where one is. What is certain already (a veto, a gate that fails) is never withheld: nothing that is missing could better it. */
export function withheldBy(standing: Standing): Withheld | null {
  if (worst(limitsOf(standing)) === 'rejected') return null;
  if (!standing.rated.enough) return 'few-points';
  if (standing.total.absent.length > 0) return 'conditions';
  const open = standing.gates.some(({ holds }) => holds === 'unknown');
  return open && byScore(standing.standard, standing.total.graded) !== 'rejected' ? 'conditions' : null;
}

/** What the program recommends: the worst of the score's outcome and what the other conditions allow. Null where it is withheld: what nobody entered counts neither as 0 nor as met. */
export const recommendationOf = (standing: Standing): Outcome | null =>
  withheldBy(standing) === null ? worst([byScore(standing.standard, standing.total.graded), ...limitsOf(standing)]) : null;

/** Whether points alone say nothing yet: a gate is open, another scorer's points are missing, too little was rated. */
const isUngraded = ({ gates, total, rated }: Standing): boolean => !rated.enough || total.absent.length > 0 || gates.some(({ holds }) => holds === 'unknown');

/**
 * The grade: the lowest of that by score and that by joint conditions (等级取最低). An open condition that leads to 限期整改 allows no band at or above the line for 合格,
 * one that leads to 不合格 allows none. Null below all bands, and where a gate, another scorer's points or points to rate are missing.
 */
export function gradeOf(standing: Standing): string | null {
  if (isUngraded(standing)) return null;
  return highest(reached(standing).filter((band) => conditionsHold(band.requires, standing.facts) === 'yes'))?.title ?? null;
}

/** Everything of which facts are missing: gates, other scorers, and the joint conditions of the grades that the points reach. */
export function missingConditions(standing: Standing): readonly MissingCondition[] {
  const { gates, total, facts } = standing;
  return [
    ...gates.filter(({ holds }) => holds === 'unknown').map((gate): MissingCondition => ({ of: 'gate', text: gate.text, facts: gate.facts })),
    ...total.absent.map((scorer): MissingCondition => ({ of: 'scorer', text: scorer.title, facts: scorer.fact === undefined ? [] : [scorer.fact] })),
    ...reached(standing)
      .filter(({ requires }) => conditionsHold(requires, facts) === 'unknown')
      .map((band): MissingCondition => ({ of: 'band', text: band.title, facts: factsMissing(band.requires, facts) })),
  ];
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
  if (isUngraded(standing)) return null;
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

/** “失分最多的项目：“…”−3分；…”: at most three. */
function lostSentence({ outcomes, items }: Standing): readonly string[] {
  const lost = items.map((score, index) => ({ points: lostOn(score), item: outcomes[index]?.item })).filter(({ points }) => points > 0);
  const named = lost
    .sort((a, b) => b.points - a.points)
    .slice(0, 3)
    .flatMap(({ points, item }) => (item === undefined ? [] : [`${citeItem(item)}${minusPoints(points)}`]));
  return named.length === 0 ? [] : [`失分最多的项目：${named.join('；')}。`];
}

function withheldSentence(standing: Standing): readonly string[] {
  const { standard, rated } = standing;
  switch (withheldBy(standing)) {
    case 'conditions':
      return ['条件不全，不给出等次和建议。'];
    case 'few-points': {
      const least = String(standard.leastRated ?? usualLeastRated);
      return [`可评分值不足：应评${inPoints(rated.of)}，除去不适用的只有${inPoints(rated.points)}，不到${least}%，不给出等次和建议。`];
    }
    default:
      return [];
  }
}

/** The sentences behind the recommendation, the weightiest first: vetoes, mandatory items, floors, score, what is not done yet, what cost most. */
export function reasonsOf(standing: Standing): readonly string[] {
  const { standard, outcomes, items, sections, gates, total } = standing;
  const held = heldBack(standing);
  const unjudged = items.filter(({ judged }) => !judged).length;
  const doubtful = items.filter(({ doubt }) => doubt !== null).length;
  const floorOf = (sectionId: string): CentiPoints => standard.sections.find(({ id }) => id === sectionId)?.floor ?? 0;
  return [
    ...withheldSentence(standing),
    ...gates.filter(({ holds }) => holds === 'no').map(({ text, figures }) => `不具备申报条件：${text}（${figures}）。`),
    ...outcomes.filter(({ vetoed }) => vetoed).map(({ item }) => `一票否决：${citeItem(item)}。`),
    ...outcomes.filter(({ mandatoryOpen }) => mandatoryOpen).map(({ item }) => `必备项未达到：${citeItem(item)}。`),
    ...sections
      .filter(({ belowFloor }) => belowFloor)
      .map((section) => `“${section.title}”得${inPoints(section.points)}，低于本部分最低要求${inPoints(floorOf(section.sectionId))}。`),
    scoreSentence(standing),
    ...(held === null ? [] : [held.reason]),
    ...gates.filter(({ holds }) => holds === 'unknown').map(({ text, missing }) => `前置条件“${text}”还不能判断，缺少：${missing}。`),
    ...total.absent.map(({ title }) => `“${title}”的得分还没有填写，没有计入总分。`),
    ...(unjudged === 0 ? [] : [`还有${String(unjudged)}项没有核查，暂按0分计。`]),
    ...(doubtful === 0 ? [] : [`有${String(doubtful)}项需要补充或核对。`]),
    ...(recommendationOf(standing) === 'accepted' ? [] : lostSentence(standing)),
  ];
}
