import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { read, utils, type CellObject } from 'xlsx';
import { describe, expect, it } from 'vitest';
import type { AcceptanceInput, AcceptanceUnit } from '#shared/output/acceptance-input.ts';
import { checkTemplate } from '#shared/templates/check-template.ts';
import { startingTemplates } from '#shared/templates/starting-templates.ts';
import { asWritten, namesAsText, nameScopeWords, templateNames } from '#shared/templates/template-names.ts';
import { fillTemplate, readTemplate } from '#shared/templates/template-file.ts';
import { previewOf } from '#shared/templates/template-preview.ts';
import { templateValues, type TemplateValues, type UnitPictures } from '#shared/templates/template-values.ts';
import { mapFormula, rowMap } from '#shared/templates/row-map.ts';
import { exampleInput, exampleUnit } from '../output/acceptance-example.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = `${root}test/fixtures/templates/`;
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(folder + name));
const papers = readdirSync(folder).filter((name) => name.endsWith('.docx'));

const units = [exampleUnit('城关小学工会', { a2: 150 }), exampleUnit('=1+1<&>"工会', { a1: 400, b1: 125 }), exampleUnit('石桥镇卫生院工会', {})];
const input = exampleInput(units);
const png = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==', 'base64'));
const pictures: UnitPictures = {
  photos: [{ itemId: 'a1', sha256: 'photo', name: 'a.png', takenOn: '2024-11-02', print: null, marks: [], by: '张力', addedMs: 0 }],
  signatures: { unit: { name: '王芳', post: '主席', image: 'sign', signedOn: '2024-11-03', seals: '' } },
};
const images = new Map([
  ['photo', png],
  ['sign', png],
]);
const asked = (of: AcceptanceInput) => ({ input: of, asks: () => true });
const valuesFor = (use: 'round' | 'unit'): TemplateValues =>
  templateValues(asked(input), use === 'unit' && units[1] !== undefined ? { unit: units[1], pictures } : undefined);

/** What a filled template says, line by line. */
async function said(bytes: Uint8Array): Promise<readonly string[]> {
  const look = readTemplate('模板', bytes);
  if (!look.ok) throw new Error(look.problem);
  expect(look.value.check.problems).toEqual([]);
  const filled = fillTemplate(look.value.format, bytes, valuesFor(look.value.check.use), images);
  if (!filled.ok) throw new Error(filled.problem);
  const parts = await previewOf(look.value.format, filled.value);
  return parts.flatMap((part) => (part.kind === 'line' ? [part.text] : part.rows.map((row) => row.map(({ text }) => text).join('|'))));
}

/** The document as Word leaves it after much editing: every character a run of its own, with marks of the spell checker between. */
function withSplitRuns(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const split = xml.replace(
    /<w:r(?:\s[^<>]*)?>((?:<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>|<w:rPr\/>)?)<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t><\/w:r>/g,
    (_, look: string, text: string) =>
      (text.match(/&\w+;|[\s\S]/gu) ?? [])
        .map(
          (sign, index) =>
            `<w:r w:rsidR="00A${String(index % 10)}">${look}<w:t xml:space="preserve">${sign}</w:t></w:r>${index % 3 === 1 ? '<w:proofErr w:type="spellStart"/>' : ''}`,
        )
        .join(''),
  );
  expect(split).not.toBe(xml);
  parts['word/document.xml'] = strToU8(split);
  return zipSync(parts);
}

describe('Word templates', () => {
  it('are the five that LibreOffice wrote', () => expect(papers).toHaveLength(5));

  it.each(papers)('%s says the same with its marks whole and cut in pieces', async (name) => {
    const whole = await said(fixture(name));
    expect(whole.join('\n')).not.toMatch(/\{\{|\}\}/);
    expect(await said(withSplitRuns(fixture(name)))).toEqual(whole);
  });

  it('repeat a row of a table for each thing', async () => {
    const lines = await said(fixture('01-公示.docx'));
    expect(lines).toContain('序号|单位|乡镇');
    expect(lines.filter((line) => /^\d\|/.test(line))).toEqual(['1|石桥镇卫生院工会|城关镇', '2|城关小学工会|城关镇']);
  });

  it('write what a unit is, signs of XML as they are, and parts only where there is something', async () => {
    expect((await said(fixture('03-意见表.docx'))).join('\n')).toContain('单位名称|=1+1<&>"工会|考评总分|14.75');
    const letter = (await said(fixture('04-告知函.docx'))).join('\n');
    expect(letter).toContain('经审议，你单位为限期整改');
    expect(letter).not.toContain('另行告知');
    expect(letter).not.toContain('复验得');
    expect(await said(fixture('02-整改通知.docx'))).toContain('没有需要整改的事项。');
  });

  it('go through units and their items one in the other', async () => {
    const lines = await said(fixture('05-各单位得分册.docx'));
    expect(lines.filter((line) => line.includes('分）'))).toEqual(['1. 石桥镇卫生院工会（20分）', '2. 城关小学工会（18.5分）', '3. =1+1<&>"工会（14.75分）']);
    expect(lines.filter((line) => line === '有牌子，有印章|4|2.5')).toHaveLength(1);
  });

  it.each(startingTemplates)('begin with $name, which is filled without a problem', async ({ write, format }) => {
    const bytes = await write();
    const look = readTemplate('样板', bytes);
    if (!look.ok) throw new Error(look.problem);
    expect(look.value.check.problems).toEqual([]);
    expect(fillTemplate(format, bytes, valuesFor(look.value.check.use), images).ok).toBe(true);
  });

  it('lay official papers out as GB/T 9704 asks', async () => {
    for (const name of ['通报（公文格式）', '命名决定（公文格式）']) {
      const start = startingTemplates.find((one) => one.name === name);
      const xml = strFromU8(unzipSync(await (start?.write() ?? Promise.reject(new Error(name))))['word/document.xml'] ?? new Uint8Array());
      // A4 with margins of 37, 35, 28 and 26 mm, in twentieths of a point.
      const [, top, right, bottom, left] = (/<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(xml) ?? []).map(Number);
      expect([top, right, bottom, left].map((side) => Math.round(((side ?? 0) / 1440) * 25.4))).toEqual([37, 26, 35, 28]);
      const pitch = Number(/<w:docGrid[^>]*w:linePitch="(\d+)"/.exec(xml)?.[1]);
      expect(Math.floor((16838 - (top ?? 0) - (bottom ?? 0)) / pitch)).toBe(22);
      const spacing = Number(/<w:spacing w:val="(-?\d+)"/.exec(xml)?.[1]);
      expect(Math.floor((11906 - (left ?? 0) - (right ?? 0)) / (320 + spacing))).toBe(28);
      expect(xml).toMatch(/方正小标宋简体[\s\S]*E60012[\s\S]*文件/u);
      expect(xml).toMatch(/w:sz w:val="44"[\s\S]*关于/u);
      for (const words of ['工发〔', '各乡镇（街道）总工会', '附件', '抄送：', '印发']) expect(xml).toContain(words);
    }
  });

  it('draw photos and signatures, each as a file of its own that the body names', async () => {
    const start = startingTemplates.find(({ name }) => name === '验收意见表');
    const filled = fillTemplate('docx', (await start?.write()) ?? new Uint8Array(), valuesFor('unit'), images);
    const parts = unzipSync(filled.ok ? filled.value : new Uint8Array());
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(2);
    const [body, relations] = ['word/document.xml', 'word/_rels/document.xml.rels'].map((name) => strFromU8(parts[name] ?? new Uint8Array()));
    for (const [, id = ''] of body?.matchAll(/r:embed="(rIdYst\d+)"/g) ?? []) expect(relations).toContain(`Id="${id}"`);
    expect(body?.match(/r:embed="rIdYst/g)).toHaveLength(2);
  });
});

describe('a value that looks like a mark', () => {
  it.each(['04-告知函.docx', '06-汇总表.xlsx'])('is written as it is, in other brackets: %s', (name) => {
    const format = name.endsWith('.docx') ? 'docx' : 'xlsx';
    const odd = exampleInput([exampleUnit('{{考评总分}}工会', {})]);
    const [unit] = odd.units;
    const made = fillTemplate(format, fixture(name), templateValues(asked(odd), unit === undefined ? undefined : { unit, pictures: undefined }), images);
    expect(made.ok ? '' : made.problem).toBe('');
  });
});

describe('workbook templates', () => {
  const filled = (name: string): Uint8Array => {
    const made = fillTemplate('xlsx', fixture(name), valuesFor('round'), images);
    if (!made.ok) throw new Error(made.problem);
    return made.value;
  };

  it.each(['06-汇总表.xlsx', '07-汇总表另存.xlsx'])('%s has a line for each unit, numbers as numbers, and its formulas over all of them', (name) => {
    const book = read(filled(name), { cellFormula: true, cellNF: true, sheetStubs: true });
    const sheet = book.Sheets['汇总'] ?? {};
    expect(
      utils
        .sheet_to_json<unknown[]>(sheet, { header: 1 })
        .slice(3, 6)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      [1, '石桥镇卫生院工会', 20],
      [2, '城关小学工会', 18.5],
      [3, '=1+1<&>"工会', 14.75],
    ]);
    const cell = (place: string): CellObject => (sheet[place] ?? { t: 'z' }) as CellObject;
    expect([cell('C7').f, cell('C7').v]).toEqual(['SUM(C4:C6)', 53.25]);
    expect(cell('D7').f).toBe('C7/2');
    expect((book.Sheets['合计']?.['A1'] as CellObject | undefined)?.f).toMatch(/汇总'?!C7$/);
    expect(cell('C6').z).toBe('0.00');
    expect(sheet['!merges']?.map((merge) => utils.encode_range(merge)).sort()).toEqual(['A1:D1', 'A8:D8']);
  });

  it('moves what names rows along, and keeps the look of the line in each copy', () => {
    const parts = unzipSync(filled('06-汇总表.xlsx'));
    const [sheet, workbook] = ['xl/worksheets/sheet1.xml', 'xl/workbook.xml'].map((name) => strFromU8(parts[name] ?? new Uint8Array()));
    expect(sheet).toContain('<conditionalFormatting sqref="C4:C6">');
    expect(sheet).toContain('sqref="D4:D6"');
    expect(workbook).toMatch(/Print_Area"[^>]*>'汇总'!\$A1:\$D8</);
    expect(workbook).toContain('fullCalcOnLoad="1"');
    const styles = ['C4', 'C5', 'C6'].map((place) => new RegExp(`<c r="${place}"[^>]* s="(\\d+)"`).exec(sheet ?? '')?.[1]);
    expect(new Set(styles).size).toBe(1);
  });

  it('keeps an empty line where there is nothing to list', () => {
    const none = fillTemplate('xlsx', fixture('06-汇总表.xlsx'), templateValues(asked({ ...input, units: [] })), images);
    const sheet = read(none.ok ? none.value : new Uint8Array(), { cellFormula: true }).Sheets['汇总'] ?? {};
    expect((sheet['C5'] as CellObject | undefined)?.f).toBe('SUM(C4:C4)');
    expect(sheet['B4']).toBeUndefined();
  });

  it('maps places, ranges and other sheets as rows are repeated and taken out', () => {
    const map = rowMap([
      { first: 3, last: 3, times: 5 },
      { first: 6, last: 7, times: 0 },
    ]);
    const mapped = (formula: string): string => mapFormula(formula, map, (sheet) => sheet === '' || sheet === '表');
    expect(mapped('SUM(C4:C4)+C5*LOG10($A$2)')).toBe('SUM(C4:C8)+C9*LOG10($A$2)');
    expect(mapped('表!A9&"A9"&别的!A9')).toBe('表!A11&"A9"&别的!A9');
  });
});

describe('what is wrong with a template', () => {
  const problems = (...texts: readonly string[]): readonly string[] =>
    checkTemplate(
      '通知.docx',
      texts.map((text, index) => ({ place: `正文第${String(index + 1)}段`, text })),
    ).problems;

  it.each<[string, readonly string[], string]>([
    ['a name that is not known, with the nearest', ['{{单位名}}'], '「通知.docx」正文第1段：“{{单位名}}”不是可用的名称。是不是“单位名称”'],
    ['brackets that do not close', ['{{单位名称 和'], '“{{”没有对应的“}}”'],
    ['brackets that do not open', ['单位名称}}'], '“}}”没有对应的“{{”'],
    ['a part without an end', ['{{#失分项}}{{序号}}'], '“{{#失分项}}”开始的部分没有结束，应在后面写“{{/失分项}}”'],
    ['an end without a beginning', ['{{单位名称}}{{/失分项}}'], '前面没有开始它的地方'],
    ['parts that cross', ['{{#单位}}{{#条目}}{{/单位}}{{/条目}}'], '里面的“{{#条目}}”（正文第1段）还没有结束'],
    ['a name outside what it is about', ['{{扣分原因}}'], '只能写在{{#条目}}、{{#失分项}}和它的结束之间'],
    ['a group in the place of one value', ['{{失分项}}'], '应写成“{{#失分项}}……{{/失分项}}”'],
    ['a mark without a name', ['{{ }}'], '里面没有写名称'.replace('里面', '里')],
    ['an expression', ['{{考评总分 + 1}}'], '“{{考评总分 + 1}}”不是可用的名称'],
    ['raw XML', ['{{@单位名称}}'], '不是可用的名称'],
    ['other brackets', ['{{=[[ ]]=}}'], '不是可用的名称'],
    ['pictures of every unit', ['{{#单位}}{{单位名称}}{{#照片}}{{照片图}}{{/照片}}{{/单位}}'], '只能用在每个单位写一份的模板里'],
    ['nothing to fill', ['通知'], '没有一个名称'],
  ])('is said: %s', (_, texts, wanted) => expect(problems(...texts).join('')).toContain(wanted));

  it('is nothing where names are right; a name of a unit outside a list makes it a paper for each unit', () => {
    expect(problems('{{#单位}}{{ 单位名称 }}{{#失分项}}{{考核内容}}{{总工会名称}}{{/失分项}}{{/单位}}')).toEqual([]);
    expect(checkTemplate('x', [{ place: '', text: '{{#单位}}{{单位名称}}{{/单位}}' }]).use).toBe('round');
    expect(checkTemplate('x', [{ place: '', text: '{{单位名称}}' }]).use).toBe('unit');
  });

  it('is said of files that are no templates, and of pictures in a list of units', () => {
    for (const [file, bytes] of [
      ['a.docx', new Uint8Array()],
      ['a.doc', fixture('01-公示.docx').subarray(0, 900)],
      ['a.csv', strToU8('a,b')],
    ] as const)
      expect(readTemplate(file, bytes)).toMatchObject({ ok: false, problem: expect.stringContaining(`「${file}」`) as string });
    const withMacro = zipSync({ ...unzipSync(fixture('01-公示.docx')), 'word/vbaProject.bin': Uint8Array.of(1) });
    expect(readTemplate('带宏.docx', withMacro)).toMatchObject({ ok: false, problem: expect.stringContaining('里有宏') as string });
    const parts = unzipSync(fixture('06-汇总表.xlsx'));
    parts['xl/sharedStrings.xml'] = strToU8(
      strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array()).replace('{{决定}}', '{{决定}}{{#签字}}{{签名图}}{{/签字}}'),
    );
    const look = readTemplate('汇总.xlsx', zipSync(parts));
    expect(look.ok ? look.value.check.problems.join('') : '').toContain('“{{#签字}}”只能用在每个单位写一份的模板里');
  });
});

describe('the table of names', () => {
  it('gives every name a value, and no other', () => {
    const all = new Set<string>();
    const walk = (values: TemplateValues): void => {
      for (const [name, value] of Object.entries(values)) {
        all.add(name);
        if (Array.isArray(value)) for (const one of value as readonly TemplateValues[]) walk(one);
      }
    };
    const [first, ...rest] = units;
    const notice = {
      issued: true,
      noticedOn: '2024-11-01',
      dueOn: '2024-12-01',
      lines: [{ itemId: 'a1', place: 1, text: '内容', found: '问题', todo: '要求', closedOn: null }],
    };
    const noticed: readonly AcceptanceUnit[] = first === undefined ? [] : [{ ...first, notice }];
    const whole = { ...input, units: [...noticed, ...rest] };
    walk(templateValues(asked(whole), noticed[0] === undefined ? undefined : { unit: noticed[0], pictures }));
    expect(templateValues({ input: whole, asks: () => false })['单位']).toEqual([]);
    expect(templateNames.map(({ name }) => name).filter((name) => !all.has(name))).toEqual([]);
    expect([...all].filter((name) => templateNames.every((one) => one.name !== name))).toEqual([]);
    expect(new Set(templateNames.map(({ name }) => name)).size).toBe(templateNames.length);
  });

  it('is the list that is copied, and that of docs/formats.md', () => {
    expect(namesAsText().split('\n')).toHaveLength(templateNames.length + 1);
    const formats = readFileSync(`${root}docs/formats.md`, 'utf8');
    expect(
      templateNames
        .map((one) => `| \`${asWritten(one)}\` | ${nameScopeWords[one.scope]} | ${one.meaning} | ${one.example} |`)
        .filter((line) => !formats.includes(line)),
    ).toEqual([]);
  });
});
