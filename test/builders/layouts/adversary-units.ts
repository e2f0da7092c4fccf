import { formOf, read, viaLibrary, viaOffice, type KnownSection, type LayoutCase } from './case.ts';

const work: readonly KnownSection[] = [
  [
    '领导重视',
    [
      ['党组织每年专题研究工会工作', 6, 6],
      ['工会主席列席有关会议', 4, 3],
    ],
  ],
  [
    '服务职工',
    [
      ['开展送温暖送清凉活动', 5, 5],
      ['建立困难职工台账', 5, 4.5],
    ],
  ],
];

const bands: LayoutCase = {
  file: 'A16-分组表头花名册.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: '底数',
      rows: [
        ['白河乡基层工会组织底数摸排表'],
        ['统计时间：截至2024年6月底'],
        ['序号', '基层工会全称', '职工队伍', null, '工会会员', null, '工会主席', null, '组织建设', null, null, '备注'],
        [null, null, '职工总数（人）', '其中：女职工', '会员总数（人）', '其中：女会员', '姓名', '联系电话', '建会时间', '有无经审会', '有无女工委', null],
        ['合计', null, 152, 71, 140, 66],
        [1, '白河乡机关工会', 52, 21, 52, 21, '汪洋', '13800000011', '2012-03', '有', '有'],
        [2, '白河乡茶叶专业合作社工会', 100, 50, 88, 45, '潘虹', '13800000012', '2019年8月15日', '无', '有'],
      ],
      merges: ['A1:L1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:F3', 'G3:H3', 'I3:K3', 'L3:L4'],
    },
  ],
  expected: read([
    {
      unit: '白河乡机关工会',
      layout: 'roster',
      items: [],
      facts: {
        workers: 52,
        womenWorkers: 21,
        members: 52,
        womenMembers: 21,
        chairName: '汪洋',
        phone: '13800000011',
        establishedOn: '2012-03',
        auditCommittee: true,
        womenCommittee: true,
      },
    },
    {
      unit: '白河乡茶叶专业合作社工会',
      layout: 'roster',
      items: [],
      facts: {
        workers: 100,
        womenWorkers: 50,
        members: 88,
        womenMembers: 45,
        chairName: '潘虹',
        establishedOn: '2019-08-15',
        auditCommittee: false,
        womenCommittee: true,
      },
    },
  ]),
};

const card: LayoutCase = {
  file: 'A17-情况登记卡.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '登记卡',
      rows: [
        ['基层工会基本情况登记卡'],
        ['单位全称', '青石镇陶瓷有限公司', null, null],
        ['工会全称', '青石镇陶瓷有限公司工会委员会', null, null],
        ['建会日期', '２０１６年７月', '现有职工数', '218'],
        ['现有会员数', '201人', '入会率', 0.922],
        ['女会员数', '约90', '工会主席姓名', '钟离'],
        ['联系方式', 13800000021, '是否有独立账户', '☑是 □否'],
        ['本届任期起止时间', '2021年7月至2026年7月', '工会委员会委员人数', 7],
      ],
      merges: ['A1:D1', 'B2:D2', 'B3:D3'],
    },
  ],
  expected: read(
    [
      {
        unit: '青石镇陶瓷有限公司工会委员会',
        layout: 'facts',
        items: [],
        facts: {
          establishedOn: '2016-07',
          workers: 218,
          members: 201,
          membershipRate: 0.922,
          womenMembers: 90,
          chairName: '钟离',
          phone: '13800000021',
          separateAccount: true,
          lastElectedOn: '2021-07',
          termEndsOn: '2026-07',
          committeeSize: 7,
        },
      },
    ],
    'fact-doubtful',
  ),
};

const selfSummary: LayoutCase = {
  file: 'A18-镇汇总表.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: '汇总',
      rows: [
        ['青石镇基层工会考核得分汇总表'],
        ['填报单位：青石镇工会联合会        2024年11月25日'],
        ['序号', '工会名称', '自评得分', '考评得分', '加分', '综合得分', '等次'],
        [1, '青石镇中学工会', 95.5, null, null, null, null],
        [2, '青石镇卫生院工会', 92, null, null, null, null],
      ],
    },
  ],
  expected: read([
    { unit: '青石镇中学工会', layout: 'roster', items: [], statedTotal: 95.5 },
    { unit: '青石镇卫生院工会', layout: 'roster', items: [], statedTotal: 92 },
  ]),
};

const manySheets: LayoutCase = {
  file: 'A19-每单位一页与汇总.xls',
  saving: viaOffice('xls'),
  sheets: [
    { name: '汇总表', rows: [['汇总表'], ['序号', '单位', '自评总分'], [1, '东岭村工会', 18.5], [2, '西岭村工会', 10]] },
    ...[
      ['东岭村工会', work],
      [
        '西岭村工会',
        [
          [
            '领导重视',
            [
              ['党组织每年专题研究工会工作', 6, 6],
              ['工会主席列席有关会议', 4, 4],
            ],
          ],
        ],
      ],
    ].map(([name, sections]) => ({
      name: String(name).slice(0, 2),
      rows: [
        ['自评表'],
        ['单位', String(name)],
        ['项目', '考核内容', '分值', '自评分'],
        ...(sections as readonly KnownSection[]).flatMap(([section, items]) => items.map(([text, max, self]) => [section, text, max, self])),
        ['合计', null, null, name === '东岭村工会' ? 18.5 : 10],
      ],
    })),
  ],
  expected: read([
    formOf('东岭村工会', null, work),
    formOf('西岭村工会', null, [
      [
        '领导重视',
        [
          ['党组织每年专题研究工会工作', 6, 6],
          ['工会主席列席有关会议', 4, 4],
        ],
      ],
    ]),
  ]),
};

const totalAbove: LayoutCase = {
  file: 'A20-总分在表头之上.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['红旗街道职业学校工会委员会“六有”工会自评情况表'],
        ['自评总分：', 18.5, null, '自评日期：', '2024年10月10日'],
        ['指标名称', '指标要求', '指标分值', '自我评分', '上级评分', '得分说明'],
        ['领导重视', '党组织每年专题研究工会工作', 6, 6],
        [null, '工会主席列席有关会议', 4, 3],
        ['服务职工', '开展送温暖送清凉活动', 5, 5],
        [null, '建立困难职工台账', 5, 4.5],
      ],
      merges: ['A1:F1', 'A4:A5', 'A6:A7'],
    },
  ],
  expected: read([formOf('红旗街道职业学校工会委员会', '2024-10-10', work)]),
};

/** The part of the second set with several units, rosters and registers. */
export const cases: readonly LayoutCase[] = [bands, card, selfSummary, manySheets, totalAbove];
