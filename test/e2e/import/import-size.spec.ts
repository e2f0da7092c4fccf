import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numberedForm, totalOfForm, unitOfForm } from '#test/builders/numbered-form.ts';
import { expect, test } from '#test/e2e/harness/test.ts';

/** More than a page of the preview, a transaction and a batch of documents hold; a thousand, with the time they take, are a bench's. */
const forms = 120;

test('many forms are read and confirmed at once, and each is known again', async ({ program, page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  const paths = Array.from({ length: forms }, (_, number) => join(folder, `${String(number + 1).padStart(4, '0')}.xlsx`));
  for (const [number, path] of paths.entries()) writeFileSync(path, numberedForm(number));
  await program.readFiles(paths);
  await expect(page.getByText(`读完 ${String(forms)} 个文件`)).toBeVisible();
  await expect(page.getByText(`将导入自评 ${String(forms)} 份`)).toBeVisible();
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText(`已导入自评 ${String(forms)} 份`)).toBeVisible();
  await program.saved();

  const preview = await program.readFiles([paths[0] ?? '']);
  const row = preview.getByRole('row', { name: unitOfForm(0) });
  await expect(row).toContainText(String(totalOfForm(0)));
  await expect(row).toContainText('已经导入过');
  rmSync(folder, { recursive: true });
});
