import { expect, test } from './harness/test.ts';

test.use({ start: 'county' });

test('on a slow laptop every letter typed into a search is kept, and leaving the search by a link empties it', async ({ program, page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  for (const [name, label] of [
    ['单位', '搜索单位'],
    ['核查', '搜索核查任务'],
    ['决定', '筛选单位'],
  ] as const) {
    await program.goFull(name);
    const search = page.getByRole('searchbox', { name: label });
    await search.focus();
    await page.keyboard.type('nosuchunitname');
    await expect(search).toHaveValue('nosuchunitname');
    await expect(page).toHaveURL(/q=nosuchunitname$/);
    await expect(page.getByRole('table').first().locator('tbody tr[data-row-key]')).toHaveCount(0);
    await program.go(name);
    await expect(search).toHaveValue('');
  }
});

test('a checklist filled in by pen is typed in by keyboard, checked cell by cell, and stands in the checklist', async ({ program, page }) => {
  await program.go('核查');
  await page.getByRole('link', { name: '按纸质记录录入' }).click();
  const units = page.getByRole('table', { name: '单位录入表' });
  const open = units.getByRole('row').filter({ has: page.locator('input:enabled') });
  await open.first().getByRole('link').click();
  const cells = page.getByRole('table', { name: '录入表' }).locator('input[data-column="0"]:enabled');
  await cells.first().focus();
  await page.keyboard.press('3');
  await page.keyboard.press('2');
  await expect(cells.nth(0)).toHaveValue('不符合');
  await expect(cells.nth(1)).toHaveValue('部分符合');
  await page.keyboard.type('九');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: '不是结论' })).toBeVisible();
  await program.saved();
  await page.getByRole('link', { name: '打开核查清单' }).click();
  const groups = page.getByRole('region', { name: '核查清单' }).getByRole('group');
  await expect(groups.first().getByRole('radio', { name: '不符合', exact: true })).toBeChecked();
  await expect(groups.nth(1).getByRole('radio', { name: '部分符合', exact: true })).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(groups.nth(1).getByRole('radio', { name: '部分符合', exact: true })).not.toBeChecked();
});
