import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { biffRecords, sharedStrings } from '#shared/intake/strikes/biff-records.ts';
import { strikeOf } from '#shared/intake/strikes/strike.ts';
import { readFile } from '#shared/intake/read-file.ts';
import { toPoints } from '#shared/points.ts';
import { fixtureFolder } from './expected-readings.ts';

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(`${fixtureFolder('')}${path}`));

function read(
  name: string,
  bytes: Uint8Array,
): { readonly selfs: readonly (number | null)[] | undefined; readonly problems: readonly (readonly [string, string])[] } {
  const reading = readFile(name, bytes);
  return {
    selfs: reading.submissions[0]?.items.map(({ self }) => (self === null ? null : toPoints(self))),
    problems: reading.problems.map(({ code, message }) => [code, /：(.*)，按已删去/u.exec(message)?.[1] ?? message] as const),
  };
}

const inCell = { selfs: [4, 4.5, 4, 6, 2.5], problems: [['struck-out', 'F4“5”、F8“3”']] };
const wholeRow = { selfs: [5, 4.5, 4, 6, 3.5], problems: [['struck-out', 'B9“6”、C9“宣传栏按季更换”、D9“3”、E9“每少一次扣1分”、F9“3”']] };
const texts = (xml: Uint8Array | undefined): string => strFromU8(xml ?? new Uint8Array());

describe('what is struck out is read as absent, and said', () => {
  it.each(['field/12-struck-through-points.xlsx', 'documents/划去一格内.xls', 'documents/划去一格内.ods'])('in a part of a cell: %s', (path) => {
    expect(read(path, bytesOf(path))).toEqual(inCell);
  });

  it.each(['field/27-struck-through-row.xlsx', 'documents/划去整行.xls', 'documents/划去整行.ods'])('in a whole row: %s', (path) => {
    expect(read(path, bytesOf(path))).toEqual(wholeRow);
  });

  it('in an .xlsx whose elements have a prefix and whose sheet is named by its root', () => {
    const parts = unzipSync(bytesOf('field/27-struck-through-row.xlsx'));
    const rels = texts(parts['xl/_rels/workbook.xml.rels']).replace('Target="worksheets/', 'Target="/xl/worksheets/');
    expect(read('甲.xlsx', zipSync({ ...parts, 'xl/_rels/workbook.xml.rels': strToU8(rels) }))).toEqual(wholeRow);
  });

  it('not where a font says that it is not struck out', () => {
    const parts = unzipSync(bytesOf('field/27-struck-through-row.xlsx'));
    const unstruck = (part: string): Uint8Array => strToU8(texts(parts[part]).replaceAll('<strike val="true"/>', '<strike val="0"/>'));
    const changed = { 'xl/styles.xml': unstruck('xl/styles.xml'), 'xl/sharedStrings.xml': unstruck('xl/sharedStrings.xml') };
    const { selfs, problems } = read('甲.xlsx', zipSync({ ...parts, ...changed }));
    expect(selfs).toEqual([5, 4.5, 4, 6, 3.5, 3]);
    expect(problems.map(([code]) => code)).not.toContain('struck-out');
  });
});

describe('runs of text', () => {
  it('struck out in part keep the rest; blanks alone are nothing', () => {
    expect(
      strikeOf([
        { text: '5', struck: true },
        { text: ' 4', struck: false },
      ]),
    ).toEqual({ kept: '4', struck: '5' });
    expect(
      strikeOf([
        { text: '5', struck: true },
        { text: ' ', struck: false },
      ]),
    ).toBe('whole');
    expect(
      strikeOf([
        { text: '5', struck: false },
        { text: ' ', struck: true },
      ]),
    ).toBeUndefined();
  });
});

/** A record of an old workbook. */
const record = (type: number, data: readonly number[]): readonly number[] => [type & 255, type >> 8, data.length & 255, data.length >> 8, ...data];

describe('shared strings of an .xls', () => {
  it('are read across records, where a text that is cut changes the width of its characters', () => {
    const first = [2, 0, 0, 0, 2, 0, 0, 0, 4, 0, 0, 0x61, 0x62];
    const second = [1, 0x2d, 0x4e, 0x87, 0x65, 2, 0, 9, 1, 0, 0x31, 0];
    const third = [1, 0x32, 0, 1, 0, 6, 0];
    const bytes = Uint8Array.from([...record(0xfc, first), ...record(0x3c, second), ...record(0x3c, third)]);
    const view = new DataView(bytes.buffer);
    expect(sharedStrings(view, [...biffRecords(view)])).toEqual([
      { text: 'ab中文', runs: [] },
      { text: '12', runs: [{ from: 1, font: 6 }] },
    ]);
  });

  it('that are cut short end, and nothing is thrown', () => {
    const bytes = Uint8Array.from(record(0xfc, [2, 0, 0, 0, 2, 0, 0, 0, 200, 0, 8, 9, 0, 0x61]));
    const view = new DataView(bytes.buffer);
    expect(() => sharedStrings(view, [...biffRecords(view)])).not.toThrow();
    expect([...biffRecords(new DataView(Uint8Array.of(0x31, 0, 200, 0, 1).buffer))]).toEqual([]);
  });
});
