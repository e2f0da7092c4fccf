import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { wordPage } from '#shared/intake/pages/word-page.ts';
import { columnNumber } from '#shared/intake/grid.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { Standard } from '#shared/model/standard.ts';
import { issueForm } from '#shared/output/issue-form.ts';
import { jsonOf } from '#shared/text/read-json.ts';
import { writeResultsBack } from '#shared/writeback/write-back.ts';
import { readFileSync } from 'node:fs';
import { often } from '../../often.ts';
import { fillForm } from '../output/fill-form.ts';
import { formBytes, formsIn, resultsFor } from './results.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folders = [
  'submissions',
  'layouts',
  'documents',
  ...(often(1) === 1 ? [] : ['field', 'rounds', 'rounds-9a', 'rounds-9c', 'rounds-9e', 'rounds-9g', 'rounds-9i']),
];

/** Forms that nothing is written into, each with a word of the reason. */
const refused: Readonly<Record<string, string>> = {
  'A04-消防自查左右两栏.xlsx': '左右并列',
  'G03-净水班岗位达标.xlsx': '左右并列',
  'R622-多单位并列.xls': '列着多个单位',
  'R821-首行即数据.xlsx': '读回核对',
  'G05-各车间班组自评.ods': '列着多个单位',
  'I05-三个驿站自评对照.xls': '列着多个单位',
};

const itemsRead = (file: string, bytes: Uint8Array, word: Awaited<ReturnType<typeof wordPage>>): unknown =>
  readFile(file, bytes, { word }).submissions.flatMap(({ items }) =>
    items.map(({ section, no, text, max, self, notApplicable }) => [section, no, text, max, self, notApplicable]),
  );

/** What a spreadsheet program would take for damage: cells out of order, merges over each other. */
function structureFaults(bytes: Uint8Array): readonly string[] {
  const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/u.test(name));
  return sheets.flatMap(([name, content]) => {
    const xml = strFromU8(content);
    const rows = [...xml.matchAll(/<row [^>]*?r="(\d+)"/gu)].map(([, row]) => Number(row));
    const cells = [...xml.matchAll(/<c r="([A-Z]+)(\d+)"/gu)].map(([, letters = '', row]) => Number(row) * 20_000 + columnNumber(letters));
    const merges = [...xml.matchAll(/<mergeCell ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/gu)].map(
      ([, left = '', top, right = '', bottom]) => [columnNumber(left), Number(top), columnNumber(right), Number(bottom)] as const,
    );
    const overlap = merges.some((a, index) => merges.slice(index + 1).some((b) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]));
    const ascends = (numbers: readonly number[]): boolean => numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
    return [...(ascends(rows) && ascends(cells) ? [] : [`${name}: order`]), ...(overlap ? [`${name}: merges`] : [])];
  });
}

describe('a form with results in it, of any layout', () => {
  it.each(folders)('reads as the same items, or is refused with a sentence: %s', { timeout: 300_000 }, async (folder) => {
    let [forms, told] = [0, 0];
    for (const file of readdirSync(`${root}test/fixtures/${folder}`).filter((name) => /\.(?:xlsx?|et|ods|csv|docx)$/u.test(name))) {
      const bytes = formBytes(folder, file);
      const submissions = await formsIn(file, bytes);
      if (submissions.length === 0) continue;
      const form = await writeResultsBack({ fileName: file, bytes, results: submissions.map(resultsFor) });
      if (!form.ok) {
        expect(form.problem.join(''), file).toContain(refused[file] ?? `no reason is known for ${file}`);
        continue;
      }
      forms += 1;
      if (form.value.name.endsWith('.xlsx')) expect(structureFaults(form.value.bytes), file).toEqual([]);
      // Where the reader takes a new column for another, it is told, and reads the same once it knows.
      if (form.value.notes.some((note) => note.includes('认作别的列'))) told += 1;
      else expect(itemsRead(file, form.value.bytes, await wordPage(form.value.bytes)), file).toEqual(itemsRead(file, bytes, await wordPage(bytes)));
    }
    expect(forms).toBeGreaterThan(1);
    expect(told).toBeLessThanOrEqual(2);
  });

  const shipped = readdirSync(`${root}resources/standards`).filter((name) => name.endsWith('.json'));
  it.each(shipped.slice(0, often(1) === 1 ? 4 : shipped.length))('the program’s own form of %s takes its results', { timeout: 120_000 }, async (name) => {
    const json = jsonOf(readFileSync(`${root}resources/standards/${name}`, 'utf8'));
    const standard = Standard.parse(json.ok ? json.value : null);
    const blank = await issueForm({ standard, federation: '云溪县总工会', unit: null });
    if (!blank.ok) throw new Error(blank.problem.message);
    const bytes = await fillForm(blank.value, standard);
    const submissions = await formsIn('表.xlsx', bytes);
    const form = await writeResultsBack({ fileName: '表.xlsx', bytes, results: submissions.map(resultsFor) });
    expect(form.ok ? form.value.converted : form.problem).toBe(false);
    if (!form.ok) return;
    expect(itemsRead('表.xlsx', form.value.bytes, undefined)).toEqual(itemsRead('表.xlsx', bytes, undefined));
  });
});

describe('a Word form', () => {
  it('has its marks in its own table, and every other part as it was', async () => {
    const before = formBytes('documents', '自评表.docx');
    const form = await writeResultsBack({ fileName: '自评表.docx', bytes: before, results: (await formsIn('自评表.docx', before)).map(resultsFor) });
    if (!form.ok) throw new Error(form.problem.join(''));
    const [was, now] = [unzipSync(before), unzipSync(form.value.bytes)];
    expect(Object.keys(now).filter((name) => strFromU8(now[name] ?? new Uint8Array()) !== strFromU8(was[name] ?? new Uint8Array()))).toEqual([
      'word/document.xml',
    ]);
    const body = strFromU8(now['word/document.xml'] ?? new Uint8Array());
    for (const word of ['考评分', '扣分原因', '每少一个扣0.5分 × 1 = −0.5分']) expect(body).toContain(word);
  });
});

describe('a table in which several units answer beside each other', () => {
  it.each([
    ['rounds-9b', 'B03-科室自评横排.xlsx'],
    ['rounds-9d', 'D09-各热力站自评.xls'],
  ])('has no column that is one unit’s: nothing is written, for one as for all (%s/%s)', async (folder, file) => {
    const bytes = formBytes(folder, file);
    const results = (await formsIn(file, bytes)).map(resultsFor);
    for (const some of [results, results.slice(1, 2)]) {
      const form = await writeResultsBack({ fileName: file, bytes, results: some });
      expect(form.ok ? [] : form.problem.map((sentence) => sentence.includes('列着多个单位'))).toEqual(some.map(() => true));
    }
  });
});

describe('what cannot be written', () => {
  const given = formBytes('writeback', '01-图片批注与隐藏表.xlsx');
  const changed = (change: (xml: string) => string): Uint8Array => {
    const parts = unzipSync(given);
    parts['xl/worksheets/sheet1.xml'] = strToU8(change(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())));
    return zipSync(parts);
  };
  const tried = async (bytes: Uint8Array) => writeResultsBack({ fileName: '表.xlsx', bytes, results: (await formsIn('表.xlsx', given)).map(resultsFor) });

  it('is refused with a sentence where a mark would break a formula over several cells', async () => {
    const form = await tried(changed((xml) => xml.replace(/(<c r="F4" s="\d+")\/>/, '$1><f t="array" ref="F4:F9">E4:E9</f><v>5</v></c>')));
    expect(form.ok ? '' : form.problem[0]).toContain('自评表!F4 是跨多格的数组公式的一部分');
  });

  it('becomes a converted copy where the sheet is written in an unknown way', async () => {
    const form = await tried(changed((xml) => xml.replace('<sheetData>', '<!-- odd --><sheetData>')));
    expect(form.ok ? [form.value.converted, form.value.notes[0]?.includes('内部写法特殊')] : form.problem).toEqual([true, true]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a file cut short', given.subarray(0, 4000)],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0)],
  ])('is refused by name: %s', async (_, bytes) => {
    const form = await tried(bytes);
    expect(form.ok ? '' : form.problem[0]).toMatch(/^云溪县城关镇中心小学工会（表\.xlsx）：「表\.xlsx」.+。$/u);
  });

  it('is told where the file is another than the one that was read', async () => {
    const form = await tried(
      changed((xml) =>
        xml
          .replaceAll('r="9"', 'r="19"')
          .replaceAll(/r="([A-G])9"/g, 'r="$119"')
          .replace('SUM(F4:F9)', 'SUM(F4:F19)'),
      ),
    );
    expect(form.ok ? '' : form.problem[0]).toContain('自评表!C9 应当是“制度上墙”，文件里这一格是空的');
  });
});
