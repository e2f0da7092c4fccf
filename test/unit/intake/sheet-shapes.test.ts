import { describe, expect, it } from 'vitest';
import { utils, write, type WorkSheet } from 'xlsx';
import { readFile } from '#shared/intake/read-file.ts';
import type { FileReading } from '#shared/model/submission.ts';

type Rows = readonly (readonly (string | number | null)[])[];

function file(sheets: Readonly<Record<string, Rows>>, merges: readonly string[] = []): FileReading {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    sheet['!merges'] = merges.map((range) => utils.decode_range(range));
    utils.book_append_sheet(book, sheet, name);
  }
  return readFile('表.xlsx', new Uint8Array(write(book, { bookType: 'xlsx', type: 'buffer' }) as Uint8Array));
}

const points = (centi: number | null): number | null => (centi === null ? null : centi / 100);
const forms = (reading: FileReading): unknown =>
  reading.submissions.map(({ unit, items }) => [unit.name, items.map(({ text, max, self }) => [text, points(max), points(self)])]);
const asking = (reading: FileReading): readonly string[] => reading.problems.filter(({ severity }) => severity !== 'note').map(({ code }) => code);

describe('a form with one item a column', () => {
  const reading = file({
    自评: [['考核自评表'], ['单位：甲厂工会'], ['考核项目', '组织建设', '制度建设', '合计'], ['分值', 20, 25, 45], ['自评分', 18, 24, 42], ['填表人：李明']],
  });

  it('is read like one with an item a row, its places as the unit sees them', () => {
    expect(forms(reading)).toEqual([
      [
        '甲厂工会',
        [
          ['组织建设', 20, 18],
          ['制度建设', 25, 24],
        ],
      ],
    ]);
    expect(reading.submissions[0]?.items[0]?.cells).toMatchObject({ text: '自评!B3', max: '自评!B4', self: '自评!B5' });
    expect(reading.submissions[0]?.computedTotal).toBe(4200);
    expect(asking(reading)).toEqual([]);
  });
});

describe('lines of several units in one sheet', () => {
  it('belong to the units of another sheet by its keys, with their days and facts', () => {
    const reading = file({
      主表: [
        ['编号', '单位名称', '填报日期', '职工人数', '会员人数'],
        ['A1', '甲厂工会', '2024-10-11', 50, 48],
        ['A2', '乙厂工会', '2024-10-12', 30, 30],
      ],
      子表: [
        ['主表编号', '考核内容', '分值', '自评分'],
        ['A1', '班子健全', 6, 6],
        ['A2', '班子健全', 6, 5],
        ['A1', '按期换届', 4, 3],
        ['A2', '按期换届', 4, 4],
      ],
    });
    expect(forms(reading)).toEqual([
      [
        '甲厂工会',
        [
          ['班子健全', 6, 6],
          ['按期换届', 4, 3],
        ],
      ],
      [
        '乙厂工会',
        [
          ['班子健全', 6, 5],
          ['按期换届', 4, 4],
        ],
      ],
    ]);
    expect(reading.submissions.map(({ date, facts }) => [date, facts['workers']?.value])).toEqual([
      ['2024-10-11', 50],
      ['2024-10-12', 30],
    ]);
  });
});

describe('an item that a conversion split over rows', () => {
  it('is put together again, with its rule', () => {
    const reading = file({
      自评: [
        ['单位：甲厂工会'],
        ['序号', '考核内容', '分值', '评分标准', '自评分'],
        [1, '工会委员会健全，按期换届，选举程', 6, '未换届的扣', 6],
        [null, '序规范，材料齐全。', null, '3分', null],
        [2, '会员名册完整', 4, '缺一人扣1分', 3],
        ['合计', null, 10, null, 9],
      ],
    });
    const [first] = reading.submissions[0]?.items ?? [];
    expect(reading.submissions[0]?.items).toHaveLength(2);
    expect(first).toMatchObject({ text: '工会委员会健全,按期换届,选举程序规范,材料齐全。', ruleText: '未换届的扣3分' });
    expect(asking(reading)).toEqual([]);
  });
});

describe('a table of units', () => {
  it('may give the full marks of each criterion in a column beside its scores', () => {
    const reading = file(
      {
        得分: [
          ['乡镇（街道）', '组织建设', null, '服务职工', null, '合计'],
          [null, '分值', '得分', '分值', '得分', null],
          ['青石镇', 40, 36, 60, 55, 91],
          ['白河乡', 40, 38, 60, 50, 88],
        ],
      },
      ['A1:A2', 'B1:C1', 'D1:E1', 'F1:F2'],
    );
    expect(forms(reading)).toEqual([
      [
        '青石镇',
        [
          ['组织建设', 40, 36],
          ['服务职工', 60, 55],
        ],
      ],
      [
        '白河乡',
        [
          ['组织建设', 40, 38],
          ['服务职工', 60, 50],
        ],
      ],
    ]);
  });
});

describe('a bonus part below the total', () => {
  it('leaves the total to what stands above it', () => {
    const reading = file({
      自评: [
        ['单位：甲厂工会'],
        ['项目', '内容', '分值', '自评分'],
        ['组织', '健全组织', 6, 6],
        ['组织', '按期换届', 6, 5],
        ['合计', null, 12, 11],
        ['加分项目', '加分内容', '加分标准', '自评加分'],
        ['荣誉', '获市级表彰', '每项加1分', 1],
      ],
    });
    expect(reading.submissions[0]).toMatchObject({ statedTotal: 1100, computedTotal: 1100 });
    expect(asking(reading)).not.toContain('total-mismatch');
  });
});

describe('names of sections written downwards, one sign a row', () => {
  const sections = (rows: Rows): unknown => file({ 自评: [['单位：甲厂工会'], ...rows] }).submissions[0]?.items.map(({ section }) => section);

  it('are one name until the numbers of the items begin again', () => {
    expect(
      sections([
        ['项目', '序号', '考核内容', '分值', '自评分'],
        ['组', 1, '班子健全', 3, 3],
        ['织', 2, '按期换届', 3, 2],
        ['建', 3, '会员名册', 3, 3],
        ['设', 4, '台账齐全', 3, 3],
        ['活', 1, '开展竞赛', 4, 4],
        ['动', 2, '送温暖', 4, 3],
        ['合计', null, null, 20, 18],
      ]),
    ).toEqual([...Array.from({ length: 4 }, () => '组织建设'), '活动', '活动']);
  });

  it('are names of one sign where longer ones stand beside them', () => {
    expect(
      sections([
        ['项目', '考核内容', '分值', '自评分'],
        ['德', '爱岗敬业', 3, 3],
        ['能', '胜任岗位', 3, 2],
        ['廉洁', '廉洁自律', 3, 3],
      ]),
    ).toEqual(['德', '能', '廉洁']);
  });
});

describe('a table without any heading', () => {
  it('is no form where its texts name units', () => {
    const rows = (names: readonly string[]): Rows => names.map((name, index) => [name, 5, 4 + (index % 2), 5]);
    expect(file({ 表: rows(['石桥村', '杨柳村', '河东社区', '河西社区']) }).status).toBe('refused');
    expect(file({ 表: rows(['班子健全完备', '按期进行换届', '会员名册齐全', '台账资料完整']) }).submissions[0]?.items).toHaveLength(4);
  });
});

describe('rows that name a section beside its number', () => {
  it('are the sections, whatever a column of names names below them', () => {
    const reading = file({
      自评: [
        ['单位：甲厂工会'],
        ['序号', '考核项目', '考核内容及要求', '标准分', '自评分'],
        ['一', '组织建设（30分）', null, null, null],
        [1, '机构', '工会机构健全', 15, 15],
        [2, '换届', '按期换届', 15, 15],
        ['二', '维权服务（40分）', null, null, null],
        [3, '集体协商', '签订集体合同', 40, 40],
      ],
    });
    expect(reading.submissions[0]?.items.map(({ section }) => section)).toEqual(['组织建设', '组织建设', '维权服务']);
  });
});

describe('a table of items that names units in a column', () => {
  it('is a form of each of them', () => {
    const reading = file({
      自评: [
        ['单位名称', '考核内容', '分值', '自评分'],
        ['甲厂工会', '机构健全', 15, 15],
        [null, '按期换届', 15, 12],
        ['乙厂工会', '机构健全', 15, 14],
        [null, '按期换届', 15, 15],
      ],
    });
    expect(forms(reading)).toEqual([
      [
        '甲厂工会',
        [
          ['机构健全', 15, 15],
          ['按期换届', 15, 12],
        ],
      ],
      [
        '乙厂工会',
        [
          ['机构健全', 15, 14],
          ['按期换届', 15, 15],
        ],
      ],
    ]);
  });

  it('is one form where they only see to different items', () => {
    const reading = file({
      自评: [['单位：甲厂工会'], ['考核内容', '分值', '自评分', '考核单位'], ['机构健全', 15, 15, '县总工会'], ['按期换届', 15, 12, '县教育局']],
    });
    expect(reading.submissions).toHaveLength(1);
  });
});

describe('two sheets that each hold a whole set of items', () => {
  const set = (title: string, first: string, second: string, points: readonly [number, number]): Rows => [
    [title],
    ['考核项目', '考核内容', '分值', '扣分标准'],
    ['组织', first, points[0], '未开展的扣2分'],
    ['服务', second, points[1], '每少一次扣1分'],
    ['合计', null, points[0] + points[1], null],
  ];
  const counts = (second: readonly [number, number]): unknown =>
    file({
      农村类: set('考核标准（农村类）', '按期换届选举', '走访慰问全覆盖', [40, 60]),
      社区类: set('考核标准（社区类）', '网格员配备到位', '每月入户走访', second),
    }).submissions.map(({ items }) => items.length);

  it('are two, not one of twice the points', () => {
    expect(counts([70, 30])).toEqual([2, 2]);
    expect(counts([70, 50])).toEqual([2, 2]);
  });

  it('are one where the second is only a part', () => {
    expect(counts([7, 3])).toEqual([4]);
  });
});

describe('a table of other things below a total', () => {
  it('is no part of the form, though no word of its heading is known', () => {
    const reading = file({
      自评: [
        ['单位：甲厂工会'],
        ['项目', '内容', '分值', '自评分'],
        ['组织', '机构健全', 15, 15],
        ['组织', '按期换届', 15, 12],
        ['合计', null, 30, 27],
        ['项目', '2023年', '2024年', '增减'],
        ['会员数', 50, 55, 5],
        ['职工数', 60, 58, -2],
      ],
    });
    expect(reading.submissions[0]?.items).toHaveLength(2);
    expect(asking(reading)).toEqual([]);
  });
});
