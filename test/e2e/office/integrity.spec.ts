import { expect, test } from '../harness/test.ts';

test.use({ start: 'few' });

test('a damaged file is named by its unit and fetched from a backup, a damaged record of the journal is named and written again', async ({
  program,
  page,
  address,
}) => {
  test.slow();
  await page.addInitScript(() => {
    const pick = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('U盘备份', { create: true });
    Object.assign(window, { showDirectoryPicker: pick });
  });
  await program.open(address);
  await program.go('设置');
  await page.getByRole('group', { name: '自动备份' }).getByRole('button', { name: '选择备份文件夹' }).click();
  await expect(page.getByRole('group', { name: '自动备份' })).toContainText('共 1 份', { timeout: 60_000 });

  await page.evaluate(async () => {
    const spoil = async (file: FileSystemFileHandle, at: (size: number) => number) => {
      const { size } = await file.getFile();
      const stream = await file.createWritable({ keepExistingData: true });
      await stream.write({ type: 'write', position: at(size), data: Uint8Array.of(0x21) });
      await stream.close();
    };
    const root = await navigator.storage.getDirectory();
    const packs = await root.getDirectoryHandle('documents-waiting');
    const submittedIn = async (pack: Blob): Promise<number | undefined> => {
      const listed = new DataView(await pack.slice(0, 4).arrayBuffer()).getUint32(0, true);
      let from = 4 + listed;
      for (const [, size] of JSON.parse(await pack.slice(4, from).text()) as readonly (readonly [string, number])[]) {
        const head = new Uint8Array(await pack.slice(from, from + 2).arrayBuffer());
        // A submitted file: neither a reading, which is JSON, nor a photo, which the sample keeps as PNG.
        if (head[0] !== 0x7b && head[0] !== 0x89) return from + Math.floor(size / 2);
        from += size;
      }
      return undefined;
    };
    for await (const handle of packs.values()) {
      if (!(handle instanceof FileSystemFileHandle)) continue;
      const at = await submittedIn(await handle.getFile());
      if (at === undefined) continue;
      await spoil(handle, () => at);
      break;
    }
    await spoil(await root.getFileHandle('journal.ystj'), (size) => size - 200);
  });

  const panel = page.getByRole('region', { name: '检查数据' });
  await panel.getByRole('button', { name: '检查数据' }).click();
  const found = panel.getByRole('alert').filter({ hasText: '发现问题' });
  await expect(found).toContainText(/自评表原件“.+”已损坏。点“修复”从备份取回/, { timeout: 60_000 });
  await expect(found).toContainText(/数据日志有 1 处读不出来：\d{4}-\d{2}-\d{2} \d{2}:\d{2} .+。点“修复”/);
  await panel.getByRole('button', { name: '修复' }).click();
  await expect(panel.getByText(/已修复，没有发现问题。共 [\d,]+ 条记录/)).toBeVisible({ timeout: 90_000 });
});
