import { addressOf, columnNumber } from '../intake/grid.ts';

/** Where the rows of a template's sheet come to stand. A block of rows is repeated so many times, or (0) taken out. Rows count from 0. */
export interface RowBlock {
  readonly first: number;
  readonly last: number;
  readonly times: number;
}

/** Maps rows of a sheet to where they are after its blocks were repeated; outermost blocks only, in order. */
export interface RowMap {
  /** The first copy of a row. */
  readonly start: (row: number) => number;
  /** The last copy of a row: a range that ends in a block ends with its last copy. */
  readonly end: (row: number) => number;
}

/** The map that blocks make. */
export function rowMap(blocks: readonly RowBlock[]): RowMap {
  const grown = ({ first, last, times }: RowBlock): number => (last - first + 1) * (times - 1);
  const before = (row: number): number => blocks.reduce((sum, block) => (block.last < row ? sum + grown(block) : sum), 0);
  const around = (row: number): RowBlock | undefined => blocks.find(({ first, last }) => row >= first && row <= last);
  return {
    start: (row) => {
      const block = around(row);
      return (block?.times === 0 ? block.first : row) + before(block?.first ?? row);
    },
    end: (row) => {
      const block = around(row);
      if (block === undefined) return row + before(row);
      return block.times === 0 ? Math.max(0, block.first - 1 + before(block.first)) : row + before(block.first) + grown(block);
    },
  };
}

const corner = String.raw`(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})`;

const written = (fixedColumn: string, letters: string, fixedRow: string, row: number): string => {
  const [, name = ''] = /^!([A-Z]+)\d+$/.exec(addressOf('', row, columnNumber(letters.toUpperCase()))) ?? [];
  return `${fixedColumn}${name}${fixedRow}${String(row + 1)}`;
};

/** A reference or a list of them (`A1:D9 F2`) after rows were mapped. */
export const mapRange = (ref: string, { start, end }: RowMap): string =>
  ref.replace(new RegExp(`${corner}(?::${corner})?`, 'g'), (_, ...found: (string | undefined)[]) => {
    const [a = '', b = '', c = '', d = '1', e, f = '', g = '', h] = found;
    const first = written(a, b, c, start(Number(d) - 1));
    if (h === undefined) return first;
    return `${first}:${written(e ?? '', f, g, Math.max(start(Number(d) - 1), end(Number(h) - 1)))}`;
  });

const inFormula = new RegExp(String.raw`"[^"]*"|((?:'(?:[^']|'')+'|[\w.\u0080-\uffff]+)!)?(?<![\w.$])${corner}(?::${corner})?(?![\w(.])`, 'g');

/** A formula after the rows of a sheet were mapped: `isMeant` says of a sheet's name in front of a place (empty for none) whether it is that sheet. */
export const mapFormula = (formula: string, map: RowMap, isMeant: (sheet: string) => boolean): string =>
  formula.replace(inFormula, (whole: string, sheet?: string) => {
    if (whole.startsWith('"')) return whole;
    const name = (sheet ?? '').replace(/!$/, '').replace(/^'|'$/g, '').replaceAll("''", "'");
    return isMeant(name) ? `${sheet ?? ''}${mapRange(whole.slice((sheet ?? '').length), map)}` : whole;
  });
