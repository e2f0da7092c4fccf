import { describe, expect, it } from 'vitest';
import { readRuleText } from '#shared/intake/rule-text/read-rule-text.ts';
import type { CentiPoints } from '#shared/points.ts';

type Short = readonly [kind: string, ...numbers: readonly (number | string | readonly (number | string)[])[]];

/** A rule as kind and numbers (points decimal), so that a table of sentences stays readable. */
function short(rule: ReturnType<typeof readRuleText>['rules'][number]): Short {
  const points = (centi: CentiPoints | undefined): number | string => (centi === undefined ? '-' : centi / 100);
  switch (rule.kind) {
    case 'fixed':
      return ['fixed', points(rule.points)];
    case 'per-missing':
    case 'count':
      return rule.cap === undefined ? [rule.kind, points(rule.points)] : [rule.kind, points(rule.points), points(rule.cap)];
    case 'per-step':
      return ['per-step', rule.threshold ?? '-', rule.step, points(rule.points)];
    case 'tiers':
      return ['tiers', ...rule.tiers.map((tier) => [tier.atLeast, points(tier.points)])];
    case 'grade':
      return ['grade', ...Object.entries(rule.shares).map(([letter, share]) => [letter, share])];
    case 'parts':
      return ['parts', ...rule.parts.map(points)];
    case 'discretionary':
      return ['discretionary', points(rule.min), points(rule.max)];
    case 'bonus':
      return ['bonus', points(rule.points), points(rule.cap)];
    case 'not-applicable':
      return ['not-applicable', rule.gives];
    default:
      return [rule.kind];
  }
}

const sentences: readonly (readonly [text: string, max: number | null, ...rules: readonly Short[]])[] = [
  ['每少一个扣2分,扣完为止', 6, ['per-missing', 2]],
  ['每缺一项扣1分', 4, ['per-missing', 1]],
  ['每少一次扣0.5分，扣完为止。', 4, ['per-missing', 0.5]],
  ['缺一项扣0.5分', 2, ['per-missing', 0.5]],
  ['少1项扣1分，最多扣3分', 4, ['per-missing', 1, 3]],
  ['一项不符合扣1分', 5, ['per-missing', 1]],
  ['有一项不达标扣0.5分,扣完为止', 5, ['per-missing', 0.5]],
  ['每发现一处扣0.2分', 2, ['per-missing', 0.2]],
  ['每迟报一天扣0.1分,累计不超过1分', 2, ['per-missing', 0.1, 1]],
  ['一名职工未入会扣1分', 5, ['per-missing', 1]],
  ['每人次扣0.5分', 2, ['per-missing', 0.5]],
  ['缺项扣0.5分/项', 3, ['per-missing', 0.5]],
  ['三个委员会每少一个扣二分', 6, ['per-missing', 2]],
  ['未召开的每次扣半分', 2, ['per-missing', 0.5]],
  ['少于4次的，每少一次扣1分', 4, ['per-missing', 1]],
  ['每有一人未参加培训扣0.5分，扣完为止', 2, ['per-missing', 0.5]],
  ['每低5个百分点扣1分', 5, ['per-step', '-', 5, 1]],
  ['每低于五个百分点扣2分', 5, ['per-step', '-', 5, 2]],
  ['低于90%的，每低5个百分点扣1分', 5, ['per-step', 90, 5, 1]],
  ['入会率98%以上得满分，每降低1个百分点扣0.5分', 5, ['per-step', 98, 1, 0.5]],
  ['达到98%得5分,每低1%扣0.25分,扣完为止', 5, ['per-step', 98, 1, 0.25]],
  ['每低百分之五扣1分', 5, ['per-step', '-', 5, 1]],
  ['每低于2个百分点扣0.5分,扣完为止', 3, ['per-step', '-', 2, 0.5]],
  ['不足500册的，每少50册扣0.5分', 3, ['per-step', 500, 50, 0.5]],
  ['每减少5%，扣1分', 3, ['per-step', '-', 5, 1]],
  ['未达到不得分', 3, ['all-or-nothing']],
  ['未落实不得分', 3, ['all-or-nothing']],
  ['没有的此项不得分。', 3, ['all-or-nothing']],
  ['未按规定建立的，整项不得分', 3, ['all-or-nothing']],
  ['达到要求得3分，否则不得分', 3, ['all-or-nothing']],
  ['未建会扣全分', 3, ['all-or-nothing']],
  ['未挂牌得0分', 3, ['all-or-nothing']],
  ['酌情扣0.5—2分', 4, ['discretionary', 0.5, 2]],
  ['资料不全酌情扣0.5—2分', 4, ['discretionary', 0.5, 2]],
  ['不规范的扣1-2分', 4, ['discretionary', 1, 2]],
  ['视情况扣0.5～1分', 4, ['discretionary', 0.5, 1]],
  ['酌情扣分', 4, ['discretionary', '-', '-']],
  ['根据开展情况酌情给分', 4, ['discretionary', '-', '-']],
  ['不到位的酌情扣2分以内', 4, ['discretionary', '-', 2]],
  ['90%以上得3分,80%以上得2分', 3, ['tiers', [90, 3], [80, 2]]],
  ['建家率达70%得3分、60%得2分、50%得1分', 3, ['tiers', [70, 3], [60, 2], [50, 1]]],
  ['≥90%得满分，80%以上得2分，70%以上得1分，70%以下不得分', 3, ['tiers', [90, 3], [80, 2], [70, 1]]],
  ['95%以上得4分；90%-95%得3分；85%-90%得2分', 4, ['tiers', [95, 4], [90, 3], [85, 2]]],
  ['集体合同签订率80%得4分,75%得3分,70%得2分,65%得1分', 4, ['tiers', [80, 4], [75, 3], [70, 2], [65, 1]]],
  ['无记录扣2分', 4, ['fixed', 2]],
  ['未开展扣2分，开展不好扣1分', 2, ['fixed', 2], ['fixed', 1]],
  ['不扎实扣1分;无办公场所扣2分', 3, ['fixed', 1], ['fixed', 2]],
  ['三个委员会每少一个扣2分;具备条件未办法人证扣1分', 7, ['per-missing', 2], ['fixed', 1]],
  ['未配专职主席、女工主任、专职人员分别扣3、2、1分', 6, ['fixed', 3], ['fixed', 2], ['fixed', 1]],
  ['无计划扣1分，无总结扣1分，无记录扣0.5分', 4, ['fixed', 1], ['fixed', 1], ['fixed', 0.5]],
  ['未建立的不得分,制度不健全扣1分', 4, ['all-or-nothing'], ['fixed', 1]],
  ['未建经审会、女职工委员会各扣2分', 4, ['per-missing', 2]],
  ['每召开一次得1分，最高4分', 4, ['count', 1, 4]],
  ['每次1分', 4, ['count', 1]],
  ['每培训一期计0.5分，最多计2分', 2, ['count', 0.5, 2]],
  ['A级得100%，B级得80%，C级得60%', 8, ['grade', ['A', 100], ['B', 80], ['C', 60]]],
  ['A、B、C三档分别按100%、80%、60%计分', 8, ['grade', ['A', 100], ['B', 80], ['C', 60]]],
  ['优秀得100%，良好得80%，一般得60%', 8, ['grade', ['优秀', 100], ['良好', 80], ['一般', 60]]],
  ['①②③④各0.5分', 2, ['parts', 0.5, 0.5, 0.5, 0.5]],
  ['两项各2分', 4, ['parts', 2, 2]],
  ['①有计划1分；②有记录2分；③有总结1分', 4, ['parts', 1, 2, 1]],
  ['(1)有制度得1分;(2)制度上墙得1分', 2, ['parts', 1, 1]],
  ['有牌子得2分,有章子得2分', 4, ['parts', 2, 2]],
  ['每获一项市级荣誉加1分，累计不超过3分', null, ['bonus', 1, 3]],
  ['省级加3分，市级加1分', null, ['bonus', 3, '-'], ['bonus', 1, '-']],
  ['必备项', 3, ['mandatory']],
  ['必备条件,未达到不得分', 3, ['mandatory'], ['all-or-nothing']],
  ['发生重大安全事故的一票否决', null, ['veto']],
  ['弄虚作假的取消评选资格', null, ['veto']],
  ['没有女职工的单位不扣分', 2, ['not-applicable', 'no-deduction']],
  ['未使用劳务派遣工的得满分', 2, ['not-applicable', 'full']],
  ['未建立扣2分；没有女职工的单位不扣分', 2, ['fixed', 2], ['not-applicable', 'no-deduction']],
  ['制度不健全扣1分', 3, ['fixed', 1]],
  ['按时足额拨缴得4分,每欠缴10%扣1分', 4, ['per-step', '-', 10, 1]],
  ['3个牌子缺1个扣2分', 6, ['per-missing', 2]],
  ['缺少1项扣2分，扣完4分为止', 6, ['per-missing', 2, 4]],
  ['上墙得1分，制度齐全得2分，执行好得1分', 4, ['parts', 1, 2, 1]],
  ['健全得4分，基本健全得2分，不健全不得分', 4, ['grade', ['健全', 100], ['基本健全', 50]], ['all-or-nothing']],
  ['会员满意度90%以上得10分，80%-89%得8分，70%-79%得6分，70%以下得0分', 10, ['tiers', [90, 10], [80, 8], [70, 6]]],
  ['每年召开职代会不少于1次，未召开不得分，程序不规范扣1-2分', 4, ['all-or-nothing'], ['discretionary', 1, 2]],
  ['合理缺项，不参与考评', 2, ['not-applicable', 'rescale']],
  ['缺项不计分，按比例折算', 4, ['not-applicable', 'rescale']],
  ['工会主席未专职配备扣2分，女职工主任、经审主任未配备各扣1分', 4, ['fixed', 2], ['per-missing', 1]],
  ['开展活动4次以上得5分，3次得3分，2次得2分，未开展不得分', 5, ['tiers', [4, 5], [3, 3], [2, 2]]],
  ['未成立经审会减2分，缺一项减零点五分', 3, ['fixed', 2], ['per-missing', 0.5]],
  ['每低于目标值一个百分点减0.5分', 5, ['per-step', '-', 1, 0.5]],
  ['职工书屋面积不足30平方米扣1分，藏书每少100册扣0.5分', 3, ['fixed', 1], ['per-step', '-', 100, 0.5]],
  ['组织活动一次得1分，最多得4分', 4, ['count', 1, 4]],
  ['未按规定提取经费的扣两分，账目不清的扣一分半', 5, ['fixed', 2], ['fixed', 1.5]],
  ['酌情扣分，最多扣1.5分', 3, ['discretionary', '-', 1.5]],
  ['藏书1000册以上得3分，500册以上得2分，300册以上得1分', 3, ['tiers', [1000, 3], [500, 2], [300, 1]]],
  ['每有一名职工反映不满意扣1分，扣至0分为止', 5, ['per-missing', 1]],
  ['培训人数每少10人扣0.5分', 3, ['per-step', '-', 10, 0.5]],
];

describe('readRuleText', () => {
  it.each(sentences.map(([text, max, ...rules]) => ({ text, max, rules })))('reads “$text”', ({ text, max, rules }) => {
    const reading = readRuleText(text, max === null ? null : max * 100);
    expect(reading.rules.map(short)).toEqual(rules);
    expect(reading.sure).toBeGreaterThanOrEqual(0.6);
  });

  it.each([
    '扣2分左右3分',
    '视完成比例得3分的70%',
    '甲类4分乙类3分',
    '少一个扣1分，少两个扣3分',
    '完成得10分，未完成的按比例得分',
    '0-5分',
    '参加率不足60%扣3分，不足80%扣1分',
    '一项不达标扣1分，两项不达标扣2分',
    '慰问职工每10人次得1分',
    '省级每篇加1分，市级每篇加0.5分，最高加3分',
    '扣分不超过2分',
  ])('shows a doubt where a number found no rule: “%s”', (text) => {
    const reading = readRuleText(text, 400);
    expect(reading.doubts.length).toBeGreaterThan(0);
    expect(reading.sure).toBeLessThan(0.8);
  });

  it('says that it read nothing where there is nothing to read', () => {
    expect(readRuleText('', 400)).toEqual({ rules: [], sure: 0, doubts: [] });
    expect(readRuleText('查看资料', 400).doubts).toHaveLength(1);
  });
});
