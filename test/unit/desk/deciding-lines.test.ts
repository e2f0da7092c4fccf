import { describe, expect, it } from 'vitest';
import { decidingLines } from '#shared/desk/deciding-lines.ts';

const policy = { accept: 8000, rectify: 6000, mandatoryOpen: 'rectify', rectifyDays: 30 } as const;

describe('the lines that decide', () => {
  it('are those of the policy and the grades, the lowest first', () => {
    const bands = [
      { title: '模范', atLeast: 9500 },
      { title: '先进', atLeast: 9000 },
    ];
    expect(decidingLines({ policy, bands }).map(({ word, zone }) => [word, zone])).toEqual([
      ['整改线 60', 'rectify'],
      ['合格线 80', 'accept'],
      ['先进 90', 'axis'],
      ['模范 95', 'axis'],
    ]);
  });

  it('name a grade with the line at which it begins, unless the line says it already', () => {
    const bands = [
      { title: '合格', atLeast: 8000 },
      { title: '基本达标', atLeast: 6000 },
      { title: '不合格', atLeast: 0 },
    ];
    expect(decidingLines({ policy, bands }).map(({ word }) => word)).toEqual(['整改线 60（基本达标）', '合格线 80']);
  });
});
