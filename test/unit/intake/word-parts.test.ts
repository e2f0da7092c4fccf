import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { wordPage } from '#shared/intake/pages/word-page.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { readGrids } from '#shared/intake/read-grids.ts';

const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const run = (text: string, properties = ''): string => `<w:r>${properties}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const line = (text: string, properties = ''): string => `<w:p>${properties}${text === '' ? '' : run(text)}</w:p>`;
const listed = (text: string, level: number, list = 1): string =>
  line(text, `<w:pPr><w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(list)}"/></w:numPr></w:pPr>`);
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : line(content)}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(one))).join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

interface Parts {
  readonly numbering?: string;
  readonly styles?: string;
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
}

/** A Word document of the given body, with the parts beside it. */
function word(body: string, { numbering = '', styles = '', headers = [], footers = [] }: Parts = {}): Uint8Array {
  const margins = [...headers.map((content) => ['header', content] as const), ...footers.map((content) => ['footer', content] as const)];
  const references = margins.map(([kind], index) => `<w:${kind}Reference w:type="default" r:id="m${String(index)}"/>`).join('');
  const links = margins.map(([kind], index) => `<Relationship Id="m${String(index)}" Type="${officeRelation}/${kind}" Target="${kind}${String(index)}.xml"/>`);
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="d" Type="${officeRelation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document ${names}><w:body>${body}<w:sectPr>${references}</w:sectPr></w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships xmlns="${relations}">${links.join('')}</Relationships>`),
    ...(numbering === '' ? {} : { 'word/numbering.xml': strToU8(`<w:numbering ${names}>${numbering}</w:numbering>`) }),
    ...(styles === '' ? {} : { 'word/styles.xml': strToU8(`<w:styles ${names}>${styles}</w:styles>`) }),
    ...Object.fromEntries(margins.map(([kind, content], index) => [`word/${kind}${String(index)}.xml`, strToU8(`<w:hdr ${names}>${content}</w:hdr>`)])),
  });
}

async function textsOf(bytes: Uint8Array): Promise<Readonly<Record<string, readonly (readonly string[])[]>>> {
  const grids = readGrids(bytes, '文档', await wordPage(bytes));
  if (!grids.ok) throw new Error(grids.problem.message);
  return Object.fromEntries(
    grids.value.map(({ sheet, rows }) => [
      sheet,
      rows.map((cells) => Array.from(cells ?? [], (one) => (one === undefined || one.covered ? '' : one.text.trim()))),
    ]),
  );
}
const bodyOf = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> => (await textsOf(bytes))['正文'] ?? [];

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${String(index)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, ...levels: readonly string[]): string => `<w:abstractNum w:abstractNumId="${String(id)}">${levels.join('')}</w:abstractNum>`;
const use = (id: number, of: number, more = ''): string => `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(of)}"/>${more}</w:num>`;

describe('automatic numbers of a Word document', () => {
  const numbering =
    list(0, level(0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>'), level(1, 'decimal', '%1.%2')) +
    list(1, level(0, 'bullet', '')) +
    use(1, 0) +
    use(2, 1);

  test('are read where they stand, level by level, in a script of their own', async () => {
    const body = [listed('组织', 0), listed('甲', 1), listed('乙', 1), listed('经费', 0), listed('丙', 1), listed('点', 0, 2)].map((text) => row(cell(text)));
    expect((await bodyOf(word(table(...body), { numbering }))).flat()).toEqual(['一、组织', '一.1 甲', '一.2 乙', '二、经费', '二.1 丙', '点']);
  });

  test('fill a column that holds nothing else, in a document that is read by them', async () => {
    const auto = (): string => cell(listed('', 0));
    const plain = list(0, level(0, 'decimal', '%1')) + use(1, 0);
    const form = table(row('序号', '考核内容', '分值', '自评分'), row(auto(), '有牌子', '5', '4'), row(auto(), '有印章', '5', '5'));
    const bytes = word(line('规范化建设自评表') + line('单位：青石镇卫生院工会') + form, { numbering: plain });
    const reading = readFile('表.docx', bytes, { word: await wordPage(bytes) });
    expect(reading.submissions[0]?.items.map(({ no, text, self }) => [no, text, self])).toEqual([
      ['1', '有牌子', 400],
      ['2', '有印章', 500],
    ]);
  });

  test('begin anew in a list that says so, and go on in one that does not', async () => {
    const lists =
      list(0, level(0, 'decimal', '(%1)')) + use(1, 0) + use(2, 0) + use(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    const body = [listed('甲', 0, 1), listed('乙', 0, 2), listed('丙', 0, 3), listed('丁', 0, 3)].map((text) => row(cell(text)));
    expect((await bodyOf(word(table(...body), { numbering: lists }))).flat()).toEqual(['(1) 甲', '(2) 乙', '(1) 丙', '(2) 丁']);
  });

  test('come from a style, and not where a change deleted the line', async () => {
    const styles = `<w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="item"><w:basedOn w:val="base"/></w:style>`;
    const styled = (text: string): string => line(text, '<w:pPr><w:pStyle w:val="item"/></w:pPr>');
    const gone = `<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr>${cell(styled('删去'))}${cell(listed('也删去', 0))}</w:tr>`;
    const body = table(row(cell(styled('甲'))), gone, row(cell(styled('乙'))));
    expect((await bodyOf(word(body, { numbering, styles }))).flat()).toEqual(['一、甲', '二、乙']);
  });

  test('count in Chinese as people do', async () => {
    const rows = Array.from({ length: 21 }, () => row(cell(listed('', 0))));
    const texts = (await bodyOf(word(table(...rows), { numbering }))).flat();
    expect([texts[9], texts[10], texts[19], texts[20]]).toEqual(['十、', '十一、', '二十、', '二十一、']);
  });
});

describe('headers and footers of a Word document', () => {
  const form = table(row('考核内容', '分值', '自评分'), row('有牌子', '5', '4'), row('有印章', '5', '5'));
  const pages = line('第 1 页 共 3 页');

  test('give the unit and the day that the body does not, and no page numbers', async () => {
    const bytes = word(line('规范化建设自评表') + form, {
      headers: [line('填报单位：青石镇卫生院工会')],
      footers: [pages + line('填报日期：2024年10月15日')],
    });
    expect((await textsOf(bytes))['页眉页脚']).toEqual([['填报单位：青石镇卫生院工会'], ['填报日期：2024年10月15日']]);
    const { submissions } = readFile('表.docx', bytes, { word: await wordPage(bytes) });
    expect(submissions).toMatchObject([{ unit: { name: '青石镇卫生院工会', cell: '页眉页脚!A1' }, date: '2024-10-15', title: '规范化建设自评表' }]);
  });

  test('stand above a body that begins with its table', async () => {
    const bytes = word(form, { headers: [line('规范化建设自评表') + line('单位：青石镇卫生院工会')] });
    const { submissions } = readFile('表.docx', bytes, { word: await wordPage(bytes) });
    expect(submissions).toMatchObject([{ unit: { name: '青石镇卫生院工会' }, title: '规范化建设自评表' }]);
  });

  test('give way to what the body says', async () => {
    const bytes = word(line('单位：白河镇小学工会') + form, { headers: [line('云溪县总工会'), line('云溪县总工会')] });
    expect(readFile('表.docx', bytes, { word: await wordPage(bytes) }).submissions[0]?.unit.name).toBe('白河镇小学工会');
  });

  test('keep cells of a table in them apart, and a text box once', async () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${run('甲')}</mc:Choice><mc:Fallback>${run('甲')}</mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    const bytes = word(line('表') + form, { headers: [table(row('单位：甲厂工会', '日期：2024年1月5日')) + box] });
    expect((await textsOf(bytes))['页眉页脚']).toEqual([['单位：甲厂工会     日期：2024年1月5日'], ['甲']]);
  });
});

describe('tables of a Word document', () => {
  test('begin a row where it begins, and leave hidden text out', async () => {
    const late = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('乙')}${cell('5')}</w:tr>`;
    const hidden = cell(`<w:p>${run('藏', '<w:rPr><w:vanish/></w:rPr>')}${run('见')}</w:p>`);
    expect(await bodyOf(word(table(row('一', '甲', '4'), late, row(hidden, '丙', '3'))))).toEqual([
      ['一', '甲', '4'],
      ['', '乙', '5'],
      ['见', '丙', '3'],
    ]);
  });

  test('count what a change put in, not what it took out; rows too', async () => {
    const changed = cell(`<w:p><w:del w:id="1"><w:r><w:delText>3</w:delText></w:r></w:del><w:ins w:id="2">${run('4')}</w:ins></w:p>`);
    const gone = `<w:tr><w:trPr><w:del w:id="3"/></w:trPr>${cell('删去')}</w:tr>`;
    const added = `<w:tr><w:trPr><w:ins w:id="4"/></w:trPr>${cell('新')}${cell('5')}</w:tr>`;
    expect(await bodyOf(word(table(row('甲', changed), gone, added)))).toEqual([
      ['甲', '4'],
      ['新', '5'],
    ]);
  });

  test('within a cell are its text, and in a text box a table of their own', async () => {
    const nested = cell(line('外') + table(row('内一', '内二')) + line(''));
    expect(await bodyOf(word(table(row(nested, '旁', '边'))))).toEqual([['外\n内一 内二', '旁', '边']]);
    const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${table(row('考核内容', '分值'), row('有牌子', '5'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
    expect(await bodyOf(word(box))).toEqual([
      ['考核内容', '分值'],
      ['有牌子', '5'],
    ]);
  });

  test('merge downwards, whatever the cells below still hold', async () => {
    const top = cell('组织', '<w:vMerge w:val="restart"/>');
    const under = (text: string): string => cell(text, '<w:vMerge/>');
    expect(await bodyOf(word(table(row(top, '甲', '4'), row(under(''), '乙', '5'), row(under('旧字'), '丙', '3'))))).toEqual([
      ['组织', '甲', '4'],
      ['', '乙', '5'],
      ['', '丙', '3'],
    ]);
  });

  test('of a document that breaks off, or counts without end, are refused or read, never waited for', async () => {
    const endless = list(0, level(0, 'decimal', '%1'.repeat(200))) + use(1, 0);
    const rows = Array.from({ length: 300 }, () => row(cell(listed('', 0)), '5'));
    expect(await bodyOf(word(table(...rows), { numbering: endless }))).toHaveLength(300);
    const broken = word('<w:tbl><w:tr><w:tc>'.repeat(20_000));
    expect((await wordPage(broken))?.ok).toBe(false);
    const unclosed = word(`${table(row('甲', '5'))}${'<w:pPr ><w:numPr >'.repeat(20_000)}`, { numbering: endless });
    expect((await wordPage(unclosed))?.ok).toBe(false);
  });
});
