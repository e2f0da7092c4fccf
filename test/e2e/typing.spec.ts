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
