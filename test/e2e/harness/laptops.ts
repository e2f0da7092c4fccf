import { rmSync } from 'node:fs';
import { chromium, type BrowserContext } from 'playwright/test';
import { Program } from './program.ts';
import { browserOptions } from './browser-options.ts';
import { profileFor, type Start } from './profiles.ts';
import { expect } from './test.ts';

/** Another laptop: its own profile on the same program. */
export async function anotherMachine(address: string, start: Start = 'new'): Promise<{ readonly program: Program; close(): Promise<void> }> {
  const profile = await profileFor(start);
  const context: BrowserContext = await chromium.launchPersistentContext(profile, { ...browserOptions(), acceptDownloads: true });
  const program = new Program(context.pages()[0] ?? (await context.newPage()));
  await program.open(address);
  return {
    program,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Says who works on a laptop. */
export async function takeName({ page }: Program, name: string): Promise<void> {
  await page.getByRole('button', { name: '目前由谁操作' }).click();
  await page.getByLabel('目前由谁操作', { exact: true }).fill(name);
  await page.getByRole('button', { name: '确定' }).click();
  await expect(page.getByRole('button', { name: new RegExp(`目前由谁操作.*${name}`) })).toBeVisible();
}

/** Writes a package of everything, and resolves to the path of its file. */
export async function writePackage(program: Program): Promise<string> {
  await program.go('设置');
  const download = await program.download('导出数据包');
  expect(download.suggestedFilename()).toMatch(/^验收台-数据包-.+\.ystz$/);
  return download.path();
}

/** Chooses a package and waits until the program says what merging would do. */
export async function choosePackage(program: Program, path: string): Promise<void> {
  await program.go('设置');
  await program.page.getByLabel('合并数据包').setInputFiles(path);
  await expect(program.page.getByRole('region', { name: '合并预览' })).toContainText('本机已有');
}

/** Merges a package, and waits until it is kept. */
export async function merge(program: Program, path: string): Promise<void> {
  await choosePackage(program, path);
  await program.page.getByRole('button', { name: '确认合并' }).click();
  await expect(program.page.getByRole('region', { name: '合并预览' })).toBeHidden();
  await program.saved();
}
