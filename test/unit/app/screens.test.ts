import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { navigationPages, pageAt, screens } from '#renderer/app/screens.ts';

describe('the list of screens', () => {
  it('has the pages of the navigation by the words that people know, in the order of the work', () => {
    expect(navigationPages.map(({ word }) => word)).toEqual(['工作台', '标准', '单位', '导入', '核查', '对比', '决定', '导出', '设置']);
    expect(navigationPages.map(({ path }) => path)).toEqual(['/', '/standards', '/units', '/import', '/visit', '/compare', '/decide', '/export', '/settings']);
  });

  it('has each screen of the folder of screens once, under a name and an address of its own', () => {
    const files = readdirSync('renderer/screens').filter((file) => file.endsWith('-screen.tsx'));
    const listed = screens.map(({ load }) => /screens\/([\w-]+-screen\.tsx)/u.exec(load.toString())?.[1]);
    expect(listed.toSorted()).toEqual(files.toSorted());
    expect(new Set(screens.map(({ name }) => name)).size).toBe(screens.length);
    expect(new Set(screens.map(({ path }) => path)).size).toBe(screens.length);
  });

  it('puts every screen below a page of the navigation', () => {
    for (const { path } of screens) expect(pageAt(path), path).toBeDefined();
    expect(pageAt('/units/u1')?.word).toBe('单位');
    expect(pageAt('/nowhere')).toBeUndefined();
  });
});
