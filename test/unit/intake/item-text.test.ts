import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readItemText, readSectionTitle } from '#shared/intake/values/item-text.ts';
import { foldWidth, squash, tidy } from '#shared/intake/values/text.ts';

describe('texts', () => {
  test.each([
    ['1.困难职工档案一人一档（2分）', '困难职工档案一人一档', '1', 200],
    ['（3）会员(代表)大会\n每年召开 （4 分）', '会员(代表)大会每年召开', '3', 400],
    ['①制度上墙', '制度上墙', '1', null],
    ['3.1有活动场所', '有活动场所', '3.1', null],
    ['1-2 按期换届', '按期换届', '1-2', null],
    ['按期换届，任期届满前报请批复', '按期换届,任期届满前报请批复', '', null],
    ['98%以上职工入会', '98%以上职工入会', '', null],
    ['3名以上委员', '3名以上委员', '', null],
    ['“三必访”:①生病②困难', '“三必访”:①生病②困难', '', null],
    ['①有牌子②有章子', '①有牌子②有章子', '', null],
    ['【5分】有场所', '有场所', '', 500],
    ['1.5米以上宣传栏', '1.5米以上宣传栏', '', null],
    ['每项加1分', '每项加1分', '', null],
    ['达到90分', '达到90分', '', null],
  ])('%j is %j', (written, expected, no, centi) => {
    const read = readItemText(written, true);
    expect([read.text, read.no, read.points]).toEqual([expected, no, centi]);
  });

  test.each([
    ['一、组织建设（20分）', '组织建设', 2000],
    ['一\n组\n织\n建\n设\n︵\n20\n分\n︶', '组织建设', 2000],
    ['第一部分 自身建设（14.5分）', '自身建设', 1450],
    ['（二）制度建设', '制度建设', null],
    ['阵地建设20分', '阵地建设', 2000],
    ['5分 组织建设', '组织建设', 500],
    ['组织建设', '组织建设', null],
  ])('the section %j is %j', (written, title, centi) => {
    const read = readSectionTitle(written);
    expect([read.text, read.points]).toEqual([title, centi]);
  });

  test.each([
    ['组织建设(10)分', '组织建设', 1000],
    ['组织建设（10’）', '组织建设', 1000],
    ["组织建设(10')", '组织建设', 1000],
    ['（10分）组织建设', '组织建设', 1000],
    ['组织建设（满分10）', '组织建设', 1000],
    ['组织建设（本项共10分）', '组织建设', 1000],
    ['组织建设（十分）', '组织建设', 1000],
    ['组织建设［10分］', '组织建设', 1000],
    ['1、建立领导小组（2分），每年专题研究不少于4次（2分）；', '建立领导小组,每年专题研究不少于4次', 400],
    ['①有制度(1分)②有记录(1.5分)', '①有制度②有记录', 250],
    ['组织健全（4分）：①有班子（2分）②有章程（2分）', '组织健全:①有班子②有章程', 400],
    ['入会率90%以上（5分）、80%以上（3分）', '入会率90%以上、80%以上', 500],
    ['计划、总结（各1分）', '计划、总结', 200],
    ['获省级荣誉（3分）、市级荣誉（2分）', '获省级荣誉、市级荣誉', 300],
    ['每开展一次（1分）', '每开展一次(1分)', null],
    ['每半年开展1次考评（1分）', '每半年开展1次考评', 100],
    ['职工入会率（98%）', '职工入会率(98%)', null],
    ['（5分）', '(5分)', null],
    ['第（3）项', '第(3)项', null],
    ['困难职工（含农民工5人）', '困难职工(含农民工5人)', null],
  ])('%j is %j without its points', (written, text, centi) => {
    const read = readItemText(written, false);
    expect([read.text, read.points]).toEqual([text, centi]);
  });

  test('several marks are parts, a weight is no points', () => {
    expect(readItemText('①有制度(1分)②有记录(1.5分)', false).parts).toEqual([100, 150]);
    expect(readSectionTitle('组织建设（10%）')).toMatchObject({ text: '组织建设', points: null, weight: 10 });
  });

  test('tidying twice changes nothing, and squashing leaves no blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        expect(tidy(tidy(written))).toBe(tidy(written));
        expect(squash(written)).not.toMatch(/\s/);
        expect(foldWidth(foldWidth(written))).toBe(foldWidth(written));
      }),
    );
  });
});
