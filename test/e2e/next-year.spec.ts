import { expect, test } from './harness/test.ts';

test.use({ start: 'county' });

test('full marks without evidence lead to those items, and next year’s round takes over units and teams and shows what was found last time', async ({
  program,
  page,
}) => {
  test.setTimeout(240_000);

  await program.goFull('对比');
  await page.getByRole('link', { name: '看全部名次' }).click();
  const row = page.getByRole('table', { name: '排名' }).getByRole('row').nth(15);
  const unit = await row.getByRole('link').first().innerText();
  const bare = row.getByRole('link', { name: /^\d+ 项$/ });
  const count = Number.parseInt(await bare.innerText(), 10);
  expect(count).toBeGreaterThan(0);
  await bare.click();
  const checklist = page.getByRole('region', { name: '核查清单' });
  await expect(checklist.getByRole('heading', { level: 2, name: unit })).toBeVisible();
  await expect(checklist.getByRole('group').filter({ has: page.getByRole('radio', { name: '不符合', exact: true }) })).toHaveCount(count);

  await page.getByRole('button', { name: '新建批次' }).click();
  const dialog = page.getByRole('dialog', { name: '新建批次' });
  await expect(dialog).toContainText('（180 个单位、3 个小组）');
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  // What is said in passing is looked for first: on a slow machine it has gone when all is drawn.
  await expect(page.getByText(/^已新建批次：.*，沿用 180 个单位、3 个小组/)).toBeVisible();
  await expect(dialog).toBeHidden();
  await program.saved();
  await program.go('工作台');
  await expect(page.getByText('还有 180 个单位没交材料。')).toBeVisible();
  await page.getByRole('link', { name: '分工' }).click();
  await expect(page.getByText('180 家都已分到组')).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '查找' }).fill(unit);
  await page.getByRole('option', { name: unit }).first().click();
  const rounds = page.getByRole('article', { name: unit }).getByRole('table', { name: '历次验收' });
  await rounds.getByRole('row').filter({ hasText: '未交材料' }).getByRole('link').click();
  await expect(checklist).toContainText('（2024年，供参考）');
  await expect(checklist.getByRole('radio', { checked: true })).toHaveCount(0);
});
