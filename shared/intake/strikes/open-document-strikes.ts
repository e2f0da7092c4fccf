import { attributeOf, decodeEntities } from '../pages/page-text.ts';
import { placeKey, strikeOf, type SheetStrikes, type Strike, type TextRun } from './strike.ts';

const lineThrough = /style:text-line-through-(?:style|type)="(?!none)/;

/** The names of the styles that strike text out, of cells and of pieces of text; a style takes over what its parent does. */
function struckStyles(content: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [element, attributes = ''] of content.matchAll(/<style:style ([^>]*)(?:\/>|>[\s\S]*?<\/style:style>)/g)) {
    const own = /style:text-line-through-(?:style|type)="/.test(element)
      ? lineThrough.test(element)
      : names.has(attributeOf(attributes, 'style:parent-style-name') ?? '');
    if (own) names.add(attributeOf(attributes, 'style:name') ?? '');
  }
  return names;
}

const textTag = /<(\/?)text:(span|p|s|tab|line-break)\b([^>]*)>|([^<]+)|<[^>]*>/g;

function runsOf(cell: string, styles: ReadonlySet<string>, cellStruck: boolean): readonly TextRun[] {
  const runs: TextRun[] = [];
  const open = [cellStruck];
  let paragraphs = 0;
  for (const [, slash, name, attributes = '', text] of cell.matchAll(textTag)) {
    const struck = open.at(-1) ?? cellStruck;
    if (text !== undefined) runs.push({ text: decodeEntities(text), struck });
    else if (name === 's') runs.push({ text: ' '.repeat(Math.min(100, Number(attributeOf(attributes.replace(/\/$/, ''), 'text:c') ?? '1'))), struck });
    else if (name === 'tab' || name === 'line-break') runs.push({ text: name === 'tab' ? '\t' : '\n', struck });
    else if (name === 'p' && slash === '') runs.push({ text: paragraphs++ === 0 ? '' : '\n', struck: false });
    else if (name === 'span' && slash === '/') open.pop();
    else if (name === 'span' && !attributes.endsWith('/')) {
      const style = attributeOf(attributes, 'text:style-name') ?? '';
      open.push(styles.has(style) || struck);
    }
  }
  return runs;
}

const part =
  /<table:table (?<table>[^>]*)>|<table:table-column\b(?<column>[^>]*)>|<table:table-row\b(?<row>[^>]*)>|<table:(?:covered-)?table-cell\b(?<cell>[^>]*?)(?:\/>|>(?<inner>[\s\S]*?)<\/table:(?:covered-)?table-cell>)/g;

/** A repeated cell or row at the sheet's end may mean thousands. */
const mostRepeated = 1000;
const repeated = (attributes: string, what: 'columns' | 'rows'): number => Number(attributeOf(attributes, `table:number-${what}-repeated`) ?? '1');

/** The struck-out cells of an OpenDocument spreadsheet from its `content.xml`, by sheet in the order of its tabs. */
export function strikesInOpenDocument(content: string): readonly SheetStrikes[] {
  if (!lineThrough.test(content)) return [];
  const styles = struckStyles(content);
  const sheets: Map<string, Strike>[] = [];
  let columns: string[] = [];
  let [row, nextRow, column, rowStyle] = [0, 0, 0, ''];
  for (const { groups = {} } of content.matchAll(part)) {
    if (groups['table'] !== undefined) {
      sheets.push(new Map());
      columns = [];
      nextRow = 0;
    } else if (groups['column'] !== undefined) {
      const style = attributeOf(groups['column'].replace(/\/$/, ''), 'table:default-cell-style-name') ?? '';
      columns.push(...Array.from({ length: Math.min(mostRepeated, repeated(groups['column'], 'columns')) }, () => style));
    } else if (groups['row'] !== undefined) {
      row = nextRow;
      nextRow += repeated(groups['row'], 'rows');
      column = 0;
      rowStyle = attributeOf(groups['row'].replace(/\/$/, ''), 'table:default-cell-style-name') ?? '';
    } else {
      const attributes = groups['cell'] ?? '';
      const count = repeated(attributes, 'columns');
      const inner = groups['inner'] ?? '';
      for (let index = 0; inner !== '' && index < Math.min(count, mostRepeated); index += 1) {
        const style = attributeOf(attributes, 'table:style-name') ?? (rowStyle === '' ? columns[column + index] : rowStyle) ?? '';
        const strike = strikeOf(runsOf(inner, styles, styles.has(style)));
        if (strike === undefined) continue;
        for (let line = row; line < Math.min(nextRow, row + mostRepeated); line += 1) sheets.at(-1)?.set(placeKey(line, column + index), strike);
      }
      column += count;
    }
  }
  return sheets;
}
