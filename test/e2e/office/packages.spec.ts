import { anotherMachine, choosePackage, merge, takeName, writePackage } from '../harness/laptops.ts';
import type { Program } from '../harness/program.ts';
import { expect, test } from '../harness/test.ts';

async function nameFederation({ page }: Program, name: string): Promise<void> {
  const panel = page.getByRole('region', { name: '总工会名称' });
  await panel.getByRole('textbox', { name: '名称' }).fill(name);
  await panel.getByRole('button', { name: '记下' }).click();
  await expect(page.getByText('已记下总工会名称').last()).toBeVisible();
}

test('two machines meet: nothing is overwritten, the difference is shown and settled by a person', async ({ program, address }) => {
  const other = await anotherMachine(address);
  await takeName(program, '张明');
  await takeName(other.program, '王芳');
  await program.go('设置');
  await nameFederation(program, '云溪县总工会');
  await other.program.go('设置');
  await nameFederation(other.program, '云溪总工会');

  const fromOther = await writePackage(other.program);
  const fingerprint = await other.program.page
    .getByRole('region', { name: '数据包签名' })
    .getByText(/^(?:[2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/)
    .innerText();
  await choosePackage(program, fromOther);
  const origin = program.page.getByRole('region', { name: '合并预览' }).getByRole('alert').first();
  await expect(origin).toContainText(`未知来源：有签名，指纹还没有核对过。请当面或打电话问对方“设置”里的本机指纹，是 ${fingerprint} 再点`);
  await origin.getByRole('button', { name: '核对过了' }).click();
  await expect(origin).toContainText(/^已核对：签名与张明 .+ 核对过的指纹/);
  await program.page.getByRole('button', { name: '确认合并' }).click();
  await expect(program.page.getByRole('region', { name: '合并预览' })).toBeHidden();
  await expect(program.page.getByRole('region', { name: '数据包签名' }).getByRole('listitem')).toContainText(`${fingerprint} 已核对`);
  await program.saved();
  await choosePackage(program, fromOther);
  await expect(program.page.getByText('里面的记录本机都有了')).toBeVisible();
  await program.page.getByRole('region', { name: '合并预览' }).getByRole('button', { name: '关闭' }).click();

  const { page } = program;
  await page.getByRole('link', { name: '1 处记录不同' }).click();
  const matter = page.getByRole('region', { name: '记录不同' });
  await expect(matter.getByRole('region', { name: '甲：张明的记录' })).toContainText('云溪县总工会');
  await expect(matter.getByRole('region', { name: '乙：王芳的记录' })).toContainText('云溪总工会');
  await page.getByRole('textbox', { name: '裁定理由' }).fill('以公章全称为准');
  await matter.getByRole('button', { name: '采用王芳的' }).click();
  await expect(page.getByText('没有待处理的，各台机器的记录一致了。')).toBeVisible();
  await page.getByRole('button', { name: '撤销上一步' }).click();
  await matter.getByRole('button', { name: '采用张明的' }).click();
  await expect(page.getByText('没有待处理的，各台机器的记录一致了。')).toBeVisible();
  await page.getByText('已处理 1', { exact: true }).click();
  await expect(matter).toContainText('理由：以公章全称为准');
  await expect(page.getByRole('link', { name: '1 处记录不同' })).toHaveCount(0);
  await program.saved();

  await merge(other.program, await writePackage(program));
  await expect(other.program.page.getByRole('region', { name: '总工会名称' }).getByRole('textbox', { name: '名称' })).toHaveValue('云溪县总工会');
  await expect(other.program.page.getByRole('link', { name: '1 处记录不同' })).toHaveCount(0);
  await program.go('设置');
  await page.getByRole('button', { name: '对账单' }).click();
  const codeOf = ({ page }: Program) =>
    page
      .getByRole('region', { name: '对账单' })
      .getByText(/^对账码/)
      .innerText();
  expect(await codeOf(other.program)).toMatch(/[0-9a-f]{4}(?:-[0-9a-f]{4}){3}$/);
  expect(await codeOf(other.program)).toBe(await codeOf(program));
  await other.close();
});

test('a backup is read back before it counts, and a foreign file is refused with a reason', async ({ program }) => {
  const { page } = program;
  await program.go('设置');
  await nameFederation(program, '云溪县总工会');
  const download = await program.download('立即备份');
  expect(download.suggestedFilename()).toMatch(/^验收台-备份-.+\.ystz$/);
  await expect(page.getByText(/备份已写好并核对：1 条记录/)).toBeVisible();
  await expect(page.getByRole('link', { name: '备份：刚刚' })).toBeVisible();

  await page.getByLabel('合并数据包').setInputFiles({ name: '照片.ystz', mimeType: 'application/zip', buffer: Buffer.from('not a package') });
  await expect(page.getByRole('region', { name: '合并预览' })).toContainText('这不是验收台的数据包');

  await page.getByRole('button', { name: '检查数据' }).click();
  await expect(page.getByText(/没有发现问题。共 1 条记录/)).toBeVisible();
});

test('a package with a passphrase opens only with it, and its merge is taken back in one act and again', async ({ program, address }) => {
  const { page } = program;
  await program.go('设置');
  await nameFederation(program, '云溪县总工会');
  await page.getByLabel('数据包口令').fill('十有 2024');
  const download = await program.download('导出数据包');
  await expect(page.getByText(/数据包已写好并核对：3 条记录/)).toBeVisible();

  const other = await anotherMachine(address);
  await other.program.go('设置');
  await other.program.page.getByLabel('合并数据包').setInputFiles(await download.path());
  const preview = other.program.page.getByRole('region', { name: '合并预览' });
  await expect(preview).toContainText('加了口令');
  await preview.getByLabel('口令', { exact: true }).fill('十有2024');
  await preview.getByRole('button', { name: '打开' }).click();
  await expect(preview).toContainText('口令不对');
  await preview.getByLabel('口令', { exact: true }).fill('十有 2024');
  await preview.getByRole('button', { name: '打开' }).click();
  await preview.getByRole('button', { name: '确认合并' }).click();
  const name = other.program.page.getByRole('region', { name: '总工会名称' }).getByRole('textbox', { name: '名称' });
  await expect(name).toHaveValue('云溪县总工会');
  await other.program.page.getByRole('button', { name: '撤回合并' }).click();
  await expect(name).toHaveValue('');
  await other.program.page.getByRole('button', { name: '撤销撤回，重新合并' }).click();
  await expect(name).toHaveValue('云溪县总工会');
  await other.close();
});
