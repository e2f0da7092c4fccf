import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { numberedForm, unitOfForm } from '#test/builders/numbered-form.ts';
import type { Program } from '#test/e2e/harness/program.ts';
import { expect, test } from '#test/e2e/harness/test.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/submissions/${name}`, import.meta.url));
const doubtful = fixture('06-超分错总分预填考评分.xlsx');
const photo = fixture('92-照片改名.xlsx');
const roster = fixture('10-基本情况花名册.xls');

async function confirm(program: Program): Promise<void> {
  await program.page.getByRole('button', { name: '确认导入' }).click();
  await expect(program.page.getByRole('button', { name: '撤销导入' })).toBeVisible();
  await program.saved();
}

test('a value leads to its cell, a correction keeps what was read, a refusal stays beside the good', async ({ program, page }) => {
  const preview = await program.readFiles([doubtful, photo]);
  await expect(preview.getByRole('row', { name: /92-照片改名/ })).toContainText('不是电子表格');
  await preview.getByRole('row', { name: /06-超分/ }).click();
  const reading = page.getByRole('region', { name: '读取结果' });
  await expect(reading).toContainText('超过本项分值');
  const marked = reading.getByRole('table', { name: '原表 自评表!F6' }).locator('[aria-current=true]');
  await expect(marked).toHaveText('4');
  await reading.getByRole('button', { name: '改正：独立开设工会经费账户' }).click();
  await reading.getByRole('spinbutton', { name: /改正自评分/ }).fill('3');
  await page.keyboard.press('Enter');
  const line = reading.getByRole('table', { name: '自评项目' }).getByRole('row', { name: /独立开设工会经费账户/ });
  await expect(line.locator('s')).toHaveText('4');
  await expect(preview.getByRole('row', { name: /06-超分/ })).toContainText('41.5');
  await confirm(program);
  await expect(page.getByText('已导入自评 1 份')).toBeVisible();
  await expect(page.getByText('1 份没有导入')).toBeVisible();
  await program.go('设置');
  await expect(page.getByRole('region', { name: '读表把握' })).toContainText(/说有把握的 \d+ 处，错 0 处，100\.0% 不用改；提请核对的 \d+ 处，改了 1 处/u);
});

test('what was confirmed is recognised after a reload, and an undo takes all of it back', async ({ program, page }) => {
  await program.readFiles([doubtful, roster]);
  await confirm(program);
  await page.reload();
  const again = await program.readFiles([doubtful]);
  await expect(again.getByRole('row', { name: /06-超分/ })).toContainText('已经导入过');
  await expect(page.getByRole('button', { name: '确认导入' })).toBeDisabled();
  await page.getByRole('button', { name: '撤销导入' }).click();
  await expect(page.getByRole('button', { name: '撤销导入' })).toBeHidden();
  await program.go('单位');
  await expect(page.getByText('税务局')).toHaveCount(0);
});

test('a unit that the books do not hold needs its tick; another copy of a form asks which one counts', async ({ program, page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  const paths = [0, 1].map((number) => join(folder, `${String(number)}.xlsx`));
  for (const [number, path] of paths.entries()) writeFileSync(path, numberedForm(number));
  await program.readFiles([paths[0] ?? '']);
  await confirm(program);

  const preview = await program.readFiles([paths[1] ?? '']);
  const row = preview.getByRole('row', { name: unitOfForm(1) });
  await expect(page.getByRole('button', { name: '确认导入' })).toBeDisabled();
  await row.getByRole('checkbox', { name: `登记为新单位：${unitOfForm(1)}` }).check();
  await row.click();
  await page.getByRole('region', { name: '读取结果' }).getByRole('textbox', { name: '单位名称' }).fill(unitOfForm(0));
  await page.keyboard.press('Enter');
  const which = page.getByRole('radiogroup', { name: '采用哪一份' });
  await expect(which.getByRole('radio')).toHaveCount(2);
  await expect(which.getByRole('radio', { name: /用新的/ })).toBeChecked();
  await which.getByRole('radio', { name: /保留旧的/ }).check();
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText('其中 1 份只作历史')).toBeVisible();
  await program.go('单位');
  await expect(page.getByText(unitOfForm(1))).toHaveCount(0);
  rmSync(folder, { recursive: true });
});

test('a zip opens as a folder: every file in it is read or refused by itself, a Word table among them', async ({ program, page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  const path = join(folder, '城关镇.zip');
  const document = (name: string): Uint8Array => new Uint8Array(readFileSync(fileURLToPath(new URL(`../../fixtures/documents/${name}`, import.meta.url))));
  const inner = { '卫生院.docx': document('自评表.docx'), '旧版.doc': document('旧版.doc'), '~$卫生院.docx': new Uint8Array(8) };
  writeFileSync(path, zipSync({ ...inner, '再一层/表.zip': zipSync({ '两份.docx': document('两份自评表.docx') }) }));
  const preview = await program.readFiles([path]);
  await expect(preview.getByRole('row', { name: /卫生院\.docx/ })).toContainText('青石镇中心卫生院工会');
  await expect(preview.getByRole('row', { name: /旧版\.doc/ })).toContainText('另存为 .docx');
  await expect(preview.getByRole('row', { name: /两份\.docx/ })).toHaveCount(2);
  await expect(page.getByText('另有 1 个系统和临时文件已略过')).toBeVisible();
  await preview.getByRole('row', { name: /卫生院\.docx/ }).click();
  const reading = page.getByRole('region', { name: '读取结果' });
  await expect(reading).toContainText('城关镇.zip/卫生院.docx');
  await expect(reading.getByRole('table', { name: '原表 正文!F4' }).locator('[aria-current=true]')).toHaveText('4');
  await confirm(program);
  await expect(page.getByText('已导入自评 3 份')).toBeVisible();
  rmSync(folder, { recursive: true });
});
