import { expect, test } from '../harness/test.ts';
import type { Program } from '../harness/program.ts';

async function register(program: Program, name: string, town: string): Promise<void> {
  const { page } = program;
  await program.go('单位');
  await page.getByRole('button', { name: '登记单位' }).click();
  const dialog = page.getByRole('dialog', { name: '登记单位' });
  await dialog.getByLabel('单位全称').fill(name);
  await dialog.getByLabel('乡镇(街道)').fill(town);
  await dialog.getByRole('button', { name: '登记' }).click();
  await expect(page.getByRole('article', { name })).toBeVisible();
}

test('a unit is registered, found by its initials, changed, and the change undone', async ({ program }) => {
  const { page } = program;
  await register(program, '城关镇中心小学工会', '城关镇');
  await register(program, '南屏乡卫生院工会', '南屏乡');

  await program.go('单位');
  await page.getByRole('searchbox', { name: '搜索单位' }).fill('cgzzx');
  const rows = page.getByRole('table', { name: '单位列表' }).getByRole('link');
  await expect(rows).toHaveText(['城关镇中心小学工会']);
  await expect(page).toHaveURL(/q=cgzzx/);

  await rows.click();
  const unit = page.getByRole('article', { name: '城关镇中心小学工会' });
  await page.getByRole('button', { name: '修改单位' }).click();
  await page.getByLabel('会员人数', { exact: true }).fill('83');
  await page.getByRole('button', { name: '保存修改' }).click();
  const members = unit.getByRole('table', { name: '单位情况' }).getByRole('row', { name: /会员人数/ });
  await expect(members).toContainText('83');
  await page.getByRole('alert').or(page.locator('.ant-message')).getByRole('button', { name: '撤销' }).last().click();
  await expect(members).toBeHidden();
  await program.saved();
});

test('the name that is already known is shown before it is registered twice', async ({ program }) => {
  const { page } = program;
  await register(program, '城关镇中心小学工会', '城关镇');
  await program.go('单位');
  await page.getByRole('button', { name: '登记单位' }).click();
  const dialog = page.getByRole('dialog', { name: '登记单位' });
  await dialog.getByLabel('单位全称').fill('城关镇中心小学工会委员会');
  await expect(dialog.getByRole('link', { name: '城关镇中心小学工会' })).toBeVisible();
});

test('Ctrl+K leads to a unit, and to an item of the standard in use', async ({ program }) => {
  const { page } = program;
  await register(program, '南屏乡卫生院工会', '南屏乡');
  await page.getByRole('button', { name: '新建批次' }).click();
  await page.getByRole('dialog', { name: '新建批次' }).getByRole('button', { name: '新建', exact: true }).click();
  await expect(page.getByRole('combobox', { name: '选择批次' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '查找' }).fill('npx');
  await expect(page.getByRole('option', { name: /南屏乡卫生院工会/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: '南屏乡卫生院工会' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '查找' }).fill('印章');
  await page.getByRole('option', { name: /^条目/ }).first().click();
  await expect(program.heading('标准')).toBeVisible();
  await expect(page.locator('.row-sought')).toBeInViewport();
});
