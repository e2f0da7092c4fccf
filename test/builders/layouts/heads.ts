import { cases as more } from './heads-more.ts';
import { formOf, read, viaLibrary, viaOffice, type LayoutCase } from './case.ts';
import { health, rows, total, full, part, school } from './heads-source.ts';

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
        ...rows(health, ([text, max, self], index, section, first) => [
          first ? section : null,
          `${String(index)}、${text}`,
          max,
          max === self ? null : (max ?? 0) - (self ?? 0),
          self,
          '按实际缺项扣分',
          index === 1 ? '看\n、\n听\n、\n问\n、\n查\n档\n案' : null,
        ]),
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
      [
        '组织机构',
        [
          ['建立镇工会联合会并有批复', 10, 10],
          ['建立经费审查委员会', 5, 5],
          ['建立女职工委员会', 5, 4.5],
        ],
      ],
      [
        '工会主席',
        [
          ['主席按党政副职配备', 15, 12],
          ['配备1名以上专职干部', 5, 5],
        ],
      ],
      ['会议', [['每年召开全委会不少于2次', 10, 8]]],
    ]),
  ]),
};

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
        ...rows(school, ([text, max, self], index, section, first) => [
          first ? section : null,
          text,
          '酌情扣分',
          max,
          index % 2 === 0 ? '查台账' : '座谈了解',
          self,
          null,
          null,
        ]),
        ['总分', null, null, full(school), null, total(school), null, null],
      ],
      merges: ['A1:H1', 'A4:A6', 'A7:A8'],
    },
  ],
  expected: read([formOf('青石镇第一小学', '2024-06-28', school)]),
};

/** Headings of the field's own forms, each with other words. */
export const cases: readonly LayoutCase[] = [withFigures, conditions, deductions, pointsInText, threeScores, ...more];
