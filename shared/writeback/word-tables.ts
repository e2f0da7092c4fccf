/** A cell of a table in a Word document's XML, by its places in the text. `column` counts grid columns; `goesOn` says that it only continues the one above. */
export interface WordCell {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  readonly span: number;
  readonly goesOn: boolean;
}

/** A row of a table in a Word document's XML. */
export interface WordRow {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly WordCell[];
}

/** A table of a Word document's body, not one inside another. */
export interface WordTable {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly WordRow[];
}

interface Building {
  rows: { start: number; end: number; before: number; cells: { start: number; end: number }[] }[];
  readonly start: number;
}

const tags = /<(\/?)w:(tbl|tr|tc)(?=[\s>/])[^<>]*?(\/?)>/g;

const numberIn = (xml: string, name: string): number | undefined => {
  const found = new RegExp(`<w:${name}\\s[^<>]*w:val="(\\d+)"`).exec(xml)?.[1];
  return found === undefined ? undefined : Number(found);
};

const propertiesOf = (xml: string, { start, end }: { readonly start: number; readonly end: number }, name: string): string =>
  new RegExp(`^<w:t[cr][^<>]*>\\s*(?:<w:tblPrEx>[\\s\\S]*?</w:tblPrEx>\\s*)?<w:${name}>([\\s\\S]*?)</w:${name}>`).exec(xml.slice(start, end))?.[1] ?? '';

function finishedTable(xml: string, { start, rows }: Building, end: number): WordTable {
  return {
    start,
    end,
    rows: rows.map((row) => {
      let column = numberIn(propertiesOf(xml, row, 'trPr'), 'gridBefore') ?? 0;
      const cells = row.cells.map((cell): WordCell => {
        const properties = propertiesOf(xml, cell, 'tcPr');
        const span = Math.max(1, numberIn(properties, 'gridSpan') ?? 1);
        const at = column;
        column += span;
        return { ...cell, column: at, span, goesOn: /<w:vMerge(?:\s*\/>|\s+w:val="continue")/.test(properties) };
      });
      return { start: row.start, end: row.end, cells };
    }),
  };
}

/** The tables of a Word document's XML in their order, without those inside others; rows of which every cell only goes on from above are left out, as the reader leaves them out. */
export function wordTablesIn(xml: string): readonly WordTable[] {
  const tables: WordTable[] = [];
  let [depth, open]: [number, Building | undefined] = [0, undefined];
  for (const match of xml.matchAll(tags)) {
    const [tag, slash, name, closed] = match;
    const [at, after] = [match.index, match.index + tag.length];
    if (closed === '/') continue;
    if (name === 'tbl') {
      depth += slash === '' ? 1 : -1;
      if (slash === '' && depth === 1) open = { start: at, rows: [] };
      if (slash === '/' && depth === 0 && open !== undefined) tables.push(finishedTable(xml, open, after));
    } else if (depth === 1 && open !== undefined) {
      const row = open.rows.at(-1);
      if (name === 'tr' && slash === '') open.rows.push({ start: at, end: at, before: 0, cells: [] });
      else if (name === 'tr' && row !== undefined) row.end = after;
      else if (slash === '') row?.cells.push({ start: at, end: at });
      else {
        const cell = row?.cells.at(-1);
        if (cell !== undefined) cell.end = after;
      }
    }
  }
  return tables.map((table) => ({ ...table, rows: table.rows.filter(({ cells }) => cells.some(({ goesOn }) => !goesOn)) }));
}
