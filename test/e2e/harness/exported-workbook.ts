import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { read, utils } from 'xlsx';

/** A sheet as rows of shown texts and numbers. */
export type Rows = readonly (readonly unknown[])[];

/** The sheets of a workbook by name, read by the spreadsheet library. */
export function sheetsOf(path: string): ReadonlyMap<string, Rows> {
  const workbook = read(readFileSync(path), { dense: true });
  return new Map(workbook.SheetNames.map((name) => [name, utils.sheet_to_json<unknown[]>(workbook.Sheets[name] ?? {}, { header: 1, defval: null })]));
}

/** LibreOffice's program file, or undefined where it is not installed. */
export function findOffice(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, 'soffice')).find((path) => existsSync(path));
}

/** The sheets of a workbook after LibreOffice has opened it and saved it again: what a person sees there. */
export function sheetsByOffice(office: string, path: string): ReadonlyMap<string, Rows> {
  const folder = mkdtempSync(join(tmpdir(), 'yanshoutai-office-'));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    execFileSync(office, ['--headless', profile, '--convert-to', 'xlsx', '--outdir', folder, path], { stdio: 'ignore', timeout: 180_000 });
    return sheetsOf(join(folder, basename(path)));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** The row of 汇总表 that names a unit, by the titles of the header row. */
export function summaryOf(sheets: ReadonlyMap<string, Rows>, unit: string): ReadonlyMap<string, unknown> {
  const rows = sheets.get('汇总表') ?? [];
  const head = rows.find((row) => row.includes('单位名称'));
  const line = rows.find((row) => row.includes(unit));
  if (head === undefined || line === undefined) throw new Error(`汇总表 has no line of ${unit}`);
  return new Map(head.map((title, column) => [String(title), line[column]]));
}
