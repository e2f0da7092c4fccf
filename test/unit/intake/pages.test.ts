import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gridOfPage } from '#shared/intake/pages/page-grid.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { readGrids } from '#shared/intake/read-grids.ts';

const textsOf = (page: string): readonly (readonly string[])[] =>
  gridOfPage(page).rows.map((row) => Array.from(row ?? [], (cell) => (cell === undefined ? '' : cell.covered ? '^' : cell.text)));

const table = '<table><tr><td>甲</td><td>乙</td><td>丙</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>';

describe('a web page as a sheet', () => {
  it('has its lines and tables from top to bottom', () => {
    expect(textsOf(`<html><head><title>不算</title><style>p{}</style></head><body><h1>标题</h1><p>单位：某某</p>${table}<p>填表人：</p>${table}`)).toEqual([
      ['标题'],
      ['单位：某某'],
      ['甲', '乙', '丙'],
      ['1', '2', '3'],
      ['填表人：'],
      ['甲', '乙', '丙'],
      ['1', '2', '3'],
    ]);
  });

  it('understands cells and rows that are not closed, spans, line breaks and entities', () => {
    const page = '<TABLE><TR><TD ROWSPAN=2>a<br>b<TD colspan="2">c&nbsp;d&#8730;<TR><TD>e<TD>f&lt;g</TABLE>';
    expect(textsOf(page)).toEqual([
      ['a\nb', 'c\u00a0d√', '^'],
      ['^', 'e', 'f<g'],
    ]);
  });

  it('takes a table apart that only arranges others, and keeps one inside a cell of data as text', () => {
    expect(textsOf(`<table><tr><td>抬头</td></tr><tr><td>${table}</td></tr></table>`)).toEqual([['抬头'], ['甲', '乙', '丙'], ['1', '2', '3']]);
    expect(textsOf('<table><tr><td>1</td><td>制度<table><tr><td>上墙</td></tr></table></td><td>5</td><td>4</td></tr></table>')).toEqual([
      ['1', '制度\n上墙', '5', '4'],
    ]);
  });

  it('shows the state of its boxes and the text of its fields', () => {
    expect(textsOf('<table><tr><td><input type="checkbox" checked>是 <input type=checkbox>否</td><td><input value="4.5"></td></tr></table>')).toEqual([
      ['☑是 □否', '4.5'],
    ]);
  });

  it.each([
    ['an element', '<td><s>5</s>4</td>'],
    ['a deletion', '<td><del>5</del>4</td>'],
    ['a style', '<td><span style="color:red;text-decoration: line-through">5</span>4</td>'],
    ['a class', '<td><font class="x5">5</font>4</td>'],
  ])('leaves out what %s strikes out, and tells it', (_, cell) => {
    const grid = gridOfPage(`<html><style>.x5 {text-decoration:line-through;}</style><table><tr><td>分</td>${cell}</tr></table>`);
    expect(grid.rows[0]?.[1]?.text).toBe('4');
    expect(grid.struck).toEqual([{ row: 0, column: 1, text: '5', whole: false }]);
  });

  it('strikes out a whole row', () => {
    const grid = gridOfPage('<table><tr style="text-decoration:line-through"><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>');
    expect(grid.rows.map((row) => row?.map((cell) => cell?.text))).toEqual([[], ['c', 'd']]);
    expect(grid.struck?.map(({ text, whole }) => ({ text, whole }))).toEqual([
      { text: 'a', whole: true },
      { text: 'b', whole: true },
    ]);
  });

  it('tells hidden rows', () => {
    expect([...gridOfPage("<table><tr><td>a</td></tr><tr style='display:none'><td>b</td></tr></table>").hiddenRows]).toEqual([1]);
  });

  it('that is long before its table gives only what is near it', () => {
    const texts = textsOf(`${Array.from({ length: 200 }, (_, index) => `<p>第${String(index)}段</p>`).join('')}${table}`);
    expect(texts[0]).toEqual(['第170段']);
  });
});

/** A web archive with one page, in the encodings that browsers and spreadsheet programs write. */
function archive(coding: 'base64' | 'quoted-printable' | '8bit', charset: string, page: Uint8Array): Uint8Array {
  const body =
    coding === 'base64'
      ? Buffer.from(page).toString('base64').replace(/.{60}/gu, '$&\r\n')
      : coding === '8bit'
        ? Buffer.from(page).toString('latin1')
        : Array.from(page, (byte) => (byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte)))
            .join('')
            .replace(/(?:=..|[^=]){60}/gu, '$&=\r\n');
  const head = `From: <保存>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="==x"\r\n\r\n前言\r\n`;
  const part = `--==x\r\nContent-Type: text/html;\r\n\tcharset="${charset}"\r\nContent-Transfer-Encoding: ${coding}\r\nContent-Location: file:///a.htm\r\n\r\n`;
  const picture = '\r\n--==x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--==x--\r\n';
  return new Uint8Array(Buffer.concat([Buffer.from(head), Buffer.from(part), Buffer.from(body, 'latin1'), Buffer.from(picture)]));
}

const inGbk = Uint8Array.of(0xb5, 0xa5, 0xce, 0xbb);
const wrapped = (word: Uint8Array): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from('<html><body><table><tr><td>'), word, Buffer.from('</td><td>=5</td></tr></table>')]));

describe('a web archive', () => {
  it.each(['base64', 'quoted-printable', '8bit'] as const)('in %s is read, in GBK and in UTF-8', (coding) => {
    for (const [charset, word] of [
      ['gb2312', inGbk],
      ['utf-8', strToU8('单位')],
      ['', strToU8('单位')],
    ] as const) {
      const grids = readGrids(archive(coding, charset, wrapped(word)), '表.mht');
      expect(grids.ok && grids.value.map(({ rows }) => rows[0]?.map((cell) => cell?.text))).toEqual([['单位', '=5']]);
    }
  });

  it('of a workbook with several sheets names them as the workbook does', () => {
    const part = (page: string): string => `--b\nContent-Type: text/html; charset="utf-8"\n\n${page}\n`;
    const names =
      '<html><xml><x:ExcelWorksheet><x:Name>一季度</x:Name></x:ExcelWorksheet><x:ExcelWorksheet><x:Name>二季度</x:Name></x:ExcelWorksheet></xml><frameset></frameset></html>';
    const bytes = strToU8(`MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n${[names, table, table].map(part).join('')}--b--\n`);
    const grids = readGrids(bytes, '表.xls');
    expect(grids.ok && grids.value.map(({ sheet }) => sheet)).toEqual(['一季度', '二季度']);
  });

  it('without a table is refused', () => {
    expect(readFile('信.mht', archive('8bit', 'utf-8', strToU8('<html><p>没有表</p></html>')))).toMatchObject({
      status: 'refused',
      reason: { code: 'not-a-spreadsheet' },
    });
  });
});
