import { describe, expect, it } from 'vitest';
import { askingIn, rubricIn, rulesOf } from './made-files.ts';

describe('a rubric whose points are in its texts', () => {
  it('is read without a column of points, several marks in a cell as parts', () => {
    const reading = rubricIn([
      ['创建标准'],
      ['类别', '考核内容', '检查方法'],
      ['组织领导', '1.有领导小组（3分）；2.有专人（2分）', '看文件'],
      ['组织领导', '1.有计划（1分）；2.有总结（2分）；3.有记录（1分）', '看资料'],
      ['环境', '环境整洁（6分）', '看现场'],
    ]);
    expect(reading.total).toBe(1500);
    expect(reading.sections.map(({ items }) => items.map(({ max }) => max))).toEqual([[500, 400], [600]]);
    expect(reading.sections[0]?.items[1]?.rules).toMatchObject([{ kind: 'parts', parts: [100, 200, 100] }]);
  });
});

describe('situations of one item in rows of their own', () => {
  const merges = ['A3:A4', 'B3:B4', 'A5:A6', 'B5:B6'];

  it('are rules of that item, what each takes joined to it', () => {
    const text = rubricIn(
      [
        ['考核表'],
        ['内容', '分值', '扣分情形', '扣分标准'],
        ['落实值守', 10, '夜间脱岗', '每次扣3分'],
        [null, null, '来访未登记', '扣1分'],
        ['消防完好', 15, '通道堵塞', '扣5分'],
        [null, null, '器材过期', '每具扣1分'],
      ],
      merges,
    );
    expect(text.total).toBe(2500);
    expect(rulesOf(text)).toEqual([['', ['落实值守', 10, ['per-missing 3', 'fixed 1']], ['消防完好', 15, ['fixed 5', 'per-missing 1']]]]);
  });

  it('take what stands beside them as a number', () => {
    const numbers = rubricIn(
      [
        ['考核表'],
        ['内容', '分值', '扣分情形', '扣分值'],
        ['落实值守', 10, '夜间脱岗', 3],
        [null, null, '来访未登记', 1],
        ['消防完好', 15, '通道堵塞', 5],
        [null, null, '器材过期', 2],
      ],
      merges,
    );
    expect(rulesOf(numbers)).toEqual([['', ['落实值守', 10, ['fixed 3', 'fixed 1']], ['消防完好', 15, ['fixed 5', 'fixed 2']]]]);
  });
});

describe('rows that a conversion from pages split', () => {
  it('are joined, items and their rules, without numbers as with them', () => {
    const bare = [
      ['管理细则'],
      ['考核内容', '分值', '评分标准'],
      ['定期组织职工开展健', 10, '每少一次扣2分，扣'],
      ['康体检', null, '完为止'],
      ['食堂卫生达到规定的', 10, '不达标每处扣1'],
      ['标准', null, '分'],
    ];
    const wanted = [['', ['定期组织职工开展健康体检', 10, ['per-missing 2']], ['食堂卫生达到规定的标准', 10, ['per-missing 1']]]];
    expect(rulesOf(rubricIn(bare))).toEqual(wanted);
    const numbered = bare.map((row, index) => [index < 2 ? (index === 1 ? '序号' : null) : index % 2 === 0 ? index / 2 : null, ...row]);
    expect(rulesOf(rubricIn(numbered))).toEqual(wanted);
  });

  it('stay items where each has its own whole wording and only the points are missing', () => {
    const reading = rubricIn([
      ['管理细则'],
      ['考核内容', '分值', '评分标准'],
      ['开展健康体检', 10, '每少一次扣2分'],
      ['食堂卫生达标', null, '不达标每处扣1分'],
      ['建立职工书屋', 10, '未建不得分'],
    ]);
    expect(reading.sections[0]?.items.map(({ text }) => text)).toEqual(['开展健康体检', '食堂卫生达标', '建立职工书屋']);
    expect(askingIn(reading)).toContain('max-missing');
  });
});

describe('a rule in a row below its item', () => {
  it.each(['扣分标准：每有1人缺席扣5分', '（评分办法：每有1人缺席扣5分）', '考核方法：查签到册，每有1人缺席扣5分'])('belongs to it: %s', (line) => {
    const reading = rubricIn([
      ['评定标准'],
      ['编号', '评定内容', '分值'],
      ['一、', '组织保障', 30],
      ['（一）', '按时参会', 10],
      [null, line],
      ['（二）', '经费到位', 20],
      [null, '评分标准：未到位不得分'],
    ]);
    expect(reading.sections.map(({ title }) => title)).toEqual(['组织保障']);
    expect(reading.sections[0]?.items.map(({ rules }) => rules.map(({ kind }) => kind))).toEqual([['per-missing'], ['all-or-nothing']]);
  });
});

describe('two columns of rules', () => {
  it('are both read, in their order', () => {
    const reading = rubricIn([
      ['考核办法'],
      ['内容', '基本分', '加分标准', '扣分标准'],
      ['清扫保洁', 30, '获县级表彰加2分', '每处扣1分'],
      ['垃圾清运', 20, null, '不及时每次扣2分'],
      ['公厕管理', 10, '评为样板加1分', '有异味每次扣1分'],
    ]);
    expect(rulesOf(reading)).toEqual([
      ['', ['清扫保洁', 30, ['bonus 2', 'per-missing 1']], ['垃圾清运', 20, ['per-missing 2']], ['公厕管理', 10, ['bonus 1', 'per-missing 1']]],
    ]);
  });
});

describe('points where a heading does not look for them', () => {
  it('are those of the parts where a heading for points stands over names with points', () => {
    const reading = rubricIn([
      ['评价标准'],
      ['序号', '考评大项分值', '评价标准', '评分办法'],
      [1, '责任意识（20分）', '责任制上墙（5）', '未建立不得分'],
      [2, '责任意识（20分）', '逐级签订责任书（15）', '每漏签1人扣0.5分'],
      [3, '安全培训（10分）', '三级教育（10）', '每少1人扣2分'],
    ]);
    expect(reading.total).toBe(3000);
    expect(rulesOf(reading)).toEqual([
      ['责任意识', ['责任制上墙', 5, ['all-or-nothing']], ['逐级签订责任书', 15, ['per-missing 0.5']]],
      ['安全培训', ['三级教育', 10, ['per-missing 2']]],
    ]);
  });
});

describe('clauses that each end in their points', () => {
  it('are the parts of an item, where no column has points', () => {
    const reading = rubricIn([
      ['食堂量化标准'],
      ['考核项目', '考核要点', '考核方法'],
      ['证照', '许可证有效5分，健康证齐全3分', '查证'],
      ['加工', '生熟分开，10分', '看现场'],
      ['仓储', '离地离墙 10分', '看现场'],
    ]);
    expect(reading.sections.map(({ items }) => items.map(({ max }) => max))).toEqual([[800], [1000], [1000]]);
    expect(reading.sections[0]?.items[0]?.rules).toEqual([{ kind: 'parts', parts: [500, 300] }]);
  });
});
