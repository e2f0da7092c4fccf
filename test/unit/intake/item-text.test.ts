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
    ['组织建设', '组织建设', null],
  ])('the section %j is %j', (written, title, centi) => {
    const read = readSectionTitle(written);
    expect([read.text, read.points]).toEqual([title, centi]);
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
