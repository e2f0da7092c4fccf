import { zipSync, strToU8 } from 'fflate';
import * as spreadsheet from 'xlsx';
import { utils, write } from 'xlsx';
import { formOf, read, refused, viaLibrary, viaText, type LayoutCase, type Saving } from './case.ts';
import { gbk } from './code-pages.ts';

/** The library's container of streams, which its types leave open. */
interface Containers {
  readonly utils: { cfb_new(): object; cfb_add(container: object, name: string, content: Uint8Array): void };
  write(container: object, options: { readonly type: 'buffer' }): Uint8Array;
}
const containers = spreadsheet.CFB as Containers;

const bytes = (make: () => Uint8Array): Saving => ({ by: 'bytes', bytes: make });
const sample = (): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['单位：城关镇供销社工会'],
      ['项目', '考核内容', '分值', '自评分'],
      ...Array.from({ length: 40 }, (_, index) => ['甲部', `第${String(index + 1)}项工作落实到位`, 4, 4]),
    ]),
    'Sheet1',
  );
  return new Uint8Array(write(book, { bookType: 'biff8', type: 'buffer' }) as Uint8Array);
};
const ole = (streams: Readonly<Record<string, Uint8Array>>): Uint8Array => {
  const container = containers.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) containers.utils.cfb_add(container, `/${name}`, content);
  return new Uint8Array(containers.write(container, { type: 'buffer' }));
};
const u16 = (value: number): number[] => [value & 255, value >> 8];
const record = (type: number, data: readonly number[]): number[] => [...u16(type), ...u16(data.length), ...data];
const float = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)];

/** A workbook as Excel 95 wrote it: BIFF5 records, Chinese text in code page 936. */
function biff5(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const name = gbk('自评表');
  const bof = (type: number): number[] => record(0x0809, [...u16(0x0500), ...u16(type), ...u16(0x1faa), ...u16(0x07cd)]);
  const cells = rows.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      typeof cell === 'number'
        ? record(0x0203, [...u16(r), ...u16(c), ...u16(0), ...float(cell)])
        : record(0x0204, [...u16(r), ...u16(c), ...u16(0), ...u16(gbk(cell).length), ...gbk(cell)]),
    ),
  );
  const before = [...bof(0x0005), ...record(0x0042, u16(936))];
  const globals = before.length + 4 + 7 + name.length + 4;
  const boundSheet = record(0x0085, [...u16(globals & 0xffff), ...u16(globals >> 16), 0, 0, name.length, ...name]);
  return ole({ Book: Uint8Array.from([...before, ...boundSheet, ...record(0x000a, []), ...bof(0x0010), ...cells, ...record(0x000a, [])]) });
}

const fileLocked = (): Uint8Array =>
  ole({
    Workbook: Uint8Array.from([
      ...record(0x0809, [...u16(0x0600), ...u16(5), ...u16(0), ...u16(0), 0, 0, 0, 0, 0, 0, 0, 0]),
      ...record(0x002f, [...u16(1), ...u16(1), ...u16(1), ...Array.from({ length: 48 }, (_, index) => index)]),
      ...record(0x0042, u16(1200)),
      ...Array.from({ length: 5000 }, () => 7),
    ]),
  });

const bomb = (): Uint8Array => {
  const zip = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': strToU8('x') });
  const view = new DataView(zip.buffer, zip.byteOffset);
  for (let at = 0; at < zip.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 400 * 1024 * 1024, true);
  return zip;
};

/** Files that are no form, and formats that few programs write any more. */
export const cases: readonly LayoutCase[] = [
  {
    file: '71-只有填表说明.xlsx',
    saving: viaLibrary('xlsx'),
    sheets: [
      {
        name: '说明',
        rows: [['填表说明'], ['1.各单位应于10月15日前报送自评表；'], ['2.自评分由单位填写，考评分由验收组填写；'], ['3.联系电话：0851-1234567。']],
      },
    ],
    expected: refused('no-table'),
  },
  {
    file: '72-加密.xlsx',
    sheets: [],
    saving: bytes(() => ole({ EncryptionInfo: new Uint8Array(900), EncryptedPackage: new Uint8Array(5000) })),
    expected: refused('encrypted'),
  },
  { file: '73-打开密码.xls', sheets: [], saving: bytes(fileLocked), expected: refused('encrypted') },
  { file: '74-传了一半.xls', sheets: [], saving: bytes(() => sample().slice(0, 3000)), expected: refused('corrupt') },
  { file: '75-压缩炸弹.xlsx', sheets: [], saving: bytes(bomb), expected: refused('too-large') },
  { file: '76-压缩包.xls', sheets: [], saving: bytes(() => zipSync({ '自评表.txt': strToU8('自评') })), expected: refused('not-a-spreadsheet') },
  { file: '77-文档.et', sheets: [], saving: bytes(() => ole({ WordDocument: new Uint8Array(5000) })), expected: refused('not-a-spreadsheet') },
  { file: '78-PDF.xls', sheets: [], saving: bytes(() => strToU8('%PDF-1.7\n1 0 obj')), expected: refused('not-a-spreadsheet') },
  { file: '79-只有空格.csv', sheets: [], saving: viaText('  \r\n \r\n', 'utf-8'), expected: refused('empty') },
  { file: '80-空白工作簿.xlsx', sheets: [{ name: 'Sheet1', rows: [[]] }], saving: viaLibrary('xlsx'), expected: refused('empty') },
  {
    file: '81-旧版Excel95.xls',
    sheets: [],
    saving: bytes(() =>
      biff5([
        ['单位：城关镇老干局工会（盖章）  填报日期：2024年11月5日'],
        ['项目', '考核内容', '分值', '自评分'],
        ['组织建设', '委员会健全', 4, 3.5],
        ['组织建设', '按期换届', 6, 5],
        ['合计', '', 10, 8.5],
      ]),
    ),
    expected: read([
      formOf('城关镇老干局工会', '2024-11-05', [
        [
          '组织建设',
          [
            ['委员会健全', 4, 3.5],
            ['按期换届', 6, 5],
          ],
        ],
      ]),
    ]),
  },
  {
    file: '82-图片.et',
    sheets: [],
    saving: bytes(() => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])),
    expected: refused('not-a-spreadsheet'),
  },
  { file: '83-全是零.xlsx', sheets: [], saving: bytes(() => new Uint8Array(4096)), expected: refused('corrupt') },
];
