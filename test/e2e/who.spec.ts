import { expect, test } from './harness/test.ts';

test('first use asks who works here without standing in the way, and a 成员 is warned and recorded', async ({ program, page }) => {
  const asked = page.getByRole('region', { name: '由谁使用' });
  await expect(asked.getByRole('textbox', { name: '姓名' })).toBeVisible();
  await program.loadSample();
  await expect(page.getByRole('progressbar', { name: '载入进度' })).toBeHidden({ timeout: 120_000 });
  await expect(asked).toBeVisible();

  // Nobody has given a name: deciding asks nothing, the page only says so.
  await program.goFull('决定');
  await expect(page.getByRole('alert').filter({ hasText: '还没有写明由谁操作' })).toBeVisible();
  const table = page.getByRole('table', { name: '验收决定' });
  await table.getByRole('button', { name: '采纳建议', disabled: false }).first().click();
  await expect(page.getByText(/已采纳建议/)).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();

  await program.go('工作台');
  await asked.getByRole('textbox', { name: '姓名' }).fill('张明');
  await asked.getByRole('combobox', { name: '职责' }).click();
  await page.getByTitle('成员', { exact: true }).click();
  await asked.getByRole('textbox', { name: '总工会名称' }).fill('云溪县总工会');
  await asked.getByRole('button', { name: '记下' }).click();
  await expect(asked).toBeHidden();
  await page.reload();
  await expect(program.heading('工作台')).toBeVisible();
  await expect(page.getByText('下一步').first()).toBeVisible();
  await expect(asked).toBeHidden();

  await program.goFull('决定');
  await expect(page.getByRole('alert').filter({ hasText: '还没有写明' })).toBeHidden();
  await table.getByRole('button', { name: '改判' }).first().click();
  const override = page.getByRole('region', { name: '改判' });
  await override.getByRole('radio', { name: '不合格' }).click();
  await override.getByRole('textbox', { name: '理由' }).fill('材料不实');
  await override.getByRole('button', { name: '确认改判' }).click();
  const warning = page.getByRole('dialog', { name: '“改判”不在您的职责内' });
  await expect(warning).toContainText('您现在的职责是“成员”');
  await expect(warning.getByRole('button', { name: '仍要办理' })).toBeDisabled();
  await warning.getByRole('textbox', { name: '为什么由您办理' }).fill('主席电话同意');
  await warning.getByRole('button', { name: '仍要办理' }).click();
  await expect(table.getByText('超出职责').first()).toBeVisible();
  await program.go('设置');
  await expect(page.getByRole('list', { name: '超出职责的办理' })).toContainText('张明（成员）改判：主席电话同意');
});
