import type { Problem } from '../model/problem.ts';
import { problem, short } from './problem-parts.ts';

/** One Chinese sentence for each doubt about the facts of a unit. */
export const factUnreadable = (cell: string, value: string, expected: string): Problem =>
  problem('fact-unreadable', 'warning', cell, value, `${cell}：“${short(value)}”读不懂，应为${expected}。请向单位核实后改正。`);

export const factDoubtful = (cell: string, value: string, taken: string): Problem =>
  problem('fact-doubtful', 'warning', cell, value, `${cell}：“${short(value)}”写得不确切，暂按 ${taken} 读入。请向单位核实。`);

export const precisionLost = (cell: string, value: string): Problem =>
  problem('precision-lost', 'error', cell, value, `${cell}：“${short(value)}”按数字存放，后几位已经丢失，无法恢复。请让单位把这一格设为文本后重新填报。`);

export const zeroLost = (cell: string, value: string): Problem =>
  problem('precision-lost', 'warning', cell, value, `${cell}：电话“${short(value)}”按数字存放，开头的 0 可能已经丢失。请向单位核实区号。`);

export const codeInvalid = (cell: string, value: string): Problem =>
  problem('uscc-invalid', 'warning', cell, value, `${cell}：“${short(value)}”不是正确的统一社会信用代码（应为 18 位，末位为校验码）。请对照证书改正。`);

export const membersExceedWorkers = (cell: string, members: number, workers: number): Problem =>
  problem(
    'members-exceed-workers',
    'warning',
    cell,
    String(members),
    `${cell}：会员 ${String(members)} 人多于职工 ${String(workers)} 人，会员数不应超过职工数。请向单位核实。`,
  );

export const womenExceed = (cell: string, women: number, all: number, of: '职工' | '会员'): Problem =>
  problem('women-exceed-workers', 'warning', cell, String(women), `${cell}：女${of} ${String(women)} 人多于${of}总数 ${String(all)} 人。请向单位核实。`);

export const rateMismatch = (cell: string, value: string, members: number, workers: number): Problem =>
  problem(
    'rate-mismatch',
    'warning',
    cell,
    value,
    `${cell}：入会率写的是 ${short(value)}，而会员 ${String(members)} 人除以职工 ${String(workers)} 人是 ${(Math.round((members / workers) * 1000) / 10).toString()}%，应当相符。请向单位核实。`,
  );

export const termOverdue = (cell: string, value: string, due: string, on: string): Problem =>
  problem('term-overdue', 'warning', cell, value, `${cell}：按填报的换届时间和任期，应在 ${due} 前换届，到 ${on} 已经超期。请核实是否已换届或经批准延期。`);

export const termReversed = (cell: string, value: string): Problem =>
  problem('term-reversed', 'warning', cell, value, `${cell}：任期结束“${short(value)}”早于任期开始。请向单位核实后改正。`);
