import { expect, test } from './harness/test.ts';

test.use({ start: 'county' });

test('every mark of 对比 leads to the rows behind it: a town’s section to its units, a cell to the item in the checklist, two units to where they differ', async ({
  program,
  page,
}) => {
  await program.goFull('对比');
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
});
