import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../harness/test.ts';

/** A roster of a hospital and of a school that is the same in each. */
const roster = (hospital: string, workers: number, women: number): string =>
  [
    '基层工会基本情况花名册',
    '序号,单位名称,所属乡镇,职工人数,女职工人数',
    `1,${hospital},城关镇,${String(workers)},${String(women)}`,
    '2,城关镇中心小学工会,城关镇,80,50',
  ].join('\n');

test('a file of the town’s hospital goes to the county’s only with a person’s tick, and says what it would change', async ({ program, page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'doubt-'));
  const [county, town] = [join(folder, '县医院.csv'), join(folder, '镇医院.csv')];
  writeFileSync(county, roster('临河县人民医院工会', 410, 300));
  writeFileSync(town, roster('城关镇人民医院工会', 62, 27));
  const confirm = page.getByRole('button', { name: '确认导入' });
  await program.readFiles([county]);
  await confirm.click();
  await program.saved();

  const row = (await program.readFiles([town])).getByRole('row').nth(1);
  await expect(row).toContainText('待确认');
  await expect(row).toContainText('地名不同');
  await expect(row).toContainText('职工人数表中 62、台账 410');
  await expect(confirm).toBeDisabled();

  const tick = row.getByRole('checkbox', { name: '是同一个单位：临河县人民医院工会' });
  await tick.check();
  await expect(row.getByRole('checkbox', { name: '更新台账：临河县人民医院工会' })).toBeChecked();
  await row.getByRole('checkbox', { name: '更新台账：临河县人民医院工会' }).uncheck();
  await expect(row).toContainText('职工人数：410 → 62');
  await expect(confirm).toBeDisabled();
  await row.getByRole('checkbox', { name: '更新台账：临河县人民医院工会' }).check();
  await confirm.click();
  await program.saved();

  await program.go('单位');
  await page.getByRole('link', { name: '临河县人民医院工会' }).click();
  const unit = page.getByRole('article', { name: '临河县人民医院工会' });
  await expect(unit.getByRole('table', { name: '单位情况' }).getByRole('row', { name: /^职工人数/ })).toContainText('62');
  await expect(unit.getByRole('list', { name: '别名' })).toContainText('城关镇人民医院工会');
  rmSync(folder, { recursive: true });
});
