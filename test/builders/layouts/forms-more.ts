import type { Cell } from './sheet.ts';
import { formOf, maxOf, read, selfOf, viaLibrary, viaOffice, type LayoutCase } from './case.ts';
import { base, other, total, full, cjk, plainHead, plainRows, plainTotal } from './forms-source.ts';

const lookups: LayoutCase = {
  file: '30-隐藏的字典表和列.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: '字典',
      hidden: true,
      rows: [
        ['单位类型', '是否'],
        ['企业', '是'],
        ['机关', '否'],
        ['学校', null],
      ],
    },
    {
      name: '自评表',
      hiddenColumns: [5],
      rows: [
        ['单位：青石镇林业站工会'],
        ['项目', '序号', '考核内容', '分值', '自评分', '编码'],
        ...plainRows(base).map((row, index) => [...row.slice(0, 5), `X${String(index)}`]),
        ['合计', null, null, full(base), total(base)],
      ],
    },
  ],
  expected: read([formOf('青石镇林业站工会', null, base)], 'hidden-sheet', 'hidden-columns'),
};

const headed: LayoutCase = {
  file: '31-分节行带分值和自评.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '评分',
      rows: [
        ['申报单位', '红旗街道汽车站工会', null, '日期', '2024年9月1日'],
        ['序号', '内容', '分值', '自评', '考核'],
        ...base.flatMap(([section, items], index): (readonly Cell[])[] => [
          [cjk[index] ?? '', section, maxOf(items), selfOf(items), null],
          ...items.map(([text, max, self], place): readonly Cell[] => [place + 1, text, max, self, null]),
        ]),
        [null, '合计', full(base), total(base)],
      ],
    },
  ],
  expected: read([formOf('红旗街道汽车站工会', '2024-09-01', base)]),
};

const bonus: LayoutCase = {
  file: '32-合计之后有加分项.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: '自评表',
      rows: [
        ['单位：城关镇酒厂工会      填报日期：2024年11月5日'],
        plainHead,
        ...plainRows(base),
        plainTotal(base),
        ['加分项', 8, '获得市级以上荣誉', 3, 2, null],
        ['加分项', 9, '经验被上级推广', 2, 0, null],
        ['总分', null, null, null, total(base) + 2, null],
      ],
    },
  ],
  expected: read([
    formOf('城关镇酒厂工会', '2024-11-05', [
      ...base,
      [
        '加分项',
        [
          ['获得市级以上荣誉', 3, 2],
          ['经验被上级推广', 2, 0],
        ],
      ],
    ]),
  ]),
};

const inlineTotal: LayoutCase = {
  file: '33-合计写在一格里.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['红旗街道蔬菜公司工会（盖章）', null, null, null, '2024年11月6日'],
        plainHead,
        ...plainRows(base),
        [`自评总分：${String(total(base))}分        考评总分：      分`],
        ['工会主席（签名）：'],
      ],
      merges: ['A10:F10'],
    },
  ],
  expected: read([formOf('红旗街道蔬菜公司工会', '2024-11-06', base)]),
};

const scanned: LayoutCase = {
  file: '34-识别文字有误.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['基层工会考核评分表'],
        ['单位名称：白河乡供电所工会　填表日期：2024年10月8日'],
        ['项 目', '序号', '考核內容', '分 值', '自評分', '考评份'],
        ...plainRows(base),
        ['合 计', null, null, full(base), total(base)],
      ],
    },
  ],
  expected: read([formOf('白河乡供电所工会', '2024-10-08', base)]),
};

const unmerged: LayoutCase = {
  file: '35-未合并的分节列.ods',
  saving: viaOffice('ods'),
  sheets: [
    {
      name: '自评',
      rows: [
        ['单位全称：柳林镇中心幼儿园工会'],
        ['填表时间：二〇二四年十月二十日'],
        ['考核项目', '考核内容', '分值', '自评得分', '考核得分', '自评说明'],
        ...base.flatMap(([section, items], index): (readonly Cell[])[] =>
          items.map(([text, max, self], place) => [
            place === 0 ? `${cjk[index] ?? ''}、${section}\n（${String(maxOf(items))}分）` : null,
            `${String(place + 1)}. ${text}`,
            max,
            self,
            null,
            null,
          ]),
        ),
        ['合计得分', null, full(base), total(base)],
      ],
    },
  ],
  expected: read([formOf('柳林镇中心幼儿园工会', '2024-10-20', base)]),
};

const ringed: LayoutCase = {
  file: '36-圈码与短横编号.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '表一',
      rows: [
        ['基层工会：青石镇电商行业工会联合会'],
        ['指标', '评估内容', '满分', '自测分', '复核分'],
        ['1.组织建设', '1-1 工会委员会健全', 5, 5],
        [null, '1-2 按期换届并报批', 4, 3.5],
        [null, '1-3 会员名册齐全', 3, 3],
        ['小计', null, 12, 11.5],
        ['2.制度建设', '①制度上墙', 3, 2.5],
        [null, '②职代会每年召开', 6, 5],
        ['小计', null, 9, 7.5],
        ['3.阵地建设', '3.1有活动场所', 4, 4],
        [null, '3.2有职工书屋', 3, 2],
        ['小计', null, 7, 6],
        ['自评总得分', null, 28, 25],
      ],
      merges: ['A3:A5', 'A7:A8', 'A10:A11'],
    },
  ],
  expected: read([formOf('青石镇电商行业工会联合会', null, base)]),
};

const unfilled: LayoutCase = {
  file: '37-空白未填.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: '自评表',
      rows: [['单位：白河乡兽医站工会'], plainHead, ...plainRows(base).map((row) => [...row.slice(0, 4), null, null]), ['合计', null, null, 28]],
    },
  ],
  expected: read(
    [
      formOf(
        '白河乡兽医站工会',
        null,
        base.map(([section, items]) => [section, items.map(([text, max]) => [text, max, null])]),
        { statedTotal: null, computedTotal: null },
      ),
    ],
    'self-missing',
  ),
};

const byFileName: LayoutCase = {
  file: '红旗街道热力公司工会自评表（最终版2）.xls',
  saving: viaOffice('xls'),
  sheets: [{ name: 'Sheet1', rows: [['基层工会规范化建设考核评分表'], plainHead, ...plainRows(base), plainTotal(base)] }],
  expected: read([formOf('红旗街道热力公司工会', null, base)], 'unit-guessed'),
};

const twiceHere: LayoutCase = {
  file: '39-同一单位两份.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    { name: '初稿', rows: [['单位：城关镇印刷厂工会'], plainHead, ...plainRows(other), plainTotal(other)] },
    { name: '最终版', rows: [['单位：城关镇印刷厂工会'], plainHead, ...plainRows(other), plainTotal(other)] },
  ],
  expected: read([formOf('城关镇印刷厂工会', null, other), formOf('城关镇印刷厂工会', null, other)], 'duplicate-submission'),
};

/** Forms whose structure differs: sections, pages, sheets, several units, where the table is. */
export const cases: readonly LayoutCase[] = [lookups, headed, bonus, inlineTotal, scanned, unmerged, ringed, unfilled, byFileName, twiceHere];
