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
    ['工业园区宏达机械有限公司工会', '工业园区', 'enterprise'],
    ['云溪县工业园区宏达机械有限公司工会', '工业园区', 'enterprise'],
    ['云溪工业园区总工会', '云溪工业园区', 'township'],
    ['云溪县经济开发区管委会工会', '经济开发区', 'office'],
    ['云溪县高新技术产业开发区大成公司工会', '高新技术产业开发区', 'enterprise'],
    ['云溪县产业集聚区天润食品厂工会', '产业集聚区', 'enterprise'],
    ['高新区实验小学工会', '高新区', 'school'],
    ['城关镇工业园区大华公司工会', '城关镇', 'enterprise'],
    ['云溪县城南工业园林公司工会', '', 'enterprise'],
  ] as const)('%s lies in “%s” and is %s', (name, town, kind) => {
    expect(describeUnit(name)).toEqual({ town, kind });
  });

  it('believes what the form says before the name', () => {
    expect(describeUnit('城关镇中心小学工会', { town: '青石镇', kind: '事业单位工会' })).toEqual({ town: '青石镇', kind: 'institution' });
  });
});
