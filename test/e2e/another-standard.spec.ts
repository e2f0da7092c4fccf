import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright/test';
import { shippedStandards } from '#resources/standards/index.ts';
import { codeLabel, unitLabel } from '#shared/forms/form-words.ts';
import { answerFor, fillForm, usualFields } from '#test/unit/output/fill-form.ts';
import { expect, test } from './harness/test.ts';

/** 一览表 gives decimals, and judges by a fact that the form asks for as 有/无. What every shipped standard says is carried through the store by `test/store/every-standard.test.ts`. */
const standardId = 'yi-lan-biao';
const given = { 单位类型: '企业', 经费审查委员会: '无' };
const expected = { item: '建立经费监督和审计机制', suggestion: '没有经费审查组织', verdict: '不符合', total: '97.5' };

const unit = '云溪县石桥镇河东工会';
const town = '石桥镇';

/** Takes a suggestion, and waits until its item is judged. */
async function take(item: Locator, verdict: string): Promise<void> {
  await item.getByRole('button', { name: '采纳', exact: true }).click();
  await expect(item.getByRole('radio', { name: verdict, exact: true })).toBeChecked();
}

test('a round under another standard: blank form, filled in, read, visited by what it says, decided', async ({ program, page }) => {
  const standard = shippedStandards.find(({ id }) => id === standardId);
  if (standard === undefined) throw new Error('the standard is not among the shipped ones');
  const folder = mkdtempSync(join(tmpdir(), 'yanshoutai-round-'));
  try {
    await program.go('标准');
    await page.getByRole('navigation', { name: '标准库' }).getByRole('link', { name: standard.title }).click();
    await expect(page.getByRole('article', { name: standard.title })).toBeVisible();
    const blank = await program.download('下载空白自评表');
    await page.getByRole('button', { name: '按此标准新建批次' }).click();
    const dialog = page.getByRole('dialog', { name: '新建批次' });
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    await expect(dialog).toBeHidden();

    const fields = { ...usualFields, [unitLabel]: unit, [codeLabel]: '', '所属乡镇(街道)': town, ...given };
    const path = join(folder, '自评表.xlsx');
    writeFileSync(path, await fillForm(readFileSync(await blank.path()), standard, fields, (item) => answerFor(item, 0)));
    const preview = await program.readFiles([path]);
    await expect(preview.getByRole('row').filter({ hasText: unit })).toBeVisible();
    await page.getByRole('button', { name: '确认导入' }).click();
    await expect(page.getByRole('button', { name: '撤销导入' })).toBeVisible();
    await program.saved();

    const checklist = await program.visit(unit);
    const item = checklist.item(expected.item);
    await expect(item).toContainText(expected.suggestion);
    await take(item, expected.verdict);
    await page.getByRole('button', { name: /^其余全部符合/ }).click();
    await expect(page.getByRole('status', { name: '考评总分' })).toContainText(expected.total);
    await page.getByRole('button', { name: '完成核查' }).click();
    await expect(page.getByRole('button', { name: '重新打开' })).toBeVisible();
    await program.saved();

    await program.go('决定');
    const line = page.getByRole('table', { name: '验收决定' }).getByRole('row').filter({ hasText: unit });
    await expect(line).toContainText(`考评总分${expected.total}分，达到合格线`);
    await line.getByRole('button', { name: '采纳建议' }).click();
    await expect(line.getByRole('button', { name: '采纳建议' })).toBeDisabled();
    await program.saved();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
