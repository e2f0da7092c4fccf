import { showDay } from '../../days/days.ts';
import type { AcceptanceInput } from '../acceptance-input.ts';

/** The line that people sign, as the field's papers have it. */
export const signatureLine = '填表人：　　　　　　　审核人：　　　　　　　负责人：　　　　　　　（公章）　　　　　　年　　月　　日';

/** The title of a paper of the round. The federation's name goes in front unless the round's title already carries it; “…验收” and “验收结果…” share their word. */
export function paperTitle(input: AcceptanceInput, paper: string): string {
  const federation = input.roundTitle.includes(input.federation) ? '' : input.federation;
  const round = paper.startsWith('验收') && input.roundTitle.endsWith('验收') ? input.roundTitle.slice(0, -2) : input.roundTitle;
  return `${federation}${round}${paper}`;
}

/** The lines under a paper's title: who made it, by which standard, when, and that the round is still open where it is. */
export function paperMeta(input: AcceptanceInput): readonly string[] {
  const parts = [
    ...(input.federation === '' ? [] : [`编制单位：${input.federation}`]),
    `考核标准：${input.standard.title}（${input.standard.version}）`,
    `编制日期：${showDay(input.preparedOn)}`,
    ...(input.scope === '' ? [] : [`范围：${input.scope}`]),
  ];
  return [parts.join('　　　'), ...(input.locked ? [] : ['说明：本批次尚未锁定，本表为截至编制日期的情况。'])];
}
