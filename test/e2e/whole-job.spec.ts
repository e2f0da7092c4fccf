import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { readFile } from '#shared/intake/read-file.ts';
import { sumCenti } from '#shared/points.ts';
import { findOffice, sheetsByOffice, sheetsOf, summaryOf, type Rows } from './harness/exported-workbook.ts';
import type { Checklist, Program } from './harness/program.ts';
import { pdfPages } from '#renderer/files/pdf-pages.ts';
import { expect, test } from './harness/test.ts';

const folder = fileURLToPath(new URL('../fixtures/submissions', import.meta.url));

interface Expected {
  readonly file: string;
  readonly status: 'read' | 'refused';
  readonly submissions?: readonly {
    readonly unit: string;
    readonly items: readonly { readonly text: string; readonly max: number; readonly self: number | null }[];
  }[];
}

const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as readonly Expected[];
const files = readdirSync(folder)
  .filter((name) => name !== 'expected.json')
  .sort();

const first = '红旗街道农机修造厂工会';
const second = '城关镇人民医院工会';

/** Judges every item of a checklist: 不符合 where the place is a multiple of `every`, 符合 elsewhere. */
async function judge(checklist: Checklist, every: number): Promise<number> {
  const groups = checklist.region.getByRole('group').filter({ has: checklist.program.page.getByRole('radio', { name: '不符合', exact: true }) });
  await expect(groups.nth(9)).toBeVisible();
  const count = await groups.count();
  for (let place = 0; place < count; place += 1) {
    const verdict = (place + 1) % every === 0 ? '不符合' : '符合';
    const radio = groups.nth(place).getByRole('radio', { name: verdict, exact: true });
    await radio.click();
    await expect(radio).toBeChecked();
  }
  await checklist.region.page().getByRole('button', { name: '完成核查' }).click();
  await expect(checklist.program.page.getByRole('button', { name: '重新打开' })).toBeVisible();
  await checklist.program.saved();
  return checklist.total();
}

async function importAll(program: Program): Promise<void> {
  const preview = await program.readFiles(files.map((name) => join(folder, name)));
  const lines = expected.reduce((sum, { submissions = [] }) => sum + Math.max(1, submissions.length), 0);
  await expect(preview.getByRole('row')).toHaveCount(lines + 1);
  for (const { file } of expected) await expect(preview.getByRole('row').filter({ hasText: file }).first()).toBeVisible();
  await preview.getByRole('button', { name: files[0] ?? '' }).click();
  const reading = program.page.getByRole('region', { name: '读取结果' });
  for (const item of expected[0]?.submissions?.[0]?.items ?? []) await expect(reading.getByText(item.text, { exact: true }).first()).toBeVisible();
  await program.page.getByRole('button', { name: '确认导入' }).click();
  await expect(program.page.getByRole('button', { name: '撤销导入' })).toBeVisible({ timeout: 60_000 });
  await program.saved();
}

/** Both units' lines in the workbook say what the screen said. */
function compareWithScreen(sheets: ReadonlyMap<string, Rows>, totals: readonly [number, number]): void {
  expect(summaryOf(sheets, first).get('考评总分')).toBe(totals[0]);
  expect(summaryOf(sheets, second).get('考评总分')).toBe(totals[1]);
  expect(summaryOf(sheets, second).get('决定')).toBe('限期整改');
  expect(summaryOf(sheets, second).get('理由')).toBe('材料不实,补正后再议');
}

/** Both units' own forms came back with marks in the inspectors' column. */
function compareForms(files: Readonly<Record<string, Uint8Array>>, totals: readonly [number, number]): void {
  const names = Object.keys(files).filter((name) => name !== '写回清单.xlsx');
  expect(names).toHaveLength(2);
  for (const [unit, total] of [
    [first, totals[0]],
    [second, totals[1]],
  ] as const) {
    const texts = names
      .map((name) => readFile(name, files[name] ?? new Uint8Array()))
      .find(({ submissions }) => submissions.some((one) => one.unit.name === unit));
    const marks = texts?.submissions[0]?.items.flatMap(({ assessed }) => (assessed === null ? [] : [assessed])) ?? [];
    expect(marks.length).toBeGreaterThan(0);
    // Items that a form has no line for are named in the list; its lines hold the rest of the total.
    expect(sumCenti(marks)).toBeLessThanOrEqual(Math.round(total * 100));
  }
}

test('from submitted spreadsheets to an acceptance workbook, by the names on the screen', async ({ program }, info) => {
  const { page } = program;
  await importAll(program);

  const totals: readonly [number, number] = [await judge(await program.visit(first), 5), await judge(await program.visit(second), 3)];
  expect(totals[0]).toBeGreaterThan(totals[1]);
  expect(totals[1]).toBeGreaterThan(0);

  await program.go('对比');
  const ranking = page.getByRole('table', { name: '排名' });
  await expect(ranking.getByRole('row').filter({ hasText: first })).toContainText(String(totals[0]));
  await expect(ranking.getByRole('row').filter({ hasText: second })).toContainText(String(totals[1]));
  await expect(page.getByRole('table', { name: '失分项' })).toBeVisible();
  await expect(page.getByRole('table', { name: '单项对照' })).toBeVisible();

  await program.go('决定');
  const decisions = page.getByRole('table', { name: '验收决定' });
  const firstLine = decisions.getByRole('row').filter({ hasText: first });
  await expect(firstLine).toContainText(String(totals[0]));
  await firstLine.getByRole('button', { name: '采纳建议' }).click();
  await expect(firstLine.getByRole('button', { name: '采纳建议' })).toBeDisabled();
  await decisions.getByRole('row').filter({ hasText: second }).getByRole('button', { name: '改判' }).click();
  const panel = page.getByRole('region', { name: '改判' });
  await panel.getByRole('radio', { name: '限期整改' }).check();
  await panel.getByLabel('理由').fill('材料不实,补正后再议');
  await panel.getByRole('button', { name: '确认改判' }).click();
  await expect(panel).toBeHidden();
  await program.saved();

  await program.go('导出');
  const download = await program.download('导出验收结果');
  expect(download.suggestedFilename()).toMatch(/^验收结果-.+\.xlsx$/);
  const path = info.outputPath('验收结果.xlsx');
  await download.saveAs(path);
  await expect(page.getByRole('status', { name: '导出回执' })).toContainText('读回核对');
  compareWithScreen(sheetsOf(path), totals);
  const office = findOffice();
  if (office === undefined) info.annotations.push({ type: 'not run', description: 'LibreOffice is not installed' });
  else compareWithScreen(sheetsByOffice(office, path), totals);

  const forms = await program.download('写回自评表');
  await forms.saveAs(info.outputPath('写回.zip'));
  await expect(page.getByRole('status', { name: '写回回执' })).toContainText('2 个单位');
  compareForms(unzipSync(readFileSync(info.outputPath('写回.zip'))), totals);

  // All units' papers in one print, each beginning on a page of its own.
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.getByRole('region', { name: '各单位的文书' }).getByRole('button', { name: '合并打印或存为 PDF' }).click();
  await expect(page.locator('html[data-printed]')).toBeAttached();
  const printer = await page.context().newCDPSession(page);
  const printed = Buffer.from((await printer.send('Page.printToPDF', { preferCSSPageSize: true })).data, 'base64');
  expect(pdfPages(new Uint8Array(printed))).toBeGreaterThanOrEqual(2);
  await expect(page.locator('.print-stage')).toHaveCount(0);

  await page.getByLabel('导入模板').setInputFiles(join(folder, '../templates/03-意见表.docx'));
  await expect(page.getByRole('region', { name: '03-意见表' })).toContainText('检查无误：每个单位写一份');
  await page.getByRole('button', { name: '预览' }).click();
  await expect(page.getByRole('group', { name: '模板预览' })).toContainText(String(totals[0]));
  expect((await program.download('写出')).suggestedFilename()).toMatch(/^03-意见表-.+\.docx$/);

  await page.getByRole('link', { name: '上级报表' }).click();
  const columns = page.getByRole('table', { name: '各栏填什么' });
  await page.getByLabel('选择上级表格').setInputFiles(join(folder, '../reports/02-两行表头.xlsx'));
  await expect(columns).toContainText('按表头的意思');
  const reported = await program.download('写出');
  await reported.saveAs(info.outputPath('上级报表.xlsx'));
  await expect(page.getByRole('status', { name: '上级报表回执' })).toContainText('读回核对');
  expect(JSON.stringify([...sheetsOf(info.outputPath('上级报表.xlsx'))])).toContain(String(totals[0]));
  await page.getByLabel('选择上级表格').setInputFiles(join(folder, '../reports/03-两行表头另存.xlsx'));
  await expect(columns).toContainText('按上次的填法');

  await program.go('决定');
  await page.getByRole('button', { name: '锁定批次' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认锁定' }).click();
  await expect(page.getByRole('button', { name: '解除锁定' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: '解除锁定' })).toBeVisible({ timeout: 30_000 });
});
