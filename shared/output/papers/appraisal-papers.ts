import { showDay, type Day } from '../../days/days.ts';
import { ballotFacts, ballotOptions } from '../../facts/ballot-facts.ts';
import { factWord } from '../../facts/fact-words.ts';
import type { Scorer, Standard } from '../../model/standard.ts';
import { showPoints, toCenti, type CentiPoints } from '../../points.ts';
import { sidesOf, type AppraisalRow } from '../../rounds/appraisal-rows.ts';
import { issuerWords } from '../issuer.ts';
import type { Paper, PaperBlock } from './paper.ts';

/** What the papers of an appraisal name besides the unit. */
export interface AppraisalPaperInput {
  readonly federation: string;
  readonly roundTitle: string;
  /** Of which year the ballot is. */
  readonly year: number;
  readonly standard: Standard;
  readonly scorer: Scorer;
  readonly row: AppraisalRow;
  readonly today: Day;
}

/** The ballot that members fill in without their names, twice on a sheet. */
export function appraisalBallot({ roundTitle, year, scorer, row }: AppraisalPaperInput): Paper {
  const one: readonly PaperBlock[] = [
    { kind: 'title', text: `${String(year)}年${scorer.title}票` },
    { kind: 'text', text: roundTitle, align: 'center' },
    { kind: 'text', text: row.name, align: 'center' },
    {
      kind: 'text',
      text: `${scorer.fact === 'publicOpinion' ? '请按您来办事和接受服务的情况' : '请在听取述职后，按您的看法'}在一个空格内画“○”。只画一格，多画的为无效票。不写姓名。`,
      indent: true,
    },
    {
      kind: 'table',
      label: scorer.title,
      widths: [25, 25, 25, 25],
      head: ballotOptions.map((option) => factWord(option).replace(/票数$/u, '')),
      rows: [ballotOptions.map(() => ({ text: '\u3000' }))],
    },
  ];
  return { name: `${row.name}-${scorer.title}票`, audience: 'as-is', blocks: [...one, { kind: 'text', text: '\u3000' }, ...one] };
}

/** The result from both sides: the ballot with its counts, what the upper union gave section by section, both put together by their shares, and who signs. */
export function appraisalResult(input: AppraisalPaperInput): Paper {
  const { federation, roundTitle, standard, scorer, row, today } = input;
  const own = standard.scorers.find((one) => one.own === true);
  return {
    name: `${row.name}-评议考评结果-${today}`,
    audience: 'internal',
    blocks: [
      { kind: 'title', text: scorer.fact === 'publicOpinion' ? `${scorer.title}和考核结果` : '民主评议和上级考评结果' },
      { kind: 'text', text: roundTitle, align: 'center' },
      { kind: 'text', text: `单位：${row.name}${row.town === '' ? '' : `（${row.town}）`}` },
      { kind: 'heading', text: `一、${String(input.year)}年${scorer.title}` },
      {
        kind: 'table',
        label: scorer.title,
        widths: ballotFacts.map(() => 100 / ballotFacts.length),
        head: ballotFacts.map((fact) => factWord(fact)),
        rows: [ballotFacts.map((fact) => ({ text: typeof row.facts[fact] === 'number' ? String(row.facts[fact]) : '', align: 'center' as const }))],
      },
      { kind: 'text', text: ballotLine(row), indent: true },
      { kind: 'heading', text: `二、${own?.title ?? '上级工会考评'}${inspectorWords(row)}` },
      ...upperBlocks(standard, row),
      { kind: 'heading', text: '三、综合结果' },
      { kind: 'text', text: combined(standard, scorer, row), indent: true },
      {
        kind: 'signatures',
        parts: ['监票人、计票人', scorer.fact === 'publicOpinion' ? '考核组' : '上级工会考评组'].map((label) => ({ label, name: '', image: null, day: '' })),
      },
      { kind: 'text', align: 'right', text: `${issuerWords(federation)}\u3000${showDay(today)}` },
    ],
  };
}

function ballotLine({ count, members }: AppraisalRow): string {
  if (count.kind === 'counted') return count.line;
  if (count.kind === 'wrong') return count.messages.join('');
  return members === null ? '还没有计票。' : `得${showPoints(members)}分，没有记票数。`;
}

function upperBlocks(standard: Standard, { visit }: AppraisalRow): readonly PaperBlock[] {
  if (visit === undefined || visit.completedMs === null) return [{ kind: 'text', text: '还没有完成考评。', indent: true }];
  return [
    {
      kind: 'table',
      label: sidesOf(standard).upper,
      widths: [70, 15, 15],
      head: ['考核部分', '满分', '得分'],
      rows: standard.sections.map(({ title, items }, index) => [
        { text: title },
        { text: showPoints(items.reduce((sum, { max }) => sum + max, 0)), align: 'right' as const },
        { text: showPoints(visit.sections[index] ?? 0), align: 'right' as const },
      ]),
    },
  ];
}

/** Who appraised for the upper union, in brackets; empty while nobody did. */
const inspectorWords = ({ visit }: AppraisalRow): string =>
  visit === undefined || visit.completedMs === null ? '' : `（考评人：${visit.inspectors.join('、') || '未填'}）`;

/** Points that were entered by hand. */
function pointsIn({ facts }: AppraisalRow, fact = ''): CentiPoints | null {
  const entered = facts[fact];
  return typeof entered === 'number' ? (toCenti(entered) ?? null) : null;
}

function combined(standard: Standard, scorer: Scorer, row: AppraisalRow): string {
  if (row.total === null) return '各方面没有齐全，不出结果。';
  const parts = standard.scorers.map((one) => {
    const points = one.own === true ? row.upper : one.fact === scorer.fact ? row.members : pointsIn(row, one.fact);
    return `${one.title}${points === null ? '' : `${showPoints(points)}分`} × ${String(one.share)}%`;
  });
  return `${parts.join(' + ')} = ${showPoints(row.total)}分${row.grade === null ? '' : `，等次：${row.grade}`}。`;
}
