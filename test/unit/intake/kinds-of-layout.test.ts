import { describe, expect, it } from 'vitest';
import { askingIn, formsIn, itemsOf, rubricIn, rulesOf } from './made-files.ts';

describe('criteria down, units across', () => {
  it('is a form for each unit, though the names stand under a heading over all of them', () => {
    const rows = [
      ['内务自评'],
      ['序号', '评比内容', '满分', '各班自评分', null, null],
      [null, null, null, '甲班', '乙班', '丙班'],
      [1, '地面整洁', 10, 10, 9, 8],
      [2, '物品摆放', 10, 7, 10, 9],
      ['合计', null, 20, 17, 19, 17],
      ['名次', null, null, 2, 1, 2],
    ];
    const reading = formsIn({ 内务: rows }, ['A2:A3', 'B2:B3', 'C2:C3', 'D2:F2']);
    expect(itemsOf(reading)).toEqual([
      ['甲班', ['', '地面整洁', 10, 10], ['', '物品摆放', 10, 7]],
      ['乙班', ['', '地面整洁', 10, 9], ['', '物品摆放', 10, 10]],
      ['丙班', ['', '地面整洁', 10, 8], ['', '物品摆放', 10, 9]],
    ]);
    expect(askingIn(reading)).toEqual([]);
  });

  it('is one form where quarters or judges stand there', () => {
    const quarters = formsIn({
      表: [['单位：甲厂工会'], ['内容', '分值', '一季度', '二季度', '全年自评'], ['换届', 10, 9, 9, 9], ['经审', 10, 8, 8, 8], ['建档', 5, 5, 4, 5]],
    });
    expect(quarters.submissions).toHaveLength(1);
  });
});

describe('a further table of the same form', () => {
  const rows = [
    ['单位：甲厂工会'],
    ['项目', '标准', '分值', '自评分'],
    ['学习', '有学习计划', 10, 9],
    ['学习', '有学习记录', 10, 10],
    ['小计', null, 20, 19],
    [],
    ['附：加分情况'],
    ['加分事项', '加分标准', '申报加分'],
    ['获县级表彰', 3, 3],
  ];

  it('is a section of its own, named by the line over it', () => {
    expect(itemsOf(formsIn({ 表: rows }))).toEqual([
      ['甲厂工会', ['学习', '有学习计划', 10, 9], ['学习', '有学习记录', 10, 10], ['加分情况', '获县级表彰', 3, 3]],
    ]);
  });

  it('does not go on with the section above it where no line names it', () => {
    const [form] = itemsOf(formsIn({ 表: rows.filter(([first]) => first !== '附：加分情况') })) as [readonly unknown[]];
    expect(form.at(-1)).toEqual(['', '获县级表彰', 3, 3]);
  });
});

describe('a sheet that is kept from before', () => {
  const form = (score: number) => [['单位：甲厂工会'], ['考核内容', '分值', '自评分'], ['换届', 10, score], ['经审', 10, score]];

  it('is left out beside the one that holds, and that is told', () => {
    const reading = formsIn({ '2023年（归档）': form(5), '2024年': form(9) });
    expect(itemsOf(reading)).toEqual([['甲厂工会', ['', '换届', 10, 9], ['', '经审', 10, 9]]]);
    expect(askingIn(reading)).toEqual(['archive-left-out']);
  });

  it('is read where there is no other', () => {
    expect(formsIn({ '2023年（归档）': form(5) }).submissions).toHaveLength(1);
  });
});

describe('the name of a part of a unit', () => {
  it.each([
    ['柜组：云溪百货家电柜组', '云溪百货家电柜组'],
    ['车队：县客运公司第二车队', '县客运公司第二车队'],
    ['班组：变电运维二班', '变电运维二班'],
  ])('is the unit: %s', (line, unit) => {
    expect(formsIn({ 表: [[line], ['标准', '分值', '自评分'], ['整洁', 10, 9], ['安全', 10, 8]] }).submissions[0]?.unit.name).toBe(unit);
  });
});

describe('a cell that asks for the name of a part of a unit', () => {
  it.each(['支部名称', '班组名称', '小区名称', '食堂名称'])('has the unit beside it: %s', (label) => {
    const reading = formsIn({
      表: [['标准化建设自评表'], [label, '云溪县供水公司第二支部'], ['考核内容', '满分', '自评得分'], ['按时开会', 20, 20], ['记录齐全', 20, 18]],
    });
    expect(reading.submissions[0]?.unit.name).toBe('云溪县供水公司第二支部');
  });
});

describe('items without any heading row', () => {
  it('are a rubric where points sum to the total and texts beside them take points, with a doubt', () => {
    const reading = rubricIn([
      ['验收标准'],
      [1, '健全组织机构', 10, '未建立不得分'],
      [2, '按期换届选举', 10, '未换届扣5分'],
      [3, '召开职代会', 20, '少召开一次扣5分'],
      ['合计', null, 40],
    ]);
    expect(rulesOf(reading)).toEqual([
      ['', ['健全组织机构', 10, ['all-or-nothing']], ['按期换届选举', 10, ['fixed 5']], ['召开职代会', 20, ['per-missing 5']]],
    ]);
    expect(askingIn(reading)).toEqual(['heading-guessed']);
  });

  it.each([
    [
      ['一车间', 42],
      ['二车间', 38],
      ['三车间', 20],
    ],
    [
      ['职工人数', 86],
      ['会员人数', 80],
      ['女职工人数', 40],
      ['入会率', 93],
    ],
    [
      ['办公用品', 1250.5],
      ['差旅', 830.2],
      ['会议', 420.8],
      ['培训', 96.4],
    ],
  ])('are none where a list only has numbers: %j', (...rows) => {
    expect(formsIn({ 表: [['情况'], ...rows] }).submissions.filter(({ layout }) => layout === 'form')).toEqual([]);
  });
});

describe('points shared by a merge', () => {
  it('leave each text an item of its own', () => {
    const reading = formsIn(
      { 表: [['班组：检修一班'], ['项目', '检查内容', '分值', '自查得分'], ['地面', '无垃圾', 20, 18], [null, '无水渍'], ['设备', '无积灰', 30, 29]] },
      ['A3:A4', 'C3:C4', 'D3:D4'],
    );
    expect(reading.submissions[0]?.items.map(({ text }) => text)).toEqual(['无垃圾', '无水渍', '无积灰']);
    expect(askingIn(reading)).toEqual(['points-shared', 'self-merged']);
  });
});

describe('two forms below one another', () => {
  it('are of two units though their names have two signs only', () => {
    const form = (unit: string, score: number) => [
      ['班组达标自评表'],
      [`班组：${unit}`],
      ['内容', '分值', '自评分'],
      ['安全', 50, score],
      ['质量', 50, 49],
      ['合计', 100, score + 49],
    ];
    expect(itemsOf(formsIn({ 表: [...form('一班', 48), [], ...form('二班', 45)] }))).toEqual([
      ['一班', ['', '安全', 50, 48], ['', '质量', 50, 49]],
      ['二班', ['', '安全', 50, 45], ['', '质量', 50, 49]],
    ]);
  });
});

describe('the scores of several parties', () => {
  it('are no units', () => {
    const reading = formsIn(
      {
        表: [
          ['单位：县医院工会'],
          ['测评内容', '满分', '评分', null, null],
          [null, null, '自评', '部门评', '领导评'],
          ['履职', 40, 38, 39, 40],
          ['创新', 30, 28, 27, 30],
          ['廉洁', 30, 30, 30, 30],
        ],
      },
      ['A2:A3', 'B2:B3', 'C2:E2'],
    );
    expect(itemsOf(reading)).toEqual([['县医院工会', ['', '履职', 40, 38], ['', '创新', 30, 28], ['', '廉洁', 30, 30]]]);
  });
});

describe('the unit', () => {
  it('may stand in brackets on a line of its own', () => {
    expect(
      formsIn({ 表: [['规范化建设自评表'], ['（青石镇中心小学工会）'], ['考核内容', '标准分', '自评分'], ['组织', 50, 48], ['活动', 50, 45]] }).submissions[0]
        ?.unit.name,
    ).toBe('青石镇中心小学工会');
  });

  it.each(['美丽庭院自评表', '党支部标准化建设自评表', '平安校园考核自评表'])('is not what a title calls all of a kind: %s', (title) => {
    const reading = formsIn({ 表: [[title], ['考核内容', '标准分', '自评分'], ['整洁', 50, 48], ['绿化', 50, 45]] });
    expect(reading.submissions[0]?.unit.name).toBeNull();
    expect(askingIn(reading)).toContain('unit-missing');
  });
});
