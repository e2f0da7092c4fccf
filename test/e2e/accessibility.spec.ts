import axe from 'axe-core';
import type { Page } from 'playwright/test';
import { Appearance } from '#renderer/hooks/use-appearance.ts';
import { pageNames, type Program } from './harness/program.ts';
import { expect, test } from './harness/test.ts';
import { allAddresses, drawn, goTo } from './harness/walk.ts';

/** Rows of a table after so many are not looked at: they are drawn as those before them, and looking at each costs most of the time. */
const rowsLookedAt = 8;

/** Cells of the map of towns and parts on 对比: too low for a finger, so that all towns are seen at once. What they lead to is reached by 乡镇与系统 as well. */
const denseCells = /^<a aria-label="[^"]*，得分率/u;

/** What axe says of a target that the head of the page covers just now: scrolling frees it. */
const covered = /partially obscured/u;

/** What axe finds on the page that keeps somebody from working: serious or critical, targets below 24 px among it, each with the places. `colours` looks at the colours alone. */
async function seriousFaults(page: Page, colours: boolean): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    ({ rules, beyond }) =>
      (globalThis as unknown as { axe: typeof axe }).axe.run(
        { exclude: [[`tbody > tr:nth-child(n + ${String(beyond)})`]] },
        { resultTypes: ['violations'], ...(rules === null ? { rules: { 'target-size': { enabled: true } } } : { runOnly: rules }) },
      ),
    { rules: colours ? ['color-contrast'] : null, beyond: rowsLookedAt + 1 },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        .filter(({ html, failureSummary }) => id !== 'target-size' || !(denseCells.test(html) || covered.test(failureSummary ?? '')))
        .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    );
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

/** What can be used or looked at and is called by Latin words, the component library's own. The cross that clears a list's choice is left out: the library gives no way to name it. */
async function latinNames(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main [aria-label], .ant-modal [aria-label], .ant-drawer [aria-label]')].flatMap((named) =>
      /^[A-Z][a-z]+( [A-Za-z]+)*( \d+)?$/.test(named.getAttribute('aria-label') ?? '') && named.closest('[aria-hidden=true], .ant-select-clear') === null
        ? [named.outerHTML.slice(0, 160)]
        : [],
    ),
  );
}

/** What a system says that wants the screens so. */
const systems = {
  light: { colorScheme: 'light', contrast: 'no-preference' },
  dark: { colorScheme: 'dark', contrast: 'no-preference' },
  contrast: { colorScheme: 'light', contrast: 'more' },
} as const satisfies Record<Appearance, unknown>;

/** Looks at what the page shows just now. Names and roles are the same in every appearance: only the first looks at more than the colours. */
async function look(page: Page, what: string): Promise<void> {
  expect.soft(await seriousFaults(page, false), `${what}, light`).toEqual([]);
  expect.soft(await iconNames(page), `icons of ${what}`).toEqual([]);
  expect.soft(await latinNames(page), `Latin names in ${what}`).toEqual([]);
}

/** Looks at what the page shows in every appearance, which it takes over from the system at once. */
async function lookInAll(page: Page, what: string): Promise<void> {
  for (const appearance of Appearance.options) {
    await page.emulateMedia(systems[appearance]);
    await expect(page.locator(`html[data-appearance=${appearance}]`)).toHaveCount(1);
    await drawn(page);
    if (appearance === 'light') await look(page, what);
    else expect.soft(await seriousFaults(page, true), `${what}, ${appearance}`).toEqual([]);
  }
  await page.emulateMedia(systems.light);
}

/** A visited unit of the sample county that is to rectify, and a draft of a standard, for the addresses that name one. */
async function fillBlanks({ page }: Program): Promise<{ readonly unitId: string; readonly draftId: string }> {
  const last = (): string => decodeURIComponent(new URL(page.url()).hash.split('?')[0]?.split('/').at(-1) ?? '');
  await page.evaluate(() => location.assign('#/decide/rectify'));
  await page.getByRole('table', { name: '整改单位' }).getByRole('link').first().click();
  await expect(page.getByRole('region', { name: '回执与销号' })).toBeVisible();
  const unitId = last();
  await page.evaluate(() => location.assign('#/standards'));
  await page.getByRole('button', { name: '复制修改' }).click();
  await expect(page.getByRole('region', { name: '类目和条目' })).toBeVisible();
  return { unitId, draftId: last() };
}

/** The steps of a screen that its address alone does not show. */
async function furtherSteps(program: Program, unitId: string, seen: (what: string) => Promise<void>): Promise<void> {
  const { page } = program;
  const checklist = page.getByRole('region', { name: '核查清单' });
  await page.evaluate((id) => location.assign(`#/visit/${id}`), unitId);
  for (const [layout, items] of [
    ['逐条', 1],
    ['整表', 38],
  ] as const) {
    await checklist.getByRole('button', { name: layout, exact: true }).click();
    await expect(checklist.getByRole('group')).toHaveCount(items);
    await seen(layout);
  }
  await page.evaluate((id) => location.assign(`#/visit/${id}/closing?at=1`), unitId);
  await expect(page.getByRole('region', { name: '逐条通报' })).toBeVisible();
  await seen('逐条通报');
  for (const step of ['双方签字', '确认单']) {
    await page.getByRole('navigation', { name: '会议步骤' }).getByRole('button', { name: step }).click();
    await expect(page.getByRole('region', { name: step, exact: true })).toBeVisible();
    await seen(step);
  }
  await page.evaluate(() => location.assign('#/decide/objections'));
  await page.getByRole('button', { name: '复核', exact: true }).first().click();
  await expect(page.getByRole('region', { name: '复核异议' })).toBeVisible();
  await seen('复核异议');
}

/** Camera, photo and drawing of an item that nobody has looked at. */
async function evidenceSteps(program: Program, seen: (what: string) => Promise<void>): Promise<void> {
  const { page } = program;
  const item = (await program.openFresh()).region.getByRole('group').first();
  await seen('核查清单, not begun');
  await item.getByRole('button', { name: '拍照' }).click();
  await page.getByRole('button', { name: '按下快门' }).click();
  await expect(page.getByRole('button', { name: '拍好了（1 张）' })).toBeVisible();
  await seen('camera');
  await page.getByRole('button', { name: '拍好了（1 张）' }).click();
  await item.getByRole('button', { name: '看大图 1' }).click();
  await expect(page.getByRole('img', { name: '照片 1大图' })).toBeVisible();
  await seen('photo');
  await page.getByRole('button', { name: '标注', exact: true }).click();
  await expect(page.getByRole('application')).toBeVisible();
  await seen('drawing');
}

test('the navigation leads to each page, and none keeps anybody from working while there is nothing', async ({ program, page }) => {
  const links = page.getByRole('navigation', { name: '主导航' }).getByRole('link');
  await expect(links).toHaveText([...pageNames]);
  for (const name of pageNames) {
    await program.go(name);
    await drawn(page);
    await look(page, `${name}, empty`);
  }
});

test.describe('with the sample county', () => {
  test.use({ start: 'county' });
  // Walks that go side by side: each takes every fourth address.
  for (const part of [0, 1, 2, 3]) {
    test(`no screen keeps anybody from working, in any appearance, part ${String(part + 1)} of 4`, async ({ program, page }) => {
      // A long walk: a bound for what hangs, on a slow machine too.
      test.setTimeout(900_000);
      const seen = (what: string) => lookInAll(page, what);
      const blanks = await fillBlanks(program);
      for (const [screen, address] of allAddresses(blanks).filter((_, place) => place % 4 === part)) {
        await goTo(page, screen, address);
        await seen(address);
      }
      if (part === 1) await furtherSteps(program, blanks.unitId, seen);
      if (part !== 3) return;
      await page.evaluate(() => location.assign('#/visit'));
      await evidenceSteps(program, seen);
    });
  }
});
