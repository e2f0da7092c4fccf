import type { Locator, Page } from 'playwright/test';
import { expect, test } from './harness/test.ts';
import type { Checklist } from './harness/program.ts';

test.use({ start: 'few' });

const radio = (item: Locator, name: string): Locator => item.getByRole('radio', { name, exact: true });
const status = (page: Page): Locator => page.getByRole('status', { name: '考评总分' });
const points = (item: Locator): Locator => item.getByRole('spinbutton', { name: '考评分' });
const note = (item: Locator): Locator => item.getByRole('textbox', { name: '情况说明' });

/** A picture as a camera makes it: 3000 × 2000, JPEG. */
async function photo(page: Page, words: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const bytes = await page.evaluate(async (text) => {
    const canvas = new OffscreenCanvas(3000, 2000);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = '#b01c22';
    context.fillRect(0, 0, 3000, 2000);
    context.fillStyle = '#ffffff';
    context.font = '300px sans-serif';
    context.fillText(text, 300, 1000);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  }, words);
  return { name: 'IMG_2031.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(bytes) };
}

/** The sum of what 得分说明 says for every item. */
async function sumOfReceipts(checklist: Checklist): Promise<number> {
  const items = await checklist.region.getByRole('group').all();
  let centi = 0;
  for (const item of items) {
    await item.click({ position: { x: 4, y: 4 } });
    await item.getByRole('button', { name: '得分说明' }).click();
    const last = await item.getByRole('list', { name: '得分说明' }).getByRole('listitem').filter({ hasText: '本项得分' }).innerText();
    const value = /本项得分\s*([\d.]+|—)/.exec(last)?.[1];
    if (value === undefined) throw new Error(`no sum in “${last}”`);
    centi += value === '—' ? 0 : Math.round(Number(value) * 100);
  }
  return centi / 100;
}

test('a visit by keyboard alone: verdicts, deduction, note, undo, help', async ({ program, page }) => {
  const checklist = await program.openFresh();
  const item = (index: number) => checklist.region.getByRole('group').nth(index);
  await expect(status(page)).toHaveText(/^0 \/ 100，已核查 0\/38$/);

  await page.keyboard.press('ArrowDown');
  await expect(item(0)).toBeFocused();
  await page.keyboard.press('1');
  await expect(radio(item(0), '符合')).toBeChecked();
  await page.keyboard.press('j');
  await expect(item(1)).toBeFocused();
  await page.keyboard.press('3');
  await expect(radio(item(1), '不符合')).toBeChecked();
  await page.keyboard.press('j');
  await page.keyboard.press('0');
  await expect(radio(item(2), '不适用')).toBeChecked();
  await page.keyboard.press('k');
  await page.keyboard.press('2');
  await expect(radio(item(1), '部分符合')).toBeChecked();
  await expect(status(page)).toContainText('已核查 3/38');

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(item(3)).toBeFocused();
  await page.keyboard.press('d');
  await expect(radio(item(3), '部分符合')).toBeChecked();
  await expect(item(3).getByRole('button', { pressed: true })).toHaveCount(1);

  await page.keyboard.press('n');
  await expect(note(item(3))).toBeFocused();
  await page.keyboard.type('委员名单缺1人 0123');
  await page.keyboard.press('Escape');
  await expect(item(3)).toBeFocused();
  await expect(note(item(3))).toHaveValue('委员名单缺1人 0123');
  await program.saved();

  await page.keyboard.press('?');
  await expect(page.getByRole('note', { name: '快捷键' })).toContainText('第一条扣分');
  await page.keyboard.press('?');
  await expect(page.getByRole('note', { name: '快捷键' })).toBeHidden();

  const before = await checklist.total();
  await page.keyboard.press('j');
  await page.keyboard.press('1');
  await expect(radio(item(4), '符合')).toBeChecked();
  await expect.poll(() => checklist.total()).toBeGreaterThan(before);
  await page.keyboard.press('Control+z');
  await expect(radio(item(4), '符合')).not.toBeChecked();
  await expect.poll(() => checklist.total()).toBe(before);
  await expect(item(4)).toBeFocused();

  await item(1).click({ position: { x: 4, y: 4 } });
  await item(1).getByRole('button', { name: '改动记录' }).click();
  const history = item(1).getByRole('list', { name: '改动记录' }).getByRole('listitem');
  await expect(history).toHaveCount(2);
  await expect(history.first()).toContainText('判定：不符合 → 部分符合');

  // A judged item one has left is one line; what is pressed in it stays under the pointer, and what belongs to the answer opens.
  const folded = item(3);
  expect((await folded.boundingBox())?.height).toBeLessThan(64);
  const answer = radio(folded, '部分符合');
  await radio(folded, '符合').click();
  const pressedAt = await answer.boundingBox();
  await answer.click();
  expect(await answer.boundingBox()).toEqual(pressedAt);
  await expect(folded.getByRole('button', { name: /扣[\d.]+分$/ }).first()).toBeVisible();
  await expect(radio(item(1), '部分符合')).toBeVisible();
});

test('the keys go on wherever the focus was: at a fresh opening, after a click beside, after the search, opened by address, over photos', async ({
  program,
  page,
}) => {
  const checklist = await program.openFresh();
  const item = (index: number) => checklist.region.getByRole('group').nth(index);
  await page.keyboard.press('3');
  await expect(radio(item(0), '不符合')).toBeChecked();
  await page.keyboard.press('j');
  await page.keyboard.press('1');
  await expect(radio(item(1), '符合')).toBeChecked();
  await expect(radio(item(0), '不符合')).toBeChecked();

  // Beside the items: on the page itself, and on a button of the head.
  await page.getByRole('main').click({ position: { x: 3, y: 300 } });
  await expect(item(1)).not.toBeFocused();
  await page.keyboard.press('3');
  await expect(radio(item(1), '不符合')).toBeChecked();
  await page.getByRole('main').click({ position: { x: 3, y: 300 } });
  await page.keyboard.press('ArrowDown');
  await expect(item(2)).toBeFocused();
  await page.getByRole('button', { name: '目录' }).click();
  await page.keyboard.press('2');
  await expect(radio(item(2), '部分符合')).toBeChecked();

  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox', { name: '查找' });
  await expect(search).toBeFocused();
  await page.keyboard.type('1');
  await expect(search).toHaveValue('1');
  await page.keyboard.press('Escape');
  await expect(search).toBeHidden();
  await expect(item(2)).toBeFocused();
  await expect(radio(item(2), '部分符合')).toBeChecked();

  const choosing = page.waitForEvent('filechooser');
  const pictures = [await photo(page, '门牌'), await photo(page, '台账')];
  await page.keyboard.press('p');
  await (await choosing).setFiles(pictures);
  await expect(item(2).getByRole('img', { name: '照片 2' })).toBeVisible();
  await item(2).getByRole('button', { name: '看大图 1' }).click();
  const viewer = page.getByRole('dialog', { name: /^照片/ });
  await expect(viewer).toContainText('照片 1');
  await page.keyboard.press('ArrowRight');
  await expect(viewer).toContainText('照片 2');
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
  await expect(radio(item(2), '部分符合')).toBeChecked();
  await program.saved();

  await page.reload();
  await expect(item(2)).toBeFocused();
  await page.evaluate(() => localStorage.clear());
  const address = page.url();
  await program.go('工作台');
  await page.goto(address);
  await expect(status(page)).toContainText('已核查 3/38');
  await page.keyboard.press('ArrowDown');
  await expect(item(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('1');
  await expect(radio(item(1), '符合')).toBeChecked();
});

test('deductions, hand-set points, note and photo outlive a reload, and the total is the sum of the receipts', async ({ program, page }) => {
  const checklist = await program.openFresh();
  const item = (index: number) => checklist.region.getByRole('group').nth(index);

  await radio(item(0), '符合').click();
  await expect(points(item(0))).not.toHaveValue('');
  const full = await points(item(0)).inputValue();
  await item(0)
    .getByRole('button', { name: /扣2分$/ })
    .click();
  await expect(radio(item(0), '部分符合')).toBeChecked();
  await expect(points(item(0))).toHaveValue(String(Number(full) - 2));
  await item(0)
    .getByRole('button', { name: /扣2分$/ })
    .click();
  await expect(item(0).getByRole('radio', { checked: true })).toHaveCount(0);
  await item(0)
    .getByRole('button', { name: /扣2分$/ })
    .click();

  await points(item(1)).fill('2.5');
  await points(item(1)).press('Enter');
  await expect(radio(item(1), '部分符合')).toBeChecked();
  await points(item(2)).fill('99');
  await points(item(2)).press('Enter');
  await expect(item(2).getByRole('alert')).toContainText('应为 0 至');
  await expect(points(item(2))).toHaveValue('');

  await note(item(1)).fill('经审会委员缺一名，主任已调离');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), item(1).getByRole('button', { name: '添加照片', exact: true }).click()]);
  await chooser.setFiles([await photo(page, '职工之家')]);
  const thumbnail = item(1).getByRole('img', { name: '照片 1' });
  await expect(thumbnail).toBeVisible();
  await expect.poll(() => thumbnail.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(2000);

  await checklist.region
    .getByRole('button', { name: /^本部分其余均符合/ })
    .last()
    .click();
  await page.keyboard.press('Escape');
  await program.saved();
  const total = await checklist.total();
  const shown = await status(page).innerText();

  await item(1).click({ position: { x: 4, y: 4 } });
  await page.reload();
  await expect(status(page)).toHaveText(shown);
  await expect(item(1)).toBeFocused();
  await expect(item(1)).toBeInViewport();
  await expect(points(item(0))).toHaveValue(String(Number(full) - 2));
  await expect(points(item(1))).toHaveValue('2.5');
  await expect(note(item(1))).toHaveValue('经审会委员缺一名，主任已调离');
  await expect(item(1).getByRole('img', { name: '照片 1' })).toBeVisible();
  expect(await sumOfReceipts(checklist)).toBe(total);

  await item(1).click({ position: { x: 4, y: 4 } });
  await item(1).getByRole('button', { name: '撤下照片 1' }).click();
  await expect(item(1).getByRole('img', { name: '照片 1' })).toBeHidden();
  await points(item(1)).fill('');
  await points(item(1)).press('Enter');
  await expect(item(1).getByRole('button', { name: /^手定/ })).toBeHidden();
});

test('a visit is completed only with a clear word on what is open, is read-only then, and can be opened again', async ({ program, page }) => {
  const checklist = await program.openFresh();
  const item = (index: number) => checklist.region.getByRole('group').nth(index);
  const complete = page.getByRole('button', { name: '完成核查', exact: true });

  await radio(item(1), '部分符合').click();
  await complete.click();
  const dialog = page.getByRole('dialog', { name: '还有未办完的项目' });
  await expect(dialog).toContainText('有一票否决情形');
  await expect(dialog.getByRole('button', { name: '按此完成核查' })).toBeDisabled();
  await dialog.getByRole('button', { name: '继续核查' }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: /^其余全部符合/ }).click();
  await expect(status(page)).toContainText('已核查 38/38');
  await complete.click();
  await expect(dialog).toContainText('待明确 1 项');
  await dialog.getByRole('button', { name: /^2\. / }).click();
  await expect(dialog).toBeHidden();
  await expect(item(1)).toBeFocused();
  await page.keyboard.press('1');
  await complete.click();

  await expect(checklist.region).toContainText('核查已于');
  await expect(checklist.region).toContainText('记录现在只能查看');
  await expect(radio(item(0), '不符合')).toBeDisabled();
  await expect(note(item(0))).toBeDisabled();
  await expect(item(0).getByRole('button', { name: '添加照片' })).toBeHidden();
  await program.saved();

  await page.getByRole('button', { name: '重新打开' }).click();
  const reopening = page.getByRole('dialog', { name: '重新打开核查' });
  await expect(reopening.getByRole('button', { name: '确认重新打开' })).toBeDisabled();
  await reopening.getByRole('textbox', { name: '理由' }).fill('单位补交了材料');
  await reopening.getByRole('button', { name: '确认重新打开' }).click();
  await expect(checklist.region).toContainText('重新打开：单位补交了材料');
  await expect(radio(item(0), '不符合')).toBeEnabled();
  await expect(complete).toBeVisible();
});
