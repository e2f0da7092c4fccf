import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CityReport, ResultFigures, ResultLine } from '#electron/commands/hub/report/city-report.ts';
import { openToRead } from '#electron/commands/hub/report/open-to-read.ts';
import { readCityReport } from '#electron/commands/hub/report/read-city-report.ts';
import { reportJson } from '#electron/commands/hub/report/report-json.ts';
import { readScope } from '#electron/commands/hub/report/report-scope.ts';
import { reportTables } from '#electron/commands/hub/report/report-tables.ts';
import { terminalTable } from '#electron/commands/hub/report/report-text.ts';
import { reportWorkbook } from '#electron/commands/hub/report/report-workbook.ts';
import { scoreRows } from '#electron/commands/hub/report/score-table.ts';
import { writeReportFile } from '#electron/commands/hub/report/write-report-file.ts';
import { madeCounty, packageOf } from '#test/builders/county-package.ts';
import { addBytes, hubEngines, type OwnHub } from '#test/builders/hub-engines.ts';

const nothing: ResultFigures = {
  listed: 0,
  visited: 0,
  completed: 0,
  again: 0,
  againAccepted: 0,
  mean: { sum: 0, n: 0 },
  selfMean: { sum: 0, n: 0 },
  lowest: null,
  highest: null,
  recommended: { count: 0, n: 0 },
  decided: { count: 0, n: 0 },
  outcomes: { accepted: 0, rectify: 0, rejected: 0 },
  overruled: 0,
};

describe('points of a city', () => {
  const line = (standard: string, county: string | null, sum: number, n: number): ResultLine => ({
    county,
    axis: 'all',
    key: null,
    standard,
    figures: { ...nothing, completed: n, mean: { sum, n } },
  });
  const report: CityReport = {
    year: 2024,
    counties: ['甲县', '乙县', '丙县'],
    whole: true,
    standards: [
      { hash: 'a', title: '甲', version: '1', total: 10_000, asks: 'same' },
      { hash: 'b', title: '乙', version: '1', total: 10_000, asks: 'same' },
      { hash: 'c', title: '丙', version: '1', total: 10_000, asks: 'other' },
    ],
    register: [],
    targets: [],
    results: [
      line('a', '甲县', 8000, 1),
      line('a', null, 8000, 1),
      line('b', '乙县', 18_000, 2),
      line('b', null, 18_000, 2),
      line('c', '丙县', 5000, 1),
      line('c', null, 5000, 1),
    ],
    sections: [],
    missed: [],
    years: [],
    changes: [],
  };

  it('are never averaged over standards, and have a share of full marks together only where standards ask the same', () => {
    expect(scoreRows(report).map(({ standard, county, figures, reached, joined }) => [standard.title, county, joined ? null : figures.mean, reached])).toEqual([
      ['甲', '甲县', { sum: 8000, n: 1 }, { count: 8000, n: 10_000 }],
      ['乙', '乙县', { sum: 18_000, n: 2 }, { count: 18_000, n: 20_000 }],
      ['甲等2个题目相同的标准', null, null, { count: 26_000, n: 30_000 }],
      ['丙', '丙县', { sum: 5000, n: 1 }, { count: 5000, n: 10_000 }],
    ]);
    const scores = reportTables(report).find(({ name }) => name === '分标准得分');
    const mean = scores?.columns.findIndex(({ title }) => title === '平均分') ?? -1;
    expect(scores?.rows.map((row) => row[mean])).toEqual([80, 90, null, 50]);
  });
});

describe.each(hubEngines)('a report out of $engine', ({ engine, skipped, start }) => {
  if (skipped !== undefined) {
    it.skip(`${engine}: ${skipped}`, () => undefined);
    return;
  }
  let hub: OwnHub;
  beforeAll(async () => {
    hub = await start();
  }, 120_000);
  afterAll(() => hub.stop());

  it('says in one sentence what is not there', async () => {
    await expect(readScope(hub.db, {})).rejects.toThrow('还没有数据');
    for (const [index, name] of ['云溪县总工会', '石岭县总工会'].entries()) await addBytes(hub.db, packageOf(madeCounty(name, { seed: index + 1 })));
    await expect(readScope(hub.db, { county: '无此县' })).rejects.toThrow('现有：石岭县总工会、云溪县总工会。');
    await expect(readScope(hub.db, { year: '2031' })).rejects.toThrow('有批次的年份：2023、2024。');
  });

  it('is the same numbers as tables, workbook and JSON, of one county and of all', async () => {
    const one = await readCityReport(hub.db, await readScope(hub.db, { county: '云溪县总工会' }));
    const all = await readCityReport(hub.db, await readScope(hub.db, {}));
    expect([one.counties, one.whole, all.counties, all.whole]).toEqual([['云溪县总工会'], false, ['石岭县总工会', '云溪县总工会'], true]);
    const ofOne = ({ results }: CityReport) => results.filter(({ county }) => county === '云溪县总工会');
    expect(ofOne(one)).toEqual(ofOne(all));
    const [overview] = reportTables(all);
    expect(overview?.rows.map((row) => row[0])).toEqual(['石岭县总工会', '云溪县总工会', '全市']);
    const sum = (column: number): unknown => Number(overview?.rows[0]?.[column]) + Number(overview?.rows[1]?.[column]);
    expect(overview?.rows[2]?.[1]).toBe(sum(1));
    expect(Number(overview?.rows[2]?.[8])).toBeGreaterThan(10);
    expect((await reportWorkbook(all)).length).toBeGreaterThan(10_000);
    expect(reportTables(all).map(terminalTable).join('')).toContain('全市');
    expect(reportJson(one)).toMatchObject({ format: 'yanshoutai-hub-report/1', year: 2024, whole: false });
  });

  it('has typed facts of units that were loaded before there were any', async () => {
    const columns = 'workers, members, hardship, system, has_union, without_union';
    const facts = () => hub.db.query(`SELECT county, id, ${columns} FROM hub.unit ORDER BY county, id`);
    const before = await facts();
    await hub.db.script("UPDATE hub.unit SET workers = NULL, members = NULL, hardship = NULL, system = '', has_union = NULL, without_union = false");
    expect(await facts()).not.toEqual(before);
    const migration = readFileSync(join(import.meta.dirname, '../../../resources/hub/0003-report.sql'), 'utf8');
    await hub.db.script(migration.slice(migration.indexOf('UPDATE')));
    expect(await facts()).toEqual(before);
  });
});

describe('files of a report', () => {
  it('are refused by name, and a folder without a hub is left as it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-'));
    await expect(openToRead({ folder: join(folder, 'none') })).rejects.toThrow('没有汇总库');
    await expect(writeReportFile(join(folder, 'none', 'a.xlsx'), 'x')).rejects.toThrow('文件夹不存在');
    rmSync(folder, { recursive: true });
  });
});
