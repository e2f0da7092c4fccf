import { cases as more } from './second-adversary-more.ts';
import { formOf, read, viaLibrary, viaOffice, viaText, type LayoutCase } from './case.ts';
import { duty, lines } from './second-adversary-source.ts';

const totalFirst: LayoutCase = {
  file: 'B01-合计在首行.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '自评',
      rows: [
        ['填报单位', '柳林镇丝绸厂工会', null, '填报日期', '2024.11.12'],
        ['项目', '考核内容', '分值', '自评分', '考评分'],
        ['合计', null, 25, 23.5],
        ...lines(duty, (section, _, text, max, self) => [section, text, max, self]),
      ],
      merges: ['A4:A5', 'A6:A7'],
    },
  ],
  expected: read([formOf('柳林镇丝绸厂工会', '2024-11-12', duty)]),
};

const namedSubtotals: LayoutCase = {
  file: 'B02-各部分小计.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: '自评',
      rows: [
        ['单位：柳林镇锅炉厂工会'],
        ['序号', '评估指标', '评估要点', '分值', '自评得分'],
        [1, '民主管理', '职代会每年至少召开一次', 8, 7],
        [2, '民主管理', '厂务公开栏按季更新', 6, 6],
        ['民主管理小计', null, null, 14, 13],
        [3, '维权帮扶', '签订集体合同', 6, 5.5],
        [4, '维权帮扶', '困难职工建档', 5, 5],
        ['维权帮扶小计', null, null, 11, 10.5],
        ['自评合计（25分）', null, null, 25, 23.5],
      ],
    },
  ],
  expected: read([formOf('柳林镇锅炉厂工会', null, duty)]),
};

const doubleHeads: LayoutCase = {
  file: 'B03-两套序号分值.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '考核',
      rows: [
        ['工会工作考核评分表'],
        ['被考评单位：红旗街道粮油公司工会', null, null, null, null, null, '考评时间：2024年12月1日'],
        ['序号', '考评项目', '分值', '序号', '考评内容', '分值', '自评分', '考评分'],
        ['一', '民主管理', 14, 1, '职代会每年至少召开一次', 8, 7],
        [null, null, null, 2, '厂务公开栏按季更新', 6, 6],
        ['二', '维权帮扶', 11, 3, '签订集体合同', 6, 5.5],
        [null, null, null, 4, '困难职工建档', 5, 5],
        ['合  计', null, 25, null, null, 25, 23.5],
      ],
      merges: ['A1:H1', 'A2:F2', 'G2:H2', 'A4:A5', 'B4:B5', 'C4:C5', 'A6:A7', 'B6:B7', 'C6:C7'],
    },
  ],
  expected: read([formOf('红旗街道粮油公司工会', '2024-12-01', duty)]),
};

const factsAbove: LayoutCase = {
  file: 'B04-上登记下自评.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '申报表',
      rows: [
        ['规范化建设工会申报表'],
        ['工会名称', '城关镇药材公司工会', null, '申报日期', '2024年9月12日'],
        ['职工人数', 96, null, '会员人数', 90],
        ['工会主席', '蓝天', null, '联系电话', '13800000031'],
        ['一、自评情况'],
        ['项目', '考核内容', '分值', '自评分', '备注'],
        ...lines(duty, (section, _, text, max, self) => [section, text, max, self]),
        ['合计', null, 25, 23.5],
        ['镇工会意见：', null, null, '（盖章）   年  月  日'],
      ],
      merges: ['A1:E1', 'B2:C2', 'A5:E5', 'A7:A8', 'A9:A10'],
    },
  ],
  expected: read([formOf('城关镇药材公司工会', '2024-09-12', duty, { facts: { workers: 96, members: 90, chairName: '蓝天' } })]),
};

const remarks: LayoutCase = {
  file: 'B05-得分后带说明.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['单位：白河乡养殖合作社工会  时间：2024.8.8'],
        ['项目', '内容及要求', '应得分', '自评\n得分', '审核\n得分'],
        ['民主管理', '职代会每年至少召开一次', 8, '7分（缺一次记录）'],
        ['民主管理', '厂务公开栏按季更新', 6, '6'],
        ['维权帮扶', '签订集体合同', 6, '５．５ 分'],
        ['维权帮扶', '困难职工建档', 5, '五分'],
        ['合计', null, 25, '23.5分'],
      ],
    },
  ],
  expected: read([formOf('白河乡养殖合作社工会', '2024-08-08', duty)], 'self-doubtful'),
};

const carried: LayoutCase = {
  file: 'B06-本页小计.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '评分表',
      rows: [
        ['单位全称', '青石镇百货大楼工会'],
        ['序号', '考评要点', '标准分', '自评分', '复核分'],
        [1, '职代会每年至少召开一次', 8, 7],
        [2, '厂务公开栏按季更新', 6, 6],
        [null, '本页小计', 14, 13],
        [null, '第1页 共2页'],
        ['序号', '考评要点', '标准分', '自评分', '复核分'],
        [3, '签订集体合同', 6, 5.5],
        [4, '困难职工建档', 5, 5],
        [null, '本页小计', 11, 10.5],
        [null, '总 得 分', 25, 23.5],
      ],
    },
  ],
  expected: read([formOf('青石镇百货大楼工会', null, [['', duty.flatMap(([, items]) => [...items])]])]),
};

const lastYear: LayoutCase = {
  file: 'B07-深藏去年的表.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: '2023',
      hidden: true,
      rows: [['单位：云溪县烟草公司工会'], ['项目', '考核内容', '分值', '自评分'], ['旧', '旧的一项内容', 5, 5], ['旧', '旧的二项内容', 5, 5]],
    },
    {
      name: '2024',
      rows: [['单位：云溪县烟草公司工会'], ['项目', '考核内容', '分值', '自评分'], ...lines(duty, (section, _, text, max, self) => [section, text, max, self])],
    },
  ],
  expected: read([formOf('云溪县烟草公司工会', null, duty, { statedTotal: null })], 'hidden-sheet'),
};

const weighted: LayoutCase = {
  file: 'B08-权重与完成情况.ods',
  saving: viaOffice('ods'),
  sheets: [
    {
      name: '表',
      rows: [
        ['参评单位：云溪县城投公司工会', null, null, null, '2024-11-30'],
        ['考核指标', '指标内容', '权重（分）', '完成情况', '自评得分', '复核得分'],
        ...lines(duty, (section, _, text, max, self) => [section, text, max, '已完成', self]),
        ['总计', null, 25, null, 23.5],
      ],
      merges: ['A3:A4', 'A5:A6'],
    },
  ],
  expected: read([formOf('云溪县城投公司工会', '2024-11-30', duty)]),
};

const bareSections: LayoutCase = {
  file: 'B09-分节行只有名字.csv',
  sheets: [],
  saving: viaText(
    '工会自评表,,,,\n单位名称：柳林镇养老院工会,,,,\n序号,考核内容,分值,自评分,考评分\n,民主管理,,,\n1,职代会每年至少召开一次,8,7,\n2,厂务公开栏按季更新,6,6,\n,维权帮扶,,,\n3,签订集体合同,6,5.5,\n4,困难职工建档,5,5,\n,合计,25,23.5,\n',
    'gb18030',
  ),
  expected: read([formOf('柳林镇养老院工会', null, duty)]),
};

const brackets: LayoutCase = {
  file: 'B10-文字里有括号.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['单位（公章）：云溪县（城南）污水处理厂工会'],
        ['一级指标', '考核内容', '自评分'],
        ['民主管理（14分）', '职代会（教代会）每年至少召开一次（8分）', 7],
        [null, '厂务公开栏（含电子屏）按季更新（6分）', 6],
        ['维权帮扶（11分）', '签订集体合同（有效期内）（6分）', 5.5],
        [null, '困难职工（含农民工）建档（5分）', 5],
      ],
      merges: ['A3:A4', 'A5:A6'],
    },
  ],
  expected: read([
    formOf(
      '云溪县(城南)污水处理厂工会',
      null,
      [
        [
          '民主管理',
          [
            ['职代会(教代会)每年至少召开一次', 8, 7],
            ['厂务公开栏(含电子屏)按季更新', 6, 6],
          ],
        ],
        [
          '维权帮扶',
          [
            ['签订集体合同(有效期内)', 6, 5.5],
            ['困难职工(含农民工)建档', 5, 5],
          ],
        ],
      ],
      { statedTotal: null },
    ),
  ]),
};

/** A third set, made up after the second was mended. */
export const cases: readonly LayoutCase[] = [
  totalFirst,
  namedSubtotals,
  doubleHeads,
  factsAbove,
  remarks,
  carried,
  lastYear,
  weighted,
  bareSections,
  brackets,
  ...more,
];
