import { expect, test } from 'vitest';
import { keptResult } from '#renderer/hooks/kept-result.ts';

test('a kept result is worked out again only for other things', () => {
  let worked = 0;
  const joined = keptResult((list: readonly string[], end: string) => {
    worked += 1;
    return `${list.join('')}${end}`;
  });
  const [list, same] = [
    ['甲', '乙'],
    ['甲', '乙'],
  ];
  expect([joined(list, '。'), joined(list, '。'), worked]).toEqual(['甲乙。', '甲乙。', 1]);
  expect([joined(list, '！'), joined(same, '。'), worked]).toEqual(['甲乙！', '甲乙。', 3]);
  expect([joined(list, '。'), worked]).toEqual(['甲乙。', 3]);
  joined(list, '？');
  joined(list, '！！');
  expect([joined(list, '。'), worked]).toEqual(['甲乙。', 5]);
  joined(same, '。');
  expect(worked).toBe(6);
});
