import type { CDPSession, Page } from 'playwright/test';
import { expect, test } from '../harness/test.ts';

test.use({ start: 'few' });

/** Gives the program so many bytes of the disk in all; undefined gives it back what it had. */
async function setRoom(session: CDPSession, address: string, bytes: number | undefined): Promise<void> {
  const origin = new URL(address).origin;
  await session.send('Storage.overrideQuotaForOrigin', bytes === undefined ? { origin } : { origin, quotaSize: bytes });
}

/** Writes down every word that 保存状态 shows from now on. */
async function watchStates(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const status = document.querySelector('[aria-label=保存状态]');
    const seen: string[] = [];
    const note = (): void => {
      const word = /^[\p{Script=Han}]+/u.exec(status?.textContent ?? '')?.[0] ?? '';
      if (seen.at(-1) !== word) seen.push(word);
    };
    note();
    if (status !== null) new MutationObserver(note).observe(status, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { seenStates: seen });
  });
  return () => page.evaluate(() => (window as unknown as { seenStates: readonly string[] }).seenStates);
}

async function picture(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(320, 200);
    canvas.getContext('2d')?.fillText('职工之家', 20, 100);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())];
  });
  return Buffer.from(bytes);
}

test('on a full disk the screen says 未保存 and why, keeps every step, asks before closing, and says 已保存 only when all of it is written', async ({
  program,
  page,
  address,
}) => {
  test.slow();
  const { region } = await program.openFresh();
  const items = region.getByRole('group');
  const [first, second] = [items.nth(0), items.nth(1)];
  await first.getByRole('radio', { name: '符合', exact: true }).click();
  await program.saved();

  const session = await page.context().newCDPSession(page);
  await setRoom(session, address, 1);
  const states = await watchStates(page);
  await first.getByRole('radio', { name: '不符合' }).click();
  const status = page.getByRole('status', { name: '保存状态' });
  await expect(status).toContainText('未保存');
  const notice = page.getByRole('alert').filter({ hasText: '未保存：磁盘空间不足' });
  await expect(notice).toContainText('都还留着');
  await expect(first.getByRole('radio', { name: '不符合' })).toBeChecked();

  await second.getByRole('textbox', { name: '情况说明' }).fill('缺会议记录');
  const chooser = page.waitForEvent('filechooser');
  await second.getByRole('button', { name: '添加照片', exact: true }).click();
  await (await chooser).setFiles([{ name: '职工之家.png', mimeType: 'image/png', buffer: await picture(page) }]);
  await notice.getByRole('button', { name: '现在再试' }).click();
  await expect(second.getByRole('textbox', { name: '情况说明' })).toHaveValue('缺会议记录');

  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expect(status).toContainText('未保存');
  expect((await states()).slice(1)).not.toContain('已保存');

  await setRoom(session, address, undefined);
  // The program may try again by itself before a hand reaches the button, and the notice is gone then: press it only where it is still there.
  await notice.getByRole('button', { name: '现在再试' }).evaluateAll((buttons: HTMLElement[]) => {
    for (const button of buttons) button.click();
  });
  await program.saved();
  await expect(notice).toBeHidden();
  await expect(second.getByRole('img', { name: '照片 1' })).toBeVisible();
  expect((await states()).filter((word) => word === '已保存')).toHaveLength(2);

  await page.reload();
  await expect(first.getByRole('radio', { name: '不符合' })).toBeChecked();
  await expect(second.getByRole('textbox', { name: '情况说明' })).toHaveValue('缺会议记录');
  await expect(second.getByRole('img', { name: '照片 1' })).toBeVisible();
  await program.go('设置');
  await page.getByRole('button', { name: '检查数据' }).click();
  await expect(page.getByText(/没有发现问题/)).toBeVisible();
});
