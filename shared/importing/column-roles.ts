import { asLayout, type ColumnMapping } from '../intake/readings/column-mapping.ts';
import { tableSaidIn, type ColumnRole, type Submission, type UnderstoodHeader } from '../model/submission.ts';

/** What a column is for, in the words of menus and selects. */
export const roleWords: Readonly<Record<ColumnRole, string>> = {
  item: '考核内容',
  max: '分值',
  self: '自评分',
  section: '部分名称',
  rule: '评分标准',
  note: '备注',
  ignored: '不用',
  no: '序号',
  deduction: '自评扣分',
  assessed: '考评分',
  unit: '单位名称',
  units: '各单位的自评分，一个单位一列',
};

/** What a person may say that a column of a rubric is for, those that are asked for most first. */
export const rubricRoles: readonly ColumnRole[] = ['item', 'max', 'section', 'rule', 'note', 'ignored', 'no', 'self', 'assessed'];

/** The same of a unit's form. */
export const formRoles: readonly ColumnRole[] = ['item', 'max', 'self', 'section', 'rule', 'note', 'ignored', 'no', 'deduction', 'assessed', 'unit', 'units'];

/** Roles that several columns of one table may have. */
const shared: ReadonlySet<ColumnRole> = new Set(['section', 'ignored', 'units']);
/** Roles of columns that may hold points of units: what a table of units has beside their names. */
const ofPoints: ReadonlySet<ColumnRole> = new Set(['max', 'self', 'assessed', 'deduction', 'ignored']);

type GivenRoles = readonly (readonly [number, ColumnRole])[];

/** The columns beside one another from `index` on both sides that hold points or nothing that is read: those of the other units. */
function unitsAround(header: UnderstoodHeader, index: number): ReadonlySet<number> {
  const free = new Set(
    header.columns.flatMap(({ index: at, role, heading }) => (heading !== '' && (role === 'units' || (ofPoints.has(role) && role !== 'max')) ? [at] : [])),
  );
  const around = new Set([index]);
  for (let at = index + 1; free.has(at); at += 1) around.add(at);
  for (let at = index - 1; free.has(at); at -= 1) around.add(at);
  return around;
}

/** The roles of a heading's columns once one of them is given another. */
function rolesWith(header: UnderstoodHeader, index: number, role: ColumnRole): GivenRoles {
  const known = header.columns.map((column): readonly [number, ColumnRole] => [column.index, column.role]);
  const before: GivenRoles = known.some(([at]) => at === index) ? known : [...known, [index, 'ignored']];
  const isOfUnits = before.some(([, held]) => held === 'unit') && !before.some(([, held]) => held === 'item');
  if (role === 'units' && !before.some(([, held]) => held === 'units')) {
    const units = unitsAround(header, index);
    return before.map(([at, held]) => [at, units.has(at) ? role : held === 'self' ? 'ignored' : held]);
  }
  if (role === 'unit' && before.find(([at]) => at === index)?.[1] === 'item')
    return before.map(([at, held]) => [at, at === index ? role : at > index && ofPoints.has(held) ? 'self' : held === 'section' ? 'ignored' : held]);
  return before.map(([at, held]) => {
    if (at === index) return [at, role];
    if (held !== role || shared.has(role) || (isOfUnits && role === 'self')) return [at, held];
    return [at, role === 'item' && at < index ? 'section' : 'ignored'];
  });
}

/**
 * The columns of a heading once one of them is given another role. Most roles belong to one column: who held one before is no longer read,
 * save that the former items left of the new ones become their section. The column of the items said to name units makes a table of units, the columns of points right of it their scores;
 * a column said to be one unit's takes those of the other units beside it along. Undefined when no column would hold the items, nor the units.
 */
export function withRole(header: UnderstoodHeader, index: number, role: ColumnRole): ColumnMapping | undefined {
  const given = rolesWith(header, index, role);
  return given.some(([, held]) => held === 'item' || held === 'unit')
    ? { ...tableSaidIn(header), signature: header.signature, roles: Object.fromEntries(given), by: 'person' }
    : undefined;
}

/** A heading as a mapping, with what was said of its table. */
export const mappingOfHeader = (header: UnderstoodHeader): ColumnMapping => ({
  ...tableSaidIn(header),
  signature: header.signature,
  roles: Object.fromEntries(header.columns.map((column) => [column.index, column.role])),
  by: 'person',
});

/** A heading whose table is not to be read. */
export const leaving = (header: UnderstoodHeader): ColumnMapping => ({ ...mappingOfHeader(header), table: 'left' });

/** The mappings that a submission was read with: those a person gave, or that were remembered. */
export const mappingsOf = (submission: Submission): readonly ColumnMapping[] =>
  (submission.headers ?? []).flatMap((header) => (header.by === 'program' ? [] : [asLayout({ ...mappingOfHeader(header), by: header.by })]));

/** The layouts by which a submission was read, as they are remembered. */
export const layoutsOf = (submission: Submission): readonly string[] =>
  (submission.headers ?? []).flatMap(({ by, remembered, signature }) => (by === 'recipe' ? [remembered ?? signature] : []));
