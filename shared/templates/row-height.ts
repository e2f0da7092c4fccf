import { addressOf } from '../intake/grid.ts';
import { plainAttribute } from '../intake/plain-workbook/plain-parts.ts';
import { lineCount } from '../output/line-count.ts';
import { lineHeight } from '../output/sheet-styles.ts';
import type { ScannedCell } from '../writeback/scan-sheet.ts';

/** A row that is as high as what was written into it needs; one that is high enough stays as it is. */
export function grownRow(tag: string, needed: number): string {
  const present = Number(plainAttribute(tag, 'ht') ?? '15');
  if (needed <= present) return tag;
  return tag.replace(/ (?:ht|customHeight)="[^"]*"/g, '').replace(/^<row/, `<row ht="${String(Math.min(409, needed))}" customHeight="1"`);
}

/** Says how high a text makes its row: by the widths of the sheet's columns, of cells whose style wraps and that are no merge. */
export function textHeights(sheetXml: string, styles: string): (cell: ScannedCell, text: string) => number {
  const formats = [...(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0].matchAll(/<xf\s[^<>]*?(?:\/>|>[\s\S]*?<\/xf>)/g) ?? [])].map(([xf]) =>
    /wrapText="(?:1|true)"/.test(xf),
  );
  const columns = [...sheetXml.matchAll(/<col\s[^<>]*>/g)].map(([tag]) => ({
    min: Number(plainAttribute(tag, 'min')),
    max: Number(plainAttribute(tag, 'max')),
    width: Number(plainAttribute(tag, 'width') ?? '8.43'),
  }));
  const merged = new Set([...sheetXml.matchAll(/<mergeCell ref="([A-Z]+\d+):/g)].map(([, cell = '']) => cell));
  return (cell, text) => {
    const wraps = formats[Number(plainAttribute(cell.tag.replace(/\/?>$/, ''), 's') ?? '0')] === true;
    if (!wraps || merged.has(addressOf('', cell.row, cell.column).slice(1))) return 0;
    const width = columns.find(({ min, max }) => cell.column + 1 >= min && cell.column + 1 <= max)?.width ?? 8.43;
    return lineCount(text, width) * lineHeight.body + 4;
  };
}
