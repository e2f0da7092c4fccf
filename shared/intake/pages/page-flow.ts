import { attributeOf, pageTokens, type PageToken } from './page-text.ts';

/** One cell of a table in a page. */
export interface PageCell {
  readonly text: string;
  /** What was struck out in it, left out of `text`. */
  readonly struck: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** One row of a table in a page. */
export interface PageRow {
  readonly cells: readonly PageCell[];
  readonly hidden: boolean;
}

/** What a page shows from top to bottom: lines of text, and tables between them. */
export type PagePart =
  | { readonly kind: 'line'; readonly text: string; readonly struck: string }
  | { readonly kind: 'table'; readonly rows: readonly PageRow[] };

interface Writing {
  text: string;
  struck: string;
}
interface OpenCell extends Writing {
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Tables inside the cell, each after the text before it. */
  readonly inner: PageRow[][];
}
interface OpenTable {
  readonly rows: { readonly cells: OpenCell[]; readonly hidden: boolean }[];
  cell: OpenCell | undefined;
  readonly depth: number;
}

const blockTags = new Set(['p', 'div', 'br', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'dt', 'dd', 'center', 'hr']);
const voidTags = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'base', 'area', 'wbr']);
const strikeTags = new Set(['s', 'strike', 'del']);
/** A table with fewer columns than this that holds other tables only arranges them on the page. */
const leastDataColumns = 3;
const widestSpan = 1000;

const lineThrough = /text-decoration[^;:]*:[^;]*line-through/i;

/** The names of the classes whose style strikes text out. */
function struckClasses(page: string): ReadonlySet<string> {
  const names = new Set<string>();
  if (!lineThrough.test(page)) return names;
  for (const [, selector = '', rules = ''] of page.matchAll(/([^{}<>]*)\{([^{}]*)\}/g))
    if (lineThrough.test(rules)) for (const [, name = ''] of selector.matchAll(/\.([\w-]+)/g)) names.add(name);
  return names;
}

const spanOf = (attributes: string, name: string): number => Math.min(widestSpan, Math.max(1, Number.parseInt(attributeOf(attributes, name) ?? '1', 10) || 1));
const squeeze = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

const finished = (cell: OpenCell): PageCell => ({ text: squeeze(cell.text), struck: squeeze(cell.struck), columnSpan: cell.columnSpan, rowSpan: cell.rowSpan });

/** Reads a page from its tokens into parts. */
class FlowReader {
  readonly parts: PagePart[] = [];
  readonly #struckClasses: ReadonlySet<string>;
  readonly #elements: { readonly name: string; readonly strikes: boolean }[] = [];
  readonly #tables: OpenTable[] = [];
  #line: Writing = { text: '', struck: '' };
  #strikes = 0;

  constructor(page: string) {
    this.#struckClasses = struckClasses(page);
    for (const token of pageTokens(page)) this.#take(token);
    while (this.#tables.length > 0) this.#closeTable();
    this.#endLine();
  }

  #take(token: PageToken): void {
    if (token.kind === 'text') this.#write(token.text);
    else if (token.kind === 'open') this.#open(token.name, token.attributes);
    else this.#close(token.name);
  }

  #place(): Writing | undefined {
    const table = this.#tables.at(-1);
    return table === undefined ? this.#line : table.cell;
  }

  #write(text: string): void {
    const place = this.#place();
    if (place === undefined) return;
    if (this.#strikes > 0) place.struck += text;
    else place.text += text;
  }

  #break(): void {
    const place = this.#place();
    if (place === undefined) return;
    if (this.#tables.length === 0) this.#endLine();
    else {
      place.text += '\n';
      if (place.struck !== '') place.struck += '\n';
    }
  }

  #endLine(): void {
    const [text, struck] = [this.#line.text.trim(), this.#line.struck.trim()];
    if (text !== '' || struck !== '') this.parts.push({ kind: 'line', text, struck });
    this.#line = { text: '', struck: '' };
  }

  #open(name: string, attributes: string): void {
    if (name === 'input') this.#write(shownInput(attributes));
    if (name === 'td' || name === 'th' || name === 'tr') this.#closeDown(name);
    const strikes =
      strikeTags.has(name) ||
      lineThrough.test(attributes) ||
      (this.#struckClasses.size > 0 && (attributeOf(attributes, 'class') ?? '').split(/\s+/).some((one) => this.#struckClasses.has(one)));
    if (blockTags.has(name)) this.#break();
    if (voidTags.has(name) || attributes.endsWith('/')) return;
    if (name === 'table') {
      if (this.#tables.length === 0) this.#endLine();
      this.#tables.push({ rows: [], cell: undefined, depth: this.#elements.length });
    }
    const table = this.#tables.at(-1);
    if (table !== undefined) openPart(table, name, attributes);
    this.#elements.push({ name, strikes });
    if (strikes) this.#strikes += 1;
  }

  /** Ends what sloppy pages leave open: a cell before the next cell, a row before the next row. */
  #closeDown(name: string): void {
    const floor = this.#tables.at(-1)?.depth ?? this.#elements.length;
    const ends = name === 'tr' ? new Set(['td', 'th', 'tr']) : new Set(['td', 'th']);
    const at = this.#elements.findIndex((element, index) => index > floor && ends.has(element.name));
    if (at !== -1) this.#endFrom(at);
  }

  #endFrom(at: number): void {
    for (const element of this.#elements.splice(at)) if (element.strikes) this.#strikes -= 1;
  }

  #close(name: string): void {
    if (blockTags.has(name)) this.#break();
    const at = this.#elements.findLastIndex((element) => element.name === name);
    const table = this.#tables.at(-1);
    if (at === -1 || (table !== undefined && at < table.depth)) return;
    this.#endFrom(at);
    if (name === 'table') this.#closeTable();
    else if ((name === 'td' || name === 'th' || name === 'tr') && table !== undefined) table.cell = undefined;
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    const outer = this.#tables.at(-1);
    const rows = table.rows.filter((row) => row.cells.length > 0);
    const arranges = rows.some((row) => row.cells.some((cell) => cell.inner.length > 0));
    if (!arranges) {
      const read = rows.map((row) => ({ cells: row.cells.map(finished), hidden: row.hidden }));
      if (outer === undefined) this.parts.push({ kind: 'table', rows: read });
      else outer.cell?.inner.push(read);
      return;
    }
    const isData = rows.some((row) => row.cells.filter((cell) => cell.text.trim() !== '' || cell.inner.length === 0).length >= leastDataColumns);
    const flat = isData ? [rows.map(withInnerText)] : rows.flatMap((row) => row.cells.flatMap(unwrapped));
    if (outer === undefined) for (const inner of flat) this.parts.push({ kind: 'table', rows: inner });
    else outer.cell?.inner.push(...flat);
  }
}

/** What a cell shows where its table only arranges the page: its text as a row of its own, then its tables. */
const unwrapped = (cell: OpenCell): PageRow[][] => [
  ...(cell.text.trim() === '' && cell.struck.trim() === '' ? [] : [[{ cells: [{ ...finished(cell), columnSpan: 1, rowSpan: 1 }], hidden: false }]]),
  ...cell.inner,
];

const withInnerText = (row: OpenTable['rows'][number]): PageRow => ({
  hidden: row.hidden,
  cells: row.cells.map((cell) => {
    const inner = cell.inner.flatMap((table) => table.map((line) => line.cells.map(({ text }) => text).join(' ')));
    return finished({ ...cell, text: [cell.text, ...inner].join('\n') });
  }),
});

function openPart(table: OpenTable, name: string, attributes: string): void {
  if (name === 'tr') {
    table.cell = undefined;
    table.rows.push({ cells: [], hidden: /display\s*:\s*none/i.test(attributes) });
  } else if (name === 'td' || name === 'th') {
    if (table.rows.length === 0) table.rows.push({ cells: [], hidden: false });
    table.cell = { text: '', struck: '', columnSpan: spanOf(attributes, 'colspan'), rowSpan: spanOf(attributes, 'rowspan'), inner: [] };
    table.rows.at(-1)?.cells.push(table.cell);
  }
}

/** What an input field of a page shows: a box that is ticked or not, or its text. */
function shownInput(attributes: string): string {
  const type = attributeOf(attributes, 'type')?.toLowerCase() ?? 'text';
  if (type === 'checkbox' || type === 'radio') return /(?:^|\s)checked\b/i.test(attributes) ? '☑' : '□';
  return type === 'text' ? (attributeOf(attributes, 'value') ?? '') : '';
}

/** What a web page shows from top to bottom. A table that only arranges others is taken apart. */
export const flowOf = (page: string): readonly PagePart[] => new FlowReader(page).parts;
