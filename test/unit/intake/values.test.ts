import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCount, readYesNo } from '#shared/intake/values/counts.ts';
import { dateOfSerial, readDate, readDateText } from '#shared/intake/values/dates.ts';
import { isCreditCode, readCreditCode, readPhone } from '#shared/intake/values/identity.ts';
import { readRate } from '#shared/intake/values/percent.ts';
import { readPoints } from '#shared/intake/values/points-text.ts';
import { showPoints } from '#shared/points.ts';

const text = (written: string) => ({ raw: written, text: written, format: null });
const points = (written: string, max: number | null = 400) => readPoints(text(written), max);
const fullWidth = (written: string): string => written.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe('points in a score cell', () => {
  test.each([
    ['3.5', 350],
    ['3.5分', 350],
    ['３．５', 350],
    ['４．０ ', 400],
    [' 3 分 ', 300],
    ['满分', 400],
    ['得3分', 300],
    ['三分', 300],
    ['三分半', 350],
    ['三点二五', 325],
    ['两分', 200],
    ['十分', 1000],
    ['3/4', 300],
    ['3.5（扣0.5）', 350],
    ['扣0.5分', 350],
    ['约3', 300],
    ['3。5', 350],
    ['.5', 50],
    ['零', 0],
    ['+2', 200],
    ['0', 0],
  ])('%s is %i', (written, centi) => {
    expect(points(written)).toMatchObject({ kind: 'points', centi });
  });

  test.each([
    ['4-5', 'range'],
    ['3～4', 'range'],
    ['√', 'mark'],
    ['满份', 'words'],
    ['-1', 'negative'],
    ['90%', 'percent'],
    ['#REF!', 'error'],
    ['3/5', 'fraction'],
    ['无', 'none-or-zero'],
    ['4（扣0.5）', 'deduction'],
    ['见附件', 'words'],
    ['2024.5', 'points'],
  ])('%s is not taken for points: %s', (written, fault) => {
    const read = points(written);
    if (fault === 'points') expect(read).toMatchObject({ kind: 'points', centi: 202450 });
    else expect(read).toEqual({ kind: 'unreadable', fault });
  });

  test.each(['/', '—', '－', '无此项', '不适用', 'N/A', '不涉及'])('%s means not applicable', (written) => {
    expect(points(written)).toEqual({ kind: 'not-applicable' });
  });

  test('满分 needs a maximum to be a number', () => {
    expect(points('满分', null)).toEqual({ kind: 'unreadable', fault: 'words' });
  });

  test('a number that the sheet shows as a date or a percentage is no score', () => {
    expect(readPoints({ raw: 45385, text: '4月3日', format: 'm"月"d"日"' }, 400)).toEqual({ kind: 'unreadable', fault: 'date' });
    expect(readPoints({ raw: 0.9, text: '90%', format: '0%' }, 400)).toEqual({ kind: 'unreadable', fault: 'percent' });
    expect(readPoints({ raw: 3.5, text: '3.5分', format: '0.0"分"' }, 400)).toMatchObject({ kind: 'points', centi: 350 });
  });

  const dress = fc.constantFrom<(written: string) => string>(
    (written) => written,
    (written) => `${written}分`,
    fullWidth,
    (written) => ` ${written}\u3000`,
    (written) => `得${written}分`,
    (written) => `\u200b${written}\u00a0`,
  );

  test('any number of points is read back from any dress', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), dress, (centi, wear) => {
        expect(points(wear(showPoints(centi)), null)).toMatchObject({ kind: 'points', centi });
      }),
    );
  });

  test('floating sums that a spreadsheet stores still give exact points', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 20 }), (parts) => {
        const sum = parts.reduce((total, part) => total + part / 100, 0);
        expect(readPoints({ raw: sum, text: String(sum), format: null }, null)).toMatchObject({ centi: parts.reduce((total, part) => total + part, 0) });
      }),
    );
  });

  test('no text at all makes the reader throw, and what it reads is never negative', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const read = points(written);
        if (read.kind === 'points') expect(read.centi).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    ['2023.5.1', '2023-05-01'],
    ['2023-05-01', '2023-05-01'],
    ['2023/5/1', '2023-05-01'],
    ['2023年5月1日', '2023-05-01'],
    ['2023 年 5 月 1 号', '2023-05-01'],
    ['２０２３年５月１日', '2023-05-01'],
    ['20230501', '2023-05-01'],
    ['20110300', '2011-03'],
    ['202305', '2023-05'],
    ['2023.05', '2023-05'],
    ['2023年5月', '2023-05'],
    ['2023年', '2023'],
    ['二〇二三年五月', '2023-05'],
    ['二○二三年十一月二十日', '2023-11-20'],
    ['2022.11.29白班', '2022-11-29'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (written, iso) => {
    expect(readDateText(written)?.iso).toBe(iso);
  });

  test.each(['年  月  日', '2023年13月1日', '2023-02-29', '不详', '', '3-1', '2024年  月  日'])('%s is no date', (written) => {
    expect(readDateText(written)?.iso.length ?? 0).not.toBe(10);
  });

  test('a number is a date by its format, or by its size', () => {
    expect(readDate(45047, '2023/5/1', 'yyyy/m/d', false)).toEqual({ iso: '2023-05-01', sure: 'plain' });
    expect(readDate(45047 - 1462, '2023/5/1', 'yyyy/m/d', true)).toEqual({ iso: '2023-05-01', sure: 'plain' });
    expect(readDate(45047, '45047', null, false)).toEqual({ iso: '2023-05-01', sure: 'converted' });
    expect(readDate(2023.05, '2023.05', null, false)).toEqual({ iso: '2023-05', sure: 'converted' });
    expect(readDate(2023.1, '2023.1', null, false)?.sure).toBe('doubtful');
  });

  test('every serial is the day that follows the one before', () => {
    const next = (iso: string): string => new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 73_000 }), (serial) => {
        expect(dateOfSerial(serial + 1, false)).toBe(next(dateOfSerial(serial, false) ?? ''));
      }),
    );
    expect([1, 59, 60, 61].map((serial) => dateOfSerial(serial, false))).toEqual(['1900-01-01', '1900-02-28', undefined, '1900-03-01']);
  });

  const writing = fc.constantFrom<(year: number, month: number, day: number) => string>(
    (year, month, day) => `${String(year)}.${String(month)}.${String(day)}`,
    (year, month, day) => `${String(year)}年${String(month)}月${String(day)}日`,
    (year, month, day) => fullWidth(`${String(year)}/${String(month)}/${String(day)}`),
    (year, month, day) => `${String(year)}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`,
  );

  test('a day is read back from any writing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2090 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        writing,
        (year, month, day, write) => {
          expect(readDateText(write(year, month, day))?.iso).toBe(`${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
        },
      ),
    );
  });
});

describe('rates', () => {
  test('98 %, “98%”, “９８％”, 98 and “98” are one value', () => {
    const all = [
      readRate(0.98, '98%', '0%', false),
      readRate('98%', '98%', null, false),
      readRate('９８％', '９８％', null, false),
      readRate(98, '98', null, false),
      readRate('98', '98', null, false),
      readRate(98, '98', null, true),
      readRate('百分之九十八', '百分之九十八', null, false),
    ];
    expect(all.map((read) => read?.value)).toEqual(all.map(() => 0.98));
  });

  test('a bare 1 is doubtful, unless the heading or the format says percent', () => {
    expect(readRate(1, '1', null, false)).toMatchObject({ value: 1, sure: 'doubtful' });
    expect(readRate(1, '100%', '0%', false)).toMatchObject({ value: 1, sure: 'plain' });
    expect(readRate(1, '1', null, true)).toMatchObject({ value: 0.01 });
  });

  test('a stored number is taken as its format shows it', () => {
    expect(readRate(0.6958, '69.6%', '0.0%', false)?.value).toBe(0.696);
    expect(readRate(0.6958, '69.58%', '0.00%', false)?.value).toBe(0.6958);
  });

  test('every whole and tenth of a percent is read the same as text, number and ratio', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 1000 }), (tenths) => {
        const percent = tenths / 10;
        const values = [
          readRate(`${String(percent)}%`, `${String(percent)}%`, null, false),
          readRate(tenths / 1000, '', '0.0%', false),
          readRate(percent, String(percent), null, true),
        ];
        expect(values.map((read) => read?.value)).toEqual([tenths / 1000, tenths / 1000, tenths / 1000]);
      }),
    );
  });
});

describe('counts, yes and no, codes', () => {
  test.each([
    ['186人', 186],
    ['约50人', 50],
    ['50余', 50],
    ['3（其中女1）', 3],
    ['１８６', 186],
    ['1,234', 1234],
    ['1.2万人', 12000],
    ['一百八十六人', 186],
    ['无', 0],
  ])('%s is %i', (written, value) => {
    expect(readCount(written)?.value).toBe(value);
  });

  test('a count may tell the women too', () => {
    expect(readCount('3（其中女1）')?.women).toBe(1);
  });

  test.each(['有', '是', '√', '已建立', '☑是 □否', '1'])('%s is yes', (written) => {
    expect(readYesNo(written)).toBe(true);
  });

  test.each(['无', '否', '×', '－', '未建立', '□是 ☑否', '0'])('%s is no', (written) => {
    expect(readYesNo(written)).toBe(false);
  });

  test('a credit code is checked, and one that lost its digits is never guessed', () => {
    expect(isCreditCode('91350100M000100Y43')).toBe(true);
    expect(isCreditCode('91350100M000100Y44')).toBe(false);
    expect(readCreditCode(622822199001011200, '6.22822E+17')).toEqual({ value: null, lost: true, valid: false });
    expect(readCreditCode('91350100m000100y43', '91350100m000100y43')).toEqual({ value: '91350100M000100Y43', lost: false, valid: true });
  });

  test('a landline stored as a number has lost its zero', () => {
    expect(readPhone(8511234567, '8511234567')?.lost).toBe(true);
    expect(readPhone(13800000001, '13800000001')?.lost).toBe(false);
    expect(readPhone('0851-1234567', '0851-1234567')).toMatchObject({ value: '0851-1234567', lost: false });
  });
});
