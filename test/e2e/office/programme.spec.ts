import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { sheetsOf } from '../harness/exported-workbook.ts';
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
