import { expect, test } from './harness/test.ts';

test.use({ start: 'few' });

test('逐条 shows one item, goes on by key and by tap, keeps the place, and undo outlives a restart', async ({ program, page }) => {
  const { region } = await program.openFresh();
  const items = region.getByRole('group');
  const note = items.getByRole('textbox', { name: '情况说明' });
  await expect(items).toHaveCount(38);

  await page.getByRole('button', { name: '逐条', exact: true }).click();
  await expect(items).toHaveCount(1);
  await expect(region).toContainText('第 1 项，共 38 项');
  await expect(items).toBeFocused();
  await page.keyboard.press('1');
  await expect(items.getByRole('radio', { name: '符合', exact: true })).toBeChecked();
  await page.keyboard.press('j');
  await expect(region).toContainText('第 2 项，共 38 项');
  await expect(items).toBeFocused();
  await page.getByRole('button', { name: '下一项' }).click();
  await expect(region).toContainText('第 3 项，共 38 项');
  await page.getByRole('button', { name: '上一项' }).click();
  await page.getByRole('button', { name: '上一项' }).click();
  await page.getByRole('button', { name: '下一个未查项' }).click();
  await expect(region).toContainText('第 2 项，共 38 项');
  await page.getByRole('button', { name: '到第 7 项，未查' }).click();
  await expect(region).toContainText('第 7 项，共 38 项');

  await note.pressSequentially('委员名单', { delay: 20 });
  await expect(page.getByRole('status', { name: '保存状态' })).toContainText('已保存');
  await note.pressSequentially('缺1人', { delay: 20 });
  await page.keyboard.press('Escape');
  await program.saved();
  await page.reload();
  await expect(region).toContainText('第 7 项，共 38 项');
  await expect(note).toHaveValue('委员名单缺1人');
  await items.focus();
  await page.keyboard.press('Control+z');
  await expect(note).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('status', { name: '考评总分' })).toContainText('已核查 0/38');

  await items.getByRole('button', { name: '选用短语' }).click();
  await expect(page.getByRole('menuitem', { name: '委员名单缺1人' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '整表', exact: true }).click();
  await expect(items).toHaveCount(38);
  await expect(items.nth(6)).toBeFocused();
  await expect(items.nth(6)).toBeInViewport();
});
