import { cases as more } from './forms-more.ts';
import type { Cell, Sheet } from './sheet.ts';
import { formOf, itemsOf, maxOf, read, selfOf, viaLibrary, viaOffice, type LayoutCase } from './case.ts';
import { base, other, total, full, cjk, plainHead, plainRows, plainTotal } from './forms-source.ts';

const nested: LayoutCase = {
  file: '21-两级分节行.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '自查表',
      rows: [
        ['基层工会规范化建设自查表'],
        ['自查单位：城关镇北街社区工会      自查日期：2024年10月9日'],
        ['序号', '考核内容', '标准分', '自查得分', '备注'],
        ['一、工会建设（21分）'],
        ['（一）组织建设（12分）'],
        [1, '工会委员会健全', 5, 5],
        [2, '按期换届并报批', 4, 3.5],
        [3, '会员名册齐全', 3, 3],
        ['（二）制度建设（9分）'],
        [1, '制度上墙', 3, 2.5],
        [2, '职代会每年召开', 6, 5],
        ['二、阵地建设（7分）'],
        [1, '有活动场所', 4, 4],
        [2, '有职工书屋', 3, 2],
        ['合  计', null, 28, 25],
        ['填表人：王芳', null, '审核人：', '2024年10月9日'],
      ],
      merges: ['A1:E1', 'A2:E2', 'A4:E4', 'A5:E5', 'A9:E9', 'A12:E12'],
    },
  ],
  expected: read([
    formOf('城关镇北街社区工会', '2024-10-09', [
      ['工会建设', [...itemsOf(base.slice(0, 2))]],
      ['阵地建设', base[2]?.[1] ?? []],
    ]),
  ]),
};

const below: LayoutCase = {
  file: '22-一表两单位上下排.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: '自评',
      rows: [
        ['基层工会考核自评表'],
        ['单位：东关村工会', null, null, '日期：2024年11月1日'],
        plainHead,
        ...plainRows(base),
        plainTotal(base),
        ['填表人：李明      工会主席（签字）：张强     2024年11月1日'],
        [],
        ['基层工会考核自评表'],
        ['单位：西关村工会', null, null, '日期：2024年11月3日'],
        plainHead,
        ...plainRows(other),
        plainTotal(other),
        ['填表人：赵敏      工会主席（签字）：孙丽     2024年11月3日'],
      ],
    },
  ],
  expected: read([formOf('东关村工会', '2024-11-01', base), formOf('西关村工会', '2024-11-03', other)]),
};

const onSheets: LayoutCase = {
  file: '23-分表填报.xls',
  saving: viaOffice('xls'),
  sheets: base.map(([section, items], index): Sheet => ({
    name: `${cjk[index] ?? ''}、${section}`,
    rows: [
      ...(index === 0
        ? [['规范化建设考核评分表'], ['填报单位：红旗街道环卫所工会', null, '填报时间：2024年11月8日']]
        : [[`${cjk[index] ?? ''}、${section}（${String(maxOf(items))}分）`]]),
      ['序号', '考核内容', '分值', '自评分', '考评分'],
      ...(index === 0 ? [[`一、${section}（${String(maxOf(items))}分）`]] : []),
      ...items.map(([text, max, self], place): readonly Cell[] => [place + 1, text, max, self]),
      ['小计', null, maxOf(items), selfOf(items)],
      ...(index === 2 ? [['总分', null, full(base), total(base)]] : []),
    ],
  })),
  expected: read([formOf('红旗街道环卫所工会', '2024-11-08', base)]),
};

const bySheetName: LayoutCase = {
  file: '24-工作表名是单位.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    { name: '东关小学工会', rows: [['自评表'], plainHead, ...plainRows(base), plainTotal(base)] },
    { name: '西关小学工会', rows: [['自评表'], plainHead, ...plainRows(other), plainTotal(other)] },
  ],
  expected: read([formOf('东关小学工会', null, base), formOf('西关小学工会', null, other)], 'unit-guessed'),
};

const farAway: LayoutCase = {
  file: '25-从D4开始.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: 'Sheet1',
      at: 'D4',
      rows: [['单位名称：', '白河乡粮站工会', null, '填表日期：', '2024.10.31'], [], plainHead, ...plainRows(base), plainTotal(base)],
    },
  ],
  expected: read([formOf('白河乡粮站工会', '2024-10-31', base)]),
};

const hugeRange: LayoutCase = {
  file: '26-范围极大.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [{ name: 'Sheet1', ref: 'A1:XFD1048576', rows: [['单位：柳林镇水管站工会（公章）'], plainHead, ...plainRows(base), plainTotal(base)] }],
  expected: read([formOf('柳林镇水管站工会', null, base)]),
};

const sharedSelf: LayoutCase = {
  file: '27-自评分合并.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '自评',
      rows: [
        ['单位：青石镇敬老院工会      填报日期：2024年11月2日'],
        plainHead,
        ['组织建设', 1, '工会委员会健全', 5, 12, null],
        [null, 2, '按期换届并报批', 4, null, null],
        [null, 3, '会员名册齐全', 3, null, null],
        ['制度建设', 4, '制度上墙', 3, 7.5, null],
        [null, 5, '职代会每年召开', 6, null, null],
        ['合计', null, null, 21, 19.5],
      ],
      merges: ['A1:F1', 'A3:A5', 'A6:A7', 'E3:E5', 'E6:E7'],
    },
  ],
  expected: read(
    [
      formOf(
        '青石镇敬老院工会',
        '2024-11-02',
        [
          [
            '组织建设',
            [
              ['工会委员会健全', 5, 5],
              ['按期换届并报批', 4, 4],
              ['会员名册齐全', 3, 3],
            ],
          ],
          [
            '制度建设',
            [
              ['制度上墙', 3, null],
              ['职代会每年召开', 6, null],
            ],
          ],
        ],
        { statedTotal: 19.5, computedTotal: 19.5 },
      ),
    ],
    'self-merged',
  ),
};

const pages: LayoutCase = {
  file: '28-每页重复标题.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '自评表',
      rows: [
        ['考核评分表'],
        ['单位：城关镇财政所工会'],
        plainHead,
        ...plainRows(base).slice(0, 3),
        [],
        ['考核评分表'],
        ['单位：城关镇财政所工会'],
        plainHead,
        ...plainRows(base).slice(3, 5),
        [],
        ['考核评分表（续）'],
        plainHead,
        ...plainRows(base).slice(5),
        plainTotal(base),
        ['注：本表一式三份。'],
      ],
      merges: ['A1:F1', 'A2:F2'],
    },
  ],
  expected: read([formOf('城关镇财政所工会', null, base)]),
};

const lateHeader: LayoutCase = {
  file: '29-前有填表说明.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: '自评表',
      rows: [
        ['附件2'],
        ['基层工会规范化建设自评表'],
        ['填表说明：'],
        ['1.本表由基层工会填写，自评分不得超过分值；'],
        ['2.请于2024年10月15日前报所在乡镇；'],
        ['3.考评分由验收组填写，单位不填。'],
        [],
        ['单位（盖章）：', '云溪县气象局机关工会', null, null, '填报日期：2024年10月11日'],
        [],
        plainHead,
        ...plainRows(base),
        plainTotal(base),
      ],
      merges: ['A2:F2', 'A4:F4', 'A5:F5', 'A6:F6', 'B8:D8'],
    },
  ],
  expected: read([formOf('云溪县气象局机关工会', '2024-10-11', base)]),
};

/** Forms whose structure differs: sections, pages, sheets, several units, where the table is. */
export const cases: readonly LayoutCase[] = [nested, below, onSheets, bySheetName, farAway, hugeRange, sharedSelf, pages, lateHeader, ...more];
