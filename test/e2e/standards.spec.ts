import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './harness/test.ts';

const fixtures = fileURLToPath(new URL('../fixtures/submissions', import.meta.url));

test('a rubric spreadsheet becomes a standard, is edited, published, and used in a round; the published one stays as it was', async ({ program, page }) => {
  await program.go('标准');
  await page.getByLabel('选择细则表').setInputFiles(join(fixtures, '01-标准表.xlsx'));
  const review = page.getByRole('region', { name: '细则读取结果' });
  await expect(review).toContainText('4 个类目，16 个条目，共 58 分');
  await review.getByRole('button', { name: '采用并编辑' }).click();
  await expect(page.getByRole('status', { name: '发布检查' })).toContainText('没有问题');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const shown = page.getByRole('article', { name: '基层工会规范化建设考核评分表' });
  await expect(shown).toContainText('58 分，4 个类目，16 个条目');

  await page.getByRole('button', { name: '复制修改' }).click();
  const list = page.getByRole('region', { name: '类目和条目' });
  await list.getByRole('button', { name: /主席一支笔审批.*4 分/ }).click();
  const points = page.getByRole('spinbutton', { name: '分值', exact: true });
  await points.fill('5');
  await points.press('Enter');
  await expect(page.getByRole('status', { name: '发布检查' })).toContainText('1 处错误');
  await expect(page.getByRole('button', { name: '发布', exact: true })).toBeDisabled();
  await page.getByRole('button', { name: '前往' }).first().click();
  const section = page.getByRole('spinbutton', { name: '类目分值' });
  await section.fill(String(Number(await section.inputValue()) + 1));
  await section.press('Enter');
  await page.getByRole('button', { name: '标准设置' }).click();
  const total = page.getByRole('spinbutton', { name: '总分', exact: true });
  await total.fill('59');
  await total.press('Enter');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await expect(shown).toContainText('59 分，4 个类目，16 个条目');
  await page.getByRole('button', { name: '新建批次', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '新建批次' });
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: '用于本批次' }).click();
  await expect(page.getByRole('button', { name: '本批次正在用' })).toBeVisible();

  const library = page.getByRole('navigation', { name: '标准库' });
  await library
    .getByRole('link', { name: /考核评分表/ })
    .filter({ hasNotText: '本批次' })
    .click();
  await expect(shown).toContainText('58 分，4 个类目，16 个条目');
});
