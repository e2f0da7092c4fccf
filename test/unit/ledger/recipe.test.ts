import { expect, test } from 'vitest';
import { clockStart, nextClock } from '#shared/ledger/clock.ts';
import { projectRecipes } from '#shared/record/project-recipe.ts';
import { forgetRecipe, learnRecipe, recipeId } from '#shared/record/recipe-acts.ts';
import { forgetReport, learnReport, projectReports } from '#shared/record/report-recipe.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';

const entry = (draft: Draft, seq: number): Entry => ({
  ...draft,
  device: 'laptop-1',
  seq,
  at: nextClock(clockStart, seq),
  by: '李明',
  seen: {},
  batch: `batch-${String(seq)}`,
  prev: '',
  hash: `hash-${String(seq)}`,
});
const signature = '项目|内容|分值|列7';
const roles = { 0: 'section', 1: 'item', 2: 'max', 3: 'self' } as const;

test('a layout that was learned is given to the reader as it was mapped', () => {
  const [recipe, ...others] = projectRecipes([entry(learnRecipe({ signature, roles }, '自评表'), 1)]);
  expect(others).toEqual([]);
  expect(recipe).toMatchObject({ id: recipeId(signature), title: '自评表', learnedBy: '李明', mapping: { signature, roles, by: 'recipe' } });
});

test('learning a layout again replaces its columns, and a forgotten one is gone until it is learned again', () => {
  const learned = entry(learnRecipe({ signature, roles }, '自评表'), 1);
  const again = entry(learnRecipe({ signature, roles: { ...roles, 3: 'assessed' } }, '自评表'), 2);
  const forgotten = entry(forgetRecipe(recipeId(signature)), 3);
  const anew = entry(learnRecipe({ signature, roles }, '自评表'), 4);
  expect(projectRecipes([learned, again]).map(({ mapping }) => mapping.roles[3])).toEqual(['assessed']);
  expect(projectRecipes([learned, again, forgotten])).toEqual([]);
  expect(projectRecipes([learned, again, forgotten, anew])).toHaveLength(1);
});

test('columns that this program does not know make no recipe', () => {
  const strange: Entry = {
    ...entry(learnRecipe({ signature, roles }, '自评表'), 1),
    fields: { signature, title: '自评表', roles: { 0: 'colour' }, forgotten: null },
  };
  expect(projectRecipes([strange])).toEqual([]);
});

test('how a table of the union above is filled is remembered by its headings, apart from layouts, and forgotten', () => {
  const columns = { rows: 'units', fields: ['name:单位序号', null], lines: true } as const;
  const learned = entry(learnReport('序号|单位名称', '汇总表.xlsx', columns), 1);
  expect(projectReports([learned])).toMatchObject([{ signature: '序号|单位名称', title: '汇总表.xlsx', columns, learnedBy: '李明' }]);
  expect(projectRecipes([learned])).toEqual([]);
  expect(projectReports([learned, entry(forgetReport('序号|单位名称'), 2)])).toEqual([]);
});
