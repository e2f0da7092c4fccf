import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright/test';
import { shippedStandards } from '#resources/standards/index.ts';
import { codeLabel, unitLabel } from '#shared/forms/form-words.ts';
import { answerFor, fillForm, usualFields } from '#test/unit/output/fill-form.ts';
import { expect, test } from './harness/test.ts';

/** What a round under one standard looks like from the outside. */
interface Case {
  readonly id: string;
  readonly fields: Readonly<Record<string, string | number>>;
  /** An item, what the program suggests for it from the form's facts, and the verdict that this amounts to. */
  readonly item: string;
  readonly suggestion: string;
  readonly verdict: string;
  readonly total: string;
}

const cases: readonly Case[] = [
  {
    id: 'xiangzhen-zonggonghui',
    fields: { 单位类型: '乡镇(街道)', 经费审查委员会: '有', 女职工委员会: '有', 劳动争议调解委员会: '无' },
    item: '同步建立经费审查委员会、女职工委员会、劳动争议调解委员会',
    suggestion: '缺劳动争议调解委员会，共1个',
    verdict: '部分符合',
    total: '97',
  },
  {
    id: 'yi-lan-biao',
    fields: { 单位类型: '企业', 独立账户: '无', 经费审查委员会: '有' },
    item: '经费独立核算',
    suggestion: '没有独立账户，经费没有独立核算',
    verdict: '不符合',
    total: '97.5',
  },
  {
    id: 'hexie-qiye',
    fields: { 单位类型: '企业', 满意票数: 85, 有效票数: 100, 工会代表和职工代表人数: 20, 参加自评人数: 30, 集体合同: '无' },
    item: '签订集体合同并履行',
    suggestion: '集体合同：无：未签订',
    verdict: '不符合',
    total: '94',
  },
];

const unit = '云溪县石桥镇河东工会';
const town = '石桥镇';

/** Takes a suggestion, and waits until its item is judged. */
async function take(item: Locator, verdict: string): Promise<void> {
  await item.getByRole('button', { name: '采纳', exact: true }).click();
  await expect(item.getByRole('radio', { name: verdict, exact: true })).toBeChecked();
}

for (const one of cases) {
  const standard = shippedStandards.find(({ id }) => id === one.id);
  test(`a round under ${one.id}: blank form, filled in, read, visited by what it says, decided`, async ({ program, page }) => {
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

      const fields = { ...usualFields, [unitLabel]: unit, [codeLabel]: '', '所属乡镇(街道)': town, ...one.fields };
      const path = join(folder, '自评表.xlsx');
      writeFileSync(path, await fillForm(readFileSync(await blank.path()), standard, fields, (item) => answerFor(item, 0)));
      const preview = await program.readFiles([path]);
      await expect(preview.getByRole('row').filter({ hasText: unit })).toBeVisible();
      await page.getByRole('button', { name: '确认导入' }).click();
      await expect(page.getByRole('button', { name: '撤销导入' })).toBeVisible();
      await program.saved();

      const checklist = await program.visit(unit);
      const item = checklist.item(one.item);
      await expect(item).toContainText(one.suggestion);
      await take(item, one.verdict);
      await page.getByRole('button', { name: /^其余全部符合/ }).click();
      await expect(page.getByRole('status', { name: '考评总分' })).toContainText(one.total);
      await page.getByRole('button', { name: '完成核查' }).click();
      await expect(page.getByRole('button', { name: '重新打开' })).toBeVisible();
      await program.saved();

      await program.go('决定');
      const line = page.getByRole('table', { name: '验收决定' }).getByRole('row').filter({ hasText: unit });
      await expect(line).toContainText(`考评总分${one.total}分，达到合格线`);
      await line.getByRole('button', { name: '采纳建议' }).click();
      await expect(line.getByRole('button', { name: '采纳建议' })).toBeDisabled();
      await program.saved();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
