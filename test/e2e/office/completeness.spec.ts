import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '../harness/test.ts';

test.use({ start: 'county' });

const wordsOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/gu, '');

test('the desk tells a unit once what is missing, and all others with one act', async ({ program, page }) => {
  await program.go('导入');
  await page.getByRole('link', { name: '形式审查' }).click();
  const list = page.getByRole('table', { name: '形式审查' });
  await page.getByRole('combobox', { name: '审查状态' }).click();
  await page.getByTitle('待告知').last().click();
  await expect(page).toHaveURL(/state=to-tell/);
  const row = list.getByRole('row').filter({ hasText: '待告知' }).first();
  const unit = (await row.getByRole('button').innerText()).trim();
  await page.getByRole('searchbox').fill(unit);
  await page.locator('.ant-select-clear').first().click();
  await expect(page).not.toHaveURL(/state=/);
  await list.getByRole('button', { name: unit }).click();
  const panel = page.getByRole('dialog', { name: unit });
  const lines = panel.getByRole('list', { name: `${unit}待补正事项` }).getByRole('listitem');
  await expect(lines.first()).toBeVisible();
  const found = await lines.count();
  const struck = (await lines.first().locator('p').first().innerText()).replace(/^\S{3,4}\s*/u, '');
  await lines.first().getByRole('button', { name: /^划去/ }).click();
  await expect(lines.first().getByRole('button', { name: /^恢复/ })).toBeVisible();
  await panel.getByRole('textbox', { name: '存在问题' }).fill('自评表没有盖章');
  await panel.getByRole('textbox', { name: '补正要求' }).fill('盖章后重新报送');
  await panel.getByRole('button', { name: '添加事项' }).click();
  await expect(lines).toHaveCount(found + 1);
  await panel.getByRole('button', { name: `发出一次性告知（${String(found)}）` }).click();
  await expect(panel).toContainText(`告知 ${String(found)} 项，已补正 0 项`);

  await panel.getByRole('link', { name: '看告知书' }).click();
  const paper = page.getByRole('article', { name: new RegExp(`^${unit}-一次性告知书`) });
  await expect(paper).toContainText('自评表没有盖章。');
  const download = await program.download('存为 Word');
  const words = wordsOf(readFileSync(await download.path()));
  for (const expected of [`${unit}：`, '自评表没有盖章。', '盖章后重新报送。', '补正回执']) expect(words).toContain(expected);
  expect(words).not.toContain(struck);

  await page.getByRole('link', { name: '返回形式审查' }).click();
  await panel.getByRole('button', { name: '全部补正收到' }).click();
  await expect(panel).toContainText('已补正');
  await panel
    .getByRole('button', { name: 'Close' })
    .or(panel.getByRole('button', { name: '关闭' }))
    .first()
    .click();
  await expect(panel).toBeHidden();
  await page.getByRole('searchbox').fill(unit);
  await expect(list.getByRole('row').filter({ hasText: unit }).first()).toContainText('已补正');

  await page.getByRole('searchbox').fill('');
  const all = page.getByRole('button', { name: /^全部一次性告知/ });
  await expect(all).not.toContainText('（0）');
  await all.click();
  const send = page.getByRole('button', { name: /^发出 \d+ 份$/ });
  const count = Number(/\d+/u.exec(await send.innerText())?.[0]);
  await send.click();
  await expect(page.getByText(`已向 ${String(count)} 个单位一次性告知`)).toBeVisible();
  const zip = unzipSync(readFileSync(await (await program.download('导出告知书')).path()));
  // The county had told others before.
  expect(Object.keys(zip).length).toBeGreaterThan(count);
  expect(Object.keys(zip).some((name) => name.startsWith(`${unit}-一次性告知书-`))).toBe(true);
  await program.go('工作台');
  const waiting = page.getByRole('region', { name: '待补正' });
  await expect(waiting.getByRole('listitem').first()).toContainText('期限');
  await program.saved();
});

test('a suggestion is taken with one tap, and follows when the fact behind it is corrected', async ({ program, page }) => {
  await program.go('工作台');
  const first = page.getByRole('region', { name: '必看' }).getByRole('listitem').filter({ hasText: '工会委员4人' }).first();
  await first.getByRole('link').click();
  const checklist = page.getByRole('region', { name: '核查清单' });
  await checklist.getByRole('button', { name: '必看', exact: true }).click();
  const item = checklist.getByRole('group').filter({ hasText: '工会委员人数 4' }).first();
  await item.click({ position: { x: 4, y: 4 } });
  await expect(item.locator('.suggestion')).toContainText('工会委员人数4');
  await item.getByRole('button', { name: '采纳' }).click();
  await expect(item.getByRole('radio', { checked: true })).toHaveCount(1);
  await expect(item.getByRole('radio', { name: '符合', exact: true })).not.toBeChecked();
  await program.saved();

  await item.getByRole('button', { name: '改工会委员人数：工会委员人数 4' }).click();
  await page.getByRole('spinbutton', { name: '工会委员人数' }).fill('5');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const corrected = checklist.getByRole('button', { name: '改工会委员人数：工会委员人数 5' });
  await expect(corrected.first()).toBeVisible();
  await expect(checklist.getByText('工会委员人数4')).toHaveCount(0);
  await page.getByText('已改工会委员人数').locator('..').getByRole('button', { name: '撤销' }).click();
  await expect(checklist.getByRole('button', { name: '改工会委员人数：工会委员人数 4' }).first()).toBeVisible();
});
