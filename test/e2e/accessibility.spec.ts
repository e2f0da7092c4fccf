import axe from 'axe-core';
import type { Locator, Page } from 'playwright/test';
import { pageNames } from './harness/program.ts';
import { expect, test } from './harness/test.ts';

/** What axe finds on the page that keeps somebody from working: serious or critical, each with the places. */
async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`));
}

/** Buttons, links and tags of our own whose name holds an icon's English name: a screen reader would read "search 单位". Turning pages, clearing a field and folded tabs are the component library's. */
async function iconNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button [role=img][aria-label], a [role=img][aria-label], .ant-tag [role=img][aria-label]')].flatMap((icon) =>
      icon.closest('[aria-hidden=true], .ant-pagination-item-link, .ant-input-clear-icon, .ant-tabs-nav-more') === null &&
      icon.closest('button[aria-label], a[aria-label]') === null &&
      /^[a-z]+(-[a-z]+)*$/.test(icon.getAttribute('aria-label') ?? '')
        ? [icon.closest('button, a, .ant-tag')?.outerHTML.slice(0, 160) ?? '']
        : [],
    ),
  );
}

/** Screens that are reached from the pages of the navigation, each with something that stands on it alone. */
const furtherScreens: readonly (readonly [address: string, shown: (page: Page) => Locator])[] = [
  ['#/import/check', (page) => page.getByRole('table', { name: '形式审查' })],
  ['#/visit/teams', (page) => page.getByRole('heading', { level: 1, name: '分工' })],
  ['#/export/evidence', (page) => page.getByRole('region', { name: '佐证检查' })],
  ['#/standards/compare', (page) => page.getByRole('region', { name: '选择要比较的版本' })],
  ['#/decide/rectify', (page) => page.getByRole('table', { name: '整改单位' })],
  ['#/decide/objections', (page) => page.getByRole('table', { name: '异议' })],
];

test('no screen keeps anybody from working, empty or full', async ({ program }) => {
  for (const name of pageNames) {
    await program.go(name);
    expect.soft(await seriousFaults(program.page), `${name}, empty`).toEqual([]);
    expect.soft(await iconNames(program.page), `icons of ${name}, empty`).toEqual([]);
  }
  await program.loadSample();
  for (const name of pageNames) {
    await program.goFull(name);
    expect.soft(await seriousFaults(program.page), `${name}, with the sample county`).toEqual([]);
    expect.soft(await iconNames(program.page), `icons of ${name}, with the sample county`).toEqual([]);
  }
  for (const [address, shown] of furtherScreens) {
    await program.page.evaluate((next) => location.assign(next), address);
    await expect(shown(program.page)).toBeVisible();
    await expect(program.page.locator('.loading')).toHaveCount(0);
    expect.soft(await seriousFaults(program.page), address).toEqual([]);
    expect.soft(await iconNames(program.page), `icons of ${address}`).toEqual([]);
  }
  await program.go('核查');
  await program.page.getByRole('table', { name: '核查任务' }).getByRole('link').first().click();
  await expect(program.page.getByRole('region', { name: '核查清单' })).toBeVisible();
  expect.soft(await seriousFaults(program.page), '核查清单').toEqual([]);
  expect.soft(await iconNames(program.page), 'icons of 核查清单').toEqual([]);
});

test('the checklist keeps nobody from working, as a list or one by one, in every appearance', async ({ program, page }) => {
  await program.loadSample();
  await program.goFull('核查');
  await page.getByRole('table', { name: '核查任务' }).getByRole('link').first().click();
  const region = page.getByRole('region', { name: '核查清单' });
  for (const appearance of ['light', 'dark', 'contrast']) {
    await page.evaluate((next) => {
      localStorage.setItem('yanshoutai/appearance', next);
    }, appearance);
    await page.reload();
    await expect(page.locator(`html[data-appearance=${appearance}]`)).toHaveCount(1);
    for (const layout of ['整表', '逐条']) {
      await region.getByRole('button', { name: layout, exact: true }).click();
      await expect(region.getByRole('group')).toHaveCount(layout === '整表' ? 38 : 1);
      expect.soft(await seriousFaults(page), `${layout}, ${appearance}`).toEqual([]);
    }
  }
  expect(await iconNames(page)).toEqual([]);
});

test('closing meeting, rectification and objections keep nobody from working', async ({ program, page }) => {
  await program.loadSample();
  await (await program.showTasks('已完成')).getByRole('link').first().click();
  await expect(page.getByRole('region', { name: '核查清单' })).toBeVisible();
  const address = page.url().replace(/(?:\?.*)?$/u, '');
  await page.goto(`${address}/closing?at=1`);
  await expect(page.getByRole('region', { name: '逐条通报' })).toBeVisible();
  expect.soft(await seriousFaults(page), '逐条通报').toEqual([]);
  for (const step of ['双方签字', '确认单']) {
    await page
      .getByRole('navigation', { name: '会议步骤' })
      .getByRole('button', { name: new RegExp(step, 'u') })
      .click();
    await expect(page.getByRole('region', { name: step, exact: true })).toBeVisible();
    expect.soft(await seriousFaults(page), step).toEqual([]);
  }
  expect.soft(await iconNames(page), 'icons of 末次会议').toEqual([]);
  await page.goto(address.replace(/visit\/.*/u, 'decide/rectify'));
  const board = page.getByRole('table', { name: '整改单位' });
  await expect(board).toBeVisible();
  expect.soft(await seriousFaults(page), '整改').toEqual([]);
  await board.getByRole('link').first().click();
  await expect(page.getByRole('region', { name: '回执与销号' })).toBeVisible();
  expect.soft(await seriousFaults(page), '整改 of one unit').toEqual([]);
  await page.getByRole('navigation', { name: '决定分页' }).getByRole('link', { name: '异议' }).click();
  await page.getByRole('button', { name: '复核', exact: true }).first().click();
  await expect(page.getByRole('region', { name: '复核异议' })).toBeVisible();
  expect.soft(await seriousFaults(page), '异议').toEqual([]);
  expect.soft(await iconNames(page), 'icons of 异议').toEqual([]);
});

test('camera, photo and drawing keep nobody from working', async ({ program, page }) => {
  await program.loadSample();
  const item = (await program.openFresh()).region.getByRole('group').first();
  await item.getByRole('button', { name: '拍照' }).click();
  await page.getByRole('button', { name: '按下快门' }).click();
  await expect(page.getByRole('button', { name: '拍好了（1 张）' })).toBeVisible();
  expect.soft(await seriousFaults(page), 'camera').toEqual([]);
  await page.getByRole('button', { name: '拍好了（1 张）' }).click();
  await item.getByRole('button', { name: '看大图 1' }).click();
  await expect(page.getByRole('img', { name: '照片 1大图' })).toBeVisible();
  expect.soft(await seriousFaults(page), 'photo').toEqual([]);
  await page.getByRole('button', { name: '标注', exact: true }).click();
  await expect(page.getByRole('application')).toBeVisible();
  expect.soft(await seriousFaults(page), 'drawing').toEqual([]);
  expect(await iconNames(page)).toEqual([]);
});
