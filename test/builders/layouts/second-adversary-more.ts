import type { Cell } from './sheet.ts';
import { formOf, read, viaLibrary, viaOffice, viaText, type LayoutCase } from './case.ts';
import { duty, lines } from './second-adversary-source.ts';

const partsCard: LayoutCase = {
  file: 'B11-主席一栏分姓名电话.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '情况表',
      rows: [
        ['基层工会基本情况表'],
        ['基层工会名称', '红旗街道物业公司工会', null, null, null, '所属街道', '红旗街道'],
        ['工会主席', '姓名', '白云', '联系电话', '13800000041', '任职时间', '2022.4'],
        ['职工情况', '职工总数', '75', '女职工数', '31', '农民工数', '20'],
        ['会员情况', '会员总数', '70', '女会员数', '30', '入会率', '93.3%'],
        ['组织机构', '经审会', '有', '女工委', '有', '独立账户', '无'],
        ['备注', '本表数据截至2024年6月'],
      ],
      merges: ['A1:G1', 'B2:E2', 'B7:G7'],
    },
  ],
  expected: read([
    {
      unit: '红旗街道物业公司工会',
      layout: 'facts',
      items: [],
      facts: {
        town: '红旗街道',
        chairName: '白云',
        phone: '13800000041',
        lastElectedOn: '2022-04',
        workers: 75,
        womenWorkers: 31,
        members: 70,
        womenMembers: 30,
        membershipRate: 0.933,
        auditCommittee: true,
        womenCommittee: true,
        separateAccount: false,
      },
    },
  ]),
};

const partScores: LayoutCase = {
  file: 'B12-参评单位汇总.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '汇总',
      rows: [
        ['云溪县规范化建设参评单位自评汇总表'],
        ['参评单位', '所属乡镇', '民主管理14分', '维权帮扶11分', '自评总分', '初审意见'],
        ['柳林镇甲厂工会', '柳林镇', 13, 10.5, 23.5, null],
        ['白河乡乙厂工会', '白河乡', 14, 11, 25, null],
      ],
      merges: ['A1:F1'],
    },
  ],
  expected: read([
    {
      unit: '柳林镇甲厂工会',
      layout: 'roster',
      items: [
        { section: '民主管理', text: '民主管理', max: 14, self: 13 },
        { section: '维权帮扶', text: '维权帮扶', max: 11, self: 10.5 },
      ],
      statedTotal: 23.5,
      facts: { town: '柳林镇' },
    },
    {
      unit: '白河乡乙厂工会',
      layout: 'roster',
      items: [
        { section: '民主管理', text: '民主管理', max: 14, self: 14 },
        { section: '维权帮扶', text: '维权帮扶', max: 11, self: 11 },
      ],
      statedTotal: 25,
      facts: { town: '白河乡' },
    },
  ]),
};

const uprightTally: LayoutCase = {
  file: 'B13-竖排测评表.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: '测评',
      rows: [
        ['会员评家民主测评结果'],
        ['测评单位：云溪县客运公司工会    测评时间：2024年11月6日'],
        ['发放测评票', '141张'],
        ['收回测评票', '137张'],
        ['满意', '127票'],
        ['基本满意', '10票'],
        ['不满意', '0票'],
        ['满意率', '92.7%'],
      ],
      merges: ['A1:B1', 'A2:B2'],
    },
  ],
  expected: read([
    {
      unit: '云溪县客运公司工会',
      date: '2024-11-06',
      layout: 'facts',
      items: [],
      facts: { surveyIssued: 141, surveyReturned: 137, surveySatisfied: 127, surveyFairlySatisfied: 10, surveyDissatisfied: 0, satisfactionRate: 0.927 },
    },
  ]),
};

const noColons: LayoutCase = {
  file: 'B14-没有冒号的表头.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '表',
      rows: [
        ['附件3'],
        ['工会规范化建设达标验收自查表'],
        ['（2024年度）'],
        ['填报单位（盖章）  红旗街道印务公司工会            填报日期  2024年10月22日'],
        ['条款', '验收内容', '应得分数', '自查得分', '验收得分'],
        ...lines(duty, (_, no, text, max, self) => [no, text, max, self]),
        ['合计', null, 25, 23.5],
      ],
      merges: ['A2:E2', 'A3:E3', 'A4:E4'],
    },
  ],
  expected: read([formOf('红旗街道印务公司工会', '2024-10-22', [['', duty.flatMap(([, items]) => [...items])]])]),
};

const wideText: LayoutCase = {
  file: 'B15-内容跨两列.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '表',
      rows: [
        ['单位：城关镇木材公司工会', null, null, null, null, null, '日期：2024年11月21日'],
        ['序号', '考核内容', null, '分值', '自评分', '考评分', '备注'],
        ['（一）民主管理（14分）'],
        ['(1)', '职代会每年至少召开一次', null, 8, 7],
        ['(2)', '厂务公开栏按季更新', null, 6, 6],
        ['（二）维权帮扶（11分）'],
        ['(1)', '签订集体合同', null, 6, 5.5],
        ['(2)', '困难职工建档', null, 5, 5],
        ['合计', null, null, 25, 23.5],
      ],
      merges: ['A1:F1', 'B2:C2', 'A3:G3', 'B4:C4', 'B5:C5', 'A6:G6', 'B7:C7', 'B8:C8', 'A9:C9'],
    },
  ],
  expected: read([formOf('城关镇木材公司工会', '2024-11-21', duty)]),
};

const tabbed: LayoutCase = {
  file: 'B16-记事本.txt',
  sheets: [],
  saving: viaText(
    '基层工会自评表\r\n单位：青石镇渔场工会\t\t填报日期：2024年11月3日\r\n\r\n项目\t考核内容\t分值\t自评分\r\n民主管理\t职代会每年至少召开一次\t8\t7\r\n\t厂务公开栏按季更新\t6\t6\r\n维权帮扶\t签订集体合同\t6\t5.5\r\n\t困难职工建档\t5\t5\r\n合计\t\t25\t23.5\r\n',
    'gb18030',
  ),
  expected: read([formOf('青石镇渔场工会', '2024-11-03', duty)]),
};

const monthOnly: LayoutCase = {
  file: 'B17-只写到月.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['单位：青石镇花炮厂工会      填报日期：2024年11月'],
        ['项目', '考核内容', '分值', '自评分'],
        ...lines(duty, (section, _, text, max, self) => [section, text, max, self]),
        ['合计', null, 25, 23.5],
      ],
    },
  ],
  expected: read([formOf('青石镇花炮厂工会', null, duty)], 'date-unreadable'),
};

const emptyRows: LayoutCase = {
  file: 'B18-行间空行.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        [],
        ['考核评分表'],
        [],
        ['受检单位：', '白河乡中药厂工会'],
        [],
        ['类别', '检查内容', '标准分', '自检得分', '检查得分'],
        [],
        ...lines(duty, (section, _, text, max, self) => [section, text, max, self]).flatMap((row): (readonly Cell[])[] => [row, []]),
        ['总分', null, 25, 23.5],
      ],
    },
  ],
  expected: read([formOf('白河乡中药厂工会', null, duty)]),
};

/** A third set, made up after the second was mended. */
export const cases: readonly LayoutCase[] = [partsCard, partScores, uprightTally, noColons, wideText, tabbed, monthOnly, emptyRows];
