import type { Standard } from '../../model/standard.ts';
import { issuerWords } from '../issuer.ts';
import { showDay } from '../../days/days.ts';
import { markWords } from '../../differences/reconciliation.ts';
import { finishedScore, type AcceptanceInput } from '../acceptance-input.ts';

/** The line that people sign, as the field's papers have it. */
export const signatureLine = '填表人：　　　　　　　审核人：　　　　　　　负责人：　　　　　　　（公章）　　　　　　年　　月　　日';

/** The title of a paper of the round. The federation's name goes in front unless the round's title already carries it; “…验收” and “验收结果…” share their word. */
export function paperTitle(input: AcceptanceInput, paper: string): string {
  const federation = input.roundTitle.includes(input.federation) ? '' : input.federation;
  const round = paper.startsWith('验收') && input.roundTitle.endsWith('验收') ? input.roundTitle.slice(0, -2) : input.roundTitle;
  return `${federation}${round}${paper}`;
}

/** That not all visits of a paper use the round's version, and how many use which; nothing where all do. */
function mixedVersions(input: AcceptanceInput): readonly string[] {
  const counts = new Map<string, number>();
  for (const unit of input.units) {
    if (finishedScore(unit) === undefined || unit.visit === null) continue;
    const version = versionWords(input, unit.visit.standard);
    counts.set(version, (counts.get(version) ?? 0) + 1);
  }
  if ([...counts.keys()].every((version) => version === versionWords(input, input.standard))) return [];
  const each = [...counts].map(([version, count]) => `${version}${String(count)}个单位`).join('，');
  return [`说明：各单位按核查开始时的标准版本计分（${each}），版本之间条目和分值可能不同，比较得分时请留意。`];
}

/** A standard's version as papers name it, “1.0版”; with its title where that is not the round's. */
export const versionWords = (input: Pick<AcceptanceInput, 'standard'>, standard: Standard): string =>
  `${standard.id === input.standard.id ? '' : `《${standard.title}》`}${standard.version}版`;

/** The lines under a paper's title: who made it, by which standard, when, the code of what a lock covers, that the round is still open where it is, and that something waits which is not in it. */
export function paperMeta(input: AcceptanceInput): readonly string[] {
  const parts = [
    `编制单位：${issuerWords(input.federation)}`,
    `考核标准：${input.standard.title}（${input.standard.version}）`,
    `编制日期：${showDay(input.preparedOn)}`,
    ...(input.scope === '' ? [] : [`范围：${input.scope}`]),
  ];
  const { waiting = 0 } = input;
  const held = `说明：有${String(waiting)}项记录在锁定后才传到，还没有人接受，没有计入本表。`;
  return [
    parts.join('　　　'),
    ...mixedVersions(input),
    ...(input.mark === undefined ? [] : [`锁定时的${markWords(input.mark)}`]),
    ...(waiting === 0 ? [] : [held]),
    ...(input.locked ? [] : ['说明：本批次尚未锁定，本表为截至编制日期的情况。']),
  ];
}
