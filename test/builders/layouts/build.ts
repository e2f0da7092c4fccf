import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { set_cptable, utils, write, type WorkBook } from 'xlsx';
import type { LayoutCase } from './case.ts';
import { codePages, gbk } from './code-pages.ts';
import { cases as adversary } from './adversary.ts';
import { cases as forms } from './forms.ts';
import { cases as heads } from './heads.ts';
import { cases as levels } from './levels.ts';
import { cases as odd } from './odd.ts';
import { cases as people } from './people.ts';
import { cases as rounds } from './rounds.ts';
import { cases as secondAdversary } from './second-adversary.ts';
import { cases as values } from './values.ts';
import { worksheetOf } from './sheet.ts';

set_cptable(codePages);
const office = process.env['OFFICE'] ?? 'soffice';

function bookOf(layout: LayoutCase): WorkBook {
  const book = utils.book_new();
  for (const sheet of layout.sheets) utils.book_append_sheet(book, worksheetOf(sheet), sheet.name);
  book.Workbook = { Sheets: layout.sheets.map((sheet) => ({ Hidden: sheet.hidden === true ? 1 : 0 })), WBProps: { date1904: layout.date1904 ?? false } };
  return book;
}

const bookTypes = { xlsx: 'xlsx', xls: 'biff8', ods: 'ods' } as const;
const bytesOf = (book: WorkBook, as: keyof typeof bookTypes): Uint8Array =>
  new Uint8Array(write(book, { bookType: bookTypes[as], type: 'buffer', compression: true }) as Uint8Array);

/** Lets LibreOffice open and save many workbooks again, one start for each format. */
function throughOffice(cases: readonly LayoutCase[], folder: string): ReadonlyMap<LayoutCase, Uint8Array> {
  const saved = new Map<LayoutCase, Uint8Array>();
  for (const as of ['xlsx', 'xls', 'ods'] as const) {
    const wanted = cases.filter((layout) => layout.saving.by === 'office' && layout.saving.as === as);
    if (wanted.length === 0) continue;
    const sources = wanted.map((layout, index) => {
      const source = join(folder, `${as}-${String(index)}.xlsx`);
      writeFileSync(source, bytesOf(bookOf(layout), 'xlsx'));
      return source;
    });
    const target = join(folder, as);
    execFileSync(office, ['--headless', `-env:UserInstallation=file://${join(folder, 'profile')}`, '--convert-to', as, '--outdir', target, ...sources], {
      stdio: 'ignore',
    });
    wanted.forEach((layout, index) => saved.set(layout, new Uint8Array(readFileSync(join(target, `${as}-${String(index)}.${as}`)))));
  }
  return saved;
}

function encoded(text: string, encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'gb18030'): Uint8Array {
  if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  if (encoding === 'gb18030') return gbk(text);
  return new Uint8Array(Buffer.from(encoding === 'utf-8-bom' ? `\ufeff${text}` : text, 'utf8'));
}

/** Puts a declared range far beyond the cells into the first sheet, as some programs leave it behind. */
function declaring(layout: LayoutCase, bytes: Uint8Array): Uint8Array {
  const ref = layout.sheets[0]?.ref;
  if (ref === undefined) return bytes;
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(/<dimension ref="[^"]*"/, `<dimension ref="${ref}"`));
  return zipSync(parts);
}

function fileOf(layout: LayoutCase, saved: ReadonlyMap<LayoutCase, Uint8Array>): Uint8Array {
  const { saving } = layout;
  if (saving.by === 'text') return encoded(saving.text, saving.encoding);
  if (saving.by === 'bytes') return saving.bytes();
  return declaring(layout, saved.get(layout) ?? bytesOf(bookOf(layout), saving.as));
}

function buildFolder(name: string, cases: readonly LayoutCase[]): void {
  const target = fileURLToPath(new URL(`../../fixtures/${name}/`, import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'layouts-'));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  const saved = throughOffice(cases, folder);
  for (const layout of cases) writeFileSync(join(target, layout.file), fileOf(layout, saved));
  writeFileSync(
    join(target, 'expected.json'),
    `${JSON.stringify(
      cases.map(({ file, expected }) => ({ file, ...expected })),
      null,
      1,
    )}\n`,
  );
  rmSync(folder, { recursive: true, force: true });
}

const wanted = process.argv.slice(2);
const all: Readonly<Record<string, readonly LayoutCase[]>> = {
  layouts: [...heads, ...levels, ...forms, ...values, ...people, ...odd],
  adversary,
  'second-adversary': secondAdversary,
  rounds,
};
for (const [name, cases] of Object.entries(all)) if (wanted.length === 0 || wanted.includes(name)) buildFolder(name, cases);
