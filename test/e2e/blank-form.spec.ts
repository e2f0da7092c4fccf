import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { shippedStandards } from '#resources/standards/index.ts';
import { codeLabel, unitLabel } from '#shared/forms/form-words.ts';
import { fillForm, usualFields } from '#test/unit/output/fill-form.ts';
import { expect, test } from './harness/test.ts';

const standard = shippedStandards.find(({ id }) => id === 'ba-hao-shequ');

test('a blank form is downloaded, filled in, and comes back through the import without a problem', async ({ program, page }) => {
  if (standard === undefined) throw new Error('the standard is not among the shipped ones');
  const folder = mkdtempSync(join(tmpdir(), 'yanshoutai-form-'));
  const fill = async (bytes: Uint8Array, fields: Readonly<Record<string, string | number>>, name: string): Promise<string> => {
    const path = join(folder, name);
    writeFileSync(path, await fillForm(bytes, standard, fields));
    return path;
  };
  try {
    await program.openStandard(standard.title);
    const blank = await program.download('下载空白自评表');
    expect(blank.suggestedFilename()).toBe(`“八好”社区工会考核标准_空白自评表_${standard.version}版.xlsx`);
    await page.getByRole('button', { name: '按此标准新建批次' }).click();
    const dialog = page.getByRole('dialog', { name: '新建批次' });
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    await expect(dialog).toBeHidden();

    const fields = { ...usualFields, [unitLabel]: '云溪县石桥镇河东社区工会', 单位类型: '社区' };
    const filled = await fill(readFileSync(await blank.path()), fields, '河东社区.xlsx');
    const preview = await program.readFiles([filled]);
    await preview.getByRole('row', { name: /河东社区/ }).click();
    await expect(page.getByRole('region', { name: '读取结果' })).toContainText('读取时没有发现疑问');
    await page.getByRole('button', { name: '确认导入' }).click();
    await expect(page.getByRole('button', { name: '撤销导入' })).toBeVisible();
    await program.saved();

    await program.go('导出');
    await page.getByText('发给单位填写的空白自评表').click();
    const zip = await program.download('下载 1 个单位的自评表');
    const [name = '', bytes] = Object.entries(unzipSync(readFileSync(await zip.path()))).find(([path]) => path !== '自评表清单.xlsx') ?? [];
    await expect(page.getByRole('status', { name: '空白表回执' })).toContainText('1 个单位，1 个文件');
    expect(name).toBe('云溪县石桥镇河东社区工会_自评表.xlsx');
    const own = Object.fromEntries(Object.entries(usualFields).filter(([label]) => ![unitLabel, codeLabel, '单位类型', '所属乡镇(街道)'].includes(label)));
    const again = await program.readFiles([await fill(bytes ?? new Uint8Array(), { ...own, 填表日期: '2024-11-20' }, '改名的文件.xlsx')]);
    await expect(again).toContainText('河东社区');
    await expect(again).toContainText('按发出的表样匹配');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
