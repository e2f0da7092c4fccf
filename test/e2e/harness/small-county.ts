import { shippedStandards } from '#resources/standards/index.ts';
import { itemsOf, type Item, type Standard, type UnitKind } from '#shared/model/standard.ts';
import { sheetsOf, type Rows } from './exported-workbook.ts';
import type { Program } from './program.ts';
import { expect } from './test.ts';

/** One unit of the register that a small county begins with. */
export interface Registered {
  readonly name: string;
  readonly town: string;
  readonly kind: string;
  readonly workers: number;
  readonly women: number;
  readonly members: number;
}

/** The units of a small county, one or two of a kind, and one firm without a union. */
export const register = {
  community: { name: '云溪县老街社区工会', town: '石桥镇', kind: '社区', workers: 420, women: 200, members: 416 },
  township: { name: '石桥镇总工会', town: '石桥镇', kind: '乡镇(街道)', workers: 60, women: 20, members: 60 },
  secondTownship: { name: '红旗镇总工会', town: '红旗镇', kind: '乡镇(街道)', workers: 50, women: 20, members: 48 },
  enterprise: { name: '云溪县宏达机械有限公司工会', town: '城关镇', kind: '企业', workers: 186, women: 60, members: 184 },
  office: { name: '云溪县财政局机关工会', town: '城关镇', kind: '机关', workers: 46, women: 18, members: 46 },
  school: { name: '云溪县第一中学工会', town: '城关镇', kind: '学校', workers: 150, women: 80, members: 150 },
  industry: { name: '云溪县家具行业商会工会', town: '城关镇', kind: '行业(商会)', workers: 600, women: 200, members: 594 },
  station: { name: '石桥镇工会服务站', town: '石桥镇', kind: '其他', workers: 6, women: 3, members: 6 },
  centre: { name: '云溪县工会服务中心', town: '城关镇', kind: '其他', workers: 9, women: 4, members: 9 },
  without: { name: '新桥塑料制品有限公司', town: '石桥镇', kind: '企业', workers: 86, women: 30, members: 0 },
} as const satisfies Readonly<Record<string, Registered>>;
export type RegisterKey = keyof typeof register;

/** Begins at an empty program: says who works for which federation, and reads the register of some units from a file. */
export async function beginCounty(program: Program, keys: readonly RegisterKey[]): Promise<void> {
  const { page } = program;
  await page.getByLabel('姓名').fill('周敏');
  await page.getByLabel('总工会名称').fill('云溪县总工会');
  await page.getByRole('button', { name: '记下', exact: true }).click();
  const lines = keys.map((key) => {
    const { name, town, kind, workers, women, members } = register[key];
    return [name, town, kind, workers, women, members, key === 'without' ? '否' : '是'].join(',');
  });
  const text = `\uFEFF单位名称,所属乡镇,单位类型,职工人数,女职工人数,会员人数,是否建会\n${lines.join('\n')}\n`;
  await program.go('导入');
  await page.getByLabel('选择文件').setInputFiles({ name: '单位登记册.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByRole('button', { name: '撤销导入' })).toBeVisible();
  await program.saved();
}

/** A shipped standard. Throws where none has the id. */
export function shipped(id: string): Standard {
  const standard = shippedStandards.find((one) => one.id === id);
  if (standard === undefined) throw new Error(`no standard ${id} is shipped`);
  return standard;
}

/** Opens a round by a shipped standard with the units of the books that it is for. */
export async function openRoundBy(program: Program, { title }: Standard): Promise<void> {
  const { page } = program;
  await program.openStandard(title);
  await page.getByRole('button', { name: '按此标准新建批次' }).click();
  const dialog = page.getByRole('dialog', { name: '新建批次' });
  if ((await dialog.getByText('台账里的全部单位').count()) === 0) {
    await dialog.getByLabel('沿用单位和分工').click();
    await page.locator('.ant-select-item-option', { hasText: '台账里的全部单位' }).click();
  }
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** The first item that a unit can fail without failing the whole: neither mandatory nor a veto, and for its kind. */
export function failable(standard: Standard, kind: UnitKind): Item {
  const found = itemsOf(standard).find(
    ({ item }) =>
      item.max > 0 && (item.kinds?.includes(kind) ?? true) && !item.rules.some((rule) => ['mandatory', 'veto', 'not-applicable', 'grade'].includes(rule.kind)),
  );
  if (found === undefined) throw new Error(`${standard.id} has no such item`);
  return found.item;
}

/** Types facts that a standard rests on beside its items, by their words, into the panel above the checklist. */
export async function enterFacts({ page }: Program, facts: Readonly<Record<string, number>>): Promise<void> {
  const panel = page.getByRole('region', { name: '条件和其他评分' });
  for (const [word, value] of Object.entries(facts)) {
    await panel.getByRole('button', { name: new RegExp(`^改${word}：`) }).click();
    const field = page.getByRole('spinbutton', { name: word, exact: true });
    await field.fill(String(value));
    await field.press('Enter');
    await expect(panel.getByRole('button', { name: new RegExp(`^改${word}：.*${String(value)}`) })).toBeVisible();
  }
}

/** Visits a unit: the given items are 不符合 with a note, all others 符合; what else the standard asks for is excepted by name. Resolves to the shown total. */
export async function judgeUnit(program: Program, unit: string, failed: readonly Item[] = [], facts: Readonly<Record<string, number>> = {}): Promise<number> {
  const { page } = program;
  const checklist = await program.visit(unit);
  await enterFacts(program, facts);
  for (const { text } of failed) {
    const item = checklist.item(text);
    await item.getByRole('radio', { name: '不符合', exact: true }).click();
    await item.getByRole('textbox', { name: '情况说明' }).fill('现场没有查到');
  }
  await page.getByRole('button', { name: /^其余全部符合/ }).click();
  await expect(page.getByRole('button', { name: '其余全部符合（0）' }).or(page.getByRole('button', { name: '其余全部符合', exact: true }))).toBeDisabled();
  await page.getByRole('button', { name: '完成核查' }).click();
  const done = page.getByRole('button', { name: '重新打开' });
  const dialog = page.getByRole('dialog', { name: '还有未办完的项目' });
  await expect(done.or(dialog)).toBeVisible();
  if (await dialog.isVisible()) {
    for (const reason of await dialog.getByLabel(/^例外理由/).all()) {
      await reason.fill('按现场情况，已报县总工会同意');
      await reason.press('Tab');
    }
    await dialog.getByRole('button', { name: '按此完成核查' }).click();
  }
  await expect(done).toBeVisible();
  await program.saved();
  return checklist.total();
}

/** Adopts what the program recommends for a unit, and resolves to the words of its line before. */
export async function adoptFor(program: Program, unit: string): Promise<string> {
  await program.go('决定');
  const line = program.page.getByRole('table', { name: '验收决定' }).getByRole('row').filter({ hasText: unit });
  await expect(line.getByRole('button', { name: '采纳建议' })).toBeEnabled();
  const words = await line.innerText();
  await line.getByRole('button', { name: '采纳建议' }).click();
  await expect(line.getByRole('button', { name: '采纳建议' })).toBeDisabled();
  await program.saved();
  return words;
}

/** Locks the round that is shown. */
export async function lockRound(program: Program): Promise<void> {
  const { page } = program;
  await program.go('决定');
  await page.getByRole('button', { name: '锁定批次' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认锁定' }).click();
  await expect(page.getByRole('button', { name: '解除锁定' })).toBeVisible();
}

/** Writes a document of the round by its button, and resolves to the rows of its first sheet. */
export async function exported(program: Program, button: string): Promise<Rows> {
  await program.go('导出');
  const [rows = []] = [...sheetsOf(await (await program.download(button)).path()).values()];
  return rows;
}

/** The line of a sheet that names a unit, by the titles of the row that holds 单位名称. */
export function lineOf(rows: Rows, unit: string): Readonly<Record<string, unknown>> {
  const head = rows.find((row) => row.includes('单位名称')) ?? [];
  const line = rows.find((row) => row.includes(unit));
  return Object.fromEntries(head.map((title, column) => [String(title), line?.[column]]));
}

/** All words of a sheet in one text. */
export const wordsOf = (rows: Rows): string => JSON.stringify(rows);
