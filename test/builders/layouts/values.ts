import { cases as more } from './values-more.ts';
import { formOf, read, viaLibrary, viaOffice, type LayoutCase } from './case.ts';
import { head } from './values-source.ts';

const writings: LayoutCase = {
  file: '41-自评分各种写法.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: '自评表',
      rows: [
        ['单位：红旗街道机床厂工会      填报日期：2024年11月5日'],
        head,
        ['甲部', '正常的数字', 4, 3.5],
        ['甲部', '带单位', 4, '3.5分'],
        ['甲部', '全角', 4, '３．５'],
        ['甲部', '前后空格', 4, ' 4.0 '],
        ['甲部', '写满分', 4, '满分'],
        ['甲部', '写得几分', 4, '得3分'],
        ['甲部', '中文数字', 4, '三分半'],
        ['甲部', '分数式', 4, '3/4'],
        ['甲部', '扣分后说明', 4, '3.5（扣0.5）'],
        ['乙部', '范围', 4, '3-4'],
        ['乙部', '打勾', 4, '√'],
        ['乙部', '错别字', 4, '满份'],
        ['乙部', '负数', 4, -1],
        ['乙部', '斜线', 4, '/'],
        ['乙部', '无此项', 4, '无此项'],
        ['乙部', '大约', 4, '约3'],
        ['乙部', '百分数', 4, { v: 0.9, z: '0%' }],
        ['乙部', '变成日期', 4, { v: 45385, z: 'm"月"d"日"' }],
        ['乙部', '超过分值', 4, 5],
        ['乙部', '没有填', 4, null],
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
          [
            '甲部',
            [
              ['正常的数字', 4, 3.5],
              ['带单位', 4, 3.5],
              ['全角', 4, 3.5],
              ['前后空格', 4, 4],
              ['写满分', 4, 4],
              ['写得几分', 4, 3],
              ['中文数字', 4, 3.5],
              ['分数式', 4, 3],
              ['扣分后说明', 4, 3.5],
            ],
          ],
          [
            '乙部',
            [
              ['范围', 4, null],
              ['打勾', 4, null],
              ['错别字', 4, null],
              ['负数', 4, null],
              ['斜线', 4, null],
              ['无此项', 4, null],
              ['大约', 4, 3],
              ['百分数', 4, null],
              ['变成日期', 4, null],
              ['超过分值', 4, 5],
              ['没有填', 4, null],
            ],
          ],
        ],
        { statedTotal: 40.5, computedTotal: 39.5 },
      ),
    ],
    'self-unreadable',
    'self-doubtful',
    'self-exceeds-max',
    'self-missing',
    'total-mismatch',
  ),
};

const formulas: LayoutCase = {
  file: '42-公式没有结果.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: '自评表',
      rows: [
        ['单位：城关镇面粉厂工会'],
        head,
        ['甲部', '第一项工作', 4, { f: 'C3-0.5' }],
        ['甲部', '第二项工作', 6, 5],
        ['甲部', '第三项工作', 5, { f: 'VLOOKUP(A5,X:Y,2)' }],
        ['合计', null, 15, { f: 'SUM(D3:D4)' }],
      ],
    },
  ],
  expected: read(
    [
      formOf('城关镇面粉厂工会', null, [
        [
          '甲部',
          [
            ['第一项工作', 4, 3.5],
            ['第二项工作', 6, 5],
            ['第三项工作', 5, null],
          ],
        ],
      ]),
    ],
    'no-cached-value',
  ),
};

const errors: LayoutCase = {
  file: '43-公式出错与章节不符.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '自评表',
      rows: [
        ['单位：城关镇油厂工会'],
        ['序号', '考核内容', '分值', '自评分'],
        ['一、组织建设（12分）'],
        [1, '第一项工作', 4, { f: '1/0' }],
        [2, '第二项工作', 6, 5],
        ['小计', null, 10, 6],
        ['二、制度建设（5分）'],
        [3, '第三项工作', 5, 4],
        ['合计', null, 15, 9],
      ],
      merges: ['A3:D3', 'A7:D7'],
    },
  ],
  expected: read(
    [
      formOf('城关镇油厂工会', null, [
        [
          '组织建设',
          [
            ['第一项工作', 4, null],
            ['第二项工作', 6, 5],
          ],
        ],
        ['制度建设', [['第三项工作', 5, 4]]],
      ]),
    ],
    'self-unreadable',
    'section-mismatch',
  ),
};

const hidden: LayoutCase = {
  file: '44-隐藏的行.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '自评表',
      hiddenRows: [3],
      rows: [['单位：城关镇酱园工会'], head, ['甲部', '第一项工作', 4, 4], ['甲部', '第二项工作', 6, 5], ['合计', null, 10, 9]],
    },
  ],
  expected: read(
    [
      formOf('城关镇酱园工会', null, [
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
  ),
};

/** Forms whose values are written in other ways, and forms as text. */
export const cases: readonly LayoutCase[] = [writings, formulas, errors, hidden, ...more];
