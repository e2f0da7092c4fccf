import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './harness/test.ts';
import type { Locator } from 'playwright/test';
import { Checklist, type Program } from './harness/program.ts';

test.use({ start: 'county' });

/** The line of a unit in 验收决定, alone in the list. */
async function decisionRow(program: Program, unit: string): Promise<Locator> {
  await program.goFull('决定');
  await program.page.getByRole('searchbox', { name: '筛选单位' }).fill(unit);
  const row = program.page
    .getByRole('table', { name: '验收决定' })
    .getByRole('row')
    .filter({ has: program.page.getByRole('button', { name: unit, exact: true }) });
  await expect(row).toHaveCount(1);
  return row;
}

test('a re-inspection looks at the open items only, and its total is in the decision', async ({ program, page }) => {
  const tasks = await program.showTasks('已完成');
  const link = tasks.getByRole('row').filter({ hasText: '已完成' }).first().getByRole('link');
  const unit = await link.innerText();
  await link.click();
  const first = new Checklist(program, page.getByRole('region', { name: '核查清单' }));
  await expect(first.region.getByRole('heading', { level: 2, name: unit })).toBeVisible();
  await expect(page.getByRole('status', { name: '考评总分' })).toContainText('/ 100');
  const firstTotal = await first.total();
  const address = page.url().split('?')[0] ?? '';
  const row = await decisionRow(program, unit);
  const adopt = row.getByRole('button', { name: '采纳建议' });
  if (await adopt.isEnabled()) await adopt.click();
  await expect(row).not.toContainText('未决定');

  await page.goto(`${address}?phase=re`);
  const start = page.getByRole('region', { name: '开始复验' });
  await expect(start).toContainText(`初验 ${String(firstTotal)} 分`);
  const openItems = start.getByRole('table', { name: '复验项目' }).locator('tbody tr[data-row-key]');
  await expect(openItems.first()).toBeVisible();
  const open = await openItems.count();
  await start.getByRole('button', { name: '开始复验' }).click();

  const again = new Checklist(program, page.getByRole('region', { name: '核查清单' }));
  await expect(page.getByRole('status', { name: '考评总分' })).toContainText(`已核查 ${String(38 - open)}/38`);
  await expect(again.region.getByText(`复验：只核查 ${String(open)} 项`)).toBeVisible();
  await expect(again.region.getByRole('radiogroup', { name: '判定' })).toHaveCount(open);
  await expect(again.region.getByRole('region', { name: '初验情况' })).toHaveCount(open);
  await again.region.getByRole('button', { name: `其余 ${String(38 - open)} 项` }).click();
  await expect(again.region.getByText('初验已通过，不再核查')).toHaveCount(38 - open);
  await again.region.getByRole('group').filter({ hasText: '初验已通过，不再核查' }).first().focus();
  await page.keyboard.press('3');
  await expect(page.getByText('这一项不在复验范围内，不能修改。')).toBeVisible();
  await page.getByRole('button', { name: /^其余全部符合/ }).click();
  await expect(page.getByRole('status', { name: '考评总分' })).toContainText('已核查 38/38');
  const newTotal = await again.total();
  expect(newTotal).toBeGreaterThan(firstTotal);
  await page.getByRole('button', { name: '完成核查' }).click();
  await expect(page.getByRole('button', { name: '重新打开' })).toBeVisible();
  await program.saved();

  await program.go('工作台');
  const waiting = page.getByRole('region', { name: '待重新决定' });
  await expect(waiting).toContainText(`现在复验 ${String(newTotal)} 分`);
  await decisionRow(program, unit);
  await expect(row).toContainText(String(newTotal));
  await expect(row).toContainText('复验');
  await expect(row).toContainText(new RegExp(`决定时初验 ${String(firstTotal)} 分、建议.+；现在复验 ${String(newTotal)} 分、建议`, 'u'));
  await page.getByRole('button', { name: '锁定批次' }).click();
  const lock = page.getByRole('dialog');
  await expect(lock.getByRole('list', { name: '待重新决定的单位' })).toContainText(unit);
  await expect(lock.getByRole('button', { name: '确认锁定' })).toBeDisabled();
  await lock.getByRole('button', { name: '再看看' }).click();
  await row.getByRole('button', { name: '重新决定' }).click();
  await page.getByRole('button', { name: '确认重新决定' }).click();
  await expect(row).not.toContainText('结果有变');
  await program.goFull('对比');
  await page.getByRole('link', { name: '看全部名次' }).click();
  const ranking = page.getByRole('table', { name: '排名' });
  const ranked = ranking.getByRole('row').filter({ hasText: unit });
  await page.getByText('按目前得分').click();
  await expect(page).toHaveURL(/rank=standing/);
  await expect(ranked).toContainText('复验');
  await expect(ranked).toContainText(String(firstTotal));
  await page.getByText('按初验得分', { exact: true }).click();
  await expect(page).not.toHaveURL(/rank=/);
  await page.goto(address.replace('/visit/', '/units/'));
  const rounds = page.getByRole('table', { name: '历次验收' });
  await expect(rounds).toContainText(`${String(firstTotal)} 分`);
  await expect(rounds).toContainText(`${String(newTotal)} 分`);
});

test('rectification from the notices of all units to closing on papers and re-inspection, with both visits side by side', async ({ program, page }) => {
  await program.goFull('决定');
  await page.getByRole('navigation', { name: '决定分页' }).getByRole('link', { name: '整改' }).click();
  const board = page.getByRole('table', { name: '整改单位' });
  await expect(board).toBeVisible();
  const all = page.getByRole('button', { name: /^给全部待发单位发整改通知/ });
  await all.click();
  const send = page.getByRole('button', { name: /^发出 \d+ 份通知$/ });
  await expect(send).toBeEnabled();
  const units = Number(/\d+/.exec(await send.innerText())?.[0]);
  expect(units).toBeGreaterThan(1);
  await send.click();
  await expect(page.getByRole('button', { name: `整改中 ${String(units)}`, exact: true })).toBeVisible();
  const papers = await program.download('存全部通知书为 Word');
  const body = strFromU8(unzipSync(readFileSync(await papers.path()))['word/document.xml'] ?? new Uint8Array());
  expect(body.match(/>整改回执</gu)).toHaveLength(units);

  await page.getByRole('button', { name: `整改中 ${String(units)}`, exact: true }).click();
  await expect(board.locator('tbody tr[data-row-key]')).toHaveCount(units);
  const link = board.getByRole('link', { name: /工会/ }).first();
  const unit = await link.innerText();
  expect(body).toContain(`>${unit}：<`);
  await link.click();
  await page.getByRole('button', { name: '看通知书' }).click();
  await expect(page.getByRole('article', { name: new RegExp(`^${unit}-整改通知书`) })).toContainText('现一次性告知');
  await page.getByRole('button', { name: '收起通知书' }).click();
  await page.getByRole('button', { name: '收到回执' }).click();
  const replies = page.getByRole('list', { name: '整改事项' }).getByRole('listitem');
  await expect(replies.nth(1)).toBeVisible();
  const items = await replies.count();
  await replies.first().getByRole('textbox').fill('已补齐并存档');
  await replies
    .first()
    .getByLabel('附上材料')
    .setInputFiles({ name: '整改材料.txt', mimeType: 'text/plain', buffer: Buffer.from('会议记录') });
  await expect(replies.first().getByRole('button', { name: '整改材料.txt', exact: true })).toBeVisible();
  await replies.first().getByRole('button', { name: /销号$/ }).click();
  await expect(page.getByRole('region', { name: '回执与销号' })).toContainText(`已销号 1 / ${String(items)}`);

  await page.getByRole('link', { name: '去复验' }).click();
  await expect(page.getByRole('region', { name: '开始复验' })).toContainText('另有 1 项已凭材料销号');
  await page.getByRole('button', { name: '开始复验' }).click();
  await page.getByRole('button', { name: /^其余全部符合/ }).click();
  await page.getByRole('button', { name: '完成核查' }).click();
  await expect(page.getByRole('button', { name: '重新打开' })).toBeVisible();
  await program.saved();

  await program.go('决定');
  await page.getByRole('navigation', { name: '决定分页' }).getByRole('link', { name: '整改' }).click();
  await page.getByRole('button', { name: /^已复验/ }).click();
  await board.getByRole('link', { name: unit }).click();
  const compared = page.getByRole('table', { name: '前后对照' });
  await expect(compared.locator('tbody tr')).toHaveCount(items);
  await expect(compared).toContainText('整改材料已审核');
  await expect(compared).toContainText('整改材料.txt');
});
