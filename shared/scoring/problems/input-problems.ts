import { classesOf } from '../../facts/needed-facts.ts';
import type { Finding, Findings, ScoreInput } from '../../model/finding.ts';
import { itemsOf, type Item, type Standard } from '../../model/standard.ts';
import type { Facts } from '../../model/unit.ts';
import { showPoints, toPoints, type CentiPoints } from '../../points.ts';
import type { JsonPath } from '../../text/json-parser.ts';
import { inPoints } from '../points-words.ts';
import { factProblem } from './fact-problems.ts';
import { mostPoints } from '../ranges.ts';

/** Something odd in what is scored, by its path in the score file, as a Chinese phrase. One that is `impossible` keeps the file from being scored, any other is a doubt beside the score. */
export interface InputProblem {
  readonly path: JsonPath;
  readonly text: string;
  readonly impossible: boolean;
}

const odd = (path: JsonPath, text: string): InputProblem => ({ path, text, impossible: false });
const impossible = (path: JsonPath, text: string): InputProblem => ({ path, text, impossible: true });

const isBeyond = (points: CentiPoints): boolean => Math.abs(toPoints(points)) > mostPoints;

function answerProblems(item: Item, { answers }: Finding, path: JsonPath): readonly InputProblem[] {
  return Object.keys(answers)
    .filter((key) => !Object.hasOwn(item.rules, key) || !/^(0|[1-9]\d*)$/u.test(key))
    .map((key) => odd([...path, 'answers', key], `本项有${String(item.rules.length)}条评分办法（从0数起），没有第“${key}”条，此回答不计`));
}

function findingProblems(item: Item, finding: Finding): readonly InputProblem[] {
  const path = ['findings', item.id];
  const { points, photos } = finding;
  return [
    ...answerProblems(item, finding, path),
    ...(points !== null && isBeyond(points)
      ? [impossible([...path, 'points'], `考评分应在正负${String(mostPoints)}之间，现在是${String(toPoints(points))}`)]
      : []),
    ...photos.flatMap((photo, index) =>
      /^[0-9a-f]{64}$/u.test(photo) ? [] : [odd([...path, 'photos', index], '照片应写64位小写的 SHA-256，此照片对不上文件')],
    ),
  ];
}

const ownFinding = (findings: Findings, id: string): Finding | undefined => (Object.hasOwn(findings, id) ? findings[id] : undefined);

function findingsProblems(standard: Standard, findings: Findings): readonly InputProblem[] {
  const items = itemsOf(standard).map(({ item }) => item);
  const ids = new Set(items.map(({ id }) => id));
  const strangers = Object.keys(findings).filter((id) => !ids.has(id));
  return [
    ...strangers.map((id) => impossible(['findings', id], `标准“${standard.title}”里没有这个条目，请核对编号或删去`)),
    ...items.flatMap((item) => {
      const finding = ownFinding(findings, item.id);
      return finding === undefined ? [] : findingProblems(item, finding);
    }),
  ];
}

/** What is wrong with the scores that other scorers gave: they are on the scale of the standard's total. */
function scorerFacts(standard: Standard, facts: Facts): readonly InputProblem[] {
  return standard.scorers.flatMap(({ title, own, fact }) => {
    const value = own === true || fact === undefined || !Object.hasOwn(facts, fact) ? null : facts[fact];
    if (fact === undefined || typeof value !== 'number') return [];
    const most = toPoints(standard.total);
    if (value < 0 || value > mostPoints) return [impossible(['facts', fact], `“${title}”的得分应在0到${String(most)}之间，现在是${String(value)}`)];
    return value > most ? [odd(['facts', fact], `“${title}”的得分${String(value)}超过总分${String(most)}，请核对`)] : [];
  });
}

function factsProblems(standard: Standard, facts: Facts): readonly InputProblem[] {
  const odds = Object.entries(facts).flatMap(([fact, value]) => {
    const problem = factProblem(fact, value);
    return problem === undefined ? [] : [{ path: ['facts', fact], ...problem }];
  });
  const classes = classesOf(standard);
  const { unitClass } = facts;
  const isOther = classes.length > 0 && typeof unitClass === 'string' && unitClass.trim() !== '' && !classes.includes(unitClass);
  return [
    ...odds,
    ...scorerFacts(standard, facts),
    ...(isOther ? [odd(['facts', 'unitClass'], `本标准只分${classes.join('、')}，没有“${unitClass}”，分类别的条目都不计，请核对`)] : []),
  ];
}

function belowProblems(standard: Standard, subordinates: readonly CentiPoints[]): readonly InputProblem[] {
  const idle = standard.rollUp === undefined && subordinates.length > 0;
  return [
    ...(idle ? [odd(['subordinates'], '本标准的总分不含所属单位的平均分，所写的得分不计')] : []),
    ...subordinates.flatMap((points, index) => {
      const path = ['subordinates', index];
      if (points < 0 || isBeyond(points))
        return [impossible(path, `所属单位的得分应在0到${showPoints(standard.total)}之间，现在是${String(toPoints(points))}`)];
      return points > standard.total ? [odd(path, `所属单位的得分${showPoints(points)}超过总分${showPoints(standard.total)}，请核对`)] : [];
    }),
  ];
}

/** What is odd in the findings, facts and scores that are scored under a standard: each place with its value, what is expected and what to do. */
export const inputProblems = (standard: Standard, { findings, facts, subordinates = [] }: ScoreInput): readonly InputProblem[] => [
  ...findingsProblems(standard, findings),
  ...factsProblems(standard, facts),
  ...belowProblems(standard, subordinates),
];

/** What is odd in the sum that came out: a total which the standard cannot give. Undefined where it is within 0 and the maximum with its bonus, or where units below add to it. */
export function totalDoubt(
  standard: Standard,
  { total, max, bonus }: { readonly total: CentiPoints; readonly max: CentiPoints; readonly bonus: CentiPoints },
): string | undefined {
  const rounding = 10 ** (2 - standard.places) / 2;
  if (total < 0) return `总分${inPoints(total)}低于0分，请核对标准和所写的得分`;
  const isOver = standard.rollUp === undefined && total > max + bonus + rounding;
  return isOver ? `总分${inPoints(total)}超过满分${inPoints(max)}${bonus === 0 ? '' : `加上加分${inPoints(bonus)}`}，请核对标准和所写的得分` : undefined;
}
