import { bringsScores } from '../model/submission.ts';
import type { SubmissionRecord } from '../record/records.ts';
import { selfTotalOf } from './corrected-submission.ts';
import type { PlannedRow, Rival } from './import-row.ts';

/** Names the submission that the books already hold among rivals. */
export const oldRival = 'old';

/** The unit that a row competes for; undefined for rows that bring no self-assessment or go nowhere. */
export function contestOf(row: PlannedRow): string | undefined {
  if (row.state !== 'in' || row.submission === null || !bringsScores(row.submission) || row.target.kind === 'open') return undefined;
  return row.target.kind === 'unit' ? `unit/${row.target.unit.id}` : `new/${row.target.newKey}`;
}

const rivalOf = (row: PlannedRow): Rival => ({
  key: row.key,
  fileName: row.file.picked.path,
  date: row.submission?.date ?? null,
  total: row.submission === null ? null : selfTotalOf(row.submission),
});

/** The newest by the date on the form; of equal or missing dates the one that was chosen later. */
function newest(rivals: readonly Rival[]): Rival | undefined {
  let best: Rival | undefined;
  for (const rival of rivals) if (best === undefined || best.date === null || rival.date === null || rival.date >= best.date) best = rival;
  return best;
}

function settle(rows: readonly PlannedRow[], old: SubmissionRecord | undefined, chosen: string | undefined): readonly PlannedRow[] {
  if (rows.length < 2 && old === undefined) return rows;
  const oldOnes: readonly Rival[] = old === undefined ? [] : [{ key: oldRival, fileName: old.fileName, date: old.date, total: old.selfTotal }];
  const rivals = [...oldOnes, ...rows.map(rivalOf)];
  const winner = (rivals.find((rival) => rival.key === chosen) ?? newest(rivals))?.key ?? null;
  return rows.map((row) => {
    const keepsOld = winner === oldRival;
    const remark = keepsOld
      ? '与本批次已有的一份重复，保留旧的，这份只存档。'
      : winner === row.key
        ? '同一单位有多份，用这一份。'
        : '同一单位有多份，这份只留作历史。';
    return { ...row, rivals, winner, old: old ?? null, remark: `${remark}${row.remark}` };
  });
}

/** Finds the rows that are submissions of one unit, and the one in the books, and says which of them will count. */
export function withRivals(rows: readonly PlannedRow[], held: readonly SubmissionRecord[], winners: ReadonlyMap<string, string>): readonly PlannedRow[] {
  const contests = new Map<string, PlannedRow[]>();
  for (const row of rows) {
    const contest = contestOf(row);
    if (contest === undefined) continue;
    const rivals = contests.get(contest);
    if (rivals === undefined) contests.set(contest, [row]);
    else rivals.push(row);
  }
  const latest = new Map<string, SubmissionRecord>();
  for (const record of held) {
    const known = latest.get(`unit/${record.unitId}`);
    if (record.layout === 'form' && (known === undefined || record.importedMs >= known.importedMs)) latest.set(`unit/${record.unitId}`, record);
  }
  const settled = new Map<string, PlannedRow>();
  for (const [contest, rivals] of contests) for (const row of settle(rivals, latest.get(contest), winners.get(contest))) settled.set(row.key, row);
  return rows.map((row) => settled.get(row.key) ?? row);
}
