import { readFileSync } from 'node:fs';
import { expect, test } from './harness/test.ts';
import { drawn } from './harness/walk.ts';

test.use({ start: 'county' });

test('every mark of 对比 leads to the rows behind it: a town’s section to its units, a cell to the item in the checklist, two units to where they differ', async ({
  program,
  page,
}) => {
  await program.goFull('对比');
  await drawn(page);
  expect(await page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight), '总览 is one screen').toBe(0);
  const pages = page.getByRole('navigation', { name: '对比内容' });
  const heat = page.getByRole('region', { name: '乡镇×部分' });
  const cell = heat.getByRole('row').nth(1).getByRole('link').first();
  const town = await heat.getByRole('row').nth(1).getByRole('rowheader').innerText();
  await cell.click();
  const ranking = page.getByRole('table', { name: '排名' });
  await expect(page.getByRole('region', { name: '排名' })).toContainText('按“');
  const lines = ranking.getByRole('row').filter({ has: page.getByRole('link') });
  expect(await lines.filter({ hasText: town }).count()).toBe(await lines.count());
  await page.goBack();
  await expect(heat).toBeVisible();

  await page.getByRole('link', { name: '看全部单位' }).click();
  await expect(page.getByRole('heading', { name: '单项对照' })).toBeInViewport();
  await pages.getByRole('link', { name: '单位×条目' }).click();
  const matrix = page.getByRole('group', { name: /^各单位各项失分/ });
  await matrix.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const said = page.getByRole('status').filter({ hasText: '看这一项的核查' });
  const unit = await said.locator('b').innerText();
  await page.keyboard.press('Enter');
  const checklist = page.getByRole('region', { name: '核查清单' });
  await expect(checklist.getByRole('heading', { level: 2, name: unit })).toBeVisible();
  await expect(checklist.locator('[data-item]:focus-within, [data-item]:focus')).toHaveCount(1);
  await page.goBack();

  await pages.getByRole('link', { name: '单位对照' }).click();
  const sides = page.getByRole('table', { name: '单位对照' });
  const differing = await sides.getByRole('row').count();
  await page.getByRole('checkbox', { name: '得分相同的项目也列出' }).click();
  await expect.poll(() => sides.getByRole('row').count()).toBeGreaterThan(differing);

  await pages.getByRole('link', { name: '年度变化' }).click();
  const changed = page.getByRole('table', { name: '年度变化', exact: true });
  await changed.getByRole('button', { name: '展开行' }).first().click();
  await expect(changed.getByRole('table').getByRole('link').first()).toHaveAttribute('href', /visit.+item=/u);
  await pages.getByRole('link', { name: '乡镇与系统' }).click();
  await page.getByText('按系统（条）').click();
  await expect(page.getByRole('table', { name: '按系统' })).toContainText('教育系统');
  await pages.getByRole('link', { name: '排名' }).click();
  await page.getByText('同类型同规模').click();
  await expect(ranking.getByRole('columnheader', { name: '规模' })).toBeVisible();
  const first = ranking.getByRole('row').nth(1).getByRole('link').first();
  const name = await first.innerText();
  await first.click();
  await expect(page.getByRole('region', { name: '一单位' }).getByRole('heading', { name })).toBeVisible();
  await expect(page).toHaveURL(/round=.+unit=/u);
});

test('every chart of 对比 has its data and its picture, and is read by keyboard', async ({ program, page }) => {
  await program.goFull('对比');
  const links = page.getByRole('navigation', { name: '对比内容' }).getByRole('link');
  for (const name of await links.allInnerTexts()) {
    await links.filter({ hasText: new RegExp(`^${name}$`) }).click();
    await expect(page.locator('main').getByRole('heading', { name }).or(page.locator('main [data-chart]')).first()).toBeVisible();
    await drawn(page);
    const bare = await page.evaluate(() => ({
      outside: document.querySelectorAll('main :is(.recharts-wrapper, [role=img][tabindex], .matrix, .heat-scroll):not([data-chart] *)').length,
      without: [...document.querySelectorAll('main [data-chart]')].flatMap((chart) => {
        const words = [...chart.querySelectorAll('button')].map((button) => button.innerText.trim());
        return ['看数据', '存图'].every((word) => words.includes(word)) ? [] : [chart.querySelector('h3')?.innerText ?? ''];
      }),
    }));
    expect(bare, name).toEqual({ outside: 0, without: [] });
  }
  await links.filter({ hasText: '总览' }).click();
  const chart = page.locator('[data-chart]', { hasText: '考评总分' }).first();
  const face = chart.getByRole('group', { name: /^考评总分/ });
  await face.focus();
  await page.keyboard.press('ArrowRight');
  await expect(chart.getByRole('status')).toContainText('个单位（回车打开）');
  const picture = page.waitForEvent('download');
  await chart.getByRole('button', { name: '存图' }).click();
  const file = await picture;
  expect(file.suggestedFilename()).toMatch(/^考评总分-.*\.png$/);
  const bytes = readFileSync(await file.path());
  // A PNG says its width and height from the 17th byte on.
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(1000);
  await chart.getByRole('button', { name: '看数据' }).click();
  await expect(chart.getByRole('table', { name: '考评总分的数据' }).getByRole('row').nth(1)).toBeVisible();
  await face.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: '排名' })).toBeVisible();
});
