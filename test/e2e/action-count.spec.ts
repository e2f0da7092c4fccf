import type { Locator, Page } from 'playwright/test';
import { tellFigure } from '../tell-figure.ts';
import { expect, test } from './harness/test.ts';
import type { Checklist, Program } from './harness/program.ts';

test.use({ start: 'few' });

/** Does what a hand does and counts it: a click, a key, a choice of a file are one action each. */
class Hand {
  readonly page: Page;
  actions = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async click(target: Locator): Promise<void> {
    this.actions += 1;
    await target.click();
  }

  async choosePhoto(item: Locator, words: string): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.click(item.getByRole('button', { name: '添加照片', exact: true }));
    this.actions += 1;
    await (await chooser).setFiles([{ name: `${words}.png`, mimeType: 'image/png', buffer: await picture(this.page, words) }]);
    await expect(item.getByRole('img', { name: '照片 1' })).toBeVisible();
  }

  async chooseSecondPhrase(item: Locator): Promise<void> {
    await this.click(item.getByRole('button', { name: '选用短语' }));
    await this.click(this.page.getByRole('menuitem').nth(1));
    await expect(this.page.getByRole('menuitem')).toHaveCount(0);
    await expect(item.getByRole('textbox', { name: '情况说明' })).not.toHaveValue('');
  }
}

async function picture(page: Page, words: string): Promise<Buffer> {
  const bytes = await page.evaluate(async (text) => {
    const canvas = new OffscreenCanvas(300, 200);
    canvas.getContext('2d')?.fillText(text, 20, 100);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())];
  }, words);
  return Buffer.from(bytes);
}

async function openFreshVisit(program: Program, nth: number): Promise<Checklist> {
  const checklist = await program.openFresh(nth);
  await expect(program.page.getByRole('status', { name: '考评总分' })).toContainText('已核查 0/38');
  return checklist;
}

test('a unit that fully complies takes at most 5 actions; one with deductions, notes and photos at most 30', async ({ program, page }) => {
  const complying = await openFreshVisit(program, 0);
  const quick = new Hand(page);
  await quick.click(page.getByRole('button', { name: /^其余全部符合/ }));
  await quick.click(page.getByRole('button', { name: '完成核查', exact: true }));
  await expect(complying.region).toContainText('核查已于');
  await program.saved();

  const checklist = await openFreshVisit(program, 1);
  const hand = new Hand(page);
  const items = checklist.region.getByRole('group');
  const countable = checklist.region.getByRole('group').filter({ has: page.locator('button', { hasText: /扣[\d.]+分$/ }) });
  for (const index of [0, 1, 2]) {
    const item = countable.nth(index);
    await hand.click(item.getByRole('button', { name: /扣[\d.]+分$/ }).first());
    await expect(item.getByRole('radio', { checked: true })).toHaveCount(1);
  }
  await hand.chooseSecondPhrase(countable.nth(0));
  await hand.chooseSecondPhrase(countable.nth(1));
  await hand.choosePhoto(items.nth(4), '职工之家');
  await hand.choosePhoto(items.nth(5), '会议记录');
  await hand.click(page.getByRole('button', { name: /^其余全部符合/ }));
  await expect(page.getByRole('status', { name: '考评总分' })).toContainText('已核查 38/38');
  await hand.click(page.getByRole('button', { name: '完成核查', exact: true }));
  await expect(checklist.region).toContainText('核查已于');
  await program.saved();

  tellFigure(
    `actions of a visit: fully complying ${String(quick.actions)} (at most 5), 3 deductions, 2 notes and 2 photos ${String(hand.actions)} (at most 30)`,
  );
  expect(quick.actions).toBeLessThanOrEqual(5);
  expect(hand.actions).toBeLessThanOrEqual(30);
});
