import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { pageHtml } from '#electron/commands/hub/report/page-html.ts';
import { hubPageParts } from '#electron/launch/hub-page.mjs';
import type { SeriesUnit } from '#shared/analysis/city-series.ts';
import type { Json } from '#shared/json.ts';
import { Standard } from '#shared/model/standard.ts';
import { manyItems } from '#test/builders/compared-years.ts';
import { expect, test } from './harness/test.ts';

const unit = (county: string, number: number, lost: number): SeriesUnit => {
  const assessed = Array.from({ length: 60 }, (_, item) => ((number + item) % 5 < lost ? 100 : 200));
  const sections = Array.from({ length: 10 }, (_, section) => assessed.slice(section * 6, section * 6 + 6).reduce((sum, points) => sum + points, 0));
  const total = sections.reduce((sum, points) => sum + points, 0);
  return {
    id: `${county}.${String(number)}`,
    name: `${county}第${String(number)}小学工会`,
    county: `${county}总工会`,
    town: `${county} 城关镇`,
    kind: 'school',
    system: '教育系统',
    workers: 50 + number,
    members: 48 + number,
    decision: total >= 9600 ? 'accepted' : 'rectify',
    first: {
      standard: 'h',
      completed: true,
      verdicts: '2'.repeat(60),
      assessed,
      self: assessed.map(() => 200),
      sections,
      total,
      selfTotal: 12_000,
      recommendation: total >= 9600 ? 'accepted' : 'rectify',
      grade: null,
      withheld: null,
    },
    re: null,
  };
};

const units = (lost: number) =>
  ['云溪县', '石岭县'].flatMap((county, index) => Array.from({ length: 8 }, (_, number) => unit(county, number + 1, lost + index)));

test('a city’s page is 对比 in one file: opened from the disk it groups by county and asks for nothing', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-page-'));
  const file = join(folder, '汇总.html');
  const series = {
    format: 'yanshoutai-hub-series/1',
    title: '全市2个县（市、区） 2024年',
    year: 2024,
    counties: ['云溪县总工会', '石岭县总工会'],
    madeMs: Date.UTC(2024, 11, 1),
    whole: true,
    standards: { h: JSON.parse(JSON.stringify(z.encode(Standard, manyItems))) as Json },
    rounds: [{ standard: 'h', title: '2024年验收', year: 2024, units: units(1), past: { title: '2023年验收', year: 2023, units: units(2) } }],
  };
  writeFileSync(file, pageHtml(series.title, series, await hubPageParts()));
  await page.goto(pathToFileURL(file).href);
  await expect(page.getByRole('heading', { name: '全市2个县（市、区） 2024年' })).toBeVisible();
  await expect(page.getByRole('region', { name: '县×部分' }).getByRole('rowheader')).toHaveText(['石岭县总工会', '云溪县总工会']);
  const pages = page.getByRole('navigation', { name: '对比内容' });
  await expect(pages.getByRole('link')).toHaveText(['总览', '排名', '单位×条目', '失分项', '自评与考评', '分项', '单位对照', '年度变化', '乡镇与系统']);
  for (const [word, region] of [
    ['排名', '排名'],
    ['失分项', '失分项'],
    ['自评与考评', '自评与考评'],
    ['分项', '分项'],
    ['单位对照', '单位对照'],
    ['年度变化', '年度变化'],
    ['乡镇与系统', '按县'],
  ] as const) {
    await pages.getByRole('link', { name: word, exact: true }).click();
    await expect(page.getByRole('region', { name: region, exact: true })).toBeVisible();
  }
  await page.getByRole('combobox', { name: '县（市、区）' }).click();
  await page.getByTitle('石岭县总工会').click();
  await expect(page.getByText('计入 8/8 个单位')).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出此表：按县' }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/u);
  rmSync(folder, { recursive: true });
});
