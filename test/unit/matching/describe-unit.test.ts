import { describe, expect, it } from 'vitest';
import { describeUnit } from '#shared/matching/describe-unit.ts';

describe('describeUnit', () => {
  it.each([
    ['红旗街道农机修造厂工会', '红旗街道', 'enterprise'],
    ['云溪县红旗街道人民医院工会', '红旗街道', 'institution'],
    ['青石镇新华书店工会', '青石镇', 'enterprise'],
    ['城关镇中心小学工会', '城关镇', 'school'],
    ['县第一中学工会', '', 'school'],
    ['堂琅社区工会', '', 'community'],
    ['白水乡总工会', '白水乡', 'township'],
    ['云溪县教育局机关工会', '', 'office'],
    ['云溪县餐饮行业工会联合会', '', 'industry'],
    ['云溪县文化馆工会', '', 'institution'],
    ['河东乡机械有限公司工会', '河东乡', 'enterprise'],
    ['云溪县华兴机械有限责任公司工会委员会', '', 'enterprise'],
    ['甲乙丙工会', '', 'other'],
  ] as const)('%s lies in “%s” and is %s', (name, town, kind) => {
    expect(describeUnit(name)).toEqual({ town, kind });
  });

  it('believes what the form says before the name', () => {
    expect(describeUnit('城关镇中心小学工会', { town: '青石镇', kind: '事业单位工会' })).toEqual({ town: '青石镇', kind: 'institution' });
  });
});
