import { writeFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import { shippedStandards } from '#resources/standards/index.ts';
import { blankForm } from '#shared/output/blank-form.ts';
import { writeBlankForm } from '#shared/output/write-blank-form.ts';
import { fillForm, usualFields } from '#test/unit/output/fill-form.ts';
import { tellFigure } from '../tell-figure.ts';
import { expect, test } from './harness/test.ts';

/** The most acts from the empty program to the first finished visit. */
const mostActs = 25;

/** So many presses of the tabulator lead anywhere, or nobody would press them. */
const mostTabs = 120;

/** A person with a keyboard and no mouse. What a click would be counts as one act, however many tabulators lead there: something pressed, something chosen, one field typed, one key of the checklist. */
class Keyboard {
  readonly page: Page;
  acts = 0;

  constructor(page: Page) {
    this.page = page;
  }

  /** Brings the focus to something by the tabulator alone, back with Shift where it lies before. */
  async reach(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    const where = () =>
      target.evaluate((element) => {
        const focused = document.activeElement;
        if (element.contains(focused)) return 'here';
        return focused !== null && focused !== document.body && element.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING
          ? 'before'
          : 'after';
      });
    for (let presses = 0; ; presses += 1) {
      const lies = await where();
      if (lies === 'here') return;
      if (presses > mostTabs) throw new Error(`the tabulator does not reach ${String(target)}`);
      await this.page.keyboard.press(lies === 'before' ? 'Shift+Tab' : 'Tab');
    }
  }

  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.reach(target);
    this.acts += 1;
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    this.acts += 1;
    await this.page.keyboard.type(text);
  }

  async key(key: string): Promise<void> {
    this.acts += 1;
    await this.page.keyboard.press(key);
  }

  async chooseFiles(target: Locator, paths: readonly string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.press(target);
    await (await chooser).setFiles([...paths]);
  }
}

const [standard] = shippedStandards;
const unit = '云溪县城关小学工会';

test(`by keyboard alone: from an empty program to the first finished visit in at most ${String(mostActs)} acts, and on to the exported results of a locked round`, async ({
  program,
  page,
}, info) => {
  if (standard === undefined) throw new Error('no standard is shipped');
  const form = info.outputPath('城关小学自评表.xlsx');
  // More members than workers: 形式审查 has something to tell.
  const bodies = { 经费审查委员会: '有', 女职工委员会: '有', 女会员人数: 40, 经审委员人数: 3, 女职工委员人数: 3, 独立账户: '有' };
  const fields = { ...usualFields, ...bodies, 职工人数: 80, 会员人数: 85 };
  writeFileSync(form, await fillForm(await writeBlankForm(blankForm({ standard, federation: '云溪县总工会', unit: null })), standard, fields));
  const hand = new Keyboard(page);
  const link = (name: string) => page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true });
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

  // Who I am, and for whom.
  const first = page.getByRole('region', { name: '由谁使用' });
  await hand.type(first.getByLabel('姓名'), '王立新');
  await hand.type(first.getByLabel('总工会名称'), '云溪县总工会');
  await hand.press(first.getByRole('button', { name: '记下' }));
  await expect(first).toBeHidden();

  // Standard and round.
  await hand.press(link('标准'));
  await hand.press(button('按此标准新建批次'));
  await hand.press(page.getByRole('dialog', { name: '新建批次' }).getByRole('button', { name: '新建', exact: true }));
  await expect(page.getByRole('dialog')).toBeHidden();

  // The unit's form.
  await hand.press(link('导入'));
  await hand.chooseFiles(page.getByRole('button', { name: '选择文件' }), [form]);
  await expect(page.getByRole('table', { name: '导入预览' })).toContainText(unit);
  await hand.press(button('确认导入'));

  // What it lacks is told before anybody drives there.
  await hand.press(page.getByRole('link', { name: '去形式审查' }));
  await hand.press(button(unit));
  await hand.press(button(/^发出一次性告知/));
  await hand.key('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  // The visit: one deduction with its reason, the rest met.
  await hand.press(link('核查'));
  await hand.press(button('开始核查'));
  const checklist = page.getByRole('region', { name: '核查清单' });
  await expect(checklist.getByRole('heading', { level: 2, name: unit })).toBeVisible();
  await hand.key('d');
  await hand.key('n');
  await hand.type(checklist.getByRole('group').first().getByRole('textbox', { name: '情况说明' }), '缺批复');
  await hand.key('Escape');
  await hand.key('r');
  await expect(button(/^其余全部符合/)).toBeFocused();
  await hand.key('Enter');
  await hand.press(button('完成核查'));
  await expect(checklist).toContainText('核查已于');
  await program.saved();
  const acts = hand.acts;
  tellFigure(`acts of a new user from the empty program to the first finished visit: ${String(acts)} (at most ${String(mostActs)})`);
  expect(acts).toBeLessThanOrEqual(mostActs);

  // The rest of the year.
  await hand.press(link('决定'));
  await hand.press(page.getByRole('row').filter({ hasText: unit }).getByRole('button', { name: '采纳建议' }));
  await program.saved();
  await hand.press(button('锁定批次'));
  await hand.press(page.getByRole('dialog').getByRole('button', { name: '确认锁定' }));
  await expect(page.getByRole('dialog')).toBeHidden();
  await hand.press(link('导出'));
  const coming = page.waitForEvent('download');
  await hand.press(button('导出验收结果'));
  expect((await coming).suggestedFilename()).toMatch(/^验收结果-.+\.xlsx$/);
  await expect(page.getByRole('status', { name: '导出回执' })).toContainText('读回核对');
});
