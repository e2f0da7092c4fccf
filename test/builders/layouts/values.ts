import { formOf, read, viaLibrary, viaOffice, viaText, type LayoutCase } from './case.ts';
import type { Cell } from './sheet.ts';

const head: readonly Cell[] = ['项目', '考核内容', '分值', '自评分', '备注'];

const writings: LayoutCase = {
  file: '41-自评分各种写法.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: '自评表',
      rows: [
        ['单位：红旗街道机床厂工会      填报日期：2024年11月5日'], head,
        ['甲部', '正常的数字', 4, 3.5], ['甲部', '带单位', 4, '3.5分'], ['甲部', '全角', 4, '３．５'], ['甲部', '前后空格', 4, ' 4.0 '], ['甲部', '写满分', 4, '满分'],
        ['甲部', '写得几分', 4, '得3分'], ['甲部', '中文数字', 4, '三分半'], ['甲部', '分数式', 4, '3/4'], ['甲部', '扣分后说明', 4, '3.5（扣0.5）'],
        ['乙部', '范围', 4, '3-4'], ['乙部', '打勾', 4, '√'], ['乙部', '错别字', 4, '满份'], ['乙部', '负数', 4, -1], ['乙部', '斜线', 4, '/'], ['乙部', '无此项', 4, '无此项'], ['乙部', '大约', 4, '约3'],
        ['乙部', '百分数', 4, { v: 0.9, z: '0%' }], ['乙部', '变成日期', 4, { v: 45385, z: 'm"月"d"日"' }], ['乙部', '超过分值', 4, 5], ['乙部', '没有填', 4, null],
        ['合计', null, 80, 40.5],
      ],
    },
  ],
  expected: read(
    [
      formOf(
        '红旗街道机床厂工会',
        '2024-11-05',
        [
          ['甲部', [['正常的数字', 4, 3.5], ['带单位', 4, 3.5], ['全角', 4, 3.5], ['前后空格', 4, 4], ['写满分', 4, 4], ['写得几分', 4, 3], ['中文数字', 4, 3.5], ['分数式', 4, 3], ['扣分后说明', 4, 3.5]]],
          ['乙部', [['范围', 4, null], ['打勾', 4, null], ['错别字', 4, null], ['负数', 4, null], ['斜线', 4, null], ['无此项', 4, null], ['大约', 4, 3], ['百分数', 4, null], ['变成日期', 4, null], ['超过分值', 4, 5], ['没有填', 4, null]]],
        ],
        { statedTotal: 40.5, computedTotal: 39.5 },
      ),
    ],
    'self-unreadable', 'self-doubtful', 'self-exceeds-max', 'self-missing', 'total-mismatch',
  ),
};

const formulas: LayoutCase = {
  file: '42-公式没有结果.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: '自评表',
      rows: [['单位：城关镇面粉厂工会'], head, ['甲部', '第一项工作', 4, { f: 'C3-0.5' }], ['甲部', '第二项工作', 6, 5], ['甲部', '第三项工作', 5, { f: 'VLOOKUP(A5,X:Y,2)' }], ['合计', null, 15, { f: 'SUM(D3:D4)' }]],
    },
  ],
  expected: read([formOf('城关镇面粉厂工会', null, [['甲部', [['第一项工作', 4, 3.5], ['第二项工作', 6, 5], ['第三项工作', 5, null]]]])], 'no-cached-value'),
};

const errors: LayoutCase = {
  file: '43-公式出错与章节不符.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '自评表',
      rows: [['单位：城关镇油厂工会'], ['序号', '考核内容', '分值', '自评分'], ['一、组织建设（12分）'], [1, '第一项工作', 4, { f: '1/0' }], [2, '第二项工作', 6, 5], ['小计', null, 10, 6], ['二、制度建设（5分）'], [3, '第三项工作', 5, 4], ['合计', null, 15, 9]],
      merges: ['A3:D3', 'A7:D7'],
    },
  ],
  expected: read([formOf('城关镇油厂工会', null, [['组织建设', [['第一项工作', 4, null], ['第二项工作', 6, 5]]], ['制度建设', [['第三项工作', 5, 4]]]])], 'self-unreadable', 'section-mismatch'),
};

const hidden: LayoutCase = {
  file: '44-隐藏的行.xls',
  saving: viaOffice('xls'),
  sheets: [{ name: '自评表', hiddenRows: [3], rows: [['单位：城关镇酱园工会'], head, ['甲部', '第一项工作', 4, 4], ['甲部', '第二项工作', 6, 5], ['合计', null, 10, 9]] }],
  expected: read([formOf('城关镇酱园工会', null, [['甲部', [['第一项工作', 4, 4], ['第二项工作', 6, 5]]]])], 'hidden-rows'),
};

const since1904: LayoutCase = {
  file: '45-1904日期.xlsx',
  saving: viaLibrary('xlsx'),
  date1904: true,
  sheets: [{ name: '自评表', rows: [['单位名称', '白河乡木器厂工会', '填报日期', { v: 45601 - 1462, z: 'yyyy/m/d' }], head, ['甲部', '第一项工作', 4, 4], ['甲部', '第二项工作', 6, 5], ['合计', null, 10, 9]] }],
  expected: read([formOf('白河乡木器厂工会', '2024-11-05', [['甲部', [['第一项工作', 4, 4], ['第二项工作', 6, 5]]]])]),
};

const prefilled: LayoutCase = {
  file: '46-文本数字与考评分预填.ods',
  saving: viaOffice('ods'),
  sheets: [{ name: '自评表', rows: [['被考核单位：青石镇砖瓦厂工会'], ['类别', '考核要点', '配分', '自评分数', '考核组评分'], ['甲部', '第一项工作', '4', '4', '4'], ['甲部', '第二项工作', '6分', '5.5', '5'], ['合 计', null, '10', '9.5', '9']] }],
  expected: read([formOf('青石镇砖瓦厂工会', null, [['甲部', [['第一项工作', 4, 4], ['第二项工作', 6, 5.5]]]])], 'assessed-prefilled'),
};

const lines = (separator: string, rows: readonly (readonly Cell[])[]): string => rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell as string | number))).join(separator)).join('\r\n');
const textRows: readonly (readonly Cell[])[] = [['基层工会考核评分表', null, null, null, null], ['单位：柳林镇食品厂工会', null, null, '日期：2024年11月9日', null], ['项目', '考核内容', '分值', '自评分', '考评分'], ['组织建设', '委员会健全,有分工', 4, 4, null], ['', '按期换届', 6, '5.5分', null], ['制度建设', '制度上墙', 3, 3, null], ['合计', null, 13, 12.5, null]];
const textSections = formOf('柳林镇食品厂工会', '2024-11-09', [['组织建设', [['委员会健全,有分工', 4, 4], ['按期换届', 6, 5.5]]], ['制度建设', [['制度上墙', 3, 3]]]]);

const semicolons: LayoutCase = { file: '47-分号分隔.csv', sheets: [], saving: viaText(lines(';', textRows), 'gb18030'), expected: read([textSections]) };
const tabs: LayoutCase = { file: '48-制表符UTF16.txt', sheets: [], saving: viaText(lines('\t', textRows), 'utf-16le'), expected: read([textSections]) };
const quoted: LayoutCase = {
  file: '49-引号与两行表头.csv',
  sheets: [],
  saving: viaText('"考核评分表",,,,,\r\n"单位:柳林镇粮油店工会",,,,"填报时间:2024/11/9",\r\n项目,"考核\n内容",分值,评分标准,得分,\r\n,,,,自评,考评\r\n组织建设,"有""六有""台账,内容完整",4,缺一项扣1分,4,\r\n,按期换届,6,未换届不得分,5,\r\n合计,,10,,9,\r\n', 'utf-8-bom'),
  expected: read([formOf('柳林镇粮油店工会', '2024-11-09', [['组织建设', [['有"六有"台账,内容完整', 4, 4], ['按期换届', 6, 5]]]])]),
};
const page: LayoutCase = {
  file: '50-系统导出.xls',
  sheets: [],
  saving: viaText(
    '<html><head><meta charset="utf-8"><style>td{mso-number-format:"\\@"}</style></head><body><table><tr><td colspan=5>单位：柳林镇百货店工会&nbsp;&nbsp;&nbsp;填报日期：2024-11-09</td></tr></table><table border=1><tr><th>项目</th><th>考核<br>内容</th><th>分值</th><th>自评分</th><th>考评分</th></tr><tr><td rowspan=2>组织建设</td><td>委员会健全</td><td>4</td><td>4</td><td></td></tr><tr><td>按期换届</td><td>6</td><td>5.5</td><td></td></tr><tr><td colspan=2>合计</td><td>10</td><td>9.5</td><td></td></tr></table></body></html>',
    'utf-8',
  ),
  expected: read([formOf('柳林镇百货店工会', '2024-11-09', [['组织建设', [['委员会健全', 4, 4], ['按期换届', 6, 5.5]]]])]),
};
const noFilledSelf: LayoutCase = {
  file: '51-只填了扣分.xls',
  saving: viaOffice('xls'),
  sheets: [{ name: '自评表', rows: [['单位：城关镇五金厂工会'], ['项目', '考核内容', '分值', '自评扣分', '自评得分'], ['甲部', '第一项工作', 4, 0.5, null], ['甲部', '第二项工作', 6, 0, null]] }],
  expected: read([formOf('城关镇五金厂工会', null, [['甲部', [['第一项工作', 4, 3.5], ['第二项工作', 6, 6]]]], { statedTotal: null, computedTotal: 9.5 })]),
};

/** Forms whose values are written in other ways, and forms as text. */
export const cases: readonly LayoutCase[] = [writings, formulas, errors, hidden, since1904, prefilled, semicolons, tabs, quoted, page, noFilledSelf];
