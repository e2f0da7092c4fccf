import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { screens, type Screen } from '#renderer/app/screens.ts';
import type { Program } from './harness/program.ts';
import { expect, test } from './harness/test.ts';
import { addressesOf, drawn, goTo } from './harness/walk.ts';

const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url));
const submissions = fileURLToPath(new URL('../fixtures/submissions', import.meta.url));

/** What is done on a screen before its picture is taken, so that it shows most of it. */
const preparations: Readonly<Record<string, (program: Program) => Promise<void>>> = {
  import: async (program) => {
    const names = ['01-标准表.xlsx', '02-两行表头.xls', '06-超分错总分预填考评分.xlsx', '07-公式无缓存与隐藏行.xlsx', '93-传输中断.xlsx'];
    const preview = await program.readFiles(names.map((name) => join(submissions, name)));
    await program.page.getByRole('button', { name: /^全部登记为新单位/ }).click();
    await preview.getByRole('button', { name: '06-超分错总分预填考评分.xlsx' }).click();
    await expect(program.page.getByRole('region', { name: '读取结果' }).getByRole('group', { name: '原表片段' })).toBeVisible();
  },
  checklist: async ({ page }) => {
    await page.getByRole('button', { name: '继续', exact: true }).first().click();
    await expect(page.getByRole('region', { name: '核查清单' })).toBeVisible();
  },
  matrix: (program) => comparePage(program, '单位×条目'),
  pair: (program) => comparePage(program, '单位对照'),
  closing: async ({ page }) => {
    await page.getByRole('searchbox', { name: '搜索核查任务' }).fill('恒远包装');
    await page.getByRole('table', { name: '核查任务' }).getByRole('link').first().click();
    await page.getByRole('link', { name: '末次会议' }).click();
    await page.getByRole('button', { name: '逐条通报' }).last().click();
    const talk = page.getByRole('region', { name: '逐条通报' });
    await expect(talk.getByRole('heading', { level: 2 })).toBeVisible();
    // On to a deduction that was photographed.
    for (let place = 1; (await talk.getByRole('button', { name: '看大图 1' }).count()) === 0; place += 1) {
      await expect(talk.getByText(`第 ${String(place)} 条`)).toBeVisible();
      await page.keyboard.press('ArrowRight');
      await expect(talk.getByText(`第 ${String(place + 1)} 条`)).toBeVisible();
    }
    await expect(talk.getByRole('img', { name: '照片 1' })).toBeVisible();
  },
};

/** Goes to a page of 对比, and waits until it is drawn. */
async function comparePage(program: Program, name: string): Promise<void> {
  const { page } = program;
  await program.go('对比');
  await page.getByRole('navigation', { name: '对比内容' }).getByRole('link', { name }).click();
  await expect(page.getByRole('region', { name, exact: true })).toBeVisible();
  await drawn(page);
}

/** Says who works here and for which federation, as the first use asks. */
async function sayWho({ page }: Program): Promise<void> {
  const asked = page.getByRole('region', { name: '由谁使用' });
  await asked.getByLabel('姓名').fill('李晓燕');
  await asked.getByLabel('总工会名称').fill('云溪县总工会');
  await asked.getByRole('button', { name: '记下' }).click();
  await expect(asked).toBeHidden();
  await expect(page.getByText('已记下')).toBeHidden();
}

/** Pictures that begin at another screen than the one of their name. */
const beginnings: Readonly<Record<string, string>> = { checklist: 'visits', closing: 'visits', matrix: 'home', pair: 'home' };

/** The pictures that the README shows, by the names of the screens. */
const shown = [...readFileSync(join(folder, '..', '..', 'README.md'), 'utf8').matchAll(/docs\/pictures\/(\w+)\.png/gu)].map(([, name]) => name ?? '');

test('pictures of the screens @pictures', async ({ program, page }) => {
  test.setTimeout(300_000);
  // A day within the sample county's round, so that the pictures stay as they are from run to run.
  await page.clock.install({ time: new Date('2024-12-12T09:30:00+08:00') });
  await page.reload();
  await program.loadSample();
  await expect(page.getByText('示例县已载入')).toBeHidden();
  await sayWho(program);
  expect(shown.length).toBeGreaterThan(0);
  for (const name of shown) {
    const screen: Screen | undefined = screens.find((one) => one.name === (beginnings[name] ?? name));
    if (screen === undefined) throw new Error(`${name}.png: no screen has this name`);
    await goTo(page, screen, addressesOf(screen, {})[0] ?? '/');
    await preparations[name]?.(program);
    await page.mouse.move(0, 767);
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  }
});
