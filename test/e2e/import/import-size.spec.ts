import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numberedForm, totalOfForm, unitOfForm } from '#test/builders/numbered-form.ts';
import { expect, test } from '#test/e2e/harness/test.ts';
import { longestOf, tasksDuring } from '#test/e2e/harness/thread-tasks.ts';

const forms = 1000;
/** The most work that one task on the screens' thread may hold: beyond it a page feels stuck. */
const longestTaskMs = 200;

test('a thousand forms are read and confirmed without holding up the page', async ({ program, page }) => {
  test.setTimeout(400_000);
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  const paths = Array.from({ length: forms }, (_, number) => join(folder, `${String(number + 1).padStart(4, '0')}.xlsx`));
  for (const [number, path] of paths.entries()) writeFileSync(path, numberedForm(number));
  await program.go('导入');
  const worked = await tasksDuring(page, async () => {
    await page.getByLabel('选择文件').setInputFiles(paths);
    await expect(page.getByText(`读完 ${String(forms)} 个文件`)).toBeVisible({ timeout: 180_000 });
    await expect(page.getByText(`将导入自评 ${String(forms)} 份`)).toBeVisible();
    await page.getByRole('button', { name: '确认导入' }).click();
    await expect(page.getByText(`已导入自评 ${String(forms)} 份`)).toBeVisible({ timeout: 180_000 });
    await program.saved();
  });
  test.info().annotations.push({ type: 'longest task', description: `${String(Math.round(longestOf(worked)))} ms` });
  expect(worked.length).toBeGreaterThan(forms);
  expect(longestOf(worked)).toBeLessThan(longestTaskMs);

  const preview = await program.readFiles([paths[0] ?? '']);
  const row = preview.getByRole('row', { name: unitOfForm(0) });
  await expect(row).toContainText(String(totalOfForm(0)));
  await expect(row).toContainText('已经导入过');
  rmSync(folder, { recursive: true });
});
