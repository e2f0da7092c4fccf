import type { ColumnRole } from '#shared/model/submission.ts';
import type { FormColumns } from '#shared/intake/readings/form-columns.ts';
import type { Change, Mutation } from './mutation.ts';

/** Words that no list of the reader holds, as someone might head a column. */
const unknown = {
  max: ['额度', '赋额', '上限', '全值', '权数额'],
  self: ['我方填报', '自报数', '填写数', '本所意见', '自认数'],
  item: ['工作点', '建设题目', '做法', '任务清单', '规定动作'],
  section: ['篇目', '大块', '一层', '片', '归口'],
  rule: ['尺子', '怎么算', '把握尺度', '口径', '量法'],
} as const;
type Headed = keyof typeof unknown;

const columnOf = (plan: FormColumns, role: Headed): number | undefined => plan[role];

/** Changes the lowest word over a column. */
function rehead({ sheet, table }: Change, role: Headed, word: string | null): boolean {
  const column = columnOf(table.plan, role);
  if (column === undefined || (role === 'self' && table.plan.choices.length > 0)) return false;
  for (let row = table.bottom; row >= table.top; row -= 1) {
    const merge = sheet.mergeOver(row, column);
    if (merge !== undefined && merge.right > merge.left) return false;
    const top = merge?.top ?? row;
    if (sheet.textAt(top, column) === '') continue;
    sheet.set(top, column, word);
    return true;
  }
  return false;
}

const words: Readonly<Record<Headed, string>> = { max: '分值', self: '自评', item: '内容', section: '部分', rule: '评分标准' };
const roles = Object.keys(unknown) as readonly (Headed & ColumnRole)[];

/** Heads every column by words that no list holds. */
const allUnknown: Mutation = {
  kind: '表头全是生词',
  apply: (change) => roles.filter((role) => rehead(change, role, change.random.pick(unknown[role]) ?? null)).length > 1,
};

const noHeading: Mutation = {
  kind: '没有表头',
  apply: ({ sheet, table: { top, bottom } }) => {
    for (let row = bottom; row >= top; row -= 1) sheet.removeRow(row);
    return true;
  },
};

/** Changes of heading words. */
export const headingMutations: readonly Mutation[] = [
  ...roles.flatMap((role): readonly Mutation[] => [
    { kind: `“${words[role]}”换成生词`, apply: (change) => rehead(change, role, change.random.pick(unknown[role]) ?? null) },
    { kind: `“${words[role]}”留空`, apply: (change) => rehead(change, role, null) },
  ]),
  allUnknown,
  noHeading,
];
