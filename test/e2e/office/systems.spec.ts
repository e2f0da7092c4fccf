import { readFile, writeFile } from 'node:fs/promises';
import { codeLabel, unitLabel } from '#shared/forms/form-words.ts';
import { toPoints } from '#shared/points.ts';
import {
  adoptFor,
  beginCounty,
  enterFacts,
  exported,
  failable,
  judgeUnit,
  lineOf,
  lockRound,
  openRoundBy,
  register,
  shipped,
  wordsOf,
} from '../harness/small-county.ts';
import { answerFor, fillForm, usualFields } from '#test/unit/output/fill-form.ts';
import type { Program } from '../harness/program.ts';
import { expect, test } from '../harness/test.ts';

// The fifteen systems of docs/systems.md, each from an empty program to its end. Numbers are worked out here from the points of the standard.

const open = ({ page }: Program, address: string) => page.evaluate((to) => location.assign(to), `#${address}`);

test('titles: 八好社区, 合格职工之家, 机关先进职工之家 end in a public notice and a notice of naming', async ({ program, page }) => {
  await beginCounty(program, ['community', 'enterprise', 'office']);

  const community = shipped('ba-hao-shequ');
  await openRoundBy(program, community);
  const lost = failable(community, 'community');
  const total = toPoints(community.total - lost.max);
  expect(await judgeUnit(program, register.community.name, [lost])).toBe(total);
  // “上报县、镇工会组织验收”: both sign before anybody decides.
  await open(program, `${new URL(page.url()).hash.slice(1).split('?')[0] ?? ''}/closing?step=sign`);
  for (const body of ['乡镇(街道)总工会', '县总工会']) {
    const card = page.getByRole('region', { name: `${body}签字` });
    await card.getByLabel(`${body}签字人姓名`).fill('李梅');
    await card.getByRole('radio', { name: '在纸上签字' }).click();
    await card.getByRole('button', { name: '记下在纸上签字' }).click();
    await expect(card.getByRole('button', { name: '撤下签字' })).toBeVisible();
  }
  await page.getByRole('link', { name: '返回核查清单' }).click();
  expect(await adoptFor(program, register.community.name)).toContain('合格');
  expect(wordsOf(await exported(program, '导出公示名单'))).toContain('拟命名以下1个单位为“八好”社区工会');
  await expect(page.getByText(/联合验收.*缺/)).toHaveCount(0);
  await lockRound(program);
  const accepted = await exported(program, '导出合格名单');
  expect(lineOf(accepted, register.community.name)).toMatchObject({ 考评总分: total, 等次: '优秀', 称号: '“八好”社区工会' });
  const naming = await exported(program, '导出命名通报');
  expect(naming[0]?.[0]).toBe('关于命名“八好”社区工会的通报');
  expect(lineOf(naming, register.community.name)).toMatchObject({ 称号: '“八好”社区工会' });

  const home = shipped('hege-zhigongzhijia');
  await openRoundBy(program, home);
  expect(await judgeUnit(program, register.enterprise.name)).toBe(toPoints(home.total));
  await adoptFor(program, register.enterprise.name);
  expect(lineOf(await exported(program, '导出合格名单'), register.enterprise.name)).toMatchObject({ 称号: '合格职工之家' });

  const office = shipped('jiguan-zhigongzhijia');
  await openRoundBy(program, office);
  expect(await judgeUnit(program, register.office.name)).toBe(toPoints(office.total));
  await adoptFor(program, register.office.name);
  expect(wordsOf(await exported(program, '导出公示名单'))).toContain('为“先进职工之家”');
});

test('applying: 和谐企业 passes its conditions by secret ballot, is visited, and ends in a notice of naming', async ({ program, page }) => {
  await beginCounty(program, ['enterprise']);
  const harmony = shipped('hexie-qiye');
  const firm = register.enterprise.name;
  await openRoundBy(program, harmony);
  await program.visit(firm);
  await enterFacts(program, { 自评总分: 9 });
  await enterFacts(program, { 自评总分: 90, 有效票数: 100, 满意票数: 84, 工会代表和职工代表人数: 20, 参加自评人数: 30 });
  await open(program, '/import/apply');
  const applying = page.getByRole('table', { name: '申报条件' }).getByRole('row').filter({ hasText: firm });
  await expect(applying).toContainText('不符合');
  await program.visit(firm);
  await enterFacts(program, { 满意票数: 85 });
  await open(program, '/import/apply');
  await expect(applying).toContainText('可以申报');
  const [paper] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '名单存为 Word' }).click()]);
  expect(paper.suggestedFilename()).toMatch(/^申报条件核对情况-.*\.docx$/u);
  const failed = failable(harmony, 'enterprise');
  const points = toPoints(harmony.total - failed.max);
  expect(await judgeUnit(program, firm, [failed])).toBe(points);
  await adoptFor(program, firm);
  await lockRound(program);
  expect(lineOf(await exported(program, '导出合格名单'), firm)).toMatchObject({ 考评总分: points, 等次: '和谐企业' });
  expect(wordsOf(await exported(program, '导出命名通报'))).toContain('关于命名劳动关系和谐企业的通报');
});

test('forms: 一览表 goes out as a blank form, comes back filled in, is visited by what it says and accepted', async ({ program, page }, info) => {
  const standard = shipped('yi-lan-biao');
  const unit = '云溪县石桥镇河东工会';
  await program.openStandard(standard.title);
  const blank = await program.download('下载空白自评表');
  await page.getByRole('button', { name: '按此标准新建批次' }).click();
  const dialog = page.getByRole('dialog', { name: '新建批次' });
  await dialog.getByRole('button', { name: '新建', exact: true }).click();
  await expect(dialog).toBeHidden();

  const fields = { ...usualFields, [unitLabel]: unit, [codeLabel]: '', '所属乡镇(街道)': '石桥镇', 单位类型: '企业', 经费审查委员会: '无' };
  const path = info.outputPath('自评表.xlsx');
  await writeFile(path, await fillForm(await readFile(await blank.path()), standard, fields, (item, _turn, allBonus) => answerFor(item, 0, allBonus)));
  const preview = await program.readFiles([path]);
  await expect(preview.getByRole('row').filter({ hasText: unit })).toBeVisible();
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByRole('button', { name: '撤销导入' })).toBeVisible();
  await program.saved();

  // The form says that there is no body to audit the funds: one line of 2.5 points is 不符合 by itself.
  const checklist = await program.visit(unit);
  const item = checklist.item('建立经费监督和审计机制');
  await expect(item).toContainText('没有经费审查组织');
  await item.getByRole('button', { name: '采纳', exact: true }).click();
  await expect(item.getByRole('radio', { name: '不符合', exact: true })).toBeChecked();
  expect(await judgeUnit(program, unit)).toBe(97.5);
  expect(await adoptFor(program, unit)).toContain('考评总分97.5分，达到合格线');
  expect(lineOf(await exported(program, '导出合格名单'), unit)).toMatchObject({ 考评总分: 97.5, 等次: '优秀' });
});

/** Systems that end in a list: their standard, the unit that is visited, and its kind. */
const lists = [
  ['shi-you', 'office'],
  ['guifanhua-xize', 'enterprise'],
  ['liu-hao-xuexiao', 'school'],
  ['hangye-shanghui', 'industry'],
  ['qi-xiang-biaozhun', 'office'],
] as const;

test('lists: 十有, 细则, 学校六好, 行业(商会), 七项 end in a list of accepted units with points and grade', async ({ program, page }) => {
  await beginCounty(program, ['office', 'enterprise', 'school', 'industry']);
  for (const [id, key] of lists) {
    const standard = shipped(id);
    const { name } = register[key];
    await openRoundBy(program, standard);
    const lost = failable(standard, key);
    const total = toPoints(standard.total - lost.max);
    expect([id, await judgeUnit(program, name, [lost])]).toEqual([id, total]);
    expect(await adoptFor(program, name)).toContain(`考评总分${String(total)}分，达到合格线`);
    const grade = standard.bands.find(({ atLeast }) => atLeast <= standard.total - lost.max)?.title;
    expect(lineOf(await exported(program, '导出合格名单'), name)).toMatchObject({ 考评总分: total, 等次: grade });
  }
  // What a round that gives no title has not.
  await expect(page.getByRole('button', { name: '导出命名通报' })).toHaveCount(0);
});

test('people: 双述双评 ends in a result from both sides and a place, 机关效能 in what follows a failed assessment', async ({ program, page }) => {
  await beginCounty(program, ['office']);
  const { name } = register.office;
  const review = shipped('shuang-shu-shuang-ping');
  await openRoundBy(program, review);
  await open(program, '/visit/appraisal');
  const list = page.getByRole('table', { name: '民主评议' });
  await list.getByRole('button', { name, exact: true }).click();
  const drawer = page.getByRole('dialog', { name });
  const counts = { 发出票数: 46, 收回票数: 46, 有效票数: 46, 满意票数: 40, 基本满意票数: 4, 不满意票数: 2, 弃权票数: 0 };
  for (const [label, count] of Object.entries(counts)) await drawer.getByLabel(label, { exact: true }).fill(String(count));
  // 满意 counts 100, 基本满意 80 of a hundred; the two sides 60 and 40 percent.
  const members = Math.round(((40 * 100 + 4 * 80) / 46) * 100) / 100;
  await expect(drawer).toContainText(`= ${String(members)}分`);
  await drawer.getByRole('button', { name: '记下计票结果' }).click();
  await expect(list.getByRole('row').filter({ hasText: name })).toContainText('缺上级工会考评');
  const total = Math.round((60 + members * 0.4) * 100) / 100;
  expect(await judgeUnit(program, name)).toBe(total);
  await open(program, '/visit/appraisal');
  await expect(list.getByRole('row').filter({ hasText: name })).toContainText('已有结果');
  await adoptFor(program, name);
  await program.goFull('对比');
  await expect(page.getByRole('table', { name: '排名' }).getByRole('row').filter({ hasText: name })).toContainText(String(total));
  expect(lineOf(await exported(program, '导出合格名单'), name)).toMatchObject({ 考评总分: total, 等次: '优秀' });

  const office = shipped('jiguan-xiaoneng');
  await openRoundBy(program, office);
  const lost = failable(office, 'office');
  const low = Math.round(toPoints(office.total - lost.max) * 50 + 0 * 30 + 5 * 20) / 100;
  expect(await judgeUnit(program, name, [lost], { 平时考核得分: 0, 民意测评得分: 5 })).toBe(low);
  expect(await adoptFor(program, name)).toContain('不合格');
  expect(lineOf(await exported(program, '导出不合格名单'), name)).toMatchObject({ 考评总分: low, 等次: '不合格，离岗培训' });
});

test('towns: 乡镇总工会 and 六好 end in the target of the plan, 三级服务 in the register added up, the year in its honours', async ({ program, page }) => {
  const keys = ['township', 'secondTownship', 'station', 'centre', 'without'] as const;
  await beginCounty(program, keys);
  for (const [id, key] of [
    ['xiangzhen-zonggonghui', 'township'],
    ['liu-hao-xiangzhen', 'secondTownship'],
    ['sanji-fuwu', 'station'],
    ['sanji-quji', 'centre'],
    ['sanji-shiji', 'centre'],
  ] as const) {
    const standard = shipped(id);
    await openRoundBy(program, standard);
    expect([id, await judgeUnit(program, register[key].name)]).toEqual([id, toPoints(standard.total)]);
    await adoptFor(program, register[key].name);
    const [best] = standard.bands;
    expect(lineOf(await exported(program, '导出合格名单'), register[key].name)).toMatchObject({ 等次: best?.title });
    if (key.endsWith('ownship')) {
      await open(program, '/compare/year');
      const target = page.getByRole('table', { name: '三年目标' }).getByRole('row').filter({ hasText: '乡镇(街道)总工会达到规范化建设标准' });
      await expect(target).toContainText(key === 'township' ? '50%，差 40 个百分点' : '100%，达到');
    }
  }

  await open(program, '/compare/year');
  await page.getByRole('tab', { name: '年度荣誉' }).click();
  await page.getByRole('button', { name: `授予：${register.township.name}` }).click();
  await expect(page.getByRole('button', { name: `撤回：${register.township.name}` })).toBeVisible();

  await open(program, '/units/services');
  const rolled = page.getByRole('table', { name: '三级服务' });
  const own = keys.map((key) => register[key]);
  const sum = (of: 'workers' | 'members'): number => own.reduce((all, unit) => all + unit[of], 0);
  const coverage = Math.floor((sum('members') * 1000) / sum('workers')) / 10;
  const county = rolled.getByRole('row').filter({ hasText: '全县' });
  for (const figure of [String(own.length), String(sum('workers')), String(sum('members')), `${String(coverage)}%`]) await expect(county).toContainText(figure);
  await rolled.getByRole('row').filter({ hasText: '石桥镇工会服务站' }).getByRole('link', { name: '1', exact: true }).click();
  await expect(page.getByRole('table', { name: '问题清单' }).getByRole('row').filter({ hasText: register.without.name })).toContainText(
    '填报为未建立工会，职工86人',
  );
});
