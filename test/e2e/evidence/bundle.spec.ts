import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { read, utils } from 'xlsx';
import type { Page } from 'playwright/test';
import { expect, test } from '../harness/test.ts';

test.use({ start: 'county' });

async function coloured(page: Page, colour: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const bytes = await page.evaluate(async (fill) => {
    const canvas = new OffscreenCanvas(640, 480);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = fill;
    context.fillRect(0, 0, 640, 480);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())];
  }, colour);
  return { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('证据包: photos, a copy with marks, a file and the list, named and hashed; 满分无佐证 is listed', async ({ program, page }) => {
  const { region } = await program.openFresh();
  const unit = await region.getByRole('heading', { level: 2 }).innerText();
  const item = region.getByRole('group').first();
  const blue = await coloured(page, '#0b57c4');
  const file = { name: '会议纪要.docx', mimeType: 'application/msword', buffer: Buffer.from('PK 纪要') };
  await item.locator('input[type=file]').first().setInputFiles([blue]);
  await item.locator('input[type=file]').last().setInputFiles([file]);
  await expect(item.getByRole('button', { name: '取出 会议纪要.docx' })).toBeVisible();
  await item.getByRole('button', { name: '看大图 1' }).click();
  await page.getByRole('button', { name: '标注', exact: true }).click();
  const box = await page.getByRole('application').boundingBox();
  if (box === null) throw new Error('no stage');
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height * 0.6, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('button', { name: '保存标注' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^其余全部符合/ }).click();
  await page.getByRole('button', { name: '完成核查', exact: true }).click();
  await expect(region).toContainText('核查已于');
  await program.saved();

  await program.go('导出');
  await page.getByRole('link', { name: '证据包和佐证检查' }).click();
  const panel = page.getByRole('region', { name: '证据包' });
  await expect(panel).toContainText(/照片 \d+ 张（有标注 1 张），附件 1 份/);
  await page.getByRole('combobox', { name: '选择单位' }).fill(unit);
  await page.getByTitle(unit).last().click();
  const coming = page.waitForEvent('download');
  await panel.getByRole('button', { name: '导出证据包' }).click();
  const path = await (await coming).path();
  await expect(panel.getByRole('status', { name: '证据包回执' })).toContainText(`1 个单位，3 个文件`);

  const files = unzipSync(new Uint8Array(readFileSync(path)));
  const names = Object.keys(files);
  expect(names).toHaveLength(4);
  const [photo, marked] = names.filter((name) => name.endsWith('.jpg'));
  expect(photo).toMatch(/_第1项.+_1\.jpg$/u);
  expect(marked).toMatch(/_1（标注）\.jpg$/u);
  expect(sha256(files[photo ?? ''] ?? new Uint8Array())).toBe(sha256(blue.buffer));
  expect(sha256(files[marked ?? ''] ?? new Uint8Array())).not.toBe(sha256(blue.buffer));
  const attached = names.find((name) => name.endsWith('_附件1.docx'));
  expect(sha256(files[attached ?? ''] ?? new Uint8Array())).toBe(sha256(file.buffer));

  const workbook = read(files['证据清单.xlsx'] ?? new Uint8Array());
  const rows = utils.sheet_to_json<unknown[]>(workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {}, { header: 1 });
  const listed = rows.filter((row) => row[0] === unit);
  const hash = rows.find((row) => row.includes('SHA-256'))?.indexOf('SHA-256') ?? -1;
  expect(listed.map((row) => row[2]).sort()).toEqual(names.filter((name) => name !== '证据清单.xlsx').sort());
  for (const row of listed) expect(row[hash]).toBe(sha256(files[String(row[2])] ?? new Uint8Array()));

  const table = page.getByRole('table', { name: '满分无佐证' });
  await page.getByRole('searchbox', { name: '筛选单位' }).fill(unit);
  await expect(table.getByRole('link', { name: unit }).first()).toBeVisible();

  // 一单位一档 opens by itself, from a file, and finds itself whole.
  await table.getByRole('link', { name: unit }).first().click();
  await expect(region.getByRole('heading', { level: 2, name: unit })).toBeVisible();
  await page.evaluate((id) => location.assign(`#/units/${id}`), decodeURIComponent(new URL(page.url()).hash.split('?')[0]?.split('/').at(-1) ?? ''));
  const dossier = page.getByRole('region', { name: '一单位一档' });
  const whole = page.waitForEvent('download');
  await dossier.getByRole('button', { name: '存为一单位一档' }).click();
  const saved = await whole;
  expect(saved.suggestedFilename()).toMatch(/一单位一档.*\.html$/u);
  await expect(dossier.getByRole('status', { name: '建档回执' })).toContainText('1 张照片，2 个随附文件');
  const opened = join(tmpdir(), `${String(process.pid)}-dossier.html`);
  copyFileSync(await saved.path(), opened);
  const alone = await page.context().newPage();
  await alone.goto(pathToFileURL(opened).href);
  await expect(alone.getByRole('status', { name: '核对结果' })).toHaveText(/^已核对：\d+ 条记录和 2 个照片、文件都与各自的校验码一致，没有被改过。$/u);
  await alone.close();
  rmSync(opened);
});
