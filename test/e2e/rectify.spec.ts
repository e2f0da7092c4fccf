import { expect, test } from './harness/test.ts';
import { Checklist } from './harness/program.ts';

test('a re-inspection looks at the open items only, and its total stands in the decision', async ({ program, page }) => {
  await program.loadSample();
  await expect(page.getByRole('progressbar', { name: '载入进度' })).toBeHidden({ timeout: 120_000 });
  await program.go('核查');
  await page.getByRole('button', { name: /^已完成/ }).click();
  await expect(page).toHaveURL(/state=done/);
  const tasks = page.getByRole('table', { name: '核查任务' });
  const link = tasks.getByRole('row').filter({ hasText: '已完成' }).first().getByRole('link');
  const unit = await link.innerText();
  await link.click();
  const first = new Checklist(program, page.getByRole('region', { name: '核查清单' }));
  await expect(first.region.getByRole('heading', { level: 2, name: unit })).toBeVisible();
  await expect(page.getByRole('status', { name: '考评总分' })).toContainText('/ 100');
  const firstTotal = await first.total();
  const address = page.url().split('?')[0] ?? '';

  await page.goto(`${address}?phase=re`);
  const start = page.getByRole('region', { name: '开始复验' });
  await expect(start).toContainText(`初验 ${String(firstTotal)} 分`);
  const open = await start.getByRole('table', { name: '复验项目' }).locator('tbody tr[data-row-key]').count();
  expect(open).toBeGreaterThan(0);
  await start.getByRole('button', { name: '开始复验' }).click();

  const again = new Checklist(program, page.getByRole('region', { name: '核查清单' }));
  await expect(page.getByRole('status', { name: '考评总分' })).toContainText(`已核查 ${String(38 - open)}/38`);
  await page.getByRole('button', { name: /^其余全部符合/ }).click();
  await expect(page.getByRole('status', { name: '考评总分' })).toContainText('已核查 38/38');
  const newTotal = await again.total();
  expect(newTotal).toBeGreaterThan(firstTotal);
  await page.getByRole('button', { name: '完成核查' }).click();
  await expect(page.getByRole('button', { name: '重新打开' })).toBeVisible();
  await program.saved();

  await program.goFull('决定');
  const row = page.getByRole('table', { name: '验收决定' }).getByRole('row').filter({ hasText: unit });
  await expect(row).toContainText(String(newTotal));
  await expect(row).toContainText('复验');
  await page.goto(address.replace('/visit/', '/units/'));
  const rounds = page.getByRole('table', { name: '历次验收' });
  await expect(rounds).toContainText(`${String(firstTotal)} 分`);
  await expect(rounds).toContainText(`${String(newTotal)} 分`);
});
