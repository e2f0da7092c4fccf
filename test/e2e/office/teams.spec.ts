import { anotherMachine, takeName } from '../harness/laptops.ts';
import type { Program } from '../harness/program.ts';
import { expect, test } from '../harness/test.ts';

test.use({ start: 'county' });

async function formTeam({ page }: Program, leader: string): Promise<void> {
  await page.getByRole('button', { name: '新建小组' }).click();
  const dialog = page.getByRole('dialog', { name: '新建小组' });
  await dialog.getByLabel('组长').fill(leader);
  await dialog.getByRole('button', { name: '保存小组' }).click();
  await expect(dialog).toBeHidden();
}

async function merge(program: Program, path: string): Promise<void> {
  await program.go('设置');
  await program.page.getByLabel('合并数据包').setInputFiles(path);
  const preview = program.page.getByRole('region', { name: '合并预览' });
  await expect(preview.getByRole('table', { name: '合并后会怎样' })).toBeVisible({ timeout: 60_000 });
  await preview.getByRole('button', { name: '确认合并' }).click();
  await expect(preview).toBeHidden({ timeout: 120_000 });
  await program.saved();
}

test('units are given to teams, a team takes its package along, visits, and brings it back', async ({ program, address }) => {
  const { page } = program;
  await page.getByRole('button', { name: '修改批次' }).click();
  await page.getByRole('checkbox', { name: '组长审核后再决定' }).click();
  await page.getByRole('button', { name: '保存修改' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await program.go('核查');
  await page.getByRole('link', { name: '分工' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '分工' })).toBeVisible();
  await formTeam(program, '王晓东');
  await page.getByRole('button', { name: '按数量均分' }).click();
  await page.getByRole('button', { name: '采用这个方案' }).click();
  await expect(page.getByText('180 家都已分到组')).toBeVisible();

  // Each unit gets a day along the route; one is left out, with the reason, and the plan travels with the package.
  await page.getByRole('link', { name: '走访计划' }).click();
  await page.getByRole('button', { name: /^给没排的 \d+ 家排日期$/ }).click();
  await expect(page.getByText('都已排好。')).toBeVisible();
  await page
    .getByRole('table', { name: '走访计划' })
    .getByRole('button', { name: /本轮不去$/ })
    .first()
    .click();
  await page.getByRole('button', { name: '停产歇业' }).click();
  await page.getByRole('button', { name: '记下' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByText('打印件', { exact: true }).click();
  await expect(page.getByRole('article', { name: /走访计划$/ })).toContainText('停产歇业');
  await page.getByRole('link', { name: '分工' }).click();

  await page.getByRole('button', { name: '制作数据包：第一组' }).click();
  const download = await program.download('为本组制作数据包');
  expect(download.suggestedFilename()).toMatch(/^验收台-数据包-第一组-.+\.ystz$/);
  const toTeam = await download.path();

  const other = await anotherMachine(address);
  const team = other.program;
  await takeName(team, '周建国');
  await merge(team, toTeam);
  await team.go('核查');
  const own = team.page.getByRole('toolbar', { name: '按分工筛选' });
  await expect(own.getByRole('button', { name: /^本组/ })).toHaveAttribute('aria-pressed', 'true');
  await own.getByRole('button', { name: /^全部小组/ }).click();
  await expect(team.page.getByRole('toolbar', { name: '按状态筛选' }).getByRole('button', { name: '不去 1' })).toBeVisible();
  await own.getByRole('button', { name: /^本组/ }).click();
  const { region } = await team.openFresh();
  const unit = await region.getByRole('heading', { level: 2 }).innerText();
  const met = region.getByRole('radio', { name: '符合', exact: true }).first();
  await met.click();
  await expect(met).toBeChecked();
  await team.saved();
  // The team's leader approves what the team completed, and the office sees it.
  await team.goFull('决定');
  const waiting = (one: Program) => one.page.getByRole('toolbar', { name: '按情况筛选' }).getByRole('button', { name: /^待组长审核/ });
  const before = await waiting(team).innerText();
  await team.page.getByRole('button', { name: /^预览后一并审核/ }).click();
  await team.page.getByRole('button', { name: /^确认审核通过 \d+ 个单位/ }).click();
  await expect(team.page.getByRole('dialog')).toBeHidden();
  await expect(waiting(team)).not.toHaveText(before);
  const after = await waiting(team).innerText();
  await team.saved();
  await team.go('设置');
  const back = await (await team.download('导出数据包')).path();

  await program.go('设置');
  await page.getByLabel('合并数据包').setInputFiles(back);
  const preview = page.getByRole('region', { name: '合并预览' });
  await expect(preview).toContainText(/新增核查 1，.*没有互相矛盾的地方/, { timeout: 60_000 });
  await preview.getByRole('button', { name: '确认合并' }).click();
  await expect(preview).toBeHidden({ timeout: 120_000 });
  const codeOf = (one: Program) =>
    one.page
      .getByRole('region', { name: '对账单' })
      .getByText(/^对账码/)
      .innerText();
  const code = await codeOf(program);
  await team.page.getByRole('button', { name: '对账单' }).click();
  expect(await codeOf(team)).toBe(code);
  await program.go('核查');
  await expect(page.getByRole('row', { name: new RegExp(unit) })).toContainText('核查中');
  await program.goFull('决定');
  await expect(waiting(program)).toHaveText(after);
  await other.close();
});
