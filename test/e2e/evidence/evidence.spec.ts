import type { Locator, Page } from 'playwright/test';
import type { Checklist } from '../harness/program.ts';
import { expect, test } from '../harness/test.ts';

test.use({ start: 'few' });

const itemOf = (checklist: Checklist, nth: number): Locator => checklist.region.getByRole('group').nth(nth);

/** A picture with shapes that tell it from others, as JPEG of some quality and width. */
async function picture(page: Page, seed: number, width: number, quality: number): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const bytes = await page.evaluate(
    async ([from, wide, how]) => {
      const canvas = new OffscreenCanvas(wide, (wide * 3) / 4);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      let state = from;
      const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
      context.scale(wide / 800, wide / 800);
      for (let shape = 0; shape < 40; shape += 1) {
        context.fillStyle = `hsl(${String(random() * 360)} 60% ${String(20 + random() * 60)}%)`;
        context.fillRect(random() * 700 - 50, random() * 500 - 50, 60 + random() * 300, 60 + random() * 200);
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: how });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [seed, width, quality] as const,
  );
  return { name: `IMG_${String(seed)}.jpg`, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
}

/** The pixels of a shown photo itself, without what is drawn over it. */
const pixelsOf = (image: Locator): Promise<string> =>
  image.evaluate((element) => {
    const context = new OffscreenCanvas(64, 64).getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(element as HTMLImageElement, 0, 0, 64, 64);
    return context.getImageData(0, 0, 64, 64).data.join();
  });

async function choose(page: Page, button: Locator, files: readonly { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles([...files]);
}

test('photos by camera: several in a row by button and by space, and the camera is off when one leaves', async ({ program, page }) => {
  const item = itemOf(await program.openFresh(0), 0);
  await item.getByRole('button', { name: '拍照' }).click();
  const shutter = page.getByRole('button', { name: '按下快门' });
  await expect(shutter).toBeEnabled();
  await expect(shutter).toBeFocused();
  const video = page.getByLabel('取景画面');
  await expect.poll(() => video.evaluate((element) => (element as HTMLVideoElement).videoWidth)).toBeGreaterThan(0);
  const track = await video.evaluateHandle((element) => ((element as HTMLVideoElement).srcObject as MediaStream).getVideoTracks()[0]);

  await page.keyboard.press('Space');
  await expect(page.getByRole('status', { name: '已拍照片' })).toContainText('已拍 1 张');
  await expect(item.getByRole('img', { name: '照片 1', includeHidden: true })).toHaveCount(1);
  await shutter.click();
  await page.getByRole('button', { name: '拍好了（2 张）' }).click();
  await expect(item.getByRole('img', { name: '照片 2' })).toBeVisible();
  expect(await track.evaluate((live) => live?.readyState)).toBe('ended');
  await program.saved();

  await item.getByRole('button', { name: '看大图 2' }).click();
  await expect(page.getByRole('dialog')).toContainText('拍摄于 20');
});

test('a refused camera says what to do, and can be tried again', async ({ program, page }) => {
  const item = itemOf(await program.openFresh(0), 0);
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const real = mediaDevices.getUserMedia.bind(mediaDevices);
    let refusals = 0;
    mediaDevices.getUserMedia = (wanted) => (refusals++ === 0 ? Promise.reject(new DOMException('', 'NotAllowedError')) : real(wanted));
  });
  await item.getByRole('button', { name: '拍照' }).click();
  await expect(page.getByRole('dialog')).toContainText('没有得到使用摄像头的许可');
  await expect(page.getByRole('button', { name: '按下快门' })).toBeDisabled();
  await page.getByRole('button', { name: '再试' }).click();
  await expect(page.getByRole('button', { name: '按下快门' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('drawing on a photo is a layer: kept, undone, and never in the photo itself', async ({ program, page }) => {
  const item = itemOf(await program.openFresh(0), 0);
  await choose(page, item.getByRole('button', { name: '添加照片', exact: true }), [await picture(page, 5, 900, 0.9)]);
  const shown = item.getByRole('img', { name: '照片 1' });
  const before = await pixelsOf(shown);

  await item.getByRole('button', { name: '看大图 1' }).click();
  await page.getByRole('button', { name: '标注', exact: true }).click();
  const stage = page.getByRole('application');
  const box = await stage.boundingBox();
  if (box === null) throw new Error('no stage');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.4, 0.3));
  await page.mouse.down();
  await page.mouse.move(...at(0.5, 0.6), { steps: 5 });
  await page.mouse.up();
  await page.getByRole('button', { name: '写字' }).click();
  await page.getByLabel('标注文字').fill('缺公示栏');
  await page.mouse.click(...at(0.45, 0.2));
  await page.getByRole('button', { name: '圆圈' }).click();
  await stage.focus();
  for (const key of ['Enter', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  const layer = page.getByRole('dialog').locator('.marks-layer');
  await expect(layer.locator('path')).toHaveCount(4);
  await page.getByRole('button', { name: '撤销一笔' }).click();
  await expect(layer.locator('path')).toHaveCount(2);
  await page.getByRole('button', { name: '保存标注' }).click();
  await expect(layer.locator('text')).toHaveText('缺公示栏');
  await page.getByRole('button', { name: '看原图' }).click();
  await expect(layer).toHaveCount(0);
  await page.keyboard.press('Escape');
  await program.saved();

  await page.reload();
  await expect(item.locator('.marks-layer text')).toHaveText('缺公示栏');
  expect(await pixelsOf(shown)).toBe(before);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(item.locator('.marks-layer')).toHaveCount(0);
  await expect(shown).toBeVisible();
});

test('any file is attached, taken out as it was, withdrawn and brought back; an empty one is refused by name', async ({ program, page }) => {
  const item = itemOf(await program.openFresh(0), 1);
  const attach = item.getByRole('button', { name: '附文件' });
  const bytes = Buffer.from('%PDF-1.7 第三届职代会 会议纪要');
  await choose(page, attach, [{ name: '会议纪要:终稿.pdf', mimeType: 'application/pdf', buffer: bytes }]);
  const file = item.getByRole('button', { name: '取出 会议纪要' });
  await expect(file).toContainText(`${String(bytes.length)} B`);
  await choose(page, attach, [{ name: '空白.docx', mimeType: 'application/msword', buffer: Buffer.alloc(0) }]);
  await expect(page.getByText('“空白.docx”是空文件，没有附上')).toBeVisible();
  await program.saved();

  await page.reload();
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).equals(bytes)).toBe(true);

  await item.getByRole('button', { name: '撤下 会议纪要' }).click();
  await expect(file).toBeHidden();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(file).toBeVisible();
});

test('nearly the same picture at another unit is pointed out, and both are shown beside each other', async ({ program, page }) => {
  const first = await program.openFresh(0);
  const unit = await first.region.getByRole('heading', { level: 2 }).innerText();
  await choose(page, itemOf(first, 2).getByRole('button', { name: '添加照片', exact: true }), [await picture(page, 9, 1600, 0.9)]);
  await expect(itemOf(first, 2).getByRole('img', { name: '照片 1' })).toBeVisible();
  await program.saved();

  const second = await program.openFresh(1);
  const item = itemOf(second, 0);
  await choose(page, item.getByRole('button', { name: '添加照片', exact: true }), [await picture(page, 77, 1600, 0.9), await picture(page, 9, 800, 0.5)]);
  const note = item.getByRole('note').filter({ hasText: '几乎相同' });
  await expect(note).toHaveCount(1);
  await expect(note).toContainText(`照片 2：与“${unit}”第 3 项的照片几乎相同`);
  await note.getByRole('button', { name: '对照查看' }).click();
  const dialog = page.getByRole('dialog', { name: '两处照片几乎相同' });
  await expect(dialog.getByRole('img', { name: '这里的照片' })).toBeVisible();
  await expect(dialog.getByRole('img', { name: '另一处的照片' })).toBeVisible();
  await expect(dialog).toContainText(unit);
  await expect(page.getByRole('status', { name: '考评总分' })).toContainText('已核查 0/38');
});
