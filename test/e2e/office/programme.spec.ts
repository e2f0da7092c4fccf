import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { sheetsOf } from '../harness/exported-workbook.ts';
import type { Program } from '../harness/program.ts';
import { expect, test } from '../harness/test.ts';

test.use({ start: 'few' });

/** Goes to a page that is reached from others by links. */
const open = (page: Page, address: string) => page.evaluate((to) => location.assign(to), `#${address}`);

test('a unit without a union is read from a register, charged to somebody, closed, and listed with its cell', async ({ program, page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'yanshoutai-register-'));
  const unit = '新桥塑料制品有限公司';
  try {
    const path = join(folder, '摸底台账.csv');
    writeFileSync(
      path,
      `\uFEFF单位名称,所属乡镇,单位类型,职工人数,会员人数,是否建会\n${unit},石桥镇,企业,86,0,否\n石桥镇老街社区工会联合会,石桥镇,社区,120,118,是\n`,
    );
    const preview = await program.readFiles([path]);
    await preview.getByRole('checkbox', { name: `登记为新单位：${unit}` }).check();
    await page.getByRole('button', { name: '确认导入' }).click();
    await expect(page.getByRole('button', { name: '撤销导入' })).toBeVisible();
    await program.saved();

    await program.go('工作台');
    await page
      .getByRole('list', { name: '问题清单' })
      .getByRole('link', { name: /^未建会\s*1$/ })
      .click();
    const line = page.getByRole('table', { name: '问题清单' }).getByRole('row').filter({ hasText: unit });
    await expect(line).toContainText('填报为未建立工会，职工86人');
    await expect(line).toContainText('摸底台账.csv：已建立工会 Sheet1!F2、职工人数 Sheet1!D2');
    await line.getByRole('button', { name: unit }).click();
    const drawer = page.getByRole('dialog', { name: `未建会：${unit}` });
    await drawer.getByLabel('责任人').fill('李梅');
    await drawer.getByLabel('完成期限').fill('2024-01-31');
    await drawer.getByRole('button', { name: '交办', exact: true }).click();
    await expect(line).toContainText('已逾期');
    await drawer.getByLabel('办理结果').fill('1月20日建会，批复〔2024〕3号');
    await drawer.getByRole('button', { name: '销号', exact: true }).click();
    await expect(line).toHaveCount(0);
    await program.saved();

    await open(page, '/units/problems?state=closed');
    await expect(line).toContainText('已销号');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出此表：问题清单' }).click()]);
    const [rows = []] = [...sheetsOf(await download.path()).values()];
    const row = rows.find((cells) => cells.includes(unit)) ?? [];
    expect(row.slice(0, 8)).toEqual([
      unit,
      '石桥镇',
      '未建会',
      '填报为未建立工会，职工86人',
      '摸底台账.csv：已建立工会 Sheet1!F2、职工人数 Sheet1!D2',
      '李梅',
      '2024-01-31',
      '已销号',
    ]);
    expect(row).toContain('1月20日建会，批复〔2024〕3号');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Opens a round under a shipped standard with the units of the round before, all of them. */
async function openRound(program: Program, standard: RegExp): Promise<void> {
  const { page } = program;
  await program.openStandard(standard);
  await page.getByRole('button', { name: '按此标准新建批次' }).click();
  const dialog = page.getByRole('dialog', { name: '新建批次' });
  await dialog.getByLabel('沿用单位和分工').click();
  await page.locator('.ant-select-item-option').nth(1).click();
  await dialog.getByRole('radio', { name: /^全部/ }).check();
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('a round under 机关职工之家: papers given out, late ones on 工作台, prepared, and the table says so', async ({ program, page }) => {
  await openRound(program, /机关工会先进职工之家/);

  await open(page, '/import/tasks');
  await page.getByRole('checkbox', { name: '选择第1项任务分配表' }).check();
  await page.getByRole('textbox', { name: /^责任人/ }).fill('李梅');
  await page.getByRole('textbox', { name: /^责任部门/ }).fill('办公室');
  await page.getByRole('textbox', { name: /^完成期限/ }).fill('2024-06-30');
  await page.getByRole('button', { name: '分配所选资料（1）' }).click();
  const task = page.getByRole('table', { name: '资料任务' }).getByRole('row').filter({ hasText: '李梅' });
  await expect(task).toContainText('办公室');
  await program.go('工作台');
  await page
    .getByRole('list', { name: '问题清单' })
    .getByRole('link', { name: /^资料逾期\s*1$/ })
    .click();
  await task.getByRole('checkbox').check();
  await page.getByRole('button', { name: '自查备齐', exact: true }).click();
  await expect(task).toHaveCount(0);
  await open(page, '/import/tasks/paper');
  await expect(page.getByRole('table', { name: '资料台账任务分配表' }).getByRole('row').filter({ hasText: '李梅' })).toContainText('自查备齐');

  await program.saved();
});

test('the year: a target of the county’s own, an honour given and listed', async ({ program, page }) => {
  await program.go('对比');
  await page.getByRole('link', { name: '年度目标' }).click();
  const targets = page.getByRole('table', { name: '三年目标' });
  await targets.getByRole('button', { name: '改2024年目标：基层工会达到合格职工之家标准' }).click();
  await page.getByRole('spinbutton', { name: '基层工会达到合格职工之家标准' }).fill('55');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(targets.getByRole('row').filter({ hasText: '基层工会' })).toContainText('55%');
  await page.getByRole('tab', { name: '争优晋位' }).click();
  await expect(page.getByRole('table', { name: '争优晋位' }).getByRole('row').nth(1)).toContainText('第');
  await page.getByRole('tab', { name: '年度荣誉' }).click();
  await page.getByText('先进职工之家', { exact: true }).click();
  const [give] = [
    page
      .getByRole('table', { name: '先进职工之家' })
      .getByRole('button', { name: /^授予：/ })
      .first(),
  ];
  const unit = ((await give.getAttribute('aria-label')) ?? '').replace('授予：', '');
  await give.click();
  await expect(page.getByRole('button', { name: `撤回：${unit}` })).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出此表：先进职工之家' }).click()]);
  const [rows = []] = [...sheetsOf(await download.path()).values()];
  expect(rows.filter((row) => row.includes(unit))).toHaveLength(1);
  await program.go('工作台');
  await expect(page.getByRole('list', { name: '2024年目标' })).toContainText('目标 55%');
});
