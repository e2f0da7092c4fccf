import { formOf, read, viaLibrary, viaOffice, viaText, type LayoutCase } from './case.ts';
import { work } from './adversary-source.ts';

const extras: LayoutCase = {
  file: 'A09-加分扣分否决.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: '自评表',
      rows: [
        ['基层工会考核自评表'],
        ['单位：城关镇自来水厂工会', null, '2024年11月11日'],
        ['序号', '考核内容', '分值', '自评分', '说明'],
        ['一、领导重视（10分）'],
        [1, '党组织每年专题研究工会工作', 6, 6],
        [2, '工会主席列席有关会议', 4, 3],
        ['二、服务职工（10分）'],
        [3, '开展送温暖送清凉活动', 5, 5],
        [4, '建立困难职工台账', 5, 4.5],
        ['基础分合计', null, 20, 18.5],
        ['三、加分项（最高5分）'],
        [5, '获得市级以上表彰每项加1分', 5, 2],
        ['总得分', null, null, 20.5],
        ['一票否决项：发生重大安全事故的，取消评选资格。'],
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
        ['被考核单位', '白河乡中心学校工会', null, null, '考核日期', { v: 45611, z: 'yyyy-mm-dd' }],
        ['类别', '考核项目', '考核内容', '标准分', '自评分', '考核分'],
        ['领导重视', '研究工作', '党组织每年专题研究工会工作', 6, 6],
        [null, '列席会议', '工会主席列席有关会议', 4, 3],
        ['服务职工', '开展活动', '开展送温暖送清凉活动', 5, 5],
        [null, '建立台账', '建立困难职工台账', 5, 4.5],
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
        ['单位（盖章）：云溪县公路段工会', null, null, '填报时间：', { v: 45600, z: 'm/d/yy' }],
        ['考核项目', '考核要求', '分值', '自评分', '考评分'],
        ['领导重视', '党组织每年专题研究工会工作', { v: 6, z: '0.0"分"' }, { v: 6, z: '0.0"分"' }],
        [null, '工会主席列席有关会议', { v: 4, z: '0.0"分"' }, { v: 3, z: '0.0"分"' }],
        ['服务职工', '开展送温暖送清凉活动', { v: 5, z: '0.0"分"' }, { v: 5, z: '0.0"分"' }],
        [null, '建立困难职工台账', { v: 5, z: '0.0"分"' }, { v: 4.5, z: '0.00_ ' }],
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
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['云溪县基层工会规范化建设考核评分表'],
        ['单位：          （盖章）      填报日期：    年   月   日'],
        ['项目', '考核内容', '分值', '自评分'],
        ...work.flatMap(([section, items]) => items.map(([text, max, self]) => [section, text, max, self])),
      ],
    },
  ],
  expected: read([formOf(null, null, work, { statedTotal: null })], 'unit-missing'),
};

const listing: LayoutCase = {
  file: 'A15-一格多条与长文.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '自评',
      rows: [
        ['工会名称：云溪县人民检察院机关工会    填报日期：2024年11月18日    填报人：杜鹃'],
        ['项目', '考核内容', '分值', '自评情况', '自评分'],
        ['领导重视', '1.党组织每年专题研究工会工作，\n形成会议纪要。', 6, '已专题研究2次，\n会议纪要齐全', 6],
        [null, '2.工会主席列席有关会议；', 4, '列席3次', 3],
        ['服务职工', '3.“三必访”：①生病必访；②困难必访；③丧葬必访', 5, '走访12人次', 5],
        ['合计', null, 15, null, 14],
        ['单位意见：经集体研究，自评得分14分，同意上报。', null, null, null, null],
        ['负责人签字：            2024年11月18日'],
      ],
      merges: ['A1:E1', 'A3:A4', 'A7:E7', 'A8:E8'],
    },
  ],
  expected: read([
    formOf('云溪县人民检察院机关工会', '2024-11-18', [
      [
        '领导重视',
        [
          ['党组织每年专题研究工会工作,形成会议纪要。', 6, 6],
          ['工会主席列席有关会议', 4, 3],
        ],
      ],
      ['服务职工', [['“三必访”:①生病必访;②困难必访;③丧葬必访', 5, 5]]],
    ]),
  ]),
};

/** A second set, made up after the reader was done and without looking at how it works. */
export const cases: readonly LayoutCase[] = [extras, middleLevel, oldPage, quotedText, formats, nameless, listing];
