import { outcomeWords, type Outcome } from '../model/round.ts';
import { showPoints } from '../points.ts';
import { policyLineWords } from './decision-line.ts';
import type { DeskRow } from './desk-rows.ts';
import type { LookState } from './second-look.ts';
import type { FlipItem } from './flip-items.ts';

/** How a sentence is meant: to be looked at, or in order. */
export interface MatterSentence {
  readonly tone: 'look' | 'fine';
  readonly text: string;
}

function lineSentence(row: DeskRow): string {
  const { line } = row;
  if (line === null) return '';
  const by = showPoints(Math.abs(line.distance));
  if (line.distance === 0) return `正好在${policyLineWords[line.line]}上。`;
  return line.distance < 0 ? `差 ${by} 分到${policyLineWords[line.line]}。` : `高出${policyLineWords[line.line]} ${by} 分。`;
}

function flipSentence(flips: readonly FlipItem[], disputed: ReadonlySet<string>): string {
  const back = flips.filter(({ how }) => how === 'back');
  const contested = back.filter(({ item }) => disputed.has(item.id));
  const to = (list: readonly FlipItem[]): string => [...new Set(list.map((flip) => flip.to))].map((outcome: Outcome) => outcomeWords[outcome]).join('或');
  if (contested.length > 0) return `${String(contested.length)} 条异议中裁定任一条成立，建议就变为${to(contested)}。`;
  if (back.length > 0) return `${anyOf(back.length)}全额补回，建议就变为${to(back)}。`;
  const taken = flips.filter(({ how }) => how === 'taken');
  return taken.length === 0 ? '没有哪一项单独能改变建议。' : `${anyOf(taken.length)}整项失分，建议就变为${to(taken)}。`;
}

function lookSentence(look: LookState, reason: string): string {
  if (look === 'contested') return '第二人复看不同意建议。';
  return look === 'given' ? '已由第二人复看。' : `${reason}，要另一人复看。`;
}

/** The one sentence that says what matters for deciding on a unit. `disputed` are the items whose finding the unit disputes and nobody ruled on. */
export function matterSentence(row: DeskRow, flips: readonly FlipItem[], disputed: ReadonlySet<string>): MatterSentence {
  const { finished } = row;
  if (finished === undefined) return { tone: 'look', text: row.stage === 'visiting' ? '核查还没有完成，完成后才有建议。' : '还没有核查，没有建议。' };
  const gates = [
    ...(finished.vetoes.length === 0 ? [] : [`一票否决 ${String(finished.vetoes.length)} 项。`]),
    ...(finished.openMandatory.length === 0 ? [] : [`必备项未达到 ${String(finished.openMandatory.length)} 项。`]),
  ];
  const parts = [
    ...(row.outdated === null ? [] : ['决定后结果有变，要重新决定。']),
    ...(row.openMatters === 0 ? [] : [`${String(row.openMatters)} 处记录不同，先处理。`]),
    ...gates,
    lineSentence(row),
    ...(finished.recommendation === null ? ['条件不全，没有建议。'] : [flipSentence(flips, disputed)]),
    ...(row.approval === 'lacking' ? ['组长还没有审核。'] : row.approval === 'outdated' ? ['组长审核后结果有变，要再审核。'] : []),
    ...(row.lookReason === null ? [] : [lookSentence(row.look, row.lookReason)]),
  ];
  const tone =
    row.near ||
    row.look === 'contested' ||
    row.approval === 'lacking' ||
    row.approval === 'outdated' ||
    gates.length > 0 ||
    row.outdated !== null ||
    row.openMatters > 0 ||
    disputed.size > 0 ||
    finished.recommendation === null
      ? 'look'
      : 'fine';
  return { tone, text: parts.filter((part) => part !== '').join('') };
}

/** “有 1 项”, or “3 项中任一项”. */
const anyOf = (count: number): string => (count === 1 ? '有 1 项' : `${String(count)} 项中任一项`);
