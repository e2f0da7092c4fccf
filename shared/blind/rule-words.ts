import type { BlindRule } from '../model/round.ts';
import { showPoints } from '../points.ts';
import type { OpenReason } from './compare-sheets.ts';

const settleWords: Readonly<Record<BlindRule['settles'], string>> = { mean: '取平均', lower: '取低', leader: '按组长的分' };

/** A rule in one sentence: “每项相差不超过0.5分、总分相差不超过2分的取平均，超出的合议。”. */
export function blindRuleWords(rule: BlindRule): string {
  const item = rule.item.by === 'points' ? `${showPoints(rule.item.value)} 分` : `满分的 ${String(rule.item.value)}%`;
  return `每项相差不超过 ${item}、总分相差不超过 ${showPoints(rule.total)} 分的${settleWords[rule.settles]}，超出的合议。`;
}

/** Why an item is open for the panel, in a few words. */
export const openWords: Readonly<Record<OpenReason, string>> = {
  apart: '相差超出允许范围',
  kind: '判定性质不同',
  total: '总分相差超出允许范围',
  'no-leader': '组长没有评这家',
};
