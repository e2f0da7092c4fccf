import type { Page } from 'playwright/test';
import type { Program } from './harness/program.ts';
import { expect, test } from './harness/test.ts';

test.use({ start: 'county' });

const status = (page: Page) => page.getByRole('status', { name: '考评总分' });

async function firstFreshUnit(program: Program, choose: (page: Page) => Promise<void>): Promise<void> {
  await program.go('核查');
  await choose(program.page);
  await expect(program.page.getByRole('button', { name: /^未开始/ })).toHaveAttribute('aria-pressed', 'true');
}

/** What of the page reaches beyond its right edge, and how many boxes scroll by themselves: people see neither. */
async function cutOrDoubled(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push(`the page is ${String(scrollWidth - clientWidth)} px wider than the window`);
    for (const element of document.querySelectorAll<HTMLElement>('main button, main [role=radio], main input:not([type=file]), main textarea')) {
      const box = element.getBoundingClientRect();
      if (box.width > 0 && (box.right > clientWidth + 1 || box.left < -1)) faults.push(`cut: ${element.textContent.slice(0, 20)}`);
    }
    for (const element of document.querySelectorAll<HTMLElement>('main, main *')) {
      const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (scrolls && element.tagName !== 'TEXTAREA') faults.push(`scrolls by itself: ${element.className}`);
    }
    return faults;
  });
}

test.describe('by touch', () => {
  test.use({ hasTouch: true });
  test('a whole visit by touch at 1366 × 768: targets a finger can hit, evidence and completion by tap alone', async ({ program, page }) => {
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '核查', exact: true }).tap();
    await firstFreshUnit(program, (shown) => shown.getByRole('button', { name: /^未开始/ }).tap());
    await page.getByRole('table', { name: '核查任务' }).getByRole('link').first().tap();
    const region = page.getByRole('region', { name: '核查清单' });
    const item = region.getByRole('group').first();
    await expect(item.getByRole('radio').first()).toBeVisible();
    for (const target of await item.getByRole('radio').all()) {
      const box = await target.boundingBox();
      if (box !== null) expect(Math.min(box.height, box.width), await target.innerText()).toBeGreaterThanOrEqual(44);
    }
    // Everything that is pressed in the checklist, the list of numbers beside it too.
    const [count, small] = await region.evaluate((list) => {
      const shown = [...list.querySelectorAll('button')].filter((one) => one.checkVisibility());
      const low = shown.filter((one) => Math.min(one.getBoundingClientRect().height, one.getBoundingClientRect().width) < 43.5);
      return [shown.length, low.map(({ outerHTML }) => outerHTML.slice(0, 160))] as const;
    });
    expect(count).toBeGreaterThan(60);
    expect(small).toEqual([]);
    await item.getByRole('radio', { name: '部分符合' }).tap();
    await item
      .getByRole('button', { name: /扣[\d.]+分$/ })
      .first()
      .tap();
    await item.getByRole('button', { name: '选用短语' }).tap();
    await page.getByRole('menuitem').first().tap();
    await item.getByRole('button', { name: '拍照' }).tap();
    await page.getByRole('button', { name: '按下快门' }).tap();
    await page.getByRole('button', { name: '拍好了（1 张）' }).tap();
    await expect(item.getByRole('img', { name: '照片 1' })).toBeVisible();
    await page.getByRole('button', { name: /^其余全部符合/ }).tap();
    await expect(status(page)).toContainText('已核查 38/38');
    await page.getByRole('button', { name: '完成核查', exact: true }).tap();
    await expect(region).toContainText('核查已于');
    await program.saved();
  });
});

test('at 200 % zoom nothing is cut and nothing scrolls twice', async ({ program, page }) => {
  await program.go('核查');
  await page.getByRole('table', { name: '核查任务' }).getByRole('link').first().click();
  const region = page.getByRole('region', { name: '核查清单' });
  await expect(region).toBeVisible();
  // Half the pixels of 1366 × 768 are what the page has at 200 %.
  await page.setViewportSize({ width: 683, height: 384 });
  for (const layout of ['整表', '逐条']) {
    await region.getByRole('button', { name: layout, exact: true }).click();
    await expect(region.getByRole('group')).toHaveCount(layout === '整表' ? 38 : 1);
    expect.soft(await cutOrDoubled(page), layout).toEqual([]);
  }
  for (const address of ['#/visit', '#/export/evidence']) {
    await page.evaluate((next) => location.assign(next), address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), address).toBeLessThanOrEqual(0);
  }
});

test('a whole visit by keyboard alone, from the task list to completion', async ({ program, page }) => {
  await firstFreshUnit(program, (shown) => shown.getByRole('button', { name: /^未开始/ }).press('Enter'));
  const link = page.getByRole('table', { name: '核查任务' }).getByRole('link').first();
  const unit = await link.innerText();
  await link.press('Enter');
  const region = page.getByRole('region', { name: '核查清单' });
  await expect(region.getByRole('heading', { level: 2, name: unit })).toBeVisible();
  const items = await region.getByRole('group').count();
  await page.keyboard.press('j');
  await page.keyboard.press('d');
  await page.keyboard.press('n');
  await page.keyboard.type('缺批复');
  await page.keyboard.press('Escape');
  for (let index = 1; index < items; index += 1) {
    await page.keyboard.press('j');
    // Only a person who counted may claim a bonus.
    const bonus = (await region.getByRole('group').nth(index).getByText('加分项', { exact: true }).count()) > 0;
    await page.keyboard.press(bonus ? '0' : '1');
  }
  await expect(status(page)).toContainText(`已核查 ${String(items)}/${String(items)}`);
  await page.keyboard.press('c');
  await expect(page.getByRole('button', { name: '完成核查', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(region).toContainText('核查已于');
  await program.saved();
});
