import type { Page } from 'playwright/test';
import type { Program } from '../harness/program.ts';
import { expect, test } from '../harness/test.ts';

/** Instead of picking a folder, the test uses one of the page's own private folders: the system's dialog cannot be driven. */
async function pickInsteadOfDialog(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('U盘备份', { create: true });
    Object.assign(window, { showDirectoryPicker: pick });
  });
}

/** The names of the backups in the picked folder. */
const kept = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('U盘备份');
    const names: string[] = [];
    for await (const name of folder.keys()) if (name.endsWith('.ystz')) names.push(name);
    return names.sort();
  });

async function nameFederation({ page }: Program, name: string): Promise<void> {
  const panel = page.getByRole('region', { name: '总工会名称' });
  await panel.getByRole('textbox', { name: '名称' }).fill(name);
  await panel.getByRole('button', { name: '记下' }).click();
  await expect(page.getByText('已记下总工会名称').last()).toBeVisible();
}

const federation = ({ page }: Program) => page.getByRole('region', { name: '总工会名称' }).getByRole('textbox', { name: '名称' });

test('in a browser, backups are written automatically into a folder that is picked once, before a merge too, and one is restored and the restoring taken back', async ({
  program,
  page,
  address,
}) => {
  await pickInsteadOfDialog(page);
  await program.open(address);
  await program.go('设置');
  await nameFederation(program, '云溪县总工会');
  const place = page.getByRole('group', { name: '自动备份' });
  await expect(place).toContainText('还没有选备份文件夹');
  await place.getByRole('button', { name: '选择备份文件夹' }).click();
  await expect(place).toContainText('自动备份到U盘备份，上次备份在刚刚，共 1 份');
  await expect(page.getByRole('link', { name: '备份：刚刚' })).toBeVisible();
  expect(await kept(page)).toEqual([expect.stringMatching(/^验收台-自动-.+-启动\.ystz$/)]);

  await nameFederation(program, '写错的名称');
  const download = await program.download('导出数据包');
  await page.getByLabel('合并数据包').setInputFiles(await download.path());
  await page.getByRole('region', { name: '合并预览' }).getByRole('button', { name: '关闭' }).click();

  await page.getByRole('button', { name: '恢复备份' }).click();
  await page.getByRole('table', { name: '已有备份' }).getByRole('button', { name: /^查看/ }).first().click();
  const preview = page.getByRole('region', { name: '恢复预览' });
  await expect(preview).toContainText('1 条，本机缺少 0 条，备份之后新增 3 条');
  await expect(preview.getByRole('radio', { name: /回到备份时的样子/ })).toBeChecked();
  await preview.getByRole('button', { name: '确认恢复' }).click();
  await expect(preview).toBeHidden();
  await expect(federation(program)).toHaveValue('云溪县总工会');
  expect(await kept(page)).toEqual(expect.arrayContaining([expect.stringMatching(/-恢复前\.ystz$/)]));

  await page.getByRole('group', { name: '上次恢复' }).getByRole('button', { name: '撤销恢复' }).click();
  await expect(federation(program)).toHaveValue('写错的名称');
  await expect(page.getByRole('group', { name: '上次恢复' })).toBeHidden();
  await program.saved();

  await page.reload();
  await expect(place).toContainText('自动备份到U盘备份');
  await expect.poll(() => kept(page)).toHaveLength(3);
});

test('without a folder the first visit of the next day asks for a backup, and the download settles it', async ({ program, page, address }) => {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: undefined });
  });
  await program.open(address);
  await program.go('设置');
  await nameFederation(program, '云溪县总工会');
  await expect(page.getByRole('alert').filter({ hasText: '还没有备份' })).toHaveCount(0);
  await page.reload();
  const reminder = page.getByRole('alert').filter({ hasText: '还没有备份' });
  await expect(reminder).toBeVisible();
  await expect(page.getByRole('link', { name: '还没有备份，请备份' })).toBeVisible();
  const coming = page.waitForEvent('download');
  await reminder.getByRole('button', { name: '下载备份' }).click();
  expect((await coming).suggestedFilename()).toMatch(/^验收台-备份-.+\.ystz$/);
  await expect(reminder).toBeHidden();
  await expect(page.getByRole('link', { name: '备份：刚刚' })).toBeVisible();

  await nameFederation(program, '云溪总工会');
  await page.clock.install({ time: Date.now() + 86_400_000 });
  await page.reload();
  await expect(page.getByRole('alert').filter({ hasText: '上次备份在1 天前' })).toBeVisible();
});
