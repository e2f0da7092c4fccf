import { read, viaLibrary, viaOffice, viaText, type LayoutCase } from './case.ts';
import { row, score } from './people-source.ts';

const withForm: LayoutCase = {
  file: '64-登记表与自评表.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: '基本情况',
      rows: [['基本情况表'], ['单位名称：', '城关镇缝纫厂工会'], ['职工总数：', '186人'], ['会员总数：', 180], ['女职工人数：', 90], ['入会率：', '96.8％']],
    },
    {
      name: '自评表',
      rows: [['自评表'], ['项目', '考核内容', '分值', '自评分'], ['甲部', '第一项工作', 4, 4], ['甲部', '第二项工作', 6, 5], ['合计', null, 10, 9]],
    },
  ],
  expected: read([
    {
      unit: '城关镇缝纫厂工会',
      date: null,
      layout: 'form',
      items: [
        { section: '甲部', text: '第一项工作', max: 4, self: 4 },
        { section: '甲部', text: '第二项工作', max: 6, self: 5 },
      ],
      statedTotal: 9,
      computedTotal: 9,
      facts: { workers: 186, members: 180, womenWorkers: 90, membershipRate: 0.968 },
    },
  ]),
};

const inHead: LayoutCase = {
  file: '65-表头里有人数.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '考核表',
      rows: [
        ['基层工会考核表'],
        ['单位：云溪县林场工会   统一社会信用代码：81520000MJ0000001X'],
        ['职工人数：186人   会员人数：180人   工会主席：吴森   联系电话：13700000007   换届时间：2023年4月'],
        ['项目', '考核内容', '分值', '自评分'],
        ['甲部', '第一项工作', 4, 4],
        ['甲部', '第二项工作', 6, 5],
        ['合计', null, 10, 9],
      ],
      merges: ['A1:D1', 'A2:D2', 'A3:D3'],
    },
  ],
  expected: read(
    [
      {
        unit: '云溪县林场工会',
        date: null,
        layout: 'form',
        items: [
          { section: '甲部', text: '第一项工作', max: 4, self: 4 },
          { section: '甲部', text: '第二项工作', max: 6, self: 5 },
        ],
        statedTotal: 9,
        computedTotal: 9,
        facts: { workers: 186, members: 180, chairName: '吴森', phone: '13700000007', lastElectedOn: '2023-04', uscc: '81520000MJ0000001X' },
      },
    ],
    'uscc-invalid',
  ),
};

const summary: LayoutCase = {
  file: '66-自评得分汇总表.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: '汇总',
      rows: [
        ['基层工会规范化建设自评得分汇总表'],
        ['序号', '单位名称', '组织建设\n（20分）', '制度建设\n（30分）', '阵地建设\n（50分）', '总分', '名次', '备注'],
        [1, '柳林镇造纸厂工会', 18, 28.5, 44, 90.5, 1, null],
        [2, '柳林镇化肥厂工会', 20, 25, 40.25, 86, 2, null],
        ['平均', null, 19, 26.75, 42.125, 88.25],
      ],
      merges: ['A1:H1'],
    },
  ],
  expected: read(
    [
      {
        unit: '柳林镇造纸厂工会',
        layout: 'roster',
        items: [score('组织建设', 20, 18), score('制度建设', 30, 28.5), score('阵地建设', 50, 44)],
        statedTotal: 90.5,
        computedTotal: 90.5,
      },
      {
        unit: '柳林镇化肥厂工会',
        layout: 'roster',
        items: [score('组织建设', 20, 20), score('制度建设', 30, 25), score('阵地建设', 50, 40.25)],
        statedTotal: 86,
        computedTotal: 85.25,
      },
    ],
    'total-mismatch',
  ),
};

const tally: LayoutCase = {
  file: '67-满意度测评.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '测评',
      rows: [
        ['会员评家满意度测评统计表'],
        ['单位：云溪县邮政局工会', null, null, null, null, '2024年11月20日'],
        ['应参加人数', '发放', '收回', '有效', '满意', '基本满意', '不满意', '满意率'],
        [150, 141, 137, 137, 127, 10, 0, { v: 0.927, z: '0.0%' }],
      ],
      merges: ['A1:H1', 'A2:E2', 'F2:H2'],
    },
  ],
  expected: read([
    {
      unit: '云溪县邮政局工会',
      date: '2024-11-20',
      layout: 'facts',
      items: [],
      facts: {
        surveyExpected: 150,
        surveyIssued: 141,
        surveyReturned: 137,
        surveyValid: 137,
        surveySatisfied: 127,
        surveyFairlySatisfied: 10,
        surveyDissatisfied: 0,
        satisfactionRate: 0.927,
      },
    },
  ]),
};

const csvRoster: LayoutCase = {
  file: '68-花名册.csv',
  sheets: [],
  saving: viaText(
    '序号,单位全称,乡镇街道,职工总数,会员总数,女会员数,建会时间,主席姓名,联系电话,社会信用代码\r\n1,白河乡砖厂工会,白河乡,045,40,12,2023.5.1,钱大,08511234567,622822199001011234\r\n2,白河乡酒坊工会,白河乡,30,30,18,3-1,郑二,13600000006,\r\n',
    'gb18030',
  ),
  expected: read(
    [
      row('白河乡砖厂工会', {
        town: '白河乡',
        workers: 45,
        members: 40,
        womenMembers: 12,
        establishedOn: '2023-05-01',
        chairName: '钱大',
        phone: '08511234567',
        uscc: '622822199001011234',
      }),
      row('白河乡酒坊工会', { workers: 30, members: 30, establishedOn: null, chairName: '郑二' }),
    ],
    'date-unreadable',
    'uscc-invalid',
  ),
};

/** Rosters, registers, summaries and tallies. */
export const cases: readonly LayoutCase[] = [withForm, inHead, summary, tally, csvRoster];
