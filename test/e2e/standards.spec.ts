import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright/test';
import type { Program } from './harness/program.ts';
import { expect, test } from './harness/test.ts';

const fixtures = fileURLToPath(new URL('../fixtures/submissions', import.meta.url));
const form = join(fixtures, '01-标准表.xlsx');
const title = '基层工会规范化建设考核评分表';
const sealed = /主席一支笔审批/;

/** Types a number into a field and leaves it. */
async function enter(field: Locator, value: string): Promise<void> {
  await field.fill(value);
  await field.press('Enter');
}

/** Reads the practice rubric and checks every doubt that it leaves. */
async function readRubric(program: Program, page: Page): Promise<Locator> {
  await program.go('标准');
  await page.getByLabel('选择细则表').setInputFiles(form);
  const review = page.getByRole('region', { name: '细则读取结果' });
  await expect(review.getByRole('status', { name: '核对进度' })).toContainText('4 个类目，16 个条目，共 58 分');
  const item = review.getByRole('region', { name: '细则条目内容' });
  const check = item.getByRole('button', { name: '核对无误，看下一条' });
  const progress = review.getByRole('status', { name: '核对进度' });
  while ((await progress.innerText()).includes('还有')) {
    const text = await item.getByRole('textbox', { name: '考核内容' }).inputValue();
    await check.click();
    await expect(review.getByRole('row').filter({ hasText: text })).toContainText('已核对');
  }
  return review;
}

const publish = (page: Page) => page.getByRole('button', { name: '发布', exact: true });

/** Opens a round with the standard that is shown. */
async function openRound(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '按此标准新建批次' }).click();
  const dialog = page.getByRole('dialog', { name: '新建批次' });
  await dialog.getByRole('textbox', { name: '批次名称' }).fill(name);
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(dialog).toBeHidden();
}

test('a rubric spreadsheet is checked on screen, corrected, and published as a standard', async ({ program, page }) => {
  const review = await readRubric(program, page);
  await review.getByRole('table', { name: '细则条目' }).getByRole('button', { name: sealed }).click();
  const item = review.getByRole('region', { name: '细则条目内容' });
  await enter(item.getByRole('spinbutton', { name: '分值', exact: true }), '5');
  await expect(review.getByRole('status', { name: '核对进度' })).toContainText('共 59 分');
  await item.getByRole('button', { name: '加一条评分办法' }).click();
  await enter(
    item
      .getByRole('group', { name: /条评分办法/ })
      .last()
      .getByRole('spinbutton', { name: '扣分' }),
    '1.5',
  );
  await expect(review.getByRole('row').filter({ hasText: sealed })).toContainText('扣1.5分');
  await review.getByRole('button', { name: '撤销上一步' }).click();
  await expect(review.getByRole('row').filter({ hasText: sealed })).not.toContainText('扣1.5分');
  await program.saved();
  await page.reload();
  await expect(review.getByRole('status', { name: '核对进度' })).toContainText('共 59 分；有疑问的都核对过了');
  await publish(page).click();
  await expect(page.getByRole('article', { name: title })).toContainText('59 分，4 个类目，16 个条目');
});

const twoTables = (points: number): string => `基层工会考核细则
项目,考核内容,分值,评分标准
组织,按期换届选举,${String(points)},未换届不得分
组织,会员档案齐全,10,每缺一份扣1分

工会工作考核补充指标
项目,考核内容,分值,评分标准
经费,开设独立账户,10,未开户不得分
经费,经费按时上缴,10,每迟一月扣1分
`;

test('whether two tables are one rubric is asked once, answered by a key, and the next rubric of that layout reads so', async ({ program, page }) => {
  const choose = async (name: string, points: number) => {
    await program.go('标准');
    await page.getByLabel('选择细则表').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(twoTables(points)) });
  };
  const question = page.getByRole('region', { name: '请回答' });
  const progress = page.getByRole('status', { name: '核对进度' });
  await choose('细则一.csv', 10);
  await expect(question).toContainText('这张表和上面的表是什么关系？');
  await expect(question.getByRole('table', { name: '原表 Sheet1' })).toContainText('开设独立账户');
  await page.keyboard.press('2');
  await expect(progress).toContainText('4 个条目，共 40 分');
  await expect(question).toBeHidden();
  await choose('细则二.csv', 12);
  await expect(progress).toContainText('4 个条目，共 42 分');
  await expect(question).toBeHidden();
  await page.getByRole('button', { name: '恢复自动识别' }).click();
  await expect(question).toBeVisible();
  await program.saved();
});

test('items are dragged and stepped to another place, and gates, grades and scorers are written in sentences', async ({ program, page }) => {
  await readRubric(program, page);
  await page.getByRole('button', { name: '在编辑器里继续' }).click();
  const list = page.getByRole('region', { name: '类目和条目' });
  const lines = list.getByRole('list').first().getByRole('listitem');
  await expect(lines.nth(2)).toBeVisible();
  const [first, second, third] = await lines.evaluateAll((found) => found.map((line) => line.id));
  const order = () => lines.evaluateAll((found) => found.slice(0, 3).map((line) => line.id));
  await lines.nth(2).dragTo(lines.nth(0));
  await expect.poll(order).toEqual([third, first, second]);
  await lines.nth(0).getByRole('button', { name: /^下移/ }).press('Enter');
  await expect.poll(order).toEqual([first, third, second]);

  await page.getByRole('button', { name: '标准设置' }).click();
  const settings = page.getByRole('region', { name: '标准设置' });
  await settings.getByRole('button', { name: '加一个等次' }).click();
  const band = settings.getByRole('group', { name: '等次1', exact: true });
  await band.getByRole('textbox', { name: '等次名称' }).fill('优秀');
  await enter(band.getByRole('spinbutton', { name: '得分达到' }), '50');
  await band.getByRole('button', { name: /^plus|加一个条件/ }).click();
  await band.getByRole('combobox', { name: '看哪项情况' }).fill('满意率');
  await page.getByTitle('满意率', { exact: true }).click();
  await enter(band.getByRole('spinbutton', { name: '数' }), '85');
  await expect(settings.getByRole('list', { name: '等次的联合条件' })).toHaveText('当满意率不足85%（或情况不明）时，不评等次。');
  const trial = settings.getByRole('region', { name: '试算总分' });
  await trial.getByRole('spinbutton', { name: '按条目得分' }).fill('52');
  const outcome = trial.getByRole('status', { name: '试算结论' });
  await expect(outcome).toContainText('等次：没有，建议：合格');
  await trial.getByRole('spinbutton', { name: '满意率' }).fill('85');
  await expect(outcome).toContainText('等次：优秀');
  await settings.getByRole('button', { name: '由几方共同评分' }).click();
  await trial.getByRole('spinbutton', { name: '会员评议得分' }).fill('42');
  await expect(outcome).toContainText('总分 48 分，等次：没有');
  await publish(page).click();
  const shown = page.getByRole('article', { name: title });
  await expect(shown).toContainText('优秀 50 分以上，且满意率达到85%');
  await expect(shown).toContainText('考评组 60%，会员评议 40%');
});

/** Imports the practice form into the present round, finds one item met, and gives the total that the checklist shows. */
async function scoreOneItem(program: Program): Promise<number> {
  const { page } = program;
  await program.readFiles([form]);
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByRole('button', { name: '撤销导入' })).toBeVisible({ timeout: 30_000 });
  const checklist = await program.visit('工会');
  await checklist.item('主席一支笔审批').getByRole('radio', { name: '符合', exact: true }).click();
  await program.saved();
  await expect.poll(() => checklist.total()).toBeGreaterThan(0);
  return checklist.total();
}

test('one number changed in the editor counts in the next round, and the round that was scored keeps its points', async ({ program, page }) => {
  await readRubric(program, page);
  await publish(page).click();
  await openRound(page, '第一批');
  expect(await scoreOneItem(program)).toBe(4);

  await program.go('标准');
  await page.getByRole('button', { name: '复制修改' }).click();
  const list = page.getByRole('region', { name: '类目和条目' });
  await list.getByRole('button', { name: /主席一支笔审批.*4 分/ }).click();
  await enter(page.getByRole('spinbutton', { name: '分值', exact: true }), '5');
  await expect(page.getByRole('status', { name: '发布检查' })).toContainText('1 处错误');
  await expect(publish(page)).toBeDisabled();
  await page.getByRole('button', { name: '前往' }).first().click();
  const section = page.getByRole('spinbutton', { name: '类目分值' });
  await enter(section, String(Number(await section.inputValue()) + 1));
  await page.getByRole('button', { name: '标准设置' }).click();
  await enter(page.getByRole('spinbutton', { name: '总分', exact: true }), '59');
  await publish(page).click();
  await expect(page.getByRole('article', { name: title })).toContainText('59 分，4 个类目，16 个条目');
  await openRound(page, '第二批');
  expect(await scoreOneItem(program)).toBe(5);

  await page.getByRole('combobox', { name: '选择批次' }).click();
  await page.getByTitle('第一批', { exact: true }).click();
  const checklist = await program.visit('工会');
  await expect.poll(() => checklist.total()).toBe(4);
});
