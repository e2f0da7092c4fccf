import { bringsScores } from '#shared/model/submission.ts';
import type { PlannedRow } from '#shared/importing/import-row.ts';
import type { Confirmed } from './confirm-import.ts';
import type { ImportReceipt } from './import-session.ts';
import { shortRemark } from '#shared/importing/row-words.ts';

const count = (rows: readonly PlannedRow[], is: (row: PlannedRow) => boolean): number => rows.filter(is).length;
const nameOf = (row: PlannedRow): string => (row.unitName === '' ? (row.file.picked.path.split('/').at(-1) ?? '') : row.unitName);

/** What 确认导入 would do now, as short parts of one sentence. */
export function outlook(rows: readonly PlannedRow[]): readonly string[] {
  const going = rows.filter((row) => row.state === 'in');
  const forms = count(going, (row) => row.submission !== null && bringsScores(row.submission));
  const sheets = going.length - forms;
  const fresh = new Set(going.flatMap((row) => (row.target.kind === 'new' ? [row.target.newKey] : []))).size;
  const open = count(rows, (row) => row.state === 'open');
  const refused = count(rows, (row) => row.state === 'refused');
  const known = count(rows, (row) => row.state === 'known');
  const left = count(rows, (row) => row.state === 'left');
  return [
    going.length === 0 ? '没有可以导入的材料' : `将导入自评 ${String(forms)} 份`,
    sheets > 0 ? `基本情况 ${String(sheets)} 条` : '',
    fresh > 0 ? `新登记单位 ${String(fresh)} 个` : '',
    open > 0 ? `待选择或登记 ${String(open)} 份` : '',
    left > 0 ? `暂不导入 ${String(left)} 份` : '',
    known > 0 ? `跳过 ${String(known)} 份` : '',
    refused > 0 ? `不能读 ${String(refused)} 个文件` : '',
  ].filter((part) => part !== '');
}

/** The sentence that closes an import: how much went in, and one line for each thing that stayed out, with why. */
export function receiptOf(confirmed: Extract<Confirmed, { kind: 'done' }>, all: readonly PlannedRow[]): ImportReceipt {
  const { rows, changed, batch } = confirmed;
  const forms = rows.filter((row) => row.submission !== null && bringsScores(row.submission));
  const points = new Set(forms.filter((row) => row.winner === null || row.winner === row.key).map((row) => row.key)).size;
  const sheets = rows.length - forms.length;
  const stayed = [...all.filter((row) => row.state !== 'in'), ...all.filter((row) => row.state === 'in' && changed.has(row.file))];
  const why = (row: PlannedRow) => (changed.has(row.file) ? '文件在读取后被改动或移走，请重新选择。' : shortRemark(row));
  const fresh = new Set(rows.flatMap(({ target }) => (target.kind === 'new' ? [target.newKey] : []))).size;
  const parts = [
    ...(forms.length === 0 && sheets > 0 ? [] : [`已导入自评 ${String(forms.length)} 份`]),
    fresh > 0 ? `新登记单位 ${String(fresh)} 个` : '',
    points < forms.length ? `其中 ${String(forms.length - points)} 份只作历史` : '',
    sheets > 0 ? `记下基本情况 ${String(sheets)} 条` : '',
  ];
  const left = stayed.map((row) => `${nameOf(row)}：${why(row)}`);
  return {
    batch,
    sentence: `${parts.filter((part) => part !== '').join('，')}；${left.length === 0 ? '没有剩下的。' : `${String(left.length)} 份没有导入。`}`,
    left,
  };
}
