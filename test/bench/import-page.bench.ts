import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright/test';
import { ensureBuilt } from '#electron/launch/build.mjs';
import { numberedForm } from '#test/builders/numbered-form.ts';
import { browserOptions } from '#test/e2e/harness/browser-options.ts';
import { Program } from '#test/e2e/harness/program.ts';
import { serveProgram } from '#test/e2e/harness/served-program.ts';
import { longestOf, tasksDuring } from '#test/e2e/harness/thread-tasks.ts';

const forms = 1000;
/** Numbers that the yardstick sorts: a page that works as long as this in one task is felt to stick. */
const sorted = 300_000;

/** How long the page's own thread is held up at most while a thousand forms are read and confirmed, measured by a sort of many numbers on the same thread. */
export async function benchImportOnThePage() {
  const folder = mkdtempSync(join(tmpdir(), 'import-bench-'));
  await ensureBuilt();
  const served = await serveProgram();
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), browserOptions());
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    const program = new Program(page);
    await program.open(served.address);
    const yardstickMs = longestOf(await tasksDuring(page, () => sortOnThePage(page)));
    await program.go('导入');
    const longestMs = longestOf(await tasksDuring(page, () => importForms(program, folder)));
    const [ours, theirs] = [longestMs, yardstickMs].map((ms) => `${ms.toFixed(0)} ms`);
    return {
      name: `import: longest task of the page while ${String(forms)} forms are read and confirmed`,
      ratio: longestMs / yardstickMs,
      detail: `${ours ?? ''}; sorting ${String(sorted)} numbers in one task ${theirs ?? ''}`,
    };
  } finally {
    await context.close();
    await served.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const sortOnThePage = (page: Page): Promise<number> =>
  page.evaluate((count) => Array.from({ length: count }, (_, index) => (index * 7919) % 1_000_003).sort((a, b) => a - b)[0] ?? 0, sorted);

async function importForms({ page }: Program, folder: string): Promise<void> {
  const paths = Array.from({ length: forms }, (_, number) => join(folder, `${String(number + 1).padStart(4, '0')}.xlsx`));
  for (const [number, path] of paths.entries()) writeFileSync(path, numberedForm(number));
  await page.getByLabel('选择文件').setInputFiles(paths);
  await page.getByText(`读完 ${String(forms)} 个文件`).waitFor({ timeout: 600_000 });
  await page.getByRole('button', { name: '确认导入' }).click();
  await page.getByText(`已导入自评 ${String(forms)} 份`).waitFor({ timeout: 600_000 });
}
