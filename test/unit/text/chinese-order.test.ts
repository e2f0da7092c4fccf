import { expect, test } from 'vitest';
import { inChineseOrder } from '#shared/text/chinese-order.ts';

test('texts stand in the order that the language has for them', () => {
  const texts = ['中心小学', '安康医院', '第10社区', '第2社区', 'B区', '', '城关镇', '北街', '城关'];
  expect(texts.toSorted(inChineseOrder)).toEqual(texts.toSorted((a, b) => a.localeCompare(b, 'zh-CN')));
  expect(texts.toSorted(inChineseOrder).indexOf('安康医院')).toBeLessThan(texts.toSorted(inChineseOrder).indexOf('中心小学'));
});
