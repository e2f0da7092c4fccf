import { cases as more } from './people-more.ts';
import { read, viaOffice, type LayoutCase } from './case.ts';
import { row } from './people-source.ts';

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
      row('城关镇百货公司工会', {
        town: '城关镇',
        workers: 120,
        womenWorkers: 66,
        members: 110,
        womenMembers: 60,
        membershipRate: 0.917,
        lastElectedOn: '2023-05-01',
        womenCommittee: true,
        chairName: '王兰',
        phone: '13800000001',
      }),
      row('城关镇水厂工会', {
        town: '城关镇',
        workers: 45,
        womenWorkers: 12,
        membershipRate: 1,
        lastElectedOn: '2022-11',
        womenCommittee: false,
        chairName: '李山',
        phone: '0851-1234567',
      }),
      row('白河乡茶场工会', {
        town: '白河乡',
        workers: 86,
        womenWorkers: 50,
        members: 80,
        membershipRate: 0.93,
        lastElectedOn: '2021-03-15',
        womenCommittee: true,
        phone: '13800000003',
      }),
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
        [
          '编号',
          '基层工会名称',
          '所属乡镇',
          '统一社会信用代码',
          '建会日期',
          '职工人数',
          '女职工人数',
          '会员人数',
          '入会率',
          '本届选举时间',
          '任期（年）',
          '经审会',
          '独立账户',
        ],
        [1, '青石镇煤矿工会', '青石镇', 622822199001011200, { v: 45047, z: 'yyyy/m/d' }, 50, 60, 70, 0.98, '2015年3月1日', 3, '有', '无'],
        [2, '青石镇铁厂工会', '青石镇', '81520000MJ0000001X', '二〇二三年五月', '3（其中女1）', null, 3, { v: 1, z: '0%' }, '2023-04-02', 5, '√', '×'],
        [3, '青石镇瓷厂工会', '青石镇', null, '20110300', 200, 80, 190, '95%', 45047, '5年', '已建立', '独立'],
      ],
      merges: ['A1:M1'],
    },
  ],
  expected: read(
    [
      row('青石镇煤矿工会', {
        uscc: null,
        establishedOn: '2023-05-01',
        workers: 50,
        womenWorkers: 60,
        members: 70,
        membershipRate: 0.98,
        lastElectedOn: '2015-03-01',
        termYears: 3,
        auditCommittee: true,
        separateAccount: false,
      }),
      row('青石镇铁厂工会', {
        establishedOn: '2023-05',
        workers: 3,
        womenWorkers: 1,
        members: 3,
        membershipRate: 1,
        lastElectedOn: '2023-04-02',
        termYears: 5,
        auditCommittee: true,
        separateAccount: false,
      }),
      row('青石镇瓷厂工会', {
        establishedOn: '2011-03',
        workers: 200,
        members: 190,
        membershipRate: 0.95,
        lastElectedOn: '2023-05-01',
        termYears: 5,
        auditCommittee: true,
        separateAccount: true,
      }),
    ],
    'precision-lost',
    'members-exceed-workers',
    'women-exceed-workers',
    'rate-mismatch',
    'uscc-invalid',
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
        facts: {
          kind: '国有企业',
          establishedOn: '1998-05',
          parentUnion: '红旗街道工会联合会',
          workers: 312,
          womenWorkers: 140,
          members: 306,
          womenMembers: 139,
          chairName: '孙建国',
          phone: '13900000009',
          lastElectedOn: '2022-06-01',
          termEndsOn: '2027-05-31',
          uscc: '81520000MJ0000001X',
          separateAccount: true,
          auditCommittee: true,
          womenCommittee: true,
          legalPersonCert: false,
        },
      },
    ],
    'uscc-invalid',
  ),
};

/** Rosters, registers, summaries and tallies. */
export const cases: readonly LayoutCase[] = [twoRows, plain, register, ...more];
