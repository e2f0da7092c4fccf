import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../harness/test.ts';

const folder = fileURLToPath(new URL('../../fixtures/submissions', import.meta.url));
const files = ['01-标准表.xlsx', '02-两行表头.xls', '03-分节行与小计.xlsx'].map((name) => join(folder, name));

test('forms of another standard than the round’s are told of once, and make a round of their own', async ({ program, page }) => {
  await page.getByRole('button', { name: '新建批次' }).click();
  await page.getByRole('dialog', { name: '新建批次' }).getByRole('button', { name: '新建', exact: true }).click();
  await expect(page.getByRole('combobox', { name: '选择批次' })).toBeVisible();
  await program.saved();

  await program.readFiles(files);
  const notice = page.getByRole('alert').filter({ hasText: '3 份自评表里有 3 份不是按本批次的考核标准填的' });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: '按表里的条目新建批次' }).click();
  const card = page.getByRole('region', { name: '新建批次' });
  await expect(card).toContainText('用自评表作标准');
  await expect(notice).toBeHidden();
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByRole('button', { name: '撤销导入' })).toBeVisible({ timeout: 60_000 });
  await program.go('工作台');
  await expect(page.getByText('有 3 个单位交了材料，等待核查。')).toBeVisible();
});
