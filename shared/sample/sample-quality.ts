import { isAnswered, type Answer, type SecondAnswer } from '../backcheck/back-check.ts';
import { drawBackCheck } from '../backcheck/draw.ts';
import { pickItems } from '../backcheck/pick-items.ts';
import { maskText, namesOfUnit } from '../calibration/mask-text.ts';
import type { CalibrationCase } from '../calibration/calibration.ts';
import { noFinding, type Finding, type Findings } from '../model/finding.ts';
import type { Draft } from '../model/ledger.ts';
import { blindPhaseOf } from '../model/round.ts';
import { itemsOf, type Standard } from '../model/standard.ts';
import type { Unit } from '../model/unit.ts';
import type { CentiPoints } from '../points.ts';
import { answerAgain, beginBackCheck, completeBackCheck, followBackCheck, recordDraw } from '../record/back-check-acts.ts';
import { noteCase, openCalibration, scoreCases } from '../record/calibration-acts.ts';
import type { ScoreResult } from '../scoring/score-result.ts';
import type { Random } from './random.ts';
import { visitDrafts } from './sample-visit.ts';

/** A unit whose visit is completed, as the checks of the inspection itself need it. */
export interface InspectedUnit {
  readonly unit: Unit;
  readonly truth: ScoreResult;
  readonly findings: Findings;
  readonly inspectors: readonly string[];
}

/** What these checks are about. `people` are the teams of inspectors, the leader first. */
interface QualityBasis {
  readonly roundId: string;
  readonly standardHash: string;
  readonly standard: Standard;
  readonly people: readonly (readonly string[])[];
  readonly county: readonly Unit[];
}

const drawnOn = '2024-12-02';
/** Every so many units one was scored by two people apart, so many at the most. */
const doubleScored = { every: 13, most: 6 } as const;
/** How many of the units drawn are done, and of how many something follows already. */
const backChecked = { done: 6, followed: 4 } as const;

/** The checks of the inspection itself in the round at work: some units scored twice apart, a back-check drawn and partly filled in, an exercise before scoring. */
export function qualityDrafts(random: Random, basis: QualityBasis, inspected: readonly InspectedUnit[]): readonly Draft[] {
  return [
    ...calibrationDrafts(random.fork('calibration'), basis, inspected),
    ...doubleDrafts(random.fork('double'), basis, inspected),
    ...backCheckDrafts(random.fork('back-check'), basis, inspected),
  ];
}

/** Somebody of another team than these. */
function outsider(random: Random, { people }: QualityBasis, inspectors: readonly string[]): string {
  const others = people.flat().filter((name) => !inspectors.includes(name));
  return others.length === 0 ? '傅国庆' : random.pick(others);
}

/** What a second pair of eyes finds: mostly the same, sometimes kinder, now and then stricter. */
const seenAgain = (random: Random, findings: Findings): Findings =>
  Object.fromEntries(
    Object.entries(findings).map(([itemId, finding]): [string, Finding] => {
      const short = finding.verdict === 'partly' || finding.verdict === 'unmet';
      if (short && random.chance(0.25)) return [itemId, { ...noFinding, verdict: 'met' }];
      return finding.verdict === 'met' && random.chance(0.03) ? [itemId, { ...noFinding, verdict: 'unmet', note: '现场没有看到材料' }] : [itemId, finding];
    }),
  );

function doubleDrafts(random: Random, basis: QualityBasis, inspected: readonly InspectedUnit[]): readonly Draft[] {
  const chosen = inspected.filter((_, index) => index % doubleScored.every === 4).slice(0, doubleScored.most);
  return chosen.flatMap(({ unit, findings, inspectors }) => {
    const own = random.fork(unit.id);
    const [one = ''] = inspectors;
    return [one, outsider(own, basis, inspectors)].flatMap((scorer, place) =>
      visitDrafts(
        {
          key: { roundId: basis.roundId, unitId: unit.id, phase: blindPhaseOf(scorer) },
          held: { visitedOn: drawnOn, inspectors: [scorer] },
          findings: place === 0 ? findings : seenAgain(own, findings),
          completed: true,
        },
        basis.standardHash,
      ),
    );
  });
}

/** What the first visit says of an item. */
function firstAnswer({ truth, findings }: InspectedUnit, itemId: string): Answer {
  const score = truth.items.find((item) => item.itemId === itemId);
  const verdict = findings[itemId]?.verdict ?? null;
  return { verdict, points: score === undefined || score.notApplicable || verdict === null ? null : Math.min(score.points, score.max) };
}

function secondAnswer(random: Random, first: Answer, max: CentiPoints): SecondAnswer {
  if (!isAnswered(first) || first.points === null || random.chance(0.82))
    return { verdict: first.verdict ?? 'met', points: first.verdict === null ? max : first.points, note: '' };
  if (first.points < max) return { verdict: 'met', points: max, note: '材料后来补齐，看了原件' };
  const half = Math.floor(max / 2 / 50) * 50;
  return half === 0 ? { verdict: 'unmet', points: 0, note: '问了两名职工，都不知道' } : { verdict: 'partly', points: half, note: '只有通知，没有记录' };
}

function backCheckDrafts(random: Random, basis: QualityBasis, inspected: readonly InspectedUnit[]): readonly Draft[] {
  const { roundId, standard, standardHash } = basis;
  const items = itemsOf(standard).flatMap(({ item }) => (item.max > 0 && item.kinds === undefined && item.classes === undefined ? [item] : []));
  const lostOn = (itemId: string, max: CentiPoints): CentiPoints =>
    inspected.reduce((sum, one) => {
      const { points } = firstAnswer(one, itemId);
      return points === null ? sum : sum + max - points;
    }, 0);
  const picked = pickItems(items.map(({ id, max }) => ({ itemId: id, max, lost: lostOn(id, max), apart: 0 })));
  const pool = inspected.map(({ unit, inspectors }) => ({ unitId: unit.id, inspectors: [...inspectors] })).sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
  const [seed, percent] = ['20241202', 12];
  const { units } = drawBackCheck(pool, seed, percent);
  const draw = recordDraw(roundId, { seed, percent, drawnOn, standardHash, pool, units: [...units], items: [...picked] });
  const maxOf = new Map(items.map(({ id, max }) => [id, max]));
  const forms = units.slice(0, backChecked.done + 1).flatMap((unitId, place) => {
    const one = inspected.find(({ unit }) => unit.id === unitId);
    if (one === undefined) return [];
    const own = random.fork(unitId);
    const by = outsider(own, basis, one.inspectors);
    const first = Object.fromEntries(picked.map(({ itemId }) => [itemId, firstAnswer(one, itemId)] as const));
    const second = Object.fromEntries(Object.entries(first).map(([itemId, answer]) => [itemId, secondAnswer(own, answer, maxOf.get(itemId) ?? 0)] as const));
    const done = place < backChecked.done;
    return [
      beginBackCheck(roundId, unitId, by, '2024-12-03'),
      answerAgain(roundId, unitId, done ? second : Object.fromEntries(Object.entries(second).slice(0, 4))),
      ...(done ? [completeBackCheck(roundId, unitId, { on: '2024-12-03', inspectors: [...one.inspectors], first })] : []),
      ...(place < backChecked.followed
        ? [
            followBackCheck(roundId, unitId, {
              kind: place === 1 ? 'talked' : 'none',
              reason: place === 1 ? '两项没有看原件就给了满分，已当面说明' : '差别在允许范围内',
              by: '钱国平',
              on: '2024-12-04',
            }),
          ]
        : []),
    ];
  });
  return units.length === 0 ? [] : [draw, ...forms];
}

const sayings = [
  '只看有没有制度，不看有没有落实，是分歧的来源，今后以台账为准。',
  '缺一次记录扣一次，不按整项扣。',
  '没有批复的，按没有换届看。',
  '职工代表名册可以代替会议签到。',
  '同一问题不在两项里重复扣分。',
] as const;

/** Five notes of real visits without names, scored by the leaders and members before and after they talked. */
function calibrationDrafts(random: Random, { roundId, standard, people, county }: QualityBasis, inspected: readonly InspectedUnit[]): readonly Draft[] {
  const names = county.flatMap(({ name, town }) => [...namesOfUnit(name), town]);
  const places = new Map(itemsOf(standard).map(({ item }) => [item.id, item]));
  const cases: Record<string, CalibrationCase> = {};
  const seen = new Set<string>();
  for (const { unit, findings } of inspected) {
    const own = Object.entries(findings).find(
      ([itemId, { verdict, note }]) => verdict === 'partly' && note.length >= 10 && !seen.has(itemId) && (places.get(itemId)?.max ?? 0) >= 200,
    );
    if (own === undefined) continue;
    const [itemId, { note }] = own;
    seen.add(itemId);
    const order = seen.size;
    cases[`case-${String(order)}`] = { itemId, text: maskText(note, names), fromUnit: unit.id, order };
    if (order === sayings.length) break;
  }
  const all = Object.entries(cases);
  if (all.length < sayings.length) return [];
  const attending = people.flatMap((team) => team.slice(0, 2));
  const pointsFor = (own: Random, width: number) =>
    Object.fromEntries(
      all.map(([id, { itemId }]) => {
        const max = places.get(itemId)?.max ?? 0;
        const middle = Math.round(max / 2 / 50) * 50;
        return [id, Math.min(max, Math.max(0, middle + 50 * own.integer(-width, width)))] as const;
      }),
    );
  return [
    openCalibration(roundId, { openedOn: '2024-11-04', people: attending, cases }),
    ...attending.map((name) => scoreCases(roundId, 'before', name, pointsFor(random.fork(`before ${name}`), 3))),
    ...all.map(([id], index) => noteCase(roundId, id, sayings[index] ?? '')),
    ...attending.map((name) => scoreCases(roundId, 'after', name, pointsFor(random.fork(`after ${name}`), 1))),
  ];
}
