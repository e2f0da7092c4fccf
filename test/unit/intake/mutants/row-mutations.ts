import { totalKindOf } from '#shared/intake/words/total-line.ts';
import { itemRows, type Change, type Mutation } from './mutation.ts';

/** The row of the table's own total, with the column of its word. */
function totalAt({ sheet, table: { bottom, end, plan } }: Change): { readonly row: number; readonly column: number } | undefined {
  for (let row = end - 1; row > bottom; row -= 1)
    for (let column = 0; column <= plan.item; column += 1) {
      const kind = totalKindOf(sheet.textAt(row, column));
      if (kind === 'total' || kind === 'grand-total') return { row, column };
    }
  return undefined;
}

const retotal =
  (words: readonly string[]) =>
  (change: Change): boolean => {
    const at = totalAt(change);
    const word = change.random.pick(words) ?? null;
    if (at === undefined || /\d/.test(change.sheet.textAt(at.row, at.column))) return false;
    change.sheet.set(at.row, at.column, word);
    return true;
  };

/** The columns of a table, by what they hold. */
const pointColumns = ({ table: { plan } }: Change): readonly number[] => [plan.max, plan.self, plan.assessed, plan.deduction].flatMap((column) => column ?? []);

/** Whether a row can have others put below it: no merge goes over both. */
const isFree = ({ sheet }: Change, row: number): boolean => sheet.merges.every(({ top, bottom }) => !(top <= row && bottom > row));

const situations = ['未按要求开展的，视情形处理', '资料不全或前后不一致的情形', '上级通报批评的，按规定办理', '群众有反映并查实的'];

/** Puts rows of situations without points below some items. */
const situationRows: Mutation = {
  kind: '项目下加无分值的情形行',
  apply: (change) => {
    const { sheet, table, random } = change;
    const rows = itemRows(change).filter((row) => isFree(change, row));
    const text = table.plan.rule ?? table.plan.item;
    if (rows.length < 3 || table.plan.max === undefined) return false;
    for (const row of rows.filter((_, index) => index % 3 === 1).toReversed())
      sheet.insertRows(row + 1, [Array.from({ length: text + 1 }, (_, column) => (column === text ? (random.pick(situations) ?? null) : null))]);
    return true;
  },
};

/** Breaks item texts in their middle: the rest is in a row of its own. */
const splitTexts: Mutation = {
  kind: '一句话断成两行',
  apply: (change) => {
    const { sheet, table } = change;
    const { item } = table.plan;
    const rows = itemRows(change).filter((row) => isFree(change, row) && sheet.textAt(row, item).length >= 14 && !sheet.textAt(row, item).includes('\n'));
    if (rows.length < 2 || table.plan.max === undefined) return false;
    for (const row of rows.filter((_, index) => index % 2 === 0).toReversed()) {
      const text = sheet.textAt(row, item);
      const at = text.length - Math.max(5, Math.floor(text.length / 3));
      sheet.insertRows(row + 1, [Array.from({ length: item + 1 }, (_, column) => (column === item ? text.slice(at) : null))]);
      sheet.set(row, item, text.slice(0, at));
    }
    return true;
  },
};

const blankRows: Mutation = {
  kind: '中间插空行',
  apply: (change) => {
    const rows = itemRows(change).filter((row) => isFree(change, row));
    if (rows.length < 4) return false;
    for (const row of rows.filter((_, index) => index % 4 === 1).toReversed()) change.sheet.insertRows(row + 1, [[]]);
    return true;
  },
};

/** Repeats the heading where a page would break. */
const repeated =
  (line: string | undefined) =>
  (change: Change): boolean => {
    const { sheet, table } = change;
    const rows = itemRows(change).filter((row) => isFree(change, row));
    const at = rows[Math.floor(rows.length / 2)];
    if (at === undefined || rows.length < 4 || at === rows.at(-1)) return false;
    const width = sheet.columnCount;
    const heading = Array.from({ length: table.bottom - table.top + 1 }, (_, index) =>
      Array.from({ length: width }, (_, column) => sheet.valueAt(table.top + index, column)),
    );
    const merges = sheet.merges.filter(({ top, bottom }) => top >= table.top && bottom <= table.bottom);
    const lines = line === undefined ? [] : [[line]];
    sheet.insertRows(at + 1, [...lines, ...heading]);
    const by = at + 1 + lines.length - table.top;
    for (const merge of merges) sheet.merge({ ...merge, top: merge.top + by, bottom: merge.bottom + by });
    return true;
  };

/** A column of sections, merged or written once, turned into rows that name them. */
const sectionsToRows: Mutation = {
  kind: '分节列改成分节行',
  apply: (change) => {
    const { sheet, table } = change;
    const { section, sections, item, no } = table.plan;
    const { items } = change.subject.right.forms.submissions[0] ?? { items: [] };
    if (section === undefined || sections.length !== 1 || section >= item || table.bottom !== table.top || new Set(items.map((one) => one.section)).size < 2)
      return false;
    const rows = itemRows(change);
    const named = rows.filter((row) => sheet.textAt(row, section) !== '' && sheet.textAt(row, section) !== sheet.textAt(row - 1, section));
    if (named.length < 2 || named[0] !== rows[0] || rows.some((row) => sheet.textAt(row, section).length === 1)) return false;
    sheet.unmerge(({ left, right }) => left === section && right === section, false);
    const target = no !== undefined && no < section ? no : section;
    named.toReversed().forEach((row, index) => {
      const title = `${'一二三四五六七八九十'[named.length - 1 - index] ?? '末'}、${sheet.textAt(row, section).replace(/^[一二三四五六七八九十]+[、.]/, '')}`;
      sheet.set(row, section, null);
      sheet.insertRows(row, [Array.from({ length: target + 1 }, (_, column) => (column === target ? title : null))]);
      sheet.merge({ top: row, bottom: row, left: target, right: Math.max(item, ...pointColumns(change)) });
    });
    for (let row = table.bottom + 1; row < sheet.rowCount; row += 1) if (sheet.textAt(row, target) === '') sheet.set(row, section, null);
    return true;
  },
};

/** Changes of rows. */
export const rowMutations: readonly Mutation[] = [
  {
    kind: '去掉合计行',
    apply: (change) => {
      const at = totalAt(change);
      if (at === undefined) return false;
      change.sheet.removeRow(at.row);
      return true;
    },
  },
  { kind: '合计换成生词', apply: retotal(['本表满分', '全部得分', '汇计', '加总', '百分数']) },
  { kind: '合计二字留空', apply: retotal([]) },
  situationRows,
  splitTexts,
  blankRows,
  { kind: '分页处重复表头', apply: repeated(undefined) },
  { kind: '分页处重复表头（续表）', apply: repeated('（续上页）') },
  sectionsToRows,
];
