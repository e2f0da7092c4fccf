import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageHtml } from '#electron/commands/hub/report/page-html.ts';
import { readCityReport } from '#electron/commands/hub/report/read-city-report.ts';
import { readSeries } from '#electron/commands/hub/report/read-series.ts';
import { readScope } from '#electron/commands/hub/report/report-scope.ts';
import { servePage } from '#electron/commands/hub/report/serve-page.ts';
import { CitySeries, seriesUnits } from '#shared/analysis/city-series.ts';
import { groupFigures } from '#shared/analysis/groups.ts';
import { selected } from '#shared/analysis/selection.ts';
import { madeCounty, packageOf } from '#test/builders/county-package.ts';
import { addBytes, hubEngines, type OwnHub } from '#test/builders/hub-engines.ts';

const [pglite] = hubEngines;
if (pglite === undefined) throw new Error('no engine');
let hub: OwnHub;
beforeAll(async () => {
  hub = await pglite.start();
  for (const [index, name] of ['云溪县总工会', '石岭县总工会'].entries()) await addBytes(hub.db, packageOf(madeCounty(name, { seed: index + 1 })));
}, 120_000);
afterAll(() => hub.stop());

describe('the series of a page', () => {
  it('give the components of 对比 what the report says, with counties as groups and towns of one name apart', async () => {
    const scope = await readScope(hub.db, {});
    const series = CitySeries.parse(JSON.parse(JSON.stringify(await readSeries(hub.db, scope, 0))));
    const [round] = series.rounds;
    const units = seriesUnits(round?.units ?? [], true);
    const report = await readCityReport(hub.db, scope);
    const figures = groupFigures(units, ({ county = '' }) => county, round?.standard ?? '', true);
    expect(figures.map(({ key }) => key).toSorted()).toEqual(['云溪县总工会', '石岭县总工会']);
    for (const { key, mean, decided } of figures) {
      const line = report.results.find(({ county, axis, standard }) => county === key && axis === 'all' && standard === round?.standard);
      expect([line?.figures.mean, line?.figures.decided]).toEqual([mean, decided]);
      expect(mean.n).toBeGreaterThan(4);
    }
    expect(new Set(units.map(({ unitId }) => unitId)).size).toBe(units.length);
    expect(units.filter(({ town }) => town === '云溪县 城关镇').every(({ county }) => county === '云溪县总工会')).toBe(true);
    const open = { town: null, system: null, unitKind: null, size: null, team: null };
    expect(selected(units, { ...open, county: '石岭县总工会' }).length).toBe(units.filter(({ county }) => county === '石岭县总工会').length);
    expect(round?.past?.units.length).toBeGreaterThan(0);
  });

  it('of one county name no county and keep its units’ own ids', async () => {
    const series = CitySeries.parse(await readSeries(hub.db, await readScope(hub.db, { county: '云溪县总工会' }), 0));
    const ids = (await hub.db.query<{ id: string }>("SELECT u.id FROM hub.unit u JOIN hub.county c ON c.no = u.county WHERE c.name = '云溪县总工会'")).map(
      ({ id }) => id,
    );
    expect(series.rounds[0]?.units.every(({ id }) => ids.includes(id))).toBe(true);
    expect(seriesUnits(series.rounds[0]?.units ?? [], false).some((unit) => 'county' in unit)).toBe(false);
  });
});

describe('the page', () => {
  const script = "const mark = '</script><!--';";
  const html = pageHtml('甲<县>', { format: 'x', title: '甲' }, { script, style: 'a{}' });

  it('is one file that may run its own script and reach nothing', () => {
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(html) ?? [];
    const [, code = ''] = /<script type="module">([\s\S]*?)<\/script>/u.exec(html) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
    expect(code.includes('</script')).toBe(false);
    expect(html).not.toMatch(/\b(?:src|href)="(?!data:)/u);
    expect(html).toContain('<title>甲&lt;县&gt;</title>');
    const [, series = ''] = /id="series">([^<]+)</u.exec(html) ?? [];
    expect(JSON.parse(gunzipSync(Buffer.from(series, 'base64')).toString())).toEqual({ format: 'x', title: '甲' });
  });

  it('is served to whom names the loopback address only', async () => {
    const served = await servePage(html);
    const { port } = new URL(served.address);
    const ask = (path: string, host: string) =>
      new Promise<number>((resolve, reject) => {
        request({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        })
          .on('error', reject)
          .end();
      });
    expect([await ask('/', `127.0.0.1:${port}`), await ask('/x', `127.0.0.1:${port}`), await ask('/', 'example.org')]).toEqual([200, 404, 403]);
    await served.close();
  });
});
