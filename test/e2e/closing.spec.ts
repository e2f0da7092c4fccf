import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './harness/test.ts';
import type { Program } from './harness/program.ts';

test.use({ start: 'few' });

/** Completes a visit that nobody has begun, with three items not met, and opens its closing meeting. Gives back the unit's name. */
async function openClosing(program: Program): Promise<string> {
  const { page } = program;
  const { region: checklist } = await program.openFresh();
  const unit = await checklist.getByRole('heading', { level: 2 }).first().innerText();
  for (const place of [4, 6, 8]) await checklist.getByRole('group').nth(place).getByRole('radio', { name: '不符合', exact: true }).click();
  await page.getByRole('button', { name: /^其余全部符合/ }).click();
  await page.getByRole('button', { name: '完成核查' }).click();
  await page.getByRole('link', { name: '末次会议' }).click();
  await expect(page.getByRole('heading', { level: 1, name: unit })).toBeVisible();
  return unit;
}

/** Writes something name-like into a signature field with the mouse. */
async function draw(page: Page, pad: Locator): Promise<void> {
  const box = await pad.boundingBox();
  if (box === null) throw new Error('the signature field is not there');
  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.down();
  for (let step = 1; step <= 20; step += 1) await page.mouse.move(box.x + 60 + step * 8, box.y + 90 + 30 * Math.sin(step));
  await page.mouse.up();
}

test('a closing meeting: an objection in words, both signatures, the sheet as a Word document, and a signature that a later change outdates', async ({
  program,
  page,
}) => {
  const unit = await openClosing(program);
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden();
  const talk = page.getByRole('region', { name: '逐条通报' });
  const of = Number(/扣分和未达到\s*(\d+) 项/.exec(await talk.innerText())?.[1]);
  expect(of).toBeGreaterThan(1);

  // The keys go on wherever the focus was: beside the card, and on a button of the page.
  await page.getByRole('main').click({ position: { x: 2, y: 400 } });
  await page.keyboard.press('ArrowRight');
  await expect(talk.getByRole('heading', { level: 2 })).toBeVisible();
  await talk.getByRole('button', { name: '总体' }).click();
  await page.keyboard.press('ArrowRight');
  const disputed = await talk.getByRole('heading', { level: 2 }).innerText();
  await page.keyboard.press('2');
  await talk.getByRole('textbox', { name: '单位的说法' }).fill('材料上周已补齐');
  await talk.getByLabel('附单位佐证').setInputFiles({ name: '补交目录.txt', mimeType: 'text/plain', buffer: Buffer.from('会议记录') });
  await expect(talk.getByRole('group', { name: '异议佐证' }).getByRole('button', { name: '补交目录.txt', exact: true })).toBeVisible();
  await talk.getByRole('button', { name: '总体' }).click();
  await talk.getByRole('button', { name: `其余 ${String(of - 1)} 条认可` }).click();
  const steps = page.getByRole('navigation', { name: '会议步骤' });
  await expect(steps).toContainText(`已回应 ${String(of)}/${String(of)}`);

  await steps.getByRole('button', { name: /双方签字/ }).click();
  const own = page.getByRole('region', { name: '受检单位签字' });
  await own.getByRole('textbox', { name: /姓名/ }).fill('王芳');
  await expect(own.getByRole('button', { name: '确认签字' })).toBeDisabled();
  await draw(page, own.getByRole('img', { name: /签字区/ }));
  await own.getByRole('button', { name: '退一笔' }).click();
  await expect(own.getByRole('button', { name: '确认签字' })).toBeDisabled();
  await own.getByRole('button', { name: '恢复' }).click();
  await own.getByRole('button', { name: '确认签字' }).click();
  await expect(own.getByRole('img', { name: '受检单位的签字' })).toBeVisible();
  const team = page.getByRole('region', { name: '核查组签字' });
  await team.getByRole('textbox', { name: /姓名/ }).fill('李明');
  await team.getByText('在纸上签字').click();
  await team.getByRole('button', { name: '记下在纸上签字' }).click();
  await expect(steps).toContainText('已签 2/2');
  await team.getByRole('button', { name: '撤下签字' }).click();
  await expect(steps).toContainText('已签 1/2');
  await page.getByRole('main').getByRole('button', { name: '撤销' }).click();
  await expect(steps).toContainText('已签 2/2');

  await page.getByRole('button', { name: '看确认单' }).click();
  const sheet = page.getByRole('article', { name: new RegExp(`^${unit}-现场核查确认单`) });
  await expect(sheet).toContainText('异议：材料上周已补齐');
  await expect(sheet.getByRole('img', { name: '受检单位签字' })).toBeVisible();
  const everything = page.getByRole('checkbox', { name: /^含全部项目/ });
  await expect(sheet).not.toContainText('附：全部项目得分');
  await everything.check();
  await expect(sheet.getByRole('table', { name: '全部项目得分' })).toContainText('得分：');
  await everything.uncheck();
  await expect(sheet).not.toContainText('附：全部项目得分');
  await program.saved();
  const saved = await program.download('存为 Word');
  expect(saved.suggestedFilename()).toMatch(/现场核查确认单-.*\.docx$/);
  const parts = unzipSync(readFileSync(await saved.path()));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replaceAll(/<[^>]+>/gu, '');
  for (const words of [unit, disputed, '异议：材料上周已补齐', '单位提供：补交目录.txt', '王芳（工会主席）', '校验值']) expect(body).toContain(words);
  expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);

  await page.getByRole('link', { name: '返回核查清单' }).click();
  await page.getByRole('button', { name: '重新打开' }).click();
  const reopening = page.getByRole('dialog', { name: '重新打开核查' });
  await expect(reopening.getByRole('button', { name: '确认重新打开' })).toBeDisabled();
  await reopening.getByRole('textbox', { name: '理由' }).fill('单位补交了材料');
  await expect(reopening.getByRole('list', { name: '会过时的内容' })).toContainText('的签字不再覆盖改动后的内容');
  await reopening.getByRole('button', { name: '确认重新打开' }).click();
  // While the question is on the screen, keys are its own.
  await expect(reopening).toBeHidden();
  const item = page.getByRole('region', { name: '核查清单' }).getByRole('group', { name: disputed });
  const note = item.getByRole('textbox', { name: '情况说明' });
  const before = await note.inputValue();
  await note.fill('复看后补记一句');
  await note.press('Escape');
  await program.saved();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: '重做' }).click();
  await expect(page.getByText(/^已撤销 写情况说明：/)).toBeHidden();
  await expect(note).toHaveValue('复看后补记一句');
  await program.saved();
  await page.keyboard.press('Control+z');
  await expect(note).toHaveValue(before);
  await note.fill('复看后补记一句');
  await page.getByRole('button', { name: '完成核查' }).click();
  await page.getByRole('link', { name: '末次会议' }).click();
  await expect(steps).toContainText('签字后有改动');
  await steps.getByRole('button', { name: /双方签字/ }).click();
  await expect(own.getByRole('alert')).toContainText('签字后确认单上的内容有改动');
  await steps.getByRole('button', { name: /确认单/ }).click();
  await expect(sheet).toContainText('王芳（工会主席）');
  await expect(sheet).not.toContainText('复看后补记一句');
  await page.getByRole('combobox', { name: '看哪一份' }).click();
  await page.getByText('现在的内容（没有签字）').click();
  await expect(sheet).toContainText('复看后补记一句');
  await expect(sheet).not.toContainText('王芳（工会主席）');
  await page.getByRole('button', { name: '去重新签字' }).click();
  await expect(own.getByRole('button', { name: '重新签字' })).toBeVisible();
});
