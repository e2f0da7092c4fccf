import { read, viaLibrary, viaOffice, viaText, type LayoutCase } from './case.ts';
import type { ExpectedFile } from '../../unit/intake/expected-readings.ts';

type Expected = ExpectedFile['submissions'][number];
const row = (unit: string, facts: NonNullable<Expected['facts']>, other: Partial<Expected> = {}): Expected => ({ unit, layout: 'roster', items: [], facts, ...other });

const twoRows: LayoutCase = {
  file: '61-两行表头分镇花名册.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '统计表',
      rows: [
        ['云溪县基层工会组织基本情况统计表'],
        ['填报单位：云溪县总工会', null, null, null, null, '2024年6月30日'],
        ['序号', '工会名称', '职工数', null, '会员数', null, '入会率（%）', '换届时间', '是否建立女职工委员会', '工会主席', null],
        [null, null, '总数', '女', '总数', '女', null, null, null, '姓名', '电话'],
        ['一、城关镇'],
        [1, '城关镇百货公司工会', 120, 66, 110, 60, 91.7, '2023.5.1', '是', '王兰', '13800000001'],
        [2, '城关镇水厂工会', 45, 12, 45, 12, 100, '2022年11月', '否', '李山', '0851-1234567'],
        ['小计', null, 165, 78, 155, 72],
        ['二、白河乡'],
        [3, '白河乡茶场工会', '86人', '约50人', 80, 47, 93, 20210315, '√', '赵水', 13800000003],
        ['合计', null, 251, 128, 235, 119],
        ['填表人：周正     审核人：'],
      ],
      merges: ['A1:K1', 'A2:E2', 'F2:K2', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:F3', 'G3:G4', 'H3:H4', 'I3:I4', 'J3:K3', 'A5:K5', 'A9:K9'],
    },
  ],
  expected: read(
    [
      row('城关镇百货公司工会', { town: '城关镇', workers: 120, womenWorkers: 66, members: 110, womenMembers: 60, membershipRate: 0.917, lastElectedOn: '2023-05-01', womenCommittee: true, chairName: '王兰', phone: '13800000001' }),
      row('城关镇水厂工会', { town: '城关镇', workers: 45, womenWorkers: 12, membershipRate: 1, lastElectedOn: '2022-11', womenCommittee: false, chairName: '李山', phone: '0851-1234567' }),
      row('白河乡茶场工会', { town: '白河乡', workers: 86, womenWorkers: 50, members: 80, membershipRate: 0.93, lastElectedOn: '2021-03-15', womenCommittee: true, phone: '13800000003' }),
    ],
    'fact-doubtful',
  ),
};

const plain: LayoutCase = {
  file: '62-花名册数据有误.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: '花名册',
      rows: [
        ['基层工会花名册（截至2024年9月）'],
        ['编号', '基层工会名称', '所属乡镇', '统一社会信用代码', '建会日期', '职工人数', '女职工人数', '会员人数', '入会率', '本届选举时间', '任期（年）', '经审会', '独立账户'],
        [1, '青石镇煤矿工会', '青石镇', 622822199001011200, { v: 45047, z: 'yyyy/m/d' }, 50, 60, 70, 0.98, '2015年3月1日', 3, '有', '无'],
        [2, '青石镇铁厂工会', '青石镇', '81520000MJ0000001X', '二〇二三年五月', '3（其中女1）', null, 3, { v: 1, z: '0%' }, '2023-04-02', 5, '√', '×'],
        [3, '青石镇瓷厂工会', '青石镇', null, '20110300', 200, 80, 190, '95%', 45047, '5年', '已建立', '独立'],
      ],
      merges: ['A1:M1'],
    },
  ],
  expected: read(
    [
      row('青石镇煤矿工会', { uscc: null, establishedOn: '2023-05-01', workers: 50, womenWorkers: 60, members: 70, membershipRate: 0.98, lastElectedOn: '2015-03-01', termYears: 3, auditCommittee: true, separateAccount: false }),
      row('青石镇铁厂工会', { establishedOn: '2023-05', workers: 3, womenWorkers: 1, members: 3, membershipRate: 1, lastElectedOn: '2023-04-02', termYears: 5, auditCommittee: true, separateAccount: false }),
      row('青石镇瓷厂工会', { establishedOn: '2011-03', workers: 200, members: 190, membershipRate: 0.95, lastElectedOn: '2023-05-01', termYears: 5, auditCommittee: true, separateAccount: true }),
    ],
    'precision-lost', 'members-exceed-workers', 'women-exceed-workers', 'rate-mismatch', 'uscc-invalid',
  ),
};

const register: LayoutCase = {
  file: '63-登记表.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '登记表',
      rows: [
        ['基层工会组织登记表'],
        ['工会名称', '红旗街道钟表厂工会委员会', null, null, '填表日期', '2024年10月18日'],
        ['单位性质', '国有企业', '成立时间', '1998年5月', '上级工会', '红旗街道工会联合会'],
        ['职工人数', '总数', 312, '其中女', 140, null],
        ['会员人数', '总数', 306, '其中女', 139, null],
        ['工会主席', '孙建国', '联系电话', '13900000009', '任期', '2022年6月1日至2027年5月31日'],
        ['统一社会信用代码', '81520000MJ0000001X', null, null, '是否独立开户', '是'],
        ['经审会', '已建立', '女职工委员会', '已建立', '法人资格证', '未办理'],
        ['主要事迹', '近年来，工会围绕中心服务大局，职工人数稳步增长。'],
        ['工会意见', '                              （盖章）   年   月   日'],
      ],
      merges: ['A1:F1', 'B2:D2', 'B7:D7', 'B9:F9', 'B10:F10'],
    },
  ],
  expected: read(
    [
      {
        unit: '红旗街道钟表厂工会委员会',
        date: '2024-10-18',
        layout: 'facts',
        items: [],
        facts: { kind: '国有企业', establishedOn: '1998-05', parentUnion: '红旗街道工会联合会', workers: 312, womenWorkers: 140, members: 306, womenMembers: 139, chairName: '孙建国', phone: '13900000009', lastElectedOn: '2022-06-01', termEndsOn: '2027-05-31', uscc: '81520000MJ0000001X', separateAccount: true, auditCommittee: true, womenCommittee: true, legalPersonCert: false },
      },
    ],
    'uscc-invalid',
  ),
};

const withForm: LayoutCase = {
  file: '64-登记表与自评表.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    { name: '基本情况', rows: [['基本情况表'], ['单位名称：', '城关镇缝纫厂工会'], ['职工总数：', '186人'], ['会员总数：', 180], ['女职工人数：', 90], ['入会率：', '96.8％']] },
    { name: '自评表', rows: [['自评表'], ['项目', '考核内容', '分值', '自评分'], ['甲部', '第一项工作', 4, 4], ['甲部', '第二项工作', 6, 5], ['合计', null, 10, 9]] },
  ],
  expected: read([{ unit: '城关镇缝纫厂工会', date: null, layout: 'form', items: [{ section: '甲部', text: '第一项工作', max: 4, self: 4 }, { section: '甲部', text: '第二项工作', max: 6, self: 5 }], statedTotal: 9, computedTotal: 9, facts: { workers: 186, members: 180, womenWorkers: 90, membershipRate: 0.968 } }]),
};

const inHead: LayoutCase = {
  file: '65-表头里有人数.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '考核表',
      rows: [['基层工会考核表'], ['单位：云溪县林场工会   统一社会信用代码：81520000MJ0000001X'], ['职工人数：186人   会员人数：180人   工会主席：吴森   联系电话：13700000007   换届时间：2023年4月'], ['项目', '考核内容', '分值', '自评分'], ['甲部', '第一项工作', 4, 4], ['甲部', '第二项工作', 6, 5], ['合计', null, 10, 9]],
      merges: ['A1:D1', 'A2:D2', 'A3:D3'],
    },
  ],
  expected: read([{ unit: '云溪县林场工会', date: null, layout: 'form', items: [{ section: '甲部', text: '第一项工作', max: 4, self: 4 }, { section: '甲部', text: '第二项工作', max: 6, self: 5 }], statedTotal: 9, computedTotal: 9, facts: { workers: 186, members: 180, chairName: '吴森', phone: '13700000007', lastElectedOn: '2023-04', uscc: '81520000MJ0000001X' } }], 'uscc-invalid'),
};

const score = (section: string, max: number | null, self: number): Expected['items'][number] => ({ section, text: section, max, self });
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
      { unit: '柳林镇造纸厂工会', layout: 'roster', items: [score('组织建设', 20, 18), score('制度建设', 30, 28.5), score('阵地建设', 50, 44)], statedTotal: 90.5, computedTotal: 90.5 },
      { unit: '柳林镇化肥厂工会', layout: 'roster', items: [score('组织建设', 20, 20), score('制度建设', 30, 25), score('阵地建设', 50, 40.25)], statedTotal: 86, computedTotal: 85.25 },
    ],
    'total-mismatch',
  ),
};

const tally: LayoutCase = {
  file: '67-满意度测评.xls',
  saving: viaOffice('xls'),
  sheets: [{ name: '测评', rows: [['会员评家满意度测评统计表'], ['单位：云溪县邮政局工会', null, null, null, null, '2024年11月20日'], ['应参加人数', '发放', '收回', '有效', '满意', '基本满意', '不满意', '满意率'], [150, 141, 137, 137, 127, 10, 0, { v: 0.927, z: '0.0%' }]], merges: ['A1:H1', 'A2:E2', 'F2:H2'] }],
  expected: read([{ unit: '云溪县邮政局工会', date: '2024-11-20', layout: 'facts', items: [], facts: { surveyExpected: 150, surveyIssued: 141, surveyReturned: 137, surveyValid: 137, surveySatisfied: 127, surveyFairlySatisfied: 10, surveyDissatisfied: 0, satisfactionRate: 0.927 } }]),
};

const csvRoster: LayoutCase = {
  file: '68-花名册.csv',
  sheets: [],
  saving: viaText('序号,单位全称,乡镇街道,职工总数,会员总数,女会员数,建会时间,主席姓名,联系电话,社会信用代码\r\n1,白河乡砖厂工会,白河乡,045,40,12,2023.5.1,钱大,08511234567,622822199001011234\r\n2,白河乡酒坊工会,白河乡,30,30,18,3-1,郑二,13600000006,\r\n', 'gb18030'),
  expected: read([row('白河乡砖厂工会', { town: '白河乡', workers: 45, members: 40, womenMembers: 12, establishedOn: '2023-05-01', chairName: '钱大', phone: '08511234567', uscc: '622822199001011234' }), row('白河乡酒坊工会', { workers: 30, members: 30, establishedOn: null, chairName: '郑二' })], 'date-unreadable', 'uscc-invalid'),
};

/** Rosters, registers, summaries and tallies. */
export const cases: readonly LayoutCase[] = [twoRows, plain, register, withForm, inHead, summary, tally, csvRoster];
