import type { HubCommand, HubVoice } from '../hub-command.ts';
import { HubError } from '../hub-database.ts';
import type { CityReport } from './city-report.ts';
import { openToRead } from './open-to-read.ts';
import { readCityReport } from './read-city-report.ts';
import { reportJson } from './report-json.ts';
import { readScope } from './report-scope.ts';
import { reportTables } from './report-tables.ts';
import { terminalTable } from './report-text.ts';
import { reportWorkbook } from './report-workbook.ts';
import { writeReportFile } from './write-report-file.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** `report`: the roll-ups of a year, as tables on the terminal, JSON or a workbook. */
export const reportCommand: HubCommand = {
  usage: 'report [--year 年度] [--county 名称] [--json] [--xlsx 文件.xlsx] [--to postgres://用户:密码@主机/库名 | --folder 文件夹]',
  options: {
    year: { type: 'string' },
    county: { type: 'string' },
    json: { type: 'boolean' },
    xlsx: { type: 'string' },
  },
  run: async (place, words, options, say) => {
    if (words.length > 0) throw new HubError(`不认识“${words.join(' ')}”，县名写在 --county 后面，年度写在 --year 后面。`);
    const db = await openToRead(place);
    try {
      const scope = await readScope(db, { county: text(options['county']), year: text(options['year']) });
      const report = await readCityReport(db, scope);
      await tell(report, { json: options['json'] === true, xlsx: text(options['xlsx']) }, say);
      return true;
    } finally {
      await db.close();
    }
  },
};

async function tell(report: CityReport, { json, xlsx }: { readonly json: boolean; readonly xlsx: string | undefined }, say: HubVoice): Promise<void> {
  if (xlsx !== undefined) await writeReportFile(xlsx, await reportWorkbook(report));
  if (json) say.result(JSON.stringify(reportJson(report)));
  else if (xlsx !== undefined) say.result(`已写成 ${xlsx}：${String(report.year)}年，${report.counties.join('、')}。`);
  else for (const table of reportTables(report)) say.result(terminalTable(table));
}
