import type { Page } from 'playwright/test';
import { sheetsOf, type Rows } from '../harness/exported-workbook.ts';
import { expect, test } from '../harness/test.ts';

test.use({ start: 'county' });

/** The file that 导出此表 hands over, as rows below its header. */
async function exported(page: Page, table: string): Promise<{ readonly head: readonly unknown[]; readonly body: Rows }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: `导出此表：${table}` }).click()]);
  const [rows] = [...sheetsOf(await download.path()).values()];
  if (rows === undefined) throw new Error('the file has no sheet');
  const first = rows.findIndex((row) => row.filter((cell) => cell !== null).length > 1);
  return { head: rows[first] ?? [], body: rows.slice(first + 1, -1) };
}

test('a list is saved as it is shown: its rows, its order and its columns', async ({ page, program }) => {
  await program.go('决定');
  const table = page.getByRole('table', { name: '验收决定' });
  const names = table.locator('tbody tr .decision-unit-name');

  await page.getByRole('searchbox', { name: '筛选单位' }).fill('学校');
  await expect.poll(async () => (await names.allInnerTexts()).every((name) => name.includes('学校'))).toBe(true);
  await page.getByRole('columnheader', { name: '考评分' }).click();
  await expect(page.getByRole('columnheader', { name: '考评分' })).toHaveAttribute('aria-sort', 'ascending');
  const shown = await names.allInnerTexts();
  expect(shown.length).toBeGreaterThan(2);

  await page.getByRole('button', { name: '选择列：验收决定' }).click();
  await page.getByRole('checkbox', { name: '离线' }).uncheck();
  await expect(page.getByRole('columnheader', { name: '离线' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  const file = await exported(page, '验收决定');
  expect(file.head).toEqual(['单位', '名次', '考评分', '自评分', '必备、否决', '建议', '理由', '决定']);
  expect(file.body.map((row) => row[0])).toEqual(shown);

  await page.reload();
  await expect(table).toBeVisible();
  await expect(page.getByRole('columnheader', { name: '离线' })).toHaveCount(0);
});
