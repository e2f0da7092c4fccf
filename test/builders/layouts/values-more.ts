import { formOf, read, viaLibrary, viaOffice, viaText, type LayoutCase } from './case.ts';
import { head, lines, textRows, textSections } from './values-source.ts';

const hiddenOpen: LayoutCase = {
  file: '52-隐藏的行和表.ods',
  saving: viaOffice('ods'),
  sheets: [
    {
      name: '自评表',
      hiddenRows: [3],
      rows: [['单位：城关镇醋厂工会'], head, ['甲部', '第一项工作', 4, 4], ['甲部', '第二项工作', 6, 5], ['合计', null, 10, 9]],
    },
    { name: '旧表', hidden: true, rows: [['作废']] },
  ],
  expected: read(
    [
      formOf('城关镇醋厂工会', null, [
        [
          '甲部',
          [
            ['第一项工作', 4, 4],
            ['第二项工作', 6, 5],
          ],
        ],
      ]),
    ],
    'hidden-rows',
    'hidden-sheet',
  ),
};

const since1904: LayoutCase = {
  file: '45-1904日期.xlsx',
  saving: viaLibrary('xlsx'),
  date1904: true,
  sheets: [
    {
      name: '自评表',
      rows: [
        ['单位名称', '白河乡木器厂工会', '填报日期', { v: 45601 - 1462, z: 'yyyy/m/d' }],
        head,
        ['甲部', '第一项工作', 4, 4],
        ['甲部', '第二项工作', 6, 5],
        ['合计', null, 10, 9],
      ],
    },
  ],
  expected: read([
    formOf('白河乡木器厂工会', '2024-11-05', [
      [
        '甲部',
        [
          ['第一项工作', 4, 4],
          ['第二项工作', 6, 5],
        ],
      ],
    ]),
  ]),
};

const prefilled: LayoutCase = {
  file: '46-文本数字与考评分预填.ods',
  saving: viaOffice('ods'),
  sheets: [
    {
      name: '自评表',
      rows: [
        ['被考核单位：青石镇砖瓦厂工会'],
        ['类别', '考核要点', '配分', '自评分数', '考核组评分'],
        ['甲部', '第一项工作', '4', '4', '4'],
        ['甲部', '第二项工作', '6分', '5.5', '5'],
        ['合 计', null, '10', '9.5', '9'],
      ],
    },
  ],
  expected: read(
    [
      formOf('青石镇砖瓦厂工会', null, [
        [
          '甲部',
          [
            ['第一项工作', 4, 4],
            ['第二项工作', 6, 5.5],
          ],
        ],
      ]),
    ],
    'assessed-prefilled',
  ),
};

const semicolons: LayoutCase = { file: '47-分号分隔.csv', sheets: [], saving: viaText(lines(';', textRows), 'gb18030'), expected: read([textSections]) };
const tabs: LayoutCase = { file: '48-制表符UTF16.txt', sheets: [], saving: viaText(lines('\t', textRows), 'utf-16le'), expected: read([textSections]) };
const quoted: LayoutCase = {
  file: '49-引号与两行表头.csv',
  sheets: [],
  saving: viaText(
    '"考核评分表",,,,,\r\n"单位:柳林镇粮油店工会",,,,"填报时间:2024/11/9",\r\n项目,"考核\n内容",分值,评分标准,得分,\r\n,,,,自评,考评\r\n组织建设,"有""六有""台账,内容完整",4,缺一项扣1分,4,\r\n,按期换届,6,未换届不得分,5,\r\n合计,,10,,9,\r\n',
    'utf-8-bom',
  ),
  expected: read([
    formOf('柳林镇粮油店工会', '2024-11-09', [
      [
        '组织建设',
        [
          ['有"六有"台账,内容完整', 4, 4],
          ['按期换届', 6, 5],
        ],
      ],
    ]),
  ]),
};
const page: LayoutCase = {
  file: '50-系统导出.xls',
  sheets: [],
  saving: viaText(
    '<html><head><meta charset="utf-8"><style>td{mso-number-format:"\\@"}</style></head><body><table><tr><td colspan=5>单位：柳林镇百货店工会&nbsp;&nbsp;&nbsp;填报日期：2024-11-09</td></tr></table><table border=1><tr><th>项目</th><th>考核<br>内容</th><th>分值</th><th>自评分</th><th>考评分</th></tr><tr><td rowspan=2>组织建设</td><td>委员会健全</td><td>4</td><td>4</td><td></td></tr><tr><td>按期换届</td><td>6</td><td>5.5</td><td></td></tr><tr><td colspan=2>合计</td><td>10</td><td>9.5</td><td></td></tr></table></body></html>',
    'utf-8',
  ),
  expected: read([
    formOf('柳林镇百货店工会', '2024-11-09', [
      [
        '组织建设',
        [
          ['委员会健全', 4, 4],
          ['按期换届', 6, 5.5],
        ],
      ],
    ]),
  ]),
};
const noFilledSelf: LayoutCase = {
  file: '51-只填了扣分.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '自评表',
      rows: [
        ['单位：城关镇五金厂工会'],
        ['项目', '考核内容', '分值', '自评扣分', '自评得分'],
        ['甲部', '第一项工作', 4, 0.5, null],
        ['甲部', '第二项工作', 6, 0, null],
      ],
    },
  ],
  expected: read([
    formOf(
      '城关镇五金厂工会',
      null,
      [
        [
          '甲部',
          [
            ['第一项工作', 4, 3.5],
            ['第二项工作', 6, 6],
          ],
        ],
      ],
      { statedTotal: null, computedTotal: 9.5 },
    ),
  ]),
};

/** Forms whose values are written in other ways, and forms as text. */
export const cases: readonly LayoutCase[] = [hiddenOpen, since1904, prefilled, semicolons, tabs, quoted, page, noFilledSelf];
