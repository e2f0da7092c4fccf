import { hubPageParts } from '../../../launch/hub-page.mjs';
import type { HubCommand, HubVoice } from '../hub-command.ts';
import { HubError, type HubDatabase } from '../hub-database.ts';
import { openToRead } from './open-to-read.ts';
import { pageHtml } from './page-html.ts';
import { readCityReport } from './read-city-report.ts';
import { readSeries } from './read-series.ts';
import { reportJson } from './report-json.ts';
import { readScope, type ReportScope } from './report-scope.ts';
import { reportTables } from './report-tables.ts';
import { terminalTable } from './report-text.ts';
import { reportWorkbook } from './report-workbook.ts';
import { servePage } from './serve-page.ts';
import { writeReportFile } from './write-report-file.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** `report`: the roll-ups of a year, as tables on the terminal, JSON, a workbook, or as a page of 对比 in a file or on the loopback address. */
export const reportCommand: HubCommand = {
  usage:
    'report [--year 年度] [--county 名称] [--json] [--xlsx 文件.xlsx] [--html 文件.html] [--serve] [--to postgres://用户:密码@主机/库名 | --folder 文件夹]',
  options: {
    year: { type: 'string' },
    county: { type: 'string' },
    json: { type: 'boolean' },
    xlsx: { type: 'string' },
    html: { type: 'string' },
    serve: { type: 'boolean' },
  },
  run: async (place, words, options, say) => {
    if (words.length > 0) throw new HubError(`不认识“${words.join(' ')}”，县名写在 --county 后面，年度写在 --year 后面。`);
    const [xlsx, html, serve] = [text(options['xlsx']), text(options['html']), options['serve'] === true];
    const wished = { json: options['json'] === true, xlsx, tables: xlsx === undefined && html === undefined && !serve };
    const db = await openToRead(place);
    let page: string | undefined;
    try {
      const scope = await readScope(db, { county: text(options['county']), year: text(options['year']) });
      if (wished.json || xlsx !== undefined || wished.tables) await tellFigures(db, scope, wished, say);
      if (html !== undefined || serve) page = await pageOf(db, scope);
    } finally {
      await db.close();
    }
    if (page !== undefined && html !== undefined) {
      await writeReportFile(html, page);
      say.result(`已写成 ${html}，用浏览器打开，不用联网。`);
    }
    if (page !== undefined && serve) await serveUntilEnded(page, say);
    return true;
  },
};

async function tellFigures(
  db: HubDatabase,
  scope: ReportScope,
  { json, xlsx, tables }: { readonly json: boolean; readonly xlsx: string | undefined; readonly tables: boolean },
  say: HubVoice,
): Promise<void> {
  const report = await readCityReport(db, scope);
  if (xlsx !== undefined) await writeReportFile(xlsx, await reportWorkbook(report));
  if (json) say.result(JSON.stringify(reportJson(report)));
  else if (tables) for (const table of reportTables(report)) say.result(terminalTable(table));
  else say.result(`已写成 ${xlsx ?? ''}：${String(report.year)}年，${report.counties.join('、')}。`);
}

async function pageOf(db: HubDatabase, scope: ReportScope): Promise<string> {
  const series = await readSeries(db, scope, Date.now());
  return pageHtml(series.title, series, await hubPageParts());
}

async function serveUntilEnded(page: string, say: HubVoice): Promise<void> {
  const served = await servePage(page);
  say.result(`页面：${served.address}`);
  say.result('只有本机能打开。按 Ctrl+C 结束。');
  await new Promise<void>((ended) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, ended);
  });
  await served.close();
}
