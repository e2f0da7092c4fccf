import { cases as more } from './adversary-more.ts';
import { cases as others } from './adversary-units.ts';
import { formOf, read, viaLibrary, viaOffice, type KnownSection, type LayoutCase } from './case.ts';
import { work } from './adversary-source.ts';

const threeHeads: LayoutCase = {
  file: 'A01-三行表头.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '考核表',
      rows: [
        ['2024年度基层工会工作目标考核表'],
        ['单位名称：云溪县粮食局机关工会', null, null, null, null, '填表时间：2024年12月6日'],
        ['序号', '考核内容', null, '分值', '考核得分', null, null, '备注'],
        [null, '项目', '考核标准', null, '单位\n自评', '镇（街道）\n初评', '县级\n考评', null],
        [1, '领导重视', '党组织每年专题研究工会工作', 6, 6],
        [2, null, '工会主席列席有关会议', 4, 3],
        [3, '服务职工', '开展送温暖送清凉活动', 5, 5],
        [4, null, '建立困难职工台账', 5, 4.5],
        ['合计', null, null, 20, 18.5],
      ],
      merges: ['A1:H1', 'A2:D2', 'F2:H2', 'A3:A4', 'B3:C3', 'D3:D4', 'E3:G3', 'H3:H4', 'B5:B6', 'B7:B8', 'A9:C9'],
    },
  ],
  expected: read([formOf('云溪县粮食局机关工会', '2024-12-06', work)]),
};

const twoMaxima: LayoutCase = {
  file: 'A02-项目分值与小项分值.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: '评分',
      rows: [
        ['基层工会规范化建设考核评分表（云溪县交通运输局机关工会）'],
        ['考核项目', '项目分值', '考核内容', '小项分值', '评分办法', '自评得分（由单位填写）', '考核得分（由考核组填写）'],
        ['领导重视', 10, '1.党组织每年专题研究工会工作', 6, '未研究不得分', 6],
        [null, null, '2.工会主席列席有关会议', 4, '缺一次扣1分', 3],
        ['服务职工', 10, '1.开展送温暖送清凉活动', 5, '未开展不得分', 5],
        [null, null, '2.建立困难职工台账', 5, '缺一户扣0.5分', 4.5],
        ['合计', 20, null, 20, null, 18.5],
        ['考核组签名：', null, null, null, '2024年12月9日'],
      ],
      merges: ['A1:G1', 'A3:A4', 'B3:B4', 'A5:A6', 'B5:B6'],
    },
  ],
  expected: read([formOf('云溪县交通运输局机关工会', '2024-12-09', work)]),
};

const vertical: LayoutCase = {
  file: 'A03-竖排分节.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['先进职工之家自查评分表'],
        ['自查单位（公章）', '红旗街道公交公司工会', null, '自查日期', '2024.10.30'],
        ['项\n目', '考 核 内 容', '标准\n分', '自查\n得分', '核查\n得分'],
        ['领\n导\n重\n视\n︵\n10\n分\n︶', '⒈党组织每年专题研究工会工作。', 6, 6],
        [null, '⒉工会主席列席有关会议。', 4, 3],
        ['服\n务\n职\n工\n︵\n10\n分\n︶', '⒈开展送温暖送清凉活动。', 5, 5],
        [null, '⒉建立困难职工台账。', 5, 4.5],
        ['总  计', null, 20, 18.5],
      ],
      merges: ['A1:E1', 'B2:C2', 'A4:A5', 'A6:A7', 'A8:B8'],
    },
  ],
  expected: read([
    formOf(
      '红旗街道公交公司工会',
      '2024-10-30',
      work.map(([title, items]): KnownSection => [title, items.map(([text, max, self]) => [`${text}。`, max, self])]),
    ),
  ]),
};

const ruleLines: LayoutCase = {
  file: 'A04-评分标准分行.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '细则',
      rows: [
        ['单位：青石镇建筑公司工会  日期：2024年9月9日'],
        ['项目', '考核内容', '分值', '评分标准', '自评分', '考评分'],
        ['领导重视', '党组织每年专题研究工会工作', 6, '没有会议记录扣2分', 6],
        [null, null, null, '没有专门文件扣2分'],
        [null, null, null, '没有落实措施扣2分'],
        [null, '工会主席列席有关会议', 4, '缺一次扣1分', 3],
        [null, null, null, '扣完为止'],
        ['服务职工', '开展送温暖送清凉活动', 5, '未开展不得分', 5],
        [null, '建立困难职工台账', 5, '缺一户扣0.5分', 4.5],
        ['合计', null, 20, null, 18.5],
      ],
      merges: ['A1:F1', 'A3:A7', 'B3:B5', 'C3:C5', 'E3:E5', 'F3:F5', 'B6:B7', 'C6:C7', 'E6:E7', 'F6:F7', 'A8:A9'],
    },
  ],
  expected: read([formOf('青石镇建筑公司工会', '2024-09-09', work)]),
};

const plainTitles: LayoutCase = {
  file: 'A05-分节名无编号.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['申报工会', '白河乡建材公司工会', null, '申报时间', '2024/7/15'],
        ['No.', '建设内容', '满分', '自评得分', '验收得分'],
        [null, '领导重视', 10],
        ['1.1', '党组织每年专题研究工会工作', 6, 6],
        ['1.2', '工会主席列席有关会议', 4, 3],
        [null, '服务职工', 10],
        ['2.1', '开展送温暖送清凉活动', 5, 5],
        ['2.2', '建立困难职工台账', 5, 4.5],
        [null, '合计', 20, 18.5],
      ],
    },
  ],
  expected: read([formOf('白河乡建材公司工会', '2024-07-15', work)]),
};

const cover: LayoutCase = {
  file: 'A06-封面另成一表.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    { name: '封面', rows: [[], ['基层工会规范化建设'], ['自 评 材 料'], [], ['单位名称：', '柳林镇农商行工会'], ['填报日期：', '2024年11月15日']] },
    {
      name: '自评表',
      rows: [
        ['规范化建设自评表'],
        ['项目', '考核内容', '分值', '自评分'],
        ...work.flatMap(([section, items]) => items.map(([text, max, self]) => [section, text, max, self])),
        ['合计', null, 20, 18.5],
      ],
    },
  ],
  expected: read([formOf('柳林镇农商行工会', '2024-11-15', work)]),
};

const assessedFirst: LayoutCase = {
  file: 'A07-考评在前.ods',
  saving: viaOffice('ods'),
  sheets: [
    {
      name: '表1',
      rows: [
        ['工会工作考核表', null, null, null, null, '单位：云溪县疾控中心工会'],
        ['类 别', '评分细则', '基准分', '上年得分', '考核组打分', '单位自评打分'],
        ['领导重视', '党组织每年专题研究工会工作', 6, 5, null, 6],
        ['领导重视', '工会主席列席有关会议', 4, 4, null, 3],
        ['服务职工', '开展送温暖送清凉活动', 5, 5, null, 5],
        ['服务职工', '建立困难职工台账', 5, 3, null, 4.5],
        ['得分合计', null, 20, 17, null, 18.5],
      ],
      merges: ['A1:E1'],
    },
  ],
  expected: read([formOf('云溪县疾控中心工会', null, work)]),
};

const spaced: LayoutCase = {
  file: 'A08-列间有空列.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: 'Sheet1',
      at: 'C5',
      rows: [
        ['填报单位:  云溪县园林处工会（印章）', null, null, null, null, null, '2024年11月7日填'],
        ['考核类别', null, '考核内容及标准', null, '规定分值', null, '自评分值', null, '检查组评分'],
        ['一、领导重视', null, '1、党组织每年专题研究工会工作', null, '6分', null, '6分'],
        [null, null, '2、工会主席列席有关会议', null, '4分', null, '3分'],
        ['二、服务职工', null, '1、开展送温暖送清凉活动', null, '5分', null, '5分'],
        [null, null, '2、建立困难职工台账', null, '5分', null, '4.5分'],
        ['合计：', null, null, null, '20分', null, '18.5分'],
      ],
    },
  ],
  expected: read([formOf('云溪县园林处工会', '2024-11-07', work)]),
};

/** A second set, made up after the reader was done and without looking at how it works. */
export const cases: readonly LayoutCase[] = [threeHeads, twoMaxima, vertical, ruleLines, plainTitles, cover, assessedFirst, spaced, ...others, ...more];
