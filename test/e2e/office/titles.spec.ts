import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright/test';
import { sheetsOf } from '../harness/exported-workbook.ts';
import { expect, test } from '../harness/test.ts';

test.use({ start: 'few' });

/** Saves a paper by its button; resolves to what is written in it. */
async function wordsOfPaper(page: Page, button: string | RegExp): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
  return strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/gu, '');
}

test('accepted units are shown to the public, named, paid, put forward and looked at again, and one loses its title', async ({ program, page }) => {
  await program.go('决定');
  await page.getByRole('link', { name: '公示命名' }).click();
  const listed = page.getByRole('table', { name: '公示名单' });
  await page.getByLabel('公示起始日').fill('2024-09-27');
  await expect(page.getByText('公示到 2024年10月9日')).toBeVisible();
  await page.getByRole('button', { name: /^开始公示/ }).click();
  await expect(page.getByText(/才决定的，公示不能早于这一天/)).toBeVisible();
  await page.getByLabel('公示起始日').fill('2024-12-27');
  await page.getByRole('button', { name: /^开始公示/ }).click();
  await expect(page.getByRole('region', { name: '公示时间' })).toContainText('2024年12月27日至2025年1月3日（5 个工作日），已结束');
  const first = listed.getByRole('row').nth(1);
  const disputed = await first.getByRole('link').innerText();
  await first.getByRole('button', { name: `登记异议：${disputed}` }).click();
  await page.getByLabel('反映的问题').fill('会员大会没有开过');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(first).toContainText('有异议待查');
  await page.getByRole('button', { name: '查核', exact: true }).click();
  await page.getByRole('radio', { name: '异议成立', exact: true }).check();
  await page.getByLabel('理由').fill('会议记录是补写的');
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await expect(first).toContainText('异议成立');
  const units = (await listed.getByRole('link').allInnerTexts()).filter((name) => name !== disputed);
  expect(units.length).toBeGreaterThan(1);

  await page.getByRole('tab', { name: /^命名授牌/ }).click();
  await expect(page.getByRole('checkbox', { name: `选择：${disputed}` })).toBeDisabled();
  await page.getByRole('button', { name: '全选可命名的' }).click();
  await page.getByRole('textbox', { name: '称号' }).fill('规范化建设合格单位');
  await page.getByLabel('文号').fill('云工发〔2024〕18号');
  await page.getByRole('button', { name: `命名所选（${String(units.length)} 个）` }).click();
  await page
    .getByRole('button', { name: /^授牌：/ })
    .first()
    .click();
  const decision = await wordsOfPaper(page, '命名决定存为 Word');
  expect(units.every((name) => decision.includes(name))).toBe(true);
  expect(decision).toContain('云工发〔2024〕18号');
  expect(decision).not.toContain(disputed);

  await page.getByRole('tab', { name: '补助' }).click();
  await page.getByRole('button', { name: '添加一条标准' }).click();
  await page.getByLabel('金额1').fill('3000');
  await page.getByLabel('金额1').blur();
  await page.getByRole('button', { name: `按标准核定其余（${String(units.length)} 个）` }).click();
  await expect(page.getByText('未核定')).toHaveCount(0);
  const [money] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出此表：补助名单' }).click()]);
  const [rows = []] = [...sheetsOf(await money.path()).values()];
  expect(rows.filter((row) => row.includes(3000))).toHaveLength(units.length);

  await page.getByRole('tab', { name: '荣誉阶梯' }).click();
  await page
    .getByRole('button', { name: /^推荐上报/ })
    .first()
    .click();
  await page.getByRole('tooltip').getByLabel('称号').fill('市级模范职工之家');
  await page.getByRole('button', { name: '推荐', exact: true }).click();
  await page.getByRole('button', { name: '已命名：市级模范职工之家' }).click();
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await expect(page.getByRole('button', { name: '已命名：市级模范职工之家' })).toHaveCount(0);

  await page.getByRole('tab', { name: '动态复查' }).click();
  await page.getByRole('button', { name: /^抽取（/ }).click();
  const line = page
    .getByRole('table', { name: /^动态复查/ })
    .getByRole('row')
    .nth(1);
  const lost = await line.getByRole('link').innerText();
  await line.getByLabel(`复查结果：${lost}`).click();
  await page.locator('.ant-select-item-option', { hasText: '撤销称号' }).click();
  await line.getByLabel(`复查理由：${lost}`).fill('一年没有活动');
  await line.getByRole('button', { name: '记下' }).click();
  await expect(line).toContainText('一年没有活动');
  await program.saved();
  await page.getByRole('tab', { name: /^命名授牌/ }).click();
  await expect(page.getByRole('row').filter({ hasText: lost })).toContainText('撤销：一年没有活动');
});

test('the report on the round is drafted, a part left out, and saved as a Word document with its charts', async ({ program, page }) => {
  await program.go('导出');
  await page.getByRole('button', { name: '验收情况通报' }).click();
  const paper = page.getByRole('article', { name: /^验收情况通报/ });
  await expect(paper.getByRole('list', { name: '各部分得分率' })).toBeVisible();
  await page.getByRole('checkbox', { name: '下步要求' }).click();
  await expect(paper).not.toContainText('下步要求');
  const words = await wordsOfPaper(page, '存为 Word');
  expect(words).toMatch(/应验收单位\d+个，完成初验\d+个/u);
  expect(words).toContain('失分较多的项目');
});
