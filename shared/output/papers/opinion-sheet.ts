import { acceptanceBodies, signatureRoleWords } from '../../closing/closing.ts';
import { showDay } from '../../days/days.ts';
import { outcomeWords, phaseWords } from '../../model/round.ts';
import { showPoints } from '../../points.ts';
import { recommendationWord } from '../../scoring/recommendation-word.ts';
import { decisionReason, finishedScore, outdatedWords, type AcceptanceInput, type AcceptanceUnit } from '../acceptance-input.ts';
import { lostItems } from '../lost-points.ts';
import { differingLine } from './differing-line.ts';
import type { Paper, PaperBlock, PaperCell } from './paper.ts';

const center = (text: string): PaperCell => ({ text, align: 'center' });
const pointsOrNone = (points: number | null): string => (points === null ? '—' : showPoints(points));

function lostBlocks(unit: AcceptanceUnit): readonly PaperBlock[] {
  const lost = lostItems(unit);
  if (lost.length === 0) return [{ kind: 'text', text: '没有失分。', indent: true }];
  return [
    {
      kind: 'table',
      label: '失分情况',
      widths: [8, 38, 10, 10, 34],
      head: ['序号', '考核内容', '分值', '得分', '扣分原因'],
      rows: lost.map(({ item, score, shortfall, note }, index) => [
        center(String(index + 1)),
        { text: item.text },
        { text: showPoints(score.max), align: 'right' as const },
        { text: showPoints(score.points), align: 'right' as const },
        { text: [shortfall, note].filter((words) => words !== '').join('\n') },
      ]),
    },
  ];
}

function decisionWords(unit: AcceptanceUnit): string {
  const { decision } = unit;
  if (decision === null) return '尚未作出决定。';
  const reason = decisionReason(unit);
  const outdated = outdatedWords(unit);
  return `经审议，${showDay(decision.decidedOn)}决定为${outcomeWords[decision.outcome]}。${reason === '' ? '' : `理由：${reason}。`.replace('。。', '。')}${outdated === '' ? '' : `（${outdated}）`}`;
}

/** 验收意见表 of a unit whose visit is finished: result, lost points, what was decided and why, and room for opinion, signature and seal of both bodies; undefined for any other unit. */
export function opinionSheet(input: AcceptanceInput, unit: AcceptanceUnit): Paper | undefined {
  const score = finishedScore(unit);
  const { visit } = unit;
  if (score === undefined || visit === null) return undefined;
  return {
    name: `${unit.name}-验收意见表-${input.preparedOn}`,
    audience: 'as-is',
    blocks: [
      { kind: 'title', text: '验收意见表' },
      { kind: 'text', text: input.roundTitle, align: 'center' },
      {
        kind: 'table',
        label: '基本情况',
        widths: [18, 32, 18, 32],
        head: ['单位名称', unit.name, '所属乡镇', unit.town || '—'],
        rows: [
          [center('自评总分'), center(pointsOrNone(unit.selfTotal)), center('考评总分'), center(`${showPoints(score.total)}（满分${showPoints(score.max)}）`)],
          [center('核查阶段'), center(phaseWords[visit.phase]), center('核查日期'), center(showDay(visit.visitedOn))],
          [center('等次'), center(score.grade ?? '—'), center('程序建议'), center(recommendationWord(score))],
        ],
      },
      ...differingLine(unit.openMatters),
      { kind: 'heading', text: '失分情况' },
      ...lostBlocks(unit),
      { kind: 'heading', text: '验收意见' },
      { kind: 'text', text: decisionWords(unit), indent: true },
      ...acceptanceBodies.flatMap((body): readonly PaperBlock[] => [
        { kind: 'text', text: `${signatureRoleWords[body]}意见：` },
        { kind: 'signatures', parts: [{ label: `${signatureRoleWords[body]}负责人`, name: '', image: null, day: '' }] },
      ]),
      { kind: 'text', text: `考核标准：${visit.standard.title}，版本 ${visit.standard.version}`, small: true },
    ],
  };
}
