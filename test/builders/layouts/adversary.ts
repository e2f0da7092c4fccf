import { formOf, read, viaLibrary, viaOffice, viaText, type KnownSection, type LayoutCase } from './case.ts';

const work: readonly KnownSection[] = [
  ['领导重视', [['党组织每年专题研究工会工作', 6, 6], ['工会主席列席有关会议', 4, 3]]],
  ['服务职工', [['开展送温暖送清凉活动', 5, 5], ['建立困难职工台账', 5, 4.5]]],
];

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
        [1, '领导重视', '党组织每年专题研究工会工作', 6, 6], [2, null, '工会主席列席有关会议', 4, 3],
        [3, '服务职工', '开展送温暖送清凉活动', 5, 5], [4, null, '建立困难职工台账', 5, 4.5],
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
        ['领导重视', 10, '1.党组织每年专题研究工会工作', 6, '未研究不得分', 6], [null, null, '2.工会主席列席有关会议', 4, '缺一次扣1分', 3],
        ['服务职工', 10, '1.开展送温暖送清凉活动', 5, '未开展不得分', 5], [null, null, '2.建立困难职工台账', 5, '缺一户扣0.5分', 4.5],
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
        ['先进职工之家自查评分表'], ['自查单位（公章）', '红旗街道公交公司工会', null, '自查日期', '2024.10.30'],
        ['项\n目', '考 核 内 容', '标准\n分', '自查\n得分', '核查\n得分'],
        ['领\n导\n重\n视\n︵\n10\n分\n︶', '⒈党组织每年专题研究工会工作。', 6, 6], [null, '⒉工会主席列席有关会议。', 4, 3],
        ['服\n务\n职\n工\n︵\n10\n分\n︶', '⒈开展送温暖送清凉活动。', 5, 5], [null, '⒉建立困难职工台账。', 5, 4.5],
        ['总  计', null, 20, 18.5],
      ],
      merges: ['A1:E1', 'B2:C2', 'A4:A5', 'A6:A7', 'A8:B8'],
    },
  ],
  expected: read([formOf('红旗街道公交公司工会', '2024-10-30', work.map(([title, items]): KnownSection => [title, items.map(([text, max, self]) => [`${text}。`, max, self])]))]),
};

const ruleLines: LayoutCase = {
  file: 'A04-评分标准分行.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '细则',
      rows: [
        ['单位：青石镇建筑公司工会  日期：2024年9月9日'], ['项目', '考核内容', '分值', '评分标准', '自评分', '考评分'],
        ['领导重视', '党组织每年专题研究工会工作', 6, '没有会议记录扣2分', 6], [null, null, null, '没有专门文件扣2分'], [null, null, null, '没有落实措施扣2分'],
        [null, '工会主席列席有关会议', 4, '缺一次扣1分', 3], [null, null, null, '扣完为止'],
        ['服务职工', '开展送温暖送清凉活动', 5, '未开展不得分', 5], [null, '建立困难职工台账', 5, '缺一户扣0.5分', 4.5],
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
        ['申报工会', '白河乡建材公司工会', null, '申报时间', '2024/7/15'], ['No.', '建设内容', '满分', '自评得分', '验收得分'],
        [null, '领导重视', 10], ['1.1', '党组织每年专题研究工会工作', 6, 6], ['1.2', '工会主席列席有关会议', 4, 3],
        [null, '服务职工', 10], ['2.1', '开展送温暖送清凉活动', 5, 5], ['2.2', '建立困难职工台账', 5, 4.5],
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
    { name: '自评表', rows: [['规范化建设自评表'], ['项目', '考核内容', '分值', '自评分'], ...work.flatMap(([section, items]) => items.map(([text, max, self]) => [section, text, max, self])), ['合计', null, 20, 18.5]] },
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
        ['工会工作考核表', null, null, null, null, '单位：云溪县疾控中心工会'], ['类 别', '评分细则', '基准分', '上年得分', '考核组打分', '单位自评打分'],
        ['领导重视', '党组织每年专题研究工会工作', 6, 5, null, 6], ['领导重视', '工会主席列席有关会议', 4, 4, null, 3], ['服务职工', '开展送温暖送清凉活动', 5, 5, null, 5], ['服务职工', '建立困难职工台账', 5, 3, null, 4.5],
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
        ['填报单位:  云溪县园林处工会（印章）', null, null, null, null, null, '2024年11月7日填'], ['考核类别', null, '考核内容及标准', null, '规定分值', null, '自评分值', null, '检查组评分'],
        ['一、领导重视', null, '1、党组织每年专题研究工会工作', null, '6分', null, '6分'], [null, null, '2、工会主席列席有关会议', null, '4分', null, '3分'],
        ['二、服务职工', null, '1、开展送温暖送清凉活动', null, '5分', null, '5分'], [null, null, '2、建立困难职工台账', null, '5分', null, '4.5分'],
        ['合计：', null, null, null, '20分', null, '18.5分'],
      ],
    },
  ],
  expected: read([formOf('云溪县园林处工会', '2024-11-07', work)]),
};

const extras: LayoutCase = {
  file: 'A09-加分扣分否决.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: '自评表',
      rows: [
        ['基层工会考核自评表'], ['单位：城关镇自来水厂工会', null, '2024年11月11日'], ['序号', '考核内容', '分值', '自评分', '说明'],
        ['一、领导重视（10分）'], [1, '党组织每年专题研究工会工作', 6, 6], [2, '工会主席列席有关会议', 4, 3], ['二、服务职工（10分）'], [3, '开展送温暖送清凉活动', 5, 5], [4, '建立困难职工台账', 5, 4.5],
        ['基础分合计', null, 20, 18.5], ['三、加分项（最高5分）'], [5, '获得市级以上表彰每项加1分', 5, 2], ['总得分', null, null, 20.5], ['一票否决项：发生重大安全事故的，取消评选资格。'],
      ],
      merges: ['A1:E1', 'A4:E4', 'A7:E7', 'A11:E11', 'A14:E14'],
    },
  ],
  expected: read([formOf('城关镇自来水厂工会', '2024-11-11', [...work, ['加分项', [['获得市级以上表彰每项加1分', 5, 2]]]])]),
};

const middleLevel: LayoutCase = {
  file: 'A10-类别项目内容三栏.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '评分表',
      rows: [
        ['被考核单位', '白河乡中心学校工会', null, null, '考核日期', { v: 45611, z: 'yyyy-mm-dd' }], ['类别', '考核项目', '考核内容', '标准分', '自评分', '考核分'],
        ['领导重视', '研究工作', '党组织每年专题研究工会工作', 6, 6], [null, '列席会议', '工会主席列席有关会议', 4, 3], ['服务职工', '开展活动', '开展送温暖送清凉活动', 5, 5], [null, '建立台账', '建立困难职工台账', 5, 4.5],
        ['合  计', null, null, 20, 18.5],
      ],
      merges: ['B1:D1', 'A3:A4', 'A5:A6', 'A7:C7'],
    },
  ],
  expected: read([formOf('白河乡中心学校工会', '2024-11-15', work)]),
};

const oldPage: LayoutCase = {
  file: 'A11-旧网页.xls',
  sheets: [],
  saving: viaText(
    '<TABLE BORDER=1><TR><TD COLSPAN=5 ALIGN=center><B>工会考核自评表</B></TD></TR>\r\n<TR><TD COLSPAN=3>填报单位：红旗街道旅游公司工会</TD><TD COLSPAN=2>填报日期：2024-8-20</TD></TR>\r\n<TR><TD ROWSPAN=2>项目</TD><TD ROWSPAN=2>考核内容</TD><TD ROWSPAN=2>分值</TD><TD COLSPAN=2>得分</TD></TR>\r\n<TR><TD>自评</TD><TD>考评</TD></TR>\r\n<TR><TD ROWSPAN=2>领导重视</TD><TD>党组织每年专题研究工会工作</TD><TD>6</TD><TD>6</TD><TD>&nbsp;</TD></TR>\r\n<TR><TD>工会主席列席有关会议</TD><TD>4</TD><TD>3</TD><TD>&nbsp;</TD></TR>\r\n<TR><TD ROWSPAN=2>服务职工</TD><TD>开展送温暖送清凉活动</TD><TD>5</TD><TD>5</TD><TD>&nbsp;</TD></TR>\r\n<TR><TD>建立困难职工台账</TD><TD>5</TD><TD>4.5</TD><TD>&nbsp;</TD></TR>\r\n<TR><TD COLSPAN=2>合计</TD><TD>20</TD><TD>18.5</TD><TD>&nbsp;</TD></TR></TABLE>',
    'gb18030',
  ),
  expected: read([formOf('红旗街道旅游公司工会', '2024-08-20', work)]),
};

const quotedText: LayoutCase = {
  file: 'A12-全引号.csv',
  sheets: [],
  saving: viaText(
    '\r\n"","","",""\r\n"基层工会自评表","","",""\r\n"单位：柳林镇加油站工会　　　　　填报日期：2024年11月2日","","",""\r\n"考评项目","考评标准（分值）","单位自评分","复核分"\r\n"领导重视","党组织每年专题研究工会工作(6分)","6",""\r\n"","工会主席列席有关会议(4分)","3",""\r\n"服务职工","开展送温暖送清凉活动(5分)","5",""\r\n"","建立困难职工台账(5分)","4.5",""\r\n"合计","20","18.5",""\r\n',
    'utf-8',
  ),
  expected: read([formOf('柳林镇加油站工会', '2024-11-02', work)]),
};

const formats: LayoutCase = {
  file: 'A13-数字格式带分.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: '自评',
      rows: [
        ['单位（盖章）：云溪县公路段工会', null, null, '填报时间：', { v: 45600, z: 'm/d/yy' }], ['考核项目', '考核要求', '分值', '自评分', '考评分'],
        ['领导重视', '党组织每年专题研究工会工作', { v: 6, z: '0.0"分"' }, { v: 6, z: '0.0"分"' }], [null, '工会主席列席有关会议', { v: 4, z: '0.0"分"' }, { v: 3, z: '0.0"分"' }],
        ['服务职工', '开展送温暖送清凉活动', { v: 5, z: '0.0"分"' }, { v: 5, z: '0.0"分"' }], [null, '建立困难职工台账', { v: 5, z: '0.0"分"' }, { v: 4.5, z: '0.00_ ' }],
        ['合计', null, { v: 20, f: 'SUM(C3:C6)' }, { v: 18.5, f: 'SUM(D3:D6)' }],
      ],
      merges: ['A3:A4', 'A5:A6', 'A7:B7'],
    },
  ],
  expected: read([formOf('云溪县公路段工会', '2024-11-04', work)]),
};

const nameless: LayoutCase = {
  file: 'A14-没有单位.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [{ name: 'Sheet1', rows: [['云溪县基层工会规范化建设考核评分表'], ['单位：          （盖章）      填报日期：    年   月   日'], ['项目', '考核内容', '分值', '自评分'], ...work.flatMap(([section, items]) => items.map(([text, max, self]) => [section, text, max, self]))] }],
  expected: read([formOf(null, null, work, { statedTotal: null })], 'unit-missing'),
};

const listing: LayoutCase = {
  file: 'A15-一格多条与长文.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '自评',
      rows: [
        ['工会名称：云溪县人民检察院机关工会    填报日期：2024年11月18日    填报人：杜鹃'], ['项目', '考核内容', '分值', '自评情况', '自评分'],
        ['领导重视', '1.党组织每年专题研究工会工作，\n形成会议纪要。', 6, '已专题研究2次，\n会议纪要齐全', 6], [null, '2.工会主席列席有关会议；', 4, '列席3次', 3],
        ['服务职工', '3.“三必访”：①生病必访；②困难必访；③丧葬必访', 5, '走访12人次', 5],
        ['合计', null, 15, null, 14], ['单位意见：经集体研究，自评得分14分，同意上报。', null, null, null, null], ['负责人签字：            2024年11月18日'],
      ],
      merges: ['A1:E1', 'A3:A4', 'A7:E7', 'A8:E8'],
    },
  ],
  expected: read([formOf('云溪县人民检察院机关工会', '2024-11-18', [['领导重视', [['党组织每年专题研究工会工作,形成会议纪要。', 6, 6], ['工会主席列席有关会议', 4, 3]]], ['服务职工', [['“三必访”:①生病必访;②困难必访;③丧葬必访', 5, 5]]]])]),
};

const bands: LayoutCase = {
  file: 'A16-分组表头花名册.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: '底数',
      rows: [
        ['白河乡基层工会组织底数摸排表'], ['统计时间：截至2024年6月底'],
        ['序号', '基层工会全称', '职工队伍', null, '工会会员', null, '工会主席', null, '组织建设', null, null, '备注'],
        [null, null, '职工总数（人）', '其中：女职工', '会员总数（人）', '其中：女会员', '姓名', '联系电话', '建会时间', '有无经审会', '有无女工委', null],
        ['合计', null, 152, 71, 140, 66], [1, '白河乡机关工会', 52, 21, 52, 21, '汪洋', '13800000011', '2012-03', '有', '有'], [2, '白河乡茶叶专业合作社工会', 100, 50, 88, 45, '潘虹', '13800000012', '2019年8月15日', '无', '有'],
      ],
      merges: ['A1:L1', 'A3:A4', 'B3:B4', 'C3:D3', 'E3:F3', 'G3:H3', 'I3:K3', 'L3:L4'],
    },
  ],
  expected: read([
    { unit: '白河乡机关工会', layout: 'roster', items: [], facts: { workers: 52, womenWorkers: 21, members: 52, womenMembers: 21, chairName: '汪洋', phone: '13800000011', establishedOn: '2012-03', auditCommittee: true, womenCommittee: true } },
    { unit: '白河乡茶叶专业合作社工会', layout: 'roster', items: [], facts: { workers: 100, womenWorkers: 50, members: 88, womenMembers: 45, chairName: '潘虹', establishedOn: '2019-08-15', auditCommittee: false, womenCommittee: true } },
  ]),
};

const card: LayoutCase = {
  file: 'A17-情况登记卡.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '登记卡',
      rows: [
        ['基层工会基本情况登记卡'], ['单位全称', '青石镇陶瓷有限公司', null, null], ['工会全称', '青石镇陶瓷有限公司工会委员会', null, null], ['建会日期', '２０１６年７月', '现有职工数', '218'], ['现有会员数', '201人', '入会率', 0.922], ['女会员数', '约90', '工会主席姓名', '钟离'], ['联系方式', 13800000021, '是否有独立账户', '☑是 □否'], ['本届任期起止时间', '2021年7月至2026年7月', '工会委员会委员人数', 7],
      ],
      merges: ['A1:D1', 'B2:D2', 'B3:D3'],
    },
  ],
  expected: read([{ unit: '青石镇陶瓷有限公司工会委员会', layout: 'facts', items: [], facts: { establishedOn: '2016-07', workers: 218, members: 201, membershipRate: 0.922, womenMembers: 90, chairName: '钟离', phone: '13800000021', separateAccount: true, lastElectedOn: '2021-07', termEndsOn: '2026-07', committeeSize: 7 } }], 'fact-doubtful'),
};

const selfSummary: LayoutCase = {
  file: 'A18-镇汇总表.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: '汇总',
      rows: [
        ['青石镇基层工会考核得分汇总表'], ['填报单位：青石镇工会联合会        2024年11月25日'], ['序号', '工会名称', '自评得分', '考评得分', '加分', '综合得分', '等次'],
        [1, '青石镇中学工会', 95.5, null, null, null, null], [2, '青石镇卫生院工会', 92, null, null, null, null],
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
    ...[['东岭村工会', work], ['西岭村工会', [['领导重视', [['党组织每年专题研究工会工作', 6, 6], ['工会主席列席有关会议', 4, 4]]]]]].map(([name, sections]) => ({
      name: String(name).slice(0, 2),
      rows: [['自评表'], ['单位', String(name)], ['项目', '考核内容', '分值', '自评分'], ...(sections as readonly KnownSection[]).flatMap(([section, items]) => items.map(([text, max, self]) => [section, text, max, self])), ['合计', null, null, name === '东岭村工会' ? 18.5 : 10]],
    })),
  ],
  expected: read([formOf('东岭村工会', null, work), formOf('西岭村工会', null, [['领导重视', [['党组织每年专题研究工会工作', 6, 6], ['工会主席列席有关会议', 4, 4]]]])]),
};

const totalAbove: LayoutCase = {
  file: 'A20-总分在表头之上.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['红旗街道职业学校工会委员会“六有”工会自评情况表'], ['自评总分：', 18.5, null, '自评日期：', '2024年10月10日'], ['指标名称', '指标要求', '指标分值', '自我评分', '上级评分', '得分说明'],
        ['领导重视', '党组织每年专题研究工会工作', 6, 6], [null, '工会主席列席有关会议', 4, 3], ['服务职工', '开展送温暖送清凉活动', 5, 5], [null, '建立困难职工台账', 5, 4.5],
      ],
      merges: ['A1:F1', 'A4:A5', 'A6:A7'],
    },
  ],
  expected: read([formOf('红旗街道职业学校工会委员会', '2024-10-10', work)]),
};

/** A second set, made up after the reader was done and without looking at how it works. */
export const cases: readonly LayoutCase[] = [threeHeads, twoMaxima, vertical, ruleLines, plainTitles, cover, assessedFirst, spaced, extras, middleLevel, oldPage, quotedText, formats, nameless, listing, bands, card, selfSummary, manySheets, totalAbove];
