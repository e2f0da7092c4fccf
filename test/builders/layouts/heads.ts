import { formOf, itemsOf, maxOf, read, selfOf, viaLibrary, viaOffice, type KnownSection, type LayoutCase } from './case.ts';
import type { Cell } from './sheet.ts';

const health: readonly KnownSection[] = [
  ['组织健全', [['工会委员会依法选举产生', 3, 3], ['经费审查委员会同时建立', 3, 2.5], ['女职工十人以上建立女职工委员会', 2, 2], ['会员入会率达到95%以上', 4, 3.5]]],
  ['基础工作', [['每季度至少召开一次工会委员会会议', 4, 4], ['会员档案一人一档', 3, 2], ['建立职工小家', 2, 1.5]]],
];
const rows = (sections: readonly KnownSection[], line: (item: readonly [string, number | null, number | null], index: number, section: string, first: boolean) => readonly Cell[]): (readonly Cell[])[] => {
  let index = 0;
  return sections.flatMap(([section, items]) => items.map((item, place) => line(item, (index += 1), section, place === 0)));
};
const total = (sections: readonly KnownSection[]): number => selfOf(itemsOf(sections));
const full = (sections: readonly KnownSection[]): number => maxOf(itemsOf(sections));
const part = (sections: readonly KnownSection[], index: number): number => maxOf(sections[index]?.[1] ?? []);

const withFigures: LayoutCase = {
  file: '01-次序与应得分.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '评分表',
      rows: [
        ['机关、事业单位工会合格“职工之家”达标验收评分表'],
        ['工会名称', '云溪县水务局机关工会', null, '填表日期', '2024年9月20日'],
        ['次序', '验收标准', '工作情况和数字说明', '应得分', '自评分', '验收分'],
        [`一、组织健全（${String(part(health, 0))}分）`],
        ...rows(health.slice(0, 1), ([text, max, self], index) => [index, text, index === 1 ? '2022年3月选举' : null, max, self, null]),
        [`二、基础工作（${String(part(health, 1))}分）`],
        ...rows(health.slice(1), ([text, max, self], index) => [index, text, index === 1 ? '全年召开5次' : null, max, self, null]),
        ['总  分', null, null, full(health), total(health), null],
        ['验收组签字：', null, null, null, '年  月  日'],
      ],
      merges: ['A1:F1', 'B2:C2', 'E2:F2', 'A4:F4', 'A9:F9'],
    },
  ],
  expected: read([formOf('云溪县水务局机关工会', '2024-09-20', health)]),
};

const conditions: LayoutCase = {
  file: '02-条件与必备.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: '细则',
      rows: [
        ['国有、集体及其控股企业模范职工之家考核验收评分细则'],
        ['申报单位：云溪县第二水泥厂工会', null, null, null, '申报日期：2024-10-08'],
        ['条件', '考核验收\n内容', '标准分', '自评分', '考核分', '备注\n(必备)'],
        [`一\n组织健全\n${String(part(health, 0))}分`, ...['(1)工会委员会依法选举产生', 3, 3, null, '必备']],
        [null, '(2)经费审查委员会同时建立', 3, 2.5, null, '必备'],
        [null, '(3)女职工十人以上建立女职工委员会', 2, 2],
        [null, '(4)会员入会率达到95%以上', 4, 3.5],
        [`二\n基础工作\n${String(part(health, 1))}分`, '(1)每季度至少召开一次工会委员会会议', 4, 4, null, '必备'],
        [null, '(2)会员档案一人一档', 3, 2],
        [null, '(3)建立职工小家', 2, 1.5],
        ['合计', null, full(health), total(health)],
      ],
      merges: ['A1:F1', 'A2:C2', 'E2:F2', 'A4:A7', 'A8:A10', 'A11:B11'],
    },
  ],
  expected: read([formOf('云溪县第二水泥厂工会', '2024-10-08', health)]),
};

const deductions: LayoutCase = {
  file: '03-扣分与实际得分.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: 'Sheet1',
      rows: [
        ['2024年度工会工作考核细则（行政事业）'],
        ['被考核单位：云溪县图书馆工会     考核人员：            考核日期：2024年12月3日'],
        ['项目', '考核内容', '分值', '扣分', '实际得分', '扣分标准', '考核方法'],
        ...rows(health, ([text, max, self], index, section, first) => [first ? `${section}` : null, `${String(index)}、${text}`, max, max === self ? null : (max ?? 0) - (self ?? 0), self, '按实际缺项扣分', index === 1 ? '看\n、\n听\n、\n问\n、\n查\n档\n案' : null]),
        ['合计', null, full(health), full(health) - total(health), total(health)],
      ],
      merges: ['A1:G1', 'A2:G2', 'A4:A7', 'A8:A10', 'G4:G10'],
    },
  ],
  expected: read([formOf('云溪县图书馆工会', '2024-12-03', health)]),
};

const pointsInText: LayoutCase = {
  file: '04-内容与标准.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: '乡镇',
      rows: [
        ['2024年乡镇（街道）工会考核评分表'],
        ['考核单位：柳林镇工会联合会', null, '县总考核组第   组', '评分人：', '时间：2024年11月12日'],
        ['内容', '标准', '自评', '考核'],
        ['组织机构（20分）', '建立镇工会联合会并有批复（10分）', 10, null],
        [null, '建立经费审查委员会（5 分）', 5, null],
        [null, '建立女职工委员会(5分)', 4.5, null],
        ['工会主席', '主席按党政副职配备（15分）', 12, null],
        [null, '配备1名以上专职干部【5分】', 5, null],
        ['会议', '每年召开全委会不少于2次（满分10分）', 8, null],
        ['得分合计', null, 44.5, null],
      ],
      merges: ['A1:E1', 'A4:A6', 'A7:A8'],
    },
  ],
  expected: read([
    formOf('柳林镇工会联合会', '2024-11-12', [
      ['组织机构', [['建立镇工会联合会并有批复', 10, 10], ['建立经费审查委员会', 5, 5], ['建立女职工委员会', 5, 4.5]]],
      ['工会主席', [['主席按党政副职配备', 15, 12], ['配备1名以上专职干部', 5, 5]]],
      ['会议', [['每年召开全委会不少于2次', 10, 8]]],
    ]),
  ]),
};

const school: readonly KnownSection[] = [
  ['自身建设', [['工会委员会健全,分工明确', 5, 5], ['每学期召开工会会议不少于3次', 5, 4], ['工会活动场所有专人管理', 4, 3.5]]],
  ['民主管理', [['教代会每年召开一次并有完整记录', 10, 9], ['校务公开栏每月更新', 6, 6]]],
];

const threeScores: LayoutCase = {
  file: '05-三个得分栏.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '考核细则',
      rows: [
        ['学校标准化建设工会工作考核细则'],
        ['学校：青石镇第一小学', null, null, null, null, null, '日期：2024.6.28'],
        ['内容', '考核具体内容', '评分标准', '分值', '评分依据', '自评分', '考评分', '综评分'],
        ...rows(school, ([text, max, self], index, section, first) => [first ? section : null, text, '酌情扣分', max, index % 2 === 0 ? '查台账' : '座谈了解', self, null, null]),
        ['总分', null, null, full(school), null, total(school), null, null],
      ],
      merges: ['A1:H1', 'A4:A6', 'A7:A8'],
    },
  ],
  expected: read([formOf('青石镇第一小学', '2024-06-28', school)]),
};

const yearly: LayoutCase = {
  file: '06-工作类别.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: '评分标准',
      rows: [
        ['基层教育工会工作年度考核评分标准'],
        ['单位:城关镇实验中学工会(盖章)                日期 2024年12月20日'],
        ['工作类别', '序号', '考核内容指标', '分值', '注', '自评分', '考评分'],
        ...rows(school, ([text, max, self], index, section, first) => [first ? `${section}${String(index === 1 ? 14 : 16)}分` : null, index, text, max, index === 2 ? '市级加1分' : null, self]),
        ['合  计', null, null, 30, null, total(school)],
      ],
      merges: ['A1:G1', 'A2:G2', 'A4:A6', 'A7:A8', 'A9:C9'],
    },
  ],
  expected: read([formOf('城关镇实验中学工会', '2024-12-20', school)]),
};

const maxFirst: LayoutCase = {
  file: '07-标准分在前.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '检查表',
      rows: [
        ['建设教职工小家活动检查考核表'],
        ['受检单位：白河乡九年一贯制学校工会', null, null, '自查时间：２０２４年５月６日'],
        ['标准分', '考核标准', '自检分', '审核分'],
        ['第一部分 自身建设（14分）'],
        ...rows(school.slice(0, 1), ([text, max, self], index) => [max, `${String(index)}.${text}`, self]),
        ['第二部分 民主管理（16分）'],
        ...rows(school.slice(1), ([text, max, self], index) => [max, `${String(index)}.${text}`, self]),
        [30, '合计', total(school), null],
        ['党组织意见：', null, '（盖章）'],
      ],
      merges: ['A1:D1', 'A2:C2', 'A4:D4', 'A8:D8'],
    },
  ],
  expected: read([formOf('白河乡九年一贯制学校工会', '2024-05-06', school)]),
};

const oneScore: LayoutCase = {
  file: '08-只有得分.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: '考核细则',
      rows: [
        ['红旗街道纺织厂工会工作考核自评表'],
        ['项目', '考核内容', '分值', '评分标准', '得分'],
        ...rows(health, ([text, max, self], _, section, first) => [first ? section : null, text, max, '缺一项扣1分', self]),
        ['合计', null, full(health), null, total(health)],
      ],
      merges: ['A1:E1', 'A3:A6', 'A7:A9'],
    },
  ],
  expected: read([formOf('红旗街道纺织厂工会', null, health)]),
};

const twinScores: LayoutCase = {
  file: '09-自评考评各有扣分得分.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '表',
      rows: [
        ['基层工会考核评分表'],
        ['单位：云溪县青石镇卫生院工会'],
        ['序号', '项 目', '考核内容', '分 值', '自  评', null, '考  评', null, '备 注'],
        [null, null, null, null, '扣分', '得分', '扣分', '得分', null],
        ...rows(health, ([text, max, self], index, section, first) => [index, first ? section : null, text, max, (max ?? 0) - (self ?? 0), self, null, null, null]),
        ['合计', null, null, full(health), full(health) - total(health), total(health)],
      ],
      merges: ['A1:I1', 'A2:I2', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:H3', 'I3:I4', 'B5:B8', 'B9:B11', 'A12:C12'],
    },
  ],
  expected: read([formOf('云溪县青石镇卫生院工会', null, health)]),
};

const twoPlain: LayoutCase = {
  file: '10-两个得分栏同名.xlsx',
  saving: viaLibrary('xlsx'),
  sheets: [
    {
      name: '考核表',
      rows: [
        ['参评单位', '柳林镇供电所工会', '自评时间', '2024/8/9'],
        ['类别', '考评内容', '标准分值', '得分', '得分', '说明'],
        ...rows(health, ([text, max, self], _, section) => [section, text, max, self, null, null]),
        ['总计', null, full(health), total(health)],
      ],
    },
  ],
  expected: read([formOf('柳林镇供电所工会', '2024-08-09', health)], 'self-column-assumed'),
};

const points: LayoutCase = {
  file: '11-检查要点.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '品牌工会',
      rows: [
        ['中小学“品牌工会”评分细则'],
        ['申报学校', '红旗街道中心小学'],
        ['项目', '检查要点', '评分方法及标准', '自评分', '检查分'],
        ['班子建设\n(9分)', '1、班子团结协作（3分）', '看记录', 3],
        [null, '2、分工明确责任到人（3分）', '看文件', 2.5],
        [null, '3、按期换届（3分）', '看批复', 3],
        ['特色工作\n(6分)', '1、有一项以上特色活动（3分）', '看材料', 2],
        [null, '2、经验在县以上推广（3分）', '看材料', 0],
        ['合计', null, null, 10.5],
      ],
      merges: ['A1:E1', 'A4:A6', 'A7:A8'],
    },
  ],
  expected: read([
    formOf('红旗街道中心小学', null, [
      ['班子建设', [['班子团结协作', 3, 3], ['分工明确责任到人', 3, 2.5], ['按期换届', 3, 3]]],
      ['特色工作', [['有一项以上特色活动', 3, 2], ['经验在县以上推广', 3, 0]]],
    ]),
  ]),
};

const threeLevels: LayoutCase = {
  file: '12-三级指标.xlsx',
  saving: viaOffice('xlsx'),
  sheets: [
    {
      name: '指标',
      rows: [
        ['和谐企业创建评价指标体系自评表'],
        ['企业名称', '云溪县恒达纺织有限公司', null, '自评日期', { v: 45600, z: 'yyyy"年"m"月"d"日"' }],
        ['一级指标', '二级指标', '三级指标', '分值', '自评得分', '考评得分'],
        ['劳动用工', '劳动合同', '劳动合同签订率达到100%', 6, 6],
        [null, null, '劳动合同文本规范', 4, 3.75],
        [null, '社会保险', '按时足额缴纳社会保险费', 5, 5],
        ['民主管理', '职代会', '每年召开职工代表大会', 8, 7.5],
        [null, '厂务公开', '厂务公开内容真实及时', 7, 7],
        ['总得分', null, null, 30, 29.25],
      ],
      merges: ['A1:F1', 'A4:A6', 'B4:B5', 'A7:A8', 'A9:C9'],
    },
  ],
  expected: read([
    formOf('云溪县恒达纺织有限公司', '2024-11-04', [
      ['劳动用工', [['劳动合同签订率达到100%', 6, 6], ['劳动合同文本规范', 4, 3.75], ['按时足额缴纳社会保险费', 5, 5]]],
      ['民主管理', [['每年召开职工代表大会', 8, 7.5], ['厂务公开内容真实及时', 7, 7]]],
    ]),
  ]),
};

const elements: LayoutCase = {
  file: '13-评价项目与要素.xls',
  saving: viaOffice('xls'),
  sheets: [
    {
      name: '评分细则',
      rows: [
        ['劳动关系和谐企业评分细则'],
        ['自评单位：云溪县第三建筑公司工会  自评时间：2024年7月1日  自评总分：24'],
        ['评价项目', '要素', '内容', '分值', '评分规则', '自评得分'],
        ['劳动用工', '用工管理', '依法与职工签订书面劳动合同', 6, '每低1个百分点扣0.25分,扣完为止', 5.5],
        [null, null, '不使用童工', 4, '发现1人不得分', 4],
        ['劳动报酬', '工资支付', '按月足额支付工资', 8, '拖欠一次扣2分', 8],
        [null, '工资协商', '开展工资集体协商', 7, '未开展不得分', 6.5],
      ],
      merges: ['A1:F1', 'A2:F2', 'A4:A5', 'B4:B5', 'A6:A7'],
    },
  ],
  expected: read([
    formOf('云溪县第三建筑公司工会', '2024-07-01', [
      ['劳动用工', [['依法与职工签订书面劳动合同', 6, 5.5], ['不使用童工', 4, 4]]],
      ['劳动报酬', [['按月足额支付工资', 8, 8], ['开展工资集体协商', 7, 6.5]]],
    ]),
  ]),
};

/** Headings of the field's own forms (domain.md §2.1), each with other words. */
export const cases: readonly LayoutCase[] = [withFigures, conditions, deductions, pointsInText, threeScores, yearly, maxFirst, oneScore, twinScores, twoPlain, points, threeLevels, elements];
