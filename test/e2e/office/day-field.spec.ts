import { expect, test } from '../harness/test.ts';

test.use({ start: 'county' });

test('a day is typed in any usual writing or taken from the calendar, and one that is too early is refused', async ({ program, page }) => {
  await program.go('工作台');
  const edit = page.getByRole('button', { name: '修改批次' });
  const dialog = page.getByRole('dialog', { name: '修改批次' });

  await edit.click();
  const until = dialog.getByLabel('核查截止日期');
  await until.fill('20241228');
  await expect(until).toHaveValue('2024-12-28');
  await until.fill('2024.12.6');
  await until.press('Tab');
  await expect(until).toHaveValue('2024-12-06');
  await until.fill('2024-13-40');
  await expect(page.getByRole('tooltip')).toContainText('“2024-13-40”不是日期，应写成 2024-10-28 这样。');
  await dialog.getByRole('button', { name: '保存修改' }).click();
  await expect(until).toHaveValue('2024-13-40');
  await until.fill('2024年12月6日');
  await expect(page.getByRole('tooltip')).toBeHidden();

  const chosen = page.getByRole('button', { name: '2024年12月6日', exact: true });
  await until.press('Alt+ArrowDown');
  await expect(chosen).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(until).toBeFocused();
  await expect(dialog).toBeVisible();
  await until.press('Alt+ArrowDown');
  await expect(chosen).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: '2024年12月13日', exact: true })).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(page.getByText('2025年1月', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: '2025年1月13日', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chosen).toBeHidden();
  await expect(until).toHaveValue('2025-01-13');
  await expect(until).toBeFocused();

  await dialog.getByRole('button', { name: '保存修改' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('核查截止 2025-01-13')).toBeVisible();

  // Before the first day allowed: refused with a sentence, and not to be taken from the calendar.
  await program.go('导入');
  await page.getByRole('link', { name: '形式审查' }).click();
  await page.getByRole('button', { name: /^全部一次性告知/ }).click();
  const due = page.getByRole('textbox', { name: '补正期限' });
  await expect(due).toBeVisible();
  const proposed = await due.inputValue();
  await due.fill('2001-02-03');
  const early = page.getByText('应为这一天或以后的日期。');
  await expect(early).toBeVisible();
  await due.fill(proposed);
  await expect(early).toBeHidden();
  await page.getByRole('button', { name: '选日期' }).click();
  await page.getByRole('button', { name: '上个月' }).click();
  await page.getByRole('button', { name: '上个月' }).click();
  await expect(page.locator('.month-grid tbody button:enabled')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(due).toBeFocused();
  await expect(due).toHaveValue(proposed);
});
