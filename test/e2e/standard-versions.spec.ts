import { expect, test } from './harness/test.ts';
import { sheetsOf } from './harness/exported-workbook.ts';

test.use({ start: 'county' });

test('a new version is compared with the old, the round moves to it with its open visits, and the move is taken back whole', async ({ program, page }) => {
  await program.go('标准');
  await expect(page.getByRole('button', { name: '本批次正在用' })).toBeVisible();
  await page.getByRole('button', { name: '复制修改' }).click();
  const list = page.getByRole('region', { name: '类目和条目' });
  await list.getByRole('button', { name: /^1 依法选举产生工会委员会.* 4 分$/ }).click();
  const text = page.getByRole('textbox', { name: '考核内容' });
  const before = await text.inputValue();
  const wording = '换届材料经上级批复后归档备查';
  await text.fill(wording);
  await text.blur();
  await program.saved();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByRole('article')).toContainText(wording);
  const library = page.getByRole('navigation', { name: '标准库' });
  await expect(library.getByRole('link', { name: /十有/ })).toHaveCount(2);

  await page.getByRole('link', { name: '与其他版本比较' }).click();
  await expect(page.getByRole('status', { name: '比较结果' })).toHaveText('改动 1 条，37 条相同。');
  await expect(page.getByRole('table', { name: '版本差异' })).toContainText(wording);
  const table = await program.download('导出对照表');
  const rows = sheetsOf(await table.path()).get('标准版本对照') ?? [];
  expect(rows.find((row) => row[0] === '改动')?.slice(3)).toEqual(['内容', before, wording]);
  await page.goBack();

  await page.getByRole('button', { name: '用于本批次' }).click();
  const move = page.getByRole('article', { name: '转到新版标准' });
  await expect(move).toContainText('37 条内容相同，核查结果带过去；1 条要重新看。');
  await expect(move).toContainText(/正在核查的 \d+ 家一起转过去/);
  await expect(move).toContainText(/已完成核查或正在复验的 \d+ 份结果不变，仍按开始时的版本计分/);
  await expect(move.getByRole('table', { name: '要重新看的条目' })).toContainText(/\d+ 家要看/);
  const effects = move.getByRole('list', { name: '转换的影响' }).getByRole('listitem');
  const open = await effects.nth(1).getByRole('link').first().innerText();
  const done = await effects.nth(2).getByRole('link').first().getAttribute('href');
  await move.getByRole('button', { name: '转到新版本' }).click();
  await expect(page.getByRole('button', { name: '本批次正在用' })).toBeVisible();
  await program.saved();

  const checklist = await program.visit(open);
  await expect(checklist.item(wording)).toBeVisible();
  await expect(checklist.item(wording).getByRole('radio', { checked: true })).toHaveCount(0);
  await expect(checklist.item(wording)).toContainText(/自评\s*[\d.]+ 分/);
  await page.goto(new URL(done ?? '', page.url()).href);
  await expect(page.getByText('这次核查仍按开始时的 1.1 版计分')).toBeVisible();
  await program.go('标准');
  await library
    .getByRole('link', { name: /1\.1 版.*100 分，38 条/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: '用于本批次' })).toBeVisible();
  // What the first move offered to take back has gone, so that there is one such offer afterwards.
  await expect(page.getByRole('button', { name: '撤销', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: '用于本批次' }).click();
  await move.getByRole('button', { name: '转到新版本' }).click();
  // The message with it goes away by itself: nothing is looked at in between.
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.getByRole('button', { name: '用于本批次' })).toBeVisible();
  const again = await program.visit(open);
  await expect(again.item(wording)).toBeVisible();
});
