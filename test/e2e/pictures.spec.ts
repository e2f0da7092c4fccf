import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageName, Program } from './harness/program.ts';
import { expect, test } from './harness/test.ts';

const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const submissions = fileURLToPath(new URL('../fixtures/submissions', import.meta.url));

/** Each page of the sample county in the state that shows most of it, and the file it goes into. */
const pages: readonly { readonly file: string; readonly name: PageName; readonly prepare?: (program: Program) => Promise<void> }[] = [
  { file: 'home', name: '工作台' },
  { file: 'standards', name: '标准' },
  { file: 'units', name: '单位' },
  {
    file: 'import',
    name: '导入',
    prepare: async (program) => {
      const names = ['01-标准表.xlsx', '02-两行表头.xls', '06-超分错总分预填考评分.xlsx', '07-公式无缓存与隐藏行.xlsx', '93-传输中断.xlsx'];
      const preview = await program.readFiles(names.map((name) => join(submissions, name)));
      await program.page.getByRole('button', { name: /^全部登记为新单位/ }).click();
      await preview.getByRole('button', { name: '06-超分错总分预填考评分.xlsx' }).click();
      await expect(program.page.getByRole('region', { name: '读取结果' }).getByRole('group', { name: '原表片段' })).toBeVisible();
    },
  },
  {
    file: 'check',
    name: '导入',
    prepare: async ({ page }) => {
      await page.getByRole('link', { name: '形式审查' }).click();
      await expect(page.getByRole('heading', { level: 1, name: '形式审查' })).toBeVisible();
      await expect(page.getByRole('table').first()).toBeVisible();
    },
  },
  {
    file: 'teams',
    name: '核查',
    prepare: async ({ page }) => {
      await page.getByRole('link', { name: '分工' }).click();
      await expect(page.getByRole('heading', { level: 1, name: '分工' })).toBeVisible();
      await expect(page.getByText('180 家都已分到组')).toBeVisible();
    },
  },
  { file: 'visits', name: '核查' },
  {
    file: 'checklist',
    name: '核查',
    prepare: async ({ page }) => {
      await page.getByRole('button', { name: '继续', exact: true }).first().click();
      await expect(page.getByRole('region', { name: '核查清单' })).toBeVisible();
    },
  },
  { file: 'compare', name: '对比' },
  { file: 'decide', name: '决定' },
  {
    file: 'rectify',
    name: '决定',
    prepare: async ({ page }) => {
      await page.getByRole('navigation', { name: '决定分页' }).getByRole('link', { name: '整改' }).click();
      await expect(page.getByRole('table', { name: '整改单位' })).toBeVisible();
    },
  },
  { file: 'export', name: '导出' },
  { file: 'settings', name: '设置' },
  // The last, since a closing meeting has no navigation to leave it by.
  {
    file: 'closing',
    name: '核查',
    prepare: async ({ page }) => {
      await page.getByRole('searchbox', { name: '搜索核查任务' }).fill('恒远包装');
      await page.getByRole('table', { name: '核查任务' }).getByRole('link').first().click();
      await page.getByRole('link', { name: '末次会议' }).click();
      await page.getByRole('button', { name: '逐条通报' }).last().click();
      const talk = page.getByRole('region', { name: '逐条通报' });
      await expect(talk.getByRole('heading', { level: 2 })).toBeVisible();
      // On to a deduction that was photographed.
      for (let place = 1; (await talk.getByRole('button', { name: '看大图 1' }).count()) === 0; place += 1) {
        await expect(talk.getByText(`第 ${String(place)} 条`)).toBeVisible();
        await page.keyboard.press('ArrowRight');
        await expect(talk.getByText(`第 ${String(place + 1)} 条`)).toBeVisible();
      }
      await expect(talk.getByRole('img', { name: '照片 1' })).toBeVisible();
    },
  },
];

test('pictures of the screens @pictures', async ({ program }) => {
  test.setTimeout(300_000);
  // A day within the sample county's round, so that the pictures stay as they are from run to run.
  await program.page.clock.install({ time: new Date('2024-12-12T09:30:00+08:00') });
  await program.page.reload();
  await program.loadSample();
  await expect(program.page.getByText('示例县已载入')).toBeHidden();
  for (const { file, name, prepare } of pages) {
    await program.goFull(name);
    await prepare?.(program);
    await program.page.mouse.move(0, 767);
    await program.page.evaluate(() => document.fonts.ready);
    await program.page.screenshot({ path: join(folder, `${file}.png`), animations: 'disabled' });
  }
});
