import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Program } from '../harness/program.ts';
import { expect, test } from '../harness/test.ts';

async function packageOf(program: Program): Promise<Uint8Array> {
  const download = await program.download('导出数据包');
  return new Uint8Array(readFileSync(await download.path()));
}

/** The same package with its manifest written again. */
function withManifest(packed: Uint8Array, change: (manifest: Record<string, unknown>) => Record<string, unknown>): Uint8Array {
  const files = unzipSync(packed);
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as Record<string, unknown>;
  return zipSync({ ...files, 'manifest.json': strToU8(JSON.stringify(change(manifest))) });
}

/** A small zip that says of itself that it would grow to half a gigabyte of records. */
const bomb = (packed: Uint8Array): Uint8Array => zipSync({ ...unzipSync(packed), 'entries.jsonl': [new Uint8Array(500_000_000), { level: 1 }] });

test('a package that is cut, changed, newer, not as it was signed, a bomb or under another passphrase is refused on the screen, each with its reason, and changes nothing', async ({
  program,
}) => {
  const { page } = program;
  await program.go('设置');
  const federation = page.getByRole('region', { name: '总工会名称' });
  await federation.getByRole('textbox', { name: '名称' }).fill('云溪县总工会');
  await federation.getByRole('button', { name: '记下' }).click();
  await expect(page.getByText('已记下总工会名称').last()).toBeVisible();
  await program.saved();
  const packed = await packageOf(program);
  await page.getByLabel('数据包口令').fill('十有 2024');
  const sealed = await packageOf(program);

  const flipped = Uint8Array.from(packed);
  const middle = Math.floor(flipped.length / 3);
  flipped[middle] = (flipped[middle] ?? 0) ^ 4;
  const refusals: readonly (readonly [name: string, bytes: Uint8Array, sentence: string])[] = [
    ['断了', packed.slice(0, Math.floor(packed.length / 2)), '已损坏或被改动过'],
    ['改了一位', flipped, '已损坏或被改动过'],
    ['新版本', withManifest(packed, (manifest) => ({ ...manifest, format: 'yanshoutai-package/9' })), '更新版本的验收台写的'],
    ['换了人名', withManifest(packed, (manifest) => ({ ...manifest, by: '王芳' })), '签名不符：内容和签名对不上'],
    ['炸弹', bomb(packed), '太大'],
  ];
  const preview = page.getByRole('region', { name: '合并预览' });
  for (const [name, bytes, sentence] of refusals) {
    await page.getByLabel('合并数据包').setInputFiles({ name: `${name}.ystz`, mimeType: 'application/zip', buffer: Buffer.from(bytes) });
    await expect(preview).toContainText(name);
    await expect(preview).toContainText(sentence);
    await expect(preview.getByRole('button', { name: '确认合并' })).toHaveCount(0);
    await preview.getByRole('button', { name: '关闭' }).click();
  }
  await page.getByLabel('合并数据包').setInputFiles({ name: '加密.ystz', mimeType: 'application/zip', buffer: Buffer.from(sealed) });
  await preview.getByLabel('口令', { exact: true }).fill('别的口令');
  await preview.getByRole('button', { name: '打开' }).click();
  await expect(preview).toContainText('口令不对');
  await expect(preview.getByRole('button', { name: '确认合并' })).toHaveCount(0);
  await preview.getByRole('button', { name: '关闭' }).click();

  await page.getByRole('button', { name: '检查数据' }).click();
  await expect(page.getByText(/没有发现问题。共 3 条记录/)).toBeVisible();
});
