import type { FactCondition, Scorer, Standard } from '../../model/standard.ts';
import { sumCenti } from '../../points.ts';
import type { JsonPath } from '../../text/json-parser.ts';
import { inPoints } from '../points-words.ts';
import { conditionProblems } from './condition-problems.ts';
import { numberProblems } from './number-ranges.ts';
import { partProblems } from './section-problems.ts';
import { impossibleOf, problemOf, theStandard, type StandardProblem } from './standard-problem.ts';

/** What {@link standardProblems} knows besides the standard: titles and versions that are published already. */
export interface KnownStandards {
  readonly published: readonly { readonly title: string; readonly version: string }[];
}

const error = (message: string, ...path: JsonPath): StandardProblem => problemOf('error', theStandard, message, ...path);
const when = (holds: boolean, problem: StandardProblem): readonly StandardProblem[] => (holds ? [problem] : []);

/**
 * Everything that is wrong with a standard or hardly meant: the one check behind the editor, files to be scored and standards that come with a package.
 * Head first, then in the order of the sections. A draft is checked as the standard that it would make.
 */
export const standardProblems = (standard: Standard, known: KnownStandards = { published: [] }): readonly StandardProblem[] => [
  ...headProblems(standard, known),
  ...policyProblems(standard),
  ...gateAndBandProblems(standard),
  ...scorerProblems(standard.scorers),
  ...partProblems(standard),
  ...numberProblems(standard),
];

function headProblems(standard: Standard, known: KnownStandards): readonly StandardProblem[] {
  const [title, version] = [standard.title.trim(), standard.version.trim()];
  const counted = sumCenti(standard.sections.map((section) => section.weight ?? section.max));
  const { rollUp, total } = standard;
  return [
    ...when(title === '', error('标准还没有名称，请在“标准设置”里填写。', 'title')),
    ...when(version === '', error('标准还没有版本号，请在“标准设置”里填写。', 'version')),
    ...when(
      known.published.some((one) => one.title === title && one.version === version),
      error(`“${title}”${version}版已经发布，发布后的标准不能改动。请换一个版本号。`, 'version'),
    ),
    ...when(
      standard.sections.every((section) => section.items.length === 0),
      error('标准里还没有条目，请添加。', 'sections'),
    ),
    ...when(counted !== total, error(`各类目合计${inPoints(counted)}，与总分${inPoints(total)}不符，请核对类目分值或总分。`, 'total')),
    ...when(rollUp !== undefined && rollUp.percent > 100, error(`所属单位平均分的比例是${String(rollUp?.percent)}%，应不大于100%。`, 'rollUp', 'percent')),
  ];
}

function policyProblems({ policy, bands, total }: Standard): readonly StandardProblem[] {
  const unordered = bands.findIndex((band, index) => index > 0 && band.atLeast > (bands[index - 1]?.atLeast ?? 0));
  return [
    ...when(
      policy.rectify > policy.accept,
      error(`限期整改线${inPoints(policy.rectify)}高于合格线${inPoints(policy.accept)}，应不高于合格线。`, 'policy', 'rectify'),
    ),
    ...when(policy.accept > total, error(`合格线${inPoints(policy.accept)}高于总分${inPoints(total)}，没有单位能够合格。`, 'policy', 'accept')),
    ...when(
      bands.some((band) => band.title.trim() === ''),
      error('有一个等次没有名称，请填写。', 'bands'),
    ),
    ...when(unordered > 0, error('各等次没有从高分到低分排列，请调整。', 'bands', unordered, 'atLeast')),
  ];
}

/** What gates and joint conditions still lack. */
function gateAndBandProblems({ gates, bands }: Standard): readonly StandardProblem[] {
  const lacks = (where: string, requires: readonly FactCondition[], path: JsonPath): readonly StandardProblem[] =>
    requires.flatMap((condition, index) =>
      conditionProblems(condition).map(({ text, impossible, key }) => ({
        ...error(`${where}的条件${text}。`, ...path, 'requires', index, key),
        impossible,
      })),
    );
  return [
    ...gates.flatMap((gate, index) => [
      ...when(gate.text.trim() === '', error('有一个计分前提没有写内容，请填写。', 'gates', index, 'text')),
      ...lacks(gate.text.trim() === '' ? `前提${String(index + 1)}` : `前提“${gate.text.trim()}”`, gate.requires, ['gates', index]),
    ]),
    ...bands.flatMap((band, index) => lacks(`等次“${band.title}”`, band.requires ?? [], ['bands', index])),
  ];
}

/** What keeps several scorers from making one total. */
function scorerProblems(scorers: readonly Scorer[]): readonly StandardProblem[] {
  if (scorers.length === 0) return [];
  const hundredths = scorers.reduce((sum, { share }) => sum + Math.round(share * 100), 0);
  const own = scorers.filter((scorer) => scorer.own === true).length;
  const isOfOne = scorers.every(({ share }) => share <= 1);
  const sums = error(`总分构成合计${String(hundredths / 100)}%，应为100%。`, 'scorers');
  return [
    ...(isOfOne ? [impossibleOf(theStandard, '总分构成的比例是百分数，占六成写60，不写0.6。', 'scorers')] : when(hundredths !== 10_000, sums)),
    ...when(own === 0, problemOf('warning', theStandard, '没有一方按本标准的条目评分，条目得分不进总分。', 'scorers')),
    ...when(own > 1, error('按本标准的条目评分的只能有一方。', 'scorers')),
    ...scorers.flatMap(({ title, own: isOwn, fact }, index) => [
      ...when(title.trim() === '', error('有一个评分方没有名称，请填写。', 'scorers', index, 'title')),
      ...when(
        isOwn !== true && (fact ?? '').trim() === '',
        impossibleOf(theStandard, `评分方“${title}”的得分还没有选填在哪一项里。`, 'scorers', index, 'fact'),
      ),
    ]),
  ];
}
