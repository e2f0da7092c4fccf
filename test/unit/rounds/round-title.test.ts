import { expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import { usualRoundTitle } from '#shared/rounds/round-title.ts';

it('a round is called after its standard, so that the rounds of several systems are told apart', () => {
  expect(usualRoundTitle(2024, '“八好”社区工会考核标准')).toBe('2024年“八好”社区工会考核');
  expect(usualRoundTitle(2024, '工会组织规范化建设标准（十有）')).toBe('2024年工会组织规范化建设验收');
  expect(usualRoundTitle(2024, '“双述双评”考核标准（机关事业单位工会）')).toBe('2024年“双述双评”考核');
  expect(usualRoundTitle(2024, '劳动关系和谐企业评审标准')).toBe('2024年劳动关系和谐企业评审');
  expect(usualRoundTitle(2024, '基层工会规范化建设考核评分表')).toBe('2024年基层工会规范化建设考核');
  expect(usualRoundTitle(2024, ' 标准 ')).toBe('2024年基层工会规范化建设验收');
});

it('no two shipped standards give rounds of one title', () => {
  const titles = shippedStandards.map(({ title }) => usualRoundTitle(2024, title));
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles).toContain('2024年工会规范化建设一览表验收');
});
