import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read, utils, write } from 'xlsx';
import { withoutProperties } from '#shared/intake/sniff/ole-properties.ts';
import { readOleDirectory } from '#shared/intake/sniff/ole-directory.ts';

/** An old workbook of one cell with key words, as the spreadsheet library writes it. */
function oldWorkbook(Keywords: string): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['格']]), '表');
  book.Props = { Keywords, Title: '题' };
  return new Uint8Array(write(book, { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
}

describe('the properties of an old workbook', () => {
  it('are hidden from the spreadsheet library, and the key words read beside it', () => {
    for (const mark of ['ystz-form/1;example;1.0;ab;u1', 'x'.repeat(5000)]) {
      const bytes = oldWorkbook(mark);
      const { bytes: hidden, keywords } = withoutProperties(bytes);
      expect(keywords).toBe(mark);
      expect(readOleDirectory(hidden)?.some((name) => name.startsWith('\u0005'))).toBe(false);
      const back = read(hidden, { type: 'array' });
      expect([back.SheetNames, back.Props?.Keywords]).toEqual([['表'], undefined]);
    }
  });

  it('say nothing where they say what cannot be, and cost no time', () => {
    const bytes = readFileSync(new URL('../../fixtures/hostile/doc_props_count.xls', import.meta.url));
    expect(withoutProperties(bytes).keywords).toBeUndefined();
    const whole = oldWorkbook('ystz-form/1');
    for (let at = 0; at < whole.length; at += 97) {
      const changed = Uint8Array.from(whole);
      changed.fill(0xff, at, at + 4);
      expect(() => withoutProperties(changed)).not.toThrow();
    }
    expect(withoutProperties(new Uint8Array(600))).toEqual({ bytes: new Uint8Array(600) });
  });
});
