import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { movedDuring } from '#test/e2e/harness/moved-parts.ts';
import { expect, test } from '#test/e2e/harness/test.ts';

const form = (unit: string): string => `基层工会规范化建设自评表
单位：${unit}
项目,序号,考核内容,分值,评分标准,备注
组织建设,1,依法选举产生工会委员会,10,未换届不得分,8
组织建设,2,会员档案齐全,10,每缺一份扣1分,9.5
经费管理,3,独立开设工会经费账户,20,未开户不得分,20
`;
const strange = `甲厂工会
事儿,顶多,自己看
工会主席由选举产生,5,4
会员名册齐全,5,5
`;

test('a layout mapped by hand is remembered, reads the next file that looks alike, and can be forgotten', async ({ program, page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  const paths = ['第一份.csv', '第二份.csv', '第三份.csv'].map((name) => join(folder, name));
  ['城关镇中心小学工会', '城关镇粮站工会', '城关镇敬老院工会'].forEach((unit, index) => writeFileSync(paths[index] ?? '', form(unit)));
  const [first = '', second = '', third = ''] = paths;
  const preview = await program.readFiles([first, second]);
  await preview.getByRole('row', { name: /第一份/ }).click();
  const panel = page.getByRole('region', { name: '读取结果' });
  const columns = panel.getByRole('region', { name: '栏目对应' });
  await expect(columns).toContainText('版式把握：低');
  await columns.getByRole('combobox', { name: /“备注”读作/ }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('自评分', { exact: true }).click();
  await expect(preview.getByRole('row', { name: /第一份/ })).toContainText('37.5');
  await expect(columns).toContainText('按记住的版式');
  await expect(preview.getByRole('row', { name: /第二份/ })).toContainText('37.5');
  const recipes = page.getByRole('region', { name: '记住的版式' });
  await expect(recipes).toContainText('基层工会规范化建设自评表');
  await program.readFiles([third]);
  await expect(preview.getByRole('row', { name: /第三份/ })).toContainText('37.5');
  await preview.getByRole('row', { name: /第三份/ }).click();
  await expect(panel).toContainText('与记住的版式相同');
  await expect(columns).toContainText('按记住的版式');
  await recipes.getByRole('button', { name: /忘记版式/ }).click();
  await expect(recipes).toBeHidden();
  await program.saved();
  rmSync(folder, { recursive: true });
});

const twoScores = (unit: string): string => `基层工会规范化建设自评表
单位：${unit}
项目,序号,考核内容,分值,科室自评分,单位自评分
组织建设,1,依法选举产生工会委员会,10,8,9
组织建设,2,会员档案齐全,10,9.5,9
经费管理,3,独立开设工会经费账户,20,20,18
`;

test('which column holds the scores is asked once for all files alike, and answered by one key', async ({ program, page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  const paths = ['甲.csv', '乙.csv', '丙.csv'].map((name) => join(folder, name));
  ['城关镇中心小学工会', '城关镇粮站工会', '城关镇敬老院工会'].forEach((unit, index) => writeFileSync(paths[index] ?? '', twoScores(unit)));
  const [first = '', second = '', third = ''] = paths;
  const preview = await program.readFiles([first, second]);
  const question = page.getByRole('region', { name: '请回答' });
  await expect(question).toContainText('哪一栏是本单位的自评分？');
  await expect(question).toContainText('2 份同样的表');
  await expect(question.getByRole('table', { name: '原表 Sheet1' })).toContainText('依法选举产生工会委员会');
  await expect(question.getByRole('button', { name: 'F 列就是' })).toHaveText('2');
  await page.keyboard.press('2');
  await expect(question).toBeHidden();
  for (const name of [/甲/, /乙/]) await expect(preview.getByRole('row', { name })).toContainText('36');
  await program.readFiles([third]);
  await expect(preview.getByRole('row', { name: /丙/ })).toContainText('36');
  await expect(question).toBeHidden();
  const panel = page.getByRole('region', { name: '读取结果' });
  const moved = await movedDuring(panel, async () => {
    await preview.getByRole('row', { name: /丙/ }).click();
    await expect(panel.getByRole('table', { name: /^原表/ })).toBeVisible();
  });
  expect(moved).toEqual([]);
  await page.getByRole('region', { name: '栏目对应' }).getByRole('button', { name: '恢复自动识别' }).click();
  await expect(question).toContainText('3 份同样的表');
  await question.getByRole('button', { name: 'E 列就是' }).click();
  for (const name of [/甲/, /乙/, /丙/]) await expect(preview.getByRole('row', { name })).toContainText('37.5');
  await program.saved();
  rmSync(folder, { recursive: true });
});

test('a file in which no table was found is read by the heading that a person points at, its likes follow, and a reload says what was lost', async ({
  program,
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  const [path, another] = [join(folder, '怪表.csv'), join(folder, '同样的.csv')];
  writeFileSync(path, strange);
  writeFileSync(another, strange.replace('甲厂', '乙厂'));
  const preview = await program.readFiles([path, another]);
  const row = preview.getByRole('row', { name: /怪表/ });
  await row.click();
  const panel = page.getByRole('region', { name: '读取结果' });
  await panel.getByRole('button', { name: '第 2 行是表头' }).click();
  const columns = panel.getByRole('region', { name: '栏目对应' });
  await expect(columns).toBeVisible();
  await columns.getByRole('combobox', { name: /“自己看”读作/ }).click();
  await page.locator('.ant-select-dropdown:visible').getByText('自评分', { exact: true }).click();
  await expect(row).toContainText('9');
  await expect(preview.getByRole('row', { name: /同样的/ })).toContainText('乙厂工会');
  await page.reload();
  await expect(page.getByText(/上次读取的 2 个文件还没有确认导入/)).toBeVisible();
  rmSync(folder, { recursive: true });
});
