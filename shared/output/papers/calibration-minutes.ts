import { calibrationStages, pointsSpreadOf, calibrationStageWords, type ScoringExercise, type PointsSpread } from '../../calibration/calibration.ts';
import { showDay, type Day } from '../../days/days.ts';
import { itemsOf, type Item, type Standard } from '../../model/standard.ts';
import { showPoints } from '../../points.ts';
import { issuerWords } from '../issuer.ts';
import type { Paper, PaperBlock } from './paper.ts';

/** All that the minutes of a calibration exercise say. */
interface CalibrationMinutesInput {
  readonly federation: string;
  readonly roundTitle: string;
  readonly standard: Standard;
  readonly calibration: ScoringExercise;
  readonly today: Day;
}

/** A spread in words: “1 至 4 分，平均 2.60，标准差 1.14”; “—” where nobody gave points. */
export const pointsSpreadWords = (spread: PointsSpread | null): string =>
  spread === null
    ? '—'
    : `${showPoints(spread.lowest)} 至 ${showPoints(spread.highest)} 分，平均 ${(spread.mean / 100).toFixed(2)}${spread.deviation === null ? '' : `，标准差 ${(spread.deviation / 100).toFixed(2)}`}`;

/** 评前合议记录: each case without names, what everybody gave before and after, the spread of both, and what was said. */
export function calibrationMinutes(input: CalibrationMinutesInput): Paper {
  const { calibration, standard } = input;
  const itemOf = new Map(itemsOf(standard).map(({ item }) => [item.id, item]));
  return {
    name: `${input.roundTitle}-评前合议记录`,
    audience: 'internal',
    blocks: [
      { kind: 'title', text: '评前合议记录' },
      { kind: 'text', text: `批次：${input.roundTitle}` },
      {
        kind: 'text',
        text: `时间：${calibration.openedOn === null ? '（日期未记）' : showDay(calibration.openedOn)}，参加人：${calibration.people.join('、')}`,
      },
      {
        kind: 'text',
        indent: true,
        text: `正式评分前，用 ${String(calibration.cases.length)} 个隐去名称的真实案例各自打分，全部交齐后公开、讨论，再各自打一次。`,
      },
      ...calibration.cases.flatMap((one, index) => caseBlocks(calibration, one, index, itemOf.get(one.itemId))),
      { kind: 'signatures', parts: calibration.people.map((name) => ({ label: '签字', name, image: null, day: '' })) },
      { kind: 'text', align: 'right', text: issuerWords(input.federation) },
      { kind: 'text', align: 'right', text: showDay(input.today) },
    ],
  };
}

function caseBlocks(calibration: ScoringExercise, one: ScoringExercise['cases'][number], index: number, item: Item | undefined): readonly PaperBlock[] {
  const full = item === undefined ? '' : `（满分 ${showPoints(item.max)} 分）`;
  return [
    { kind: 'heading', text: `案例 ${String(index + 1)}　${item?.text ?? '标准中已没有的项目'}${full}` },
    { kind: 'text', indent: true, text: one.text },
    {
      kind: 'table',
      label: `案例 ${String(index + 1)} 得分`,
      widths: [20, ...calibration.people.map(() => 50 / Math.max(1, calibration.people.length)), 30],
      head: ['', ...calibration.people, '离散程度'],
      rows: calibrationStages.map((stage) => [
        { text: calibrationStageWords[stage] },
        ...calibration.people.map((name) => {
          const points = calibration.scores[stage][name]?.[one.id];
          return { text: points === undefined ? '—' : showPoints(points), align: 'right' as const };
        }),
        { text: pointsSpreadWords(pointsSpreadOf(calibration, stage, one.id)) },
      ]),
    },
    { kind: 'text', text: `讨论意见：${calibration.said[one.id] ?? '（未记）'}` },
  ];
}
