import { columnNumber, type Grid } from '../grid.ts';

interface Reader {
  readonly grid: Grid;
  readonly text: string;
  at: number;
  /** Formula cells on the way here: a circle has no value. */
  readonly open: ReadonlySet<string>;
}

function valueAt(reader: Reader, row: number, column: number): number | undefined {
  const cell = reader.grid.rows[row]?.[column];
  if (cell === undefined || cell.covered) return 0;
  if (typeof cell.raw === 'number') return cell.raw;
  if (!cell.uncached) return /^\s*\d+(?:\.\d+)?\s*$/.test(cell.text) ? Number(cell.text) : 0;
  const key = `${String(row)},${String(column)}`;
  return cell.formula === undefined || reader.open.has(key) ? undefined : evaluate(reader.grid, cell.formula, new Set([...reader.open, key]));
}

const eat = (reader: Reader, pattern: RegExp): RegExpExecArray | undefined => {
  const match = pattern.exec(reader.text.slice(reader.at));
  if (match === null) return undefined;
  reader.at += match[0].length;
  return match;
};

const reference = /^\$?([A-Z]{1,3})\$?(\d{1,7})/;

function readRange(reader: Reader): number | undefined {
  const from = eat(reader, reference);
  if (from === undefined) return undefined;
  const to = eat(reader, /^:\$?([A-Z]{1,3})\$?(\d{1,7})/) ?? from;
  let sum = 0;
  const lastRow = Math.min(Number(to[2]) - 1, reader.grid.rowCount - 1);
  for (let row = Number(from[2]) - 1; row <= lastRow; row += 1)
    for (let column = columnNumber(from[1] ?? 'A'); column <= columnNumber(to[1] ?? 'A'); column += 1) {
      const value = valueAt(reader, row, column);
      if (value === undefined) return undefined;
      sum += value;
    }
  return sum;
}

function readSum(reader: Reader): number | undefined {
  let sum = 0;
  do {
    const value = readTerms(reader);
    if (value === undefined) return undefined;
    sum += value;
  } while (eat(reader, /^[,;]/) !== undefined);
  return eat(reader, /^\)/) === undefined ? undefined : sum;
}

function readFactor(reader: Reader): number | undefined {
  const number = eat(reader, /^\d+(?:\.\d+)?/);
  if (number !== undefined) return Number(number[0]);
  if (eat(reader, /^(?:SUM\(|SUBTOTAL\((?:9|109)[,;]|\()/i) !== undefined) return readSum(reader);
  return readRange(reader);
}

function readProduct(reader: Reader): number | undefined {
  let value = readFactor(reader);
  for (let sign = eat(reader, /^[*/]/); sign !== undefined && value !== undefined; sign = eat(reader, /^[*/]/)) {
    const next = readFactor(reader);
    if (next === undefined || (sign[0] === '/' && next === 0)) return undefined;
    value = sign[0] === '*' ? value * next : value / next;
  }
  return value;
}

function readTerms(reader: Reader): number | undefined {
  const negative = eat(reader, /^[+-]/)?.[0] === '-';
  let value = readProduct(reader);
  if (value !== undefined && negative) value = -value;
  for (let sign = eat(reader, /^[+-]/); sign !== undefined && value !== undefined; sign = eat(reader, /^[+-]/)) {
    const next = readProduct(reader);
    if (next === undefined) return undefined;
    value = sign[0] === '+' ? value + next : value - next;
  }
  return value;
}

function evaluate(grid: Grid, formula: string, open: ReadonlySet<string>): number | undefined {
  const text = formula
    .replace(/^(?:of:|oooc:|msoxl:)?=?/, '')
    .replace(/[\s[\]]/g, '')
    .replace(/(?<=^|[(,;:+\-*/])\./g, '')
    .toUpperCase();
  const reader: Reader = { grid, text, at: 0, open };
  const value = readTerms(reader);
  return value === undefined || reader.at < text.length ? undefined : Math.round(value * 1e6) / 1e6;
}

/** The value of a simple formula (sums, references, + - * /) whose result the file does not hold; undefined for any other. */
export const recompute = (grid: Grid, formula: string): number | undefined => evaluate(grid, formula, new Set());
