import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright/test';
import { numberedForm, totalOfForm, unitOfForm } from '#test/builders/numbered-form.ts';
import { expect, test } from '#test/e2e/harness/test.ts';

const forms = 1000;
/** The most work that one task on the screens' thread may hold: beyond it a page feels stuck. */
const longestTaskMs = 200;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Records every task of the page's main thread: how long the thread itself worked on it, which does not grow when other programs take the processor. */
async function recordTasks(session: CDPSession): Promise<() => Promise<readonly number[]>> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] } });
  return async () => {
    const complete = new Promise<void>((resolve) => {
      session.once('Tracing.tracingComplete', () => resolve());
    });
    await session.send('Tracing.end');
    await complete;
    const mains = events
      .filter((event) => event.ph === 'M' && event.name === 'thread_name' && event.args?.name === 'CrRendererMain')
      .map((event) => `${event.pid}/${event.tid}`);
    const isMain = new Set(mains);
    return events
      .filter((event) => event.name.endsWith('RunTask') && isMain.has(`${event.pid}/${event.tid}`))
      .map((event) => (event.tdur ?? event.dur ?? 0) / 1000);
  };
}

test('a thousand forms are read and confirmed without holding up the page', async ({ program, page, context }) => {
  test.setTimeout(400_000);
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  const paths = Array.from({ length: forms }, (_, number) => join(folder, `${String(number + 1).padStart(4, '0')}.xlsx`));
  for (const [number, path] of paths.entries()) writeFileSync(path, numberedForm(number));
  await program.go('导入');
  const tasks = await recordTasks(await context.newCDPSession(page));

  await page.getByLabel('选择文件').setInputFiles(paths);
  await expect(page.getByText(`读完 ${String(forms)} 个文件`)).toBeVisible({ timeout: 180_000 });
  await expect(page.getByText(`将导入自评 ${String(forms)} 份`)).toBeVisible();
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText(`已导入自评 ${String(forms)} 份`)).toBeVisible({ timeout: 180_000 });
  await program.saved();

  const worked = await tasks();
  test.info().annotations.push({ type: 'longest task', description: `${String(Math.round(Math.max(...worked)))} ms` });
  expect(worked.length).toBeGreaterThan(forms);
  expect(Math.max(...worked)).toBeLessThan(longestTaskMs);

  const preview = await program.readFiles([paths[0] ?? '']);
  const row = preview.getByRole('row', { name: unitOfForm(0) });
  await expect(row).toContainText(String(totalOfForm(0)));
  await expect(row).toContainText('已经导入过');
  rmSync(folder, { recursive: true });
});
