import type { Locator, Page } from 'playwright/test';
import { anotherMachine, choosePackage, merge, takeName, writePackage } from '../harness/laptops.ts';
import type { Checklist } from '../harness/program.ts';
import { expect, test } from '../harness/test.ts';

test.use({ start: 'few' });

const itemOf = (checklist: Checklist, nth: number): Locator => checklist.region.getByRole('group').nth(nth);

/** A picture of one colour. */
async function picture(page: Page, colour: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const bytes = await page.evaluate(async (fill) => {
    const canvas = new OffscreenCanvas(320, 240);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = fill;
    context.fillRect(0, 0, 320, 240);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())];
  }, colour);
  return { name: `${colour}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
}

/** One laptop's view of the first three items of a unit. */
async function judge(checklist: Checklist, verdict: '符合' | '不符合', note: string, colour: string): Promise<void> {
  const { program } = checklist;
  for (const nth of [0, 1, 2]) await itemOf(checklist, nth).getByRole('radio', { name: verdict, exact: true }).click();
  await itemOf(checklist, 0).getByRole('textbox', { name: '情况说明' }).fill(note);
  const shot = await picture(program.page, colour);
  const [chooser] = await Promise.all([
    program.page.waitForEvent('filechooser'),
    itemOf(checklist, 0).getByRole('button', { name: '添加照片', exact: true }).click(),
  ]);
  await chooser.setFiles([shot]);
  await expect(itemOf(checklist, 0).getByRole('img', { name: '照片 1' })).toBeVisible();
  await program.saved();
}

test('what two laptops judged differently: notes and photos beside each other, a side taken by one key and given back, a whole unit settled alike, and what reaches a locked round waiting in a list', async ({
  program,
  page,
  address,
}) => {
  test.slow();
  await takeName(program, '张明');
  const other = await anotherMachine(address);
  await merge(other.program, await writePackage(program));
  await takeName(other.program, '王芳');

  await judge(await program.openFresh(), '不符合', '没有批复文件', 'maroon');
  await judge(await other.program.openFresh(), '符合', '批复在档案室', 'teal');
  const unit = await page.getByRole('region', { name: '核查清单' }).getByRole('heading', { level: 2 }).innerText();
  await merge(program, await writePackage(other.program));

  const disputed = await program.visit(unit);
  await expect(itemOf(disputed, 0).getByText('记录不同')).toBeVisible();
  await disputed.region.getByRole('button', { name: '完成核查' }).click();
  const asking = page.getByRole('dialog', { name: '还有未办完的项目' });
  await expect(asking).toContainText('记录不同 3 处');
  await expect(asking.getByRole('button', { name: '按此完成核查' })).toBeDisabled();
  await asking.getByRole('link', { name: '去处理' }).click();
  await expect(page).toHaveURL(/differences\?unit=/u);
  await expect(page.getByRole('link', { name: '3 处记录不同' })).toBeVisible();
  const places = page.getByRole('navigation', { name: '记录不同的地方' });
  await expect(places.getByRole('heading', { name: unit })).toBeVisible();
  await expect(places.getByRole('button')).toHaveCount(3);
  const matter = page.getByRole('region', { name: '记录不同', exact: true });
  const sides = { ours: matter.getByRole('region', { name: /张明的记录$/ }), theirs: matter.getByRole('region', { name: /王芳的记录$/ }) };
  await expect(sides.ours).toContainText('没有批复文件');
  await expect(sides.ours.getByRole('img', { name: '照片 1' })).toBeVisible();
  await expect(sides.theirs).toContainText('批复在档案室');
  await expect(sides.theirs.getByRole('img', { name: '照片 1' })).toBeVisible();

  // Choosing what is shown leaves the focus on that choice; the keys go on all the same.
  await page.getByText(/^待处理 \d/).click();
  await page.keyboard.press('j');
  await expect(places.getByRole('button').nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('k');
  await expect(places.getByRole('button').nth(0)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('1');
  await expect(places.getByRole('button')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(places.getByRole('button')).toHaveCount(3);

  const all = page.getByRole('group', { name: `${unit}的全部` });
  await all.getByRole('button', { name: '3 处都采用王芳的' }).click();
  await expect(page.getByText('没有待处理的，各台机器的记录一致了。')).toBeVisible();
  await program.saved();
  const checklist = await program.visit(unit);
  for (const nth of [0, 1, 2]) await expect(itemOf(checklist, nth).getByRole('radio', { name: '符合', exact: true })).toBeChecked();
  await expect(itemOf(checklist, 0).getByRole('textbox', { name: '情况说明' })).toHaveValue('批复在档案室');

  await program.go('决定');
  await page.getByRole('button', { name: '锁定批次' }).click();
  await page.getByRole('button', { name: '确认锁定' }).click();
  await expect(page.getByText(/^本批次已/)).toBeVisible();
  await (await other.program.visit(unit)).region.getByRole('group').nth(3).getByRole('radio', { name: '不符合', exact: true }).click();
  await other.program.saved();
  await choosePackage(program, await writePackage(other.program));
  await expect(page.getByRole('region', { name: '合并预览' })).toContainText(/已锁定：里面的 1 条记录（涉及 1 个单位）不直接生效/);
  await page.getByRole('button', { name: '确认合并' }).click();
  const list = page.getByRole('list', { name: '隔离', exact: true });
  await expect(list).toContainText('判定 无 → 不符合');
  for (const name of ['工作台', '导出', '决定'] as const) {
    await program.go(name);
    await expect(page.getByText(/有 1 项记录在锁定后才到本批次/)).toBeVisible();
  }
  await page.getByRole('link', { name: '去处理' }).click();
  await list.getByRole('listitem').filter({ hasText: unit }).getByRole('button', { name: '不接受', exact: true }).click();
  await expect(page.getByRole('list', { name: '已处理的隔离记录' })).toContainText('张明不接受了');
  await page.getByRole('list', { name: '已处理的隔离记录' }).getByRole('button', { name: '撤销' }).click();
  await expect(list.getByRole('button', { name: '接受', exact: true })).toBeVisible();
  await other.close();
});
