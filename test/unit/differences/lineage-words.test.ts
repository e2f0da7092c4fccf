import { describe, expect, it } from 'vitest';
import { choiceWords } from '#shared/differences/field-words.ts';

const names = { unit: (id: string) => `${id}工会` };

describe('what two laptops made of one unit, in words', () => {
  it.each([
    [{ ended: { kind: 'merged', into: '乙', on: '2024-05-01', reason: '' } }, '并入或注销 2024-05-01 并入“乙工会”'],
    [{ ended: { kind: 'closed', on: '2024-05-01', reason: '破产' } }, '并入或注销 2024-05-01 注销'],
    [{ ended: null }, '并入或注销 无'],
    [{ origin: { from: '乙', on: '2024-05-01', reason: '' } }, '来历 2024-05-01 由“乙工会”拆分'],
    [{ 'filing/u1': { kind: 'excused', reason: '停产' } }, '免报、缓报 免报（停产）'],
    [{ 'filing/u1': { kind: 'deferred', until: '2024-12-10', reason: '换届' } }, '免报、缓报 缓报至 2024-12-10（换届）'],
  ])('%j is %s', (values, words) => {
    expect(choiceWords(values, names)).toBe(words);
  });
});
