import { describe, expect, it } from 'vitest';
import { groupTree, treeLines } from '#shared/analysis/group-tree.ts';
import { meanOf } from '#shared/analysis/mean.ts';
import { unit } from './compared-units.ts';

describe('the county, its groups and their units', () => {
  const units = [
    unit('甲', { town: '安乐镇', assessed: [6, 4, 10] }),
    unit('乙', { town: '安乐镇', assessed: [3, 2, 5] }),
    unit('丙', { town: '河西乡', assessed: [5, 4, 8] }),
  ];
  const tree = groupTree(units, ({ town }) => town, 'h', true);
  if (tree === undefined) throw new Error('no tree');

  it('unfold from the whole to each unit, the highest mean first at each level', () => {
    expect(treeLines(tree).map(({ level, name }) => `${level} ${name}`)).toEqual([
      'county 全县',
      'group 河西乡',
      'unit 丙',
      'group 安乐镇',
      'unit 甲',
      'unit 乙',
    ]);
    expect(new Set(treeLines(tree).map(({ key }) => key)).size).toBe(6);
  });

  it('add up: the sums of the units are those of their group, and the groups those of the county', () => {
    const totals = units.flatMap(({ visit }) => visit.total);
    expect(tree.figures.mean).toEqual(meanOf(totals));
    const add = (key: 'sum' | 'n'): number => (tree.children ?? []).reduce((sum, group) => sum + group.figures.mean[key], 0);
    expect([add('sum'), add('n')]).toEqual([tree.figures.mean.sum, tree.figures.mean.n]);
    for (const group of tree.children ?? []) {
      expect((group.children ?? []).reduce((sum, line) => sum + line.figures.mean.sum, 0)).toBe(group.figures.mean.sum);
      expect((group.children ?? []).every(({ unit: own, figures }) => own !== undefined && figures.cohort.listed === 1)).toBe(true);
    }
  });

  it('are nothing where there is no unit', () => {
    expect(groupTree([], ({ town }) => town, 'h', true)).toBeUndefined();
  });
});
