import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import { readRubric } from '#shared/intake/rubric/read-rubric.ts';
import { comparableText } from '#shared/text/comparable-text.ts';

const readingOf = (file: string) => readRubric(file, new Uint8Array(readFileSync(new URL(`../../fixtures/sources/${file}`, import.meta.url))));

/** Standards as a county hands them out, a sheet of another layout each, saved by LibreOffice. */
const sheets = [
  ['细则.xls', 'guifanhua-xize'],
  ['十有.xlsx', 'shi-you'],
  ['八好.xls', 'ba-hao-shequ'],
  ['六好.ods', 'liu-hao-xuexiao'],
  ['一览表.xlsx', 'yi-lan-biao'],
] as const;

describe.each(sheets)('%s', (file, id) => {
  const standard = shippedStandards.find((one) => one.id === id);
  const reading = readingOf(file);

  it('reads back to the sections, texts and points of the standard', () => {
    const scored = <T extends { readonly max: number | null }>(items: readonly T[]): readonly T[] => items.filter(({ max }) => (max ?? 0) > 0);
    const levels = (
      sections: readonly { readonly title: string; readonly max: number; readonly items: readonly { readonly text: string; readonly max: number | null }[] }[],
    ) =>
      sections
        .map(({ title, max, items }) => ({ title, max, items: scored(items).map((item) => [comparableText(item.text), item.max]) }))
        .filter(({ items }) => items.length > 0);
    expect(levels(reading.sections)).toEqual(levels(standard?.sections ?? []));
    expect(reading.total).toBe(standard?.total);
  });
});

// Open: the blank sheet's second part, （二）干部配备____分, is not read as a section of its own: all nine lines come under the first.
describe('细则（原文空白）.xls, as the source prints it, with blanks in the place of numbers', () => {
  const reading = readingOf('细则（原文空白）.xls');
  const lines = reading.sections.flatMap(({ items }) => items);

  it('reads the nine lines, invents no number for a blank, and says that points lack', () => {
    expect(lines.map(({ no, max, rules }) => [no, max, rules])).toEqual(Array.from({ length: 9 }, (_, index) => [String(index + 1), null, []]));
    expect(reading.problems.map(({ code, severity }) => `${code} ${severity}`)).toContain('points-missing error');
  });

  it('has the words of the shipped lines 1 to 9, but for the numbers that are 县定', () => {
    const items = shippedStandards.find(({ id }) => id === 'guifanhua-xize')?.sections.flatMap((section) => section.items) ?? [];
    const bare = (text: string): string =>
      comparableText(text)
        .replace(/\d+|_+/gu, '')
        .replaceAll('台帐', '台账');
    expect(items.slice(0, 9).map(({ text, ruleText }) => [bare(text), bare(ruleText)])).toEqual(
      lines.map(({ text, ruleText }) => [bare(text), bare(ruleText)]),
    );
  });
});
