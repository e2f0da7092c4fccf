import type { Value } from './edited-sheet.ts';
import type { Change, Mutation } from './mutation.ts';

type Rows = readonly (readonly Value[])[];
type Side = 'below' | 'above' | 'right';

/** Sections with their sums, as a summary repeats them. */
function summaryOf({ subject }: Change): Rows | undefined {
  const { items } = subject.right.forms.submissions[0] ?? { items: [] };
  const sections = [...new Set(items.map(({ section }) => section))];
  if (sections.length < 2 || sections.includes('') || items.some(({ max }) => max === null)) return undefined;
  const sum = (section: string, key: 'max' | 'self'): number =>
    items.reduce((all, item) => (item.section === section || section === '' ? all + (item[key] ?? 0) : all), 0) / 100;
  return [
    ['各部分得分汇总'],
    ['部分', '分值', '得分'],
    ...sections.map((section) => [section, sum(section, 'max'), sum(section, 'self')]),
    ['合计', sum('', 'max'), sum('', 'self')],
  ];
}

const people: Rows = [
  ['工会干部名册'],
  ['姓名', '性别', '年龄', '职务', '联系电话'],
  ['王建国', '男', 46, '工会主席', '13900001111'],
  ['李秀兰', '女', 39, '经审委员', '13900002222'],
  ['赵志强', '男', 33, '组织委员', '13900003333'],
];
const peopleBySigns: Rows = [
  ['参评人员', '所在班组', '参加工作年份', '完成件数'],
  ['孙丽', '一班', 2015, 12],
  ['周伟', '二班', 2019, 9],
  ['吴芳', '二班', 2011, 15],
];
const bands: Rows = [
  ['等次', '分数段', '奖励（元）'],
  ['优秀', '90分以上', 500],
  ['良好', '80—89分', 300],
  ['合格', '60—79分', 100],
];
const notes: Rows = [
  ['填写要求：'],
  ['1.各单位应当如实填写，由主要负责同志审签后报送。'],
  ['2.本年度新组建的单位，第3项按5分计算，其余按实际情况填写。'],
  ['3.每项得分不超过该项规定的分数，小数保留一位。'],
];
const deadlines: Rows = [
  ['工作安排', '截止日期', '份数'],
  ['各单位自评', '10月15日', 2],
  ['乡镇初审', '10月25日', 3],
  ['县级验收', '11月10日', 1],
];
const history: Rows = [
  ['年份', '参评单位数', '平均分', '最高分'],
  [2021, 36, 84.5, 97],
  [2022, 41, 86.2, 98.5],
  [2023, 44, 88, 99],
];

/** A second form under the same heading: other items, another unit. */
function anotherForm(change: Change): Rows | undefined {
  const { sheet, table, subject } = change;
  const [form] = subject.right.forms.submissions;
  if (form === undefined || subject.right.forms.submissions.length > 1 || form.unit.name === null || table.top !== table.bottom) return undefined;
  const { plan } = table;
  if (plan.max === undefined || plan.self === undefined || plan.choices.length > 0) return undefined;
  const heading = Array.from({ length: sheet.columnCount }, (_, column) => sheet.valueAt(table.top, column));
  const texts = ['设有职工活动室并正常开放', '每季度听取一次职工意见', '困难职工建档并走访慰问', '按期换届并报批'];
  const row = (text: string, index: number): Value[] =>
    Array.from({ length: sheet.columnCount }, (_, column) =>
      column === plan.item
        ? text
        : column === plan.max
          ? 10
          : column === plan.self
            ? 9 - index
            : column === plan.no
              ? index + 1
              : column === plan.section
                ? '服务职工'
                : null,
    );
  return [['职工服务站点考核评分表'], ['单位名称：云溪县柳林镇第二小学工会委员会'], heading, ...texts.map(row)];
}

/** Puts rows beside a table: below all of its sheet after blank rows or none, above it, or right of it after a blank column. */
function put({ sheet, table }: Change, rows: Rows, side: Side, gap: number): boolean {
  if (side === 'below') sheet.insertRows(sheet.rowCount, [...Array.from({ length: gap }, () => []), ...rows]);
  else if (side === 'above') sheet.insertRows(0, [...rows, ...Array.from({ length: gap }, () => [])]);
  else {
    const column = sheet.columnCount + gap;
    rows.forEach((row, index) => {
      row.forEach((value, offset) => {
        if (value !== null) sheet.set(table.top + index, column + offset, value);
      });
    });
  }
  return true;
}

/** Puts rows right below the table's last row, before what is below it. */
function putUnder({ sheet, table: { end } }: Change, rows: Rows): boolean {
  sheet.insertRows(end, rows);
  return true;
}

const fixed = (kind: string, rows: Rows): readonly Mutation[] => [
  { kind: `下面加${kind}`, apply: (change) => put(change, rows, 'below', 1) },
  { kind: `上面加${kind}`, apply: (change) => put(change, rows, 'above', 1) },
  { kind: `右边加${kind}`, apply: (change) => put(change, rows, 'right', 1) },
  { kind: `紧接着加${kind}`, apply: (change) => putUnder(change, rows) },
];

const withSummary = (kind: string, putting: (change: Change, rows: Rows) => boolean): Mutation => ({
  kind,
  apply: (change) => {
    const rows = summaryOf(change);
    return rows !== undefined && putting(change, rows);
  },
});

/** The unit's score in a column of its own for each of two units. */
const twoUnits: Mutation = {
  kind: '自评分拆成两个单位的栏',
  more: 1,
  apply: ({ sheet, table, subject }) => {
    const [form] = subject.right.forms.submissions;
    const { self, choices } = table.plan;
    if (form?.unit.name === undefined || form.unit.name === null || self === undefined || choices.length > 0 || subject.right.forms.submissions.length > 1)
      return false;
    if (table.top !== table.bottom || sheet.merges.some(({ left, right }) => left <= self && right > self)) return false;
    const values = Array.from({ length: sheet.rowCount }, (_, row) => (row > table.bottom && row < table.end ? sheet.valueAt(row, self) : null));
    sheet.insertColumn(self + 1, (row) => (typeof values[row] === 'number' ? Math.max(0, values[row] - 1) : (values[row] ?? null)));
    sheet.set(table.top, self, form.unit.name);
    sheet.set(table.top, self + 1, '云溪县柳林镇第二小学工会委员会');
    return true;
  },
};

/** Further tables and lines on the sheet. */
export const tableMutations: readonly Mutation[] = [
  withSummary('下面加分部分汇总', (change, rows) => put(change, rows, 'below', 2)),
  withSummary('紧接着加分部分汇总', putUnder),
  withSummary('上面加分部分汇总', (change, rows) => put(change, rows, 'above', 1)),
  withSummary('右边加分部分汇总', (change, rows) => put(change, rows, 'right', 1)),
  ...fixed('人员名册', people),
  ...fixed('生表头的名册', peopleBySigns),
  ...fixed('等次表', bands),
  ...fixed('日程表', deadlines),
  ...fixed('历年情况', history),
  { kind: '下面加说明', apply: (change) => put(change, notes, 'below', 0) },
  { kind: '上面加说明', apply: (change) => put(change, notes, 'above', 0) },
  {
    kind: '下面加另一单位的表',
    more: 1,
    apply: (change) => {
      const rows = anotherForm(change);
      return rows !== undefined && put(change, rows, 'below', 1);
    },
  },
  twoUnits,
];
