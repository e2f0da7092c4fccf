import type { ColumnMapping } from '../intake/readings/column-mapping.ts';
import { ColumnRole, type Submission, type UnderstoodHeader } from '../model/submission.ts';

/** What a column is for, in the words of the select. */
const roleWords: Readonly<Record<ColumnRole, string>> = {
  item: '考核内容',
  section: '项目（大类）',
  no: '序号',
  max: '分值',
  self: '自评分',
  assessed: '考评分',
  deduction: '自评扣分',
  rule: '评分标准',
  note: '备注',
  ignored: '不读取',
};

/** The choices of the select, in the order of a form's columns. */
export const roleOptions = (['section', 'no', 'item', 'max', 'rule', 'self', 'deduction', 'assessed', 'note', 'ignored'] as const).map((role) => ({
  value: role,
  label: roleWords[role],
}));

/** What was said of the table besides its columns. */
const saidBefore = ({ table, below }: UnderstoodHeader): Pick<ColumnMapping, 'table' | 'below'> => ({
  ...(table === undefined ? {} : { table }),
  ...(below === undefined ? {} : { below }),
});

/**
 * The columns of a heading once one of them is given another role. Each role but 大类 belongs to one column: who held it before is no longer read,
 * save that the former items left of the new ones become their section. Undefined when no column would hold the items.
 */
export function withRole(header: UnderstoodHeader, index: number, role: ColumnRole): ColumnMapping | undefined {
  const given = header.columns.map((column): readonly [number, ColumnRole] => {
    if (column.index === index) return [index, role];
    if (column.role !== role || role === 'section' || role === 'ignored') return [column.index, column.role];
    return [column.index, role === 'item' && column.index < index ? 'section' : 'ignored'];
  });
  return given.some(([, kept]) => kept === 'item')
    ? { ...saidBefore(header), signature: header.signature, roles: Object.fromEntries(given), by: 'person' }
    : undefined;
}

/** A heading whose table is not to be read. */
export const leaving = (header: UnderstoodHeader): ColumnMapping => ({
  signature: header.signature,
  roles: Object.fromEntries(header.columns.map((column) => [column.index, column.role])),
  by: 'person',
  table: 'left',
});

/** The mappings that a submission was read with: those a person gave, or that were remembered. */
export const mappingsOf = (submission: Submission): readonly ColumnMapping[] =>
  (submission.headers ?? []).flatMap((header) =>
    header.by === 'program'
      ? []
      : [
          {
            ...saidBefore(header),
            signature: header.signature,
            roles: Object.fromEntries(header.columns.map((column) => [column.index, column.role])),
            by: header.by,
          },
        ],
  );
