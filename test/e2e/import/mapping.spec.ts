import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '#test/e2e/harness/test.ts';

const form = `基层工会规范化建设自评表
单位：城关镇中心小学工会
项目,序号,考核内容,分值,评分标准,备注
组织建设,1,依法选举产生工会委员会,10,未换届不得分,8
组织建设,2,会员档案齐全,10,每缺一份扣1分,9.5
经费管理,3,独立开设工会经费账户,20,未开户不得分,20
`;

test('a column with a heading that means nothing is put right by hand, and back again', async ({ program, page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  const path = join(folder, '奇怪的表.csv');
  writeFileSync(path, form);
  const preview = await program.readFiles([path]);
  const row = preview.getByRole('row', { name: /奇怪的表/ });
  await expect(row).not.toContainText('37.5');
  await row.click();
  const columns = page.getByRole('region', { name: '读取结果' }).getByRole('region', { name: '栏目对应' });
  await expect(columns).toContainText('自动识别');
  const odd = columns.getByRole('combobox', { name: /“备注”读作/ });
  await odd.click();
  await page.locator('.ant-select-dropdown:visible').getByText('自评分', { exact: true }).click();
  await expect(row).toContainText('37.5');
  await expect(columns).toContainText('按记住的版式');
  await columns.getByRole('button', { name: '恢复自动识别' }).click();
  await expect(row).not.toContainText('37.5');
  await odd.click();
  await page.locator('.ant-select-dropdown:visible').getByText('自评分', { exact: true }).click();
  await expect(row).toContainText('37.5');
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText('已导入自评 1 份')).toBeVisible();
  await program.saved();
  rmSync(folder, { recursive: true });
});

const strange = (unit: string): string => `基层工会规范化建设自评表
${unit}
项目,序号,考核内容,分值,评分标准,备注
组织建设,1,依法选举产生工会委员会,10,未换届不得分,8
组织建设,2,会员档案齐全,10,每缺一份扣1分,√
组织建设,3,工会有牌子,5,无牌子不得分,√
参考,4,填写示例,5,照此填写,5
`;

test('in the picture of a sheet a column, the last row and the unit’s name are pointed at, like scores corrected at once, and files alike follow', async ({
  program,
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  const [first, second] = [join(folder, '甲.csv'), join(folder, '乙.csv')];
  writeFileSync(first, strange('甲厂窗口'));
  writeFileSync(second, strange('乙站窗口'));
  const preview = await program.readFiles([first, second]);
  await preview.getByRole('row', { name: /甲/ }).click();
  const panel = page.getByRole('region', { name: '读取结果' });
  await panel.getByRole('button', { name: 'F 列，读作备注' }).click();
  await page.getByRole('menuitem', { name: '自评分', exact: true }).click();
  for (const name of [/甲/, /乙/]) await expect(preview.getByRole('row', { name })).toContainText('13');
  await panel.getByRole('button', { name: '第 6 行', exact: true }).click();
  await page.getByRole('menuitem', { name: '表格到这一行为止' }).click();
  for (const name of [/甲/, /乙/]) await expect(preview.getByRole('row', { name })).toContainText('8');
  await panel.getByRole('button', { name: '在原表中点出' }).click();
  await panel.getByRole('button', { name: '甲厂窗口', exact: true }).click();
  await expect(preview.getByRole('row', { name: /乙/ })).toContainText('乙站窗口');
  await panel.getByRole('button', { name: '改正：会员档案齐全' }).click();
  await panel.getByRole('spinbutton', { name: '改正自评分：会员档案齐全' }).fill('10');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: '同样的 1 处一并改，按满分' }).click();
  await expect(preview.getByRole('row', { name: /甲/ })).toContainText('23');
  await panel.getByRole('button', { name: '撤销' }).click();
  await panel.getByRole('button', { name: '连同样的表共 2 份 3 处一并改' }).click();
  for (const name of [/甲/, /乙/]) await expect(preview.getByRole('row', { name })).toContainText('23');
  rmSync(folder, { recursive: true });
});
