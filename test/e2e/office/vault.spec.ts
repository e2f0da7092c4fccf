import { expect, test } from '../harness/test.ts';

const password = '春江水暖鸭先知 2026';

test('with a password of the laptop the start asks for it, and the covered screen keeps what was typed', async ({ program, page }) => {
  await program.go('设置');
  const panel = page.getByRole('region', { name: '本机密码' });
  await panel.getByLabel('新密码').fill(password);
  await panel.getByLabel('再输一次').fill(password);
  await panel.getByRole('button', { name: '设本机密码' }).click();
  const code = await page.getByLabel('恢复码', { exact: true }).innerText();
  await page.getByLabel('照抄好的纸，输入最后四位').fill(code.slice(-4));
  await page.getByRole('button', { name: '开始加密' }).click();

  await expect(page.getByText('本机数据已加密')).toBeVisible();
  const question = page.getByLabel('本机密码', { exact: true });
  await question.fill('不是这个');
  await page.getByRole('button', { name: '打开' }).click();
  await expect(page.getByRole('alert')).toContainText('密码不对');
  await expect(page.getByRole('button', { name: '打开' })).toBeEnabled({ timeout: 10_000 });
  await question.fill(password);
  await page.getByRole('button', { name: '打开' }).click();
  await expect(program.heading('设置')).toBeVisible({ timeout: 60_000 });

  const typed = page.getByLabel('设口令', { exact: true });
  await typed.fill('正在写的字');
  await page.getByRole('button', { name: '锁屏', exact: true }).click();
  const cover = page.getByRole('dialog', { name: '已锁屏' });
  await expect(cover).toBeVisible();
  await expect(typed).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(cover).toBeVisible();
  await cover.getByLabel('本机密码', { exact: true }).fill(password);
  await cover.getByRole('button', { name: '继续' }).click();
  await expect(cover).toBeHidden();
  await expect(typed).toHaveValue('正在写的字');
});
