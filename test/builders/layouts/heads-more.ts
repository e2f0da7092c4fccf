import { formOf, read, viaLibrary, viaOffice, type LayoutCase } from './case.ts';
import { health, rows, total, full, school } from './heads-source.ts';

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
        ...rows(school, ([text, max, self], index, section, first) => [
          first ? `${section}${String(index === 1 ? 14 : 16)}分` : null,
          index,
          text,
          max,
          index === 2 ? '市级加1分' : null,
          self,
        ]),
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
        ...rows(health, ([text, max, self], index, section, first) => [
          index,
          first ? section : null,
          text,
          max,
          (max ?? 0) - (self ?? 0),
          self,
          null,
          null,
          null,
        ]),
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
      [
        '班子建设',
        [
          ['班子团结协作', 3, 3],
          ['分工明确责任到人', 3, 2.5],
          ['按期换届', 3, 3],
        ],
      ],
      [
        '特色工作',
        [
          ['有一项以上特色活动', 3, 2],
          ['经验在县以上推广', 3, 0],
        ],
      ],
    ]),
  ]),
};

/** Headings of the field's own forms, each with other words. */
export const cases: readonly LayoutCase[] = [yearly, maxFirst, oneScore, twinScores, twoPlain, points];
