import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartTable } from '#renderer/charts/chart-about.ts';
import { nextMark } from '#renderer/charts/chart-face.tsx';
import { wrapped } from '#renderer/charts/draw-picture.ts';
import { nameLines } from '#renderer/charts/name-tick.tsx';
import { tableText } from '#renderer/charts/use-chart-data.ts';

describe('no chart goes without its frame', () => {
  const sources = readdirSync('renderer', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx'))
    .map((path) => ({ path, text: readFileSync(`renderer/${path}`, 'utf8') }));

  it('the chart library draws inside the one figure only', () => {
    const drawings = sources.filter(({ text }) => /from 'recharts'/.test(text));
    expect(drawings.length).toBeGreaterThan(5);
    for (const { path, text } of drawings) {
      if (path.endsWith('chart-figure.tsx')) continue;
      expect(text, path).toMatch(/<ChartFigure\b/);
      expect(text, path).not.toMatch(/ResponsiveContainer/);
    }
  });

  it('and 对比 draws nothing by itself', () => {
    for (const { path, text } of sources.filter((source) => source.path.includes('features/compare'))) expect(text, path).not.toMatch(/<(?:svg|canvas)\b/);
  });
});

describe('a chart by keyboard', () => {
  it('begins at either end, stays within, and answers to no other key', () => {
    expect(nextMark('ArrowRight', null, 3)).toBe(0);
    expect(nextMark('ArrowLeft', null, 3)).toBe(2);
    expect(nextMark('ArrowDown', 2, 3)).toBe(2);
    expect(nextMark('End', 0, 3)).toBe(2);
    expect(nextMark('x', 0, 3)).toBeUndefined();
    expect(nextMark('ArrowRight', null, 0)).toBeUndefined();
  });
});

describe('the data of a chart', () => {
  it('goes to the clipboard a line a row, with nothing that would break a cell', () => {
    const table = chartTable(
      [
        ['甲\t乙', 3.5],
        ['丙\n', null],
      ] as const,
      [
        ['单位', 'text', (row) => row[0]],
        ['分', 'points', (row) => row[1]],
      ],
    );
    expect(tableText(table)).toBe('单位\t分\n甲 乙\t3.5\n丙 \t');
  });
});

describe('words of a picture', () => {
  it('are broken where they would be too wide, and lose nothing', () => {
    const lines = wrapped('一二三四五六七', 30, (part) => part.length * 10);
    expect(lines).toEqual(['一二三', '四五六', '七']);
  });
});

describe('a name beside its bar', () => {
  it('stands whole in two lines, and is cut only beyond them', () => {
    expect(nameLines('有室外活动场所')).toEqual(['有室外活动场所']);
    const long = '职工50人以上的保存活动原始材料，不足50人的有活动记录';
    expect(nameLines(long).join('')).toBe(long);
    expect(nameLines(long)).toHaveLength(2);
    expect(nameLines(`${long}${long}`).join('')).toHaveLength(36);
    expect(nameLines('').join('')).toBe('');
  });
});
