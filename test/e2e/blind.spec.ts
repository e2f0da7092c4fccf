import { takeName } from './harness/laptops.ts';
import type { Program } from './harness/program.ts';
import { expect, test } from './harness/test.ts';

test.use({ start: 'county' });

const unit = '云溪创新电子科技股份有限公司工会';

/** Scores the unit: everything 符合, except points set by hand at one place of the list. */
async function score(program: Program, name: string, place: number, points: string): Promise<void> {
  const { page } = program;
  await takeName(program, name);
  await program.go('核查');
  await page.getByRole('searchbox', { name: '搜索核查任务' }).fill(unit);
  await page.getByRole('table', { name: '核查任务' }).getByRole('link', { name: unit }).click();
  await expect(page.getByText(`背靠背双评：这是${name}的评分`)).toBeVisible();
  const list = page.getByRole('region', { name: '核查清单' });
  await list.getByRole('button', { name: '其余全部符合' }).click();
  await list.getByRole('spinbutton', { name: '考评分' }).nth(place).fill(points);
  await page.keyboard.press('Enter');
  await program.saved();
  await page.getByRole('button', { name: '完成核查' }).click();
  const doubts = page.getByRole('checkbox', { name: /待明确/ });
  const asked = page.getByRole('button', { name: '按此完成核查' });
  const waiting = page.getByText(`${name}已评完`).or(page.getByRole('region', { name: '双评定分' }));
  await expect(asked.or(waiting).first()).toBeVisible();
  if (await asked.isVisible()) {
    const rest = page.getByRole('radio', { name: /未查项按符合计/ });
    if (await rest.isVisible()) await rest.check();
    if (await doubts.isVisible()) await doubts.check();
    await asked.click();
  }
  await expect(waiting.first()).toBeVisible();
}

test('two inspectors score a unit apart, a panel settles where they differ, and one visit of record comes of it', async ({ program }) => {
  const { page } = program;
  await program.go('核查');
  await page.getByRole('link', { name: '分工' }).click();
  await page.getByRole('switch', { name: '启用背靠背双评' }).click();
  await expect(page.getByText(/现行规则：每项相差不超过 0.5 分/)).toBeVisible();

  await score(program, '张评一', 0, '1');
  await expect(page.getByText('另一位还没有开始')).toBeVisible();
  await score(program, '李评二', 3, '1.5');

  const settlement = page.getByRole('region', { name: '双评定分' });
  await expect(settlement.getByRole('heading', { name: '合议 0/2 项' })).toBeVisible();
  await expect(settlement.getByRole('button', { name: '按合议定分' })).toBeDisabled();
  const items = settlement.getByRole('group');
  await items.nth(0).getByRole('button', { name: '采用李评二的 4 分' }).click();
  await items.nth(0).getByRole('textbox', { name: '定分理由' }).fill('批复原件已补看');
  await items.nth(1).getByRole('spinbutton', { name: '另定得分' }).fill('2');
  await items.nth(1).getByRole('textbox', { name: '各方意见' }).fill('一处人数为双数');
  await items.nth(1).getByRole('textbox', { name: '定分理由' }).fill('按一个机构扣1分');
  await page.keyboard.press('Tab');
  await expect(settlement.getByRole('heading', { name: '合议 2/2 项' })).toBeVisible();
  await settlement.getByRole('button', { name: '合议记录' }).click();
  await expect(page.getByRole('article')).toContainText('批复原件已补看');
  await settlement.getByRole('button', { name: '按合议定分' }).click();

  await expect(page.getByText(/双评定分：张评一 .+ 分，李评二 .+ 分。/)).toBeVisible();
  await expect(page.getByText(/核查已于.+完成/)).toBeVisible();
  await program.saved();

  // 复核抽查, from the draw to what follows: another person, the first answers hidden.
  await takeName(program, '傅国庆');
  await program.go('核查');
  await page.getByRole('link', { name: '复核抽查' }).click();
  await page.getByRole('button', { name: '重新抽样' }).click();
  await page.getByRole('textbox', { name: '种子' }).fill('816');
  await page.getByRole('button', { name: '确认抽取' }).click();
  await expect(page.getByRole('region', { name: '抽样' })).toContainText('种子“816”');
  await page.getByRole('table', { name: '抽中单位' }).getByRole('link', { name: '填复核表' }).first().click();
  await page.getByRole('button', { name: '开始填表' }).click();
  const form = page.getByRole('region', { name: '复核表' });
  await expect(form.getByRole('button', { name: '填完，看对照' })).toBeDisabled();
  for (const item of await form.getByRole('listitem').all()) await item.getByText('符合', { exact: true }).click();
  await form.getByRole('button', { name: '填完，看对照' }).click();
  await expect(page.getByRole('table', { name: '两次的答案' })).toBeVisible();
  await page.getByRole('radio', { name: '约谈核查人' }).click();
  await page.getByRole('textbox', { name: '处理理由' }).fill('两项没有看原件');
  await page.getByRole('button', { name: '记下处理' }).click();
  await expect(page.getByRole('region', { name: '处理' })).toContainText('约谈核查人：两项没有看原件（傅国庆');
  await program.saved();
});
