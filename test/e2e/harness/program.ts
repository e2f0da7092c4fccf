import { navigationPages, type NavigationWord } from '#renderer/app/screens.ts';
import { expect, type Download, type Locator, type Page } from 'playwright/test';

/** The pages of the main navigation, in its order. */
export const pageNames = navigationPages.map(({ word }) => word);

/** The name of a page, which is its link and its level-1 heading. */
export type PageName = NavigationWord;

const mainTables: Partial<Record<PageName, string>> = { 单位: '单位列表', 核查: '核查任务', 对比: '排名', 决定: '验收决定' };

/** The program as a person finds it: by roles and visible names only. */
export class Program {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the address and waits for the first screen. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await expect(this.heading('工作台')).toBeVisible({ timeout: 60_000 });
  }

  heading(name: PageName): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  /** Goes to a page by its link. */
  async go(name: PageName): Promise<void> {
    await this.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name, exact: true }).click();
    await expect(this.heading(name)).toBeVisible();
  }

  /** Goes to a page of a county that has results, and waits until its main table is there. */
  async goFull(name: PageName): Promise<void> {
    await this.go(name);
    const table = mainTables[name];
    if (table !== undefined) await expect(this.page.getByRole('table', { name: table })).toBeVisible();
  }

  /** Waits until everything that was done is safe. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole('status', { name: '保存状态' })).toContainText('已保存');
  }

  /** Loads the sample county from the first page. */
  async loadSample(): Promise<void> {
    await this.go('工作台');
    await this.page.getByRole('button', { name: '载入示例县' }).click();
    await expect(this.page.getByText('示例县已载入')).toBeVisible({ timeout: 180_000 });
    await this.saved();
  }

  /** Chooses files on 导入 and waits until all of them are read. */
  async readFiles(paths: readonly string[]): Promise<Locator> {
    await this.go('导入');
    await this.page.getByLabel('选择文件').setInputFiles([...paths]);
    const preview = this.page.getByRole('table', { name: '导入预览' });
    await expect(preview).toBeVisible({ timeout: 60_000 });
    await expect(this.page.getByRole('progressbar', { name: '读取进度' })).toBeHidden({ timeout: 120_000 });
    return preview;
  }

  /** Opens a standard of the library, and waits until it is the one that buttons beside it would act on. */
  async openStandard(title: string | RegExp): Promise<void> {
    await this.go('标准');
    await this.page.getByRole('navigation', { name: '标准库' }).getByRole('link', { name: title }).click();
    await expect(this.page.getByRole('article', { name: title })).toBeVisible();
  }

  /** Opens a unit's checklist from the tasks of 核查. */
  async visit(unit: string): Promise<Checklist> {
    await this.go('核查');
    await this.page.getByRole('table', { name: '核查任务' }).getByRole('link', { name: unit }).or(this.taskButton(unit)).first().click();
    const region = this.page.getByRole('region', { name: '核查清单' });
    await expect(region).toBeVisible();
    return new Checklist(this, region);
  }

  /** Shows only the tasks of one state, and waits until the list does. */
  async showTasks(state: '未开始' | '核查中' | '已完成'): Promise<Locator> {
    await this.go('核查');
    const filter = this.page.getByRole('toolbar', { name: '按状态筛选' }).getByRole('button', { name: new RegExp(`^${state}`) });
    await filter.click();
    // The list is drawn together with the pressed button; the address changes before.
    await expect(filter).toHaveAttribute('aria-pressed', 'true');
    return this.page.getByRole('table', { name: '核查任务' });
  }

  /** Opens the nth visit that nobody has begun. */
  async openFresh(nth = 0): Promise<Checklist> {
    const tasks = await this.showTasks('未开始');
    const unit = await tasks.getByRole('link').nth(nth).innerText();
    await tasks.getByRole('link', { name: unit, exact: true }).click();
    const region = this.page.getByRole('region', { name: '核查清单' });
    await expect(region.getByRole('heading', { level: 2, name: unit })).toBeVisible();
    return new Checklist(this, region);
  }

  /** Clicks a button that downloads, and resolves to the download. */
  async download(button: string): Promise<Download> {
    const coming = this.page.waitForEvent('download', { timeout: 60_000 });
    await this.page.getByRole('button', { name: button, exact: true }).click();
    return coming;
  }

  private taskButton(unit: string): Locator {
    return this.page.getByRole('table', { name: '核查任务' }).getByRole('button', { name: unit });
  }
}

/** One unit's checklist. */
export class Checklist {
  readonly program: Program;
  readonly region: Locator;

  constructor(program: Program, region: Locator) {
    this.program = program;
    this.region = region;
  }

  /** The group of an item, by the text that names it. */
  item(text: string): Locator {
    return this.region.getByRole('group', { name: text });
  }

  /** The points so far, as shown. */
  async total(): Promise<number> {
    const text = await this.program.page.getByRole('status', { name: '考评总分' }).innerText();
    const points = /-?\d+(\.\d+)?/.exec(text.replaceAll(',', ''))?.[0];
    if (points === undefined) throw new Error(`考评总分 shows “${text}”`);
    return Number(points);
  }
}
