import type { WorkbookModel } from '#shared/output/workbook-model.ts';
import { verifyWorkbook } from '#shared/output/verify-workbook.ts';
import { writeWorkbook } from '#shared/output/write-workbook.ts';
import { HubError } from '../hub-database.ts';
import type { CityReport } from './city-report.ts';
import { reportTables } from './report-tables.ts';

/** The report as the bytes of a workbook, a sheet each table, read back and compared before it counts. It names units' towns and no person. Rejects with a `HubError` where it does not read back. */
export async function reportWorkbook(report: CityReport): Promise<Uint8Array> {
  const model: WorkbookModel = { audience: 'internal', sheets: reportTables(report) };
  const bytes = await writeWorkbook(model);
  const checked = verifyWorkbook(bytes, model);
  if (!checked.ok) throw new HubError(checked.problem.message);
  return bytes;
}
