import { partsOfZip, plainText } from '../intake/plain-workbook/plain-parts.ts';
import { readZipDirectory } from '../intake/sniff/zip-directory.ts';
import type { TemplateText } from './template-marks.ts';

/** The parts of a Word document that are filled: its body, headers and footers. */
export const filledWordParts = /^word\/(?:document|header\d*|footer\d*)\.xml$/;

const partWords = (name: string): string => (name.includes('header') ? '页眉' : name.includes('footer') ? '页脚' : '正文');

const token = /<(\/?)w:(tbl|tr|tc|p|t|tab|br)(?=[\s>/])[^<>]*?(\/?)>([^<]*)/g;

interface Table {
  readonly number: number;
  row: number;
  cell: number;
}

/** The paragraphs of one part in their order, each with where it stands: “正文第3段”, “正文表1第2行第1格”. Runs that cut a word in pieces are one text. */
function paragraphsIn(xml: string, part: string): readonly TemplateText[] {
  const found: TemplateText[] = [];
  const tables: Table[] = [];
  let [paragraphs, count, inText]: [number, number, boolean] = [0, 0, false];
  const open: string[] = [];
  const place = (): string => {
    const table = tables.at(-1);
    return table === undefined ? `${part}第${String(paragraphs)}段` : `${part}表${String(table.number)}第${String(table.row)}行第${String(table.cell)}格`;
  };
  for (const [, slash, name, closed, text = ''] of xml.matchAll(token)) {
    const [opens, ends] = [slash === '' && closed === '', slash === '/'];
    const table = tables.at(-1);
    if (name === 'tbl' && opens) tables.push({ number: (count += 1), row: 0, cell: 0 });
    else if (name === 'tbl' && ends) tables.pop();
    else if (name === 'tr' && opens && table !== undefined) [table.row, table.cell] = [table.row + 1, 0];
    else if (name === 'tc' && opens && table !== undefined) table.cell += 1;
    else if (name === 'p' && opens) {
      if (table === undefined) paragraphs += 1;
      open.push('');
    } else if (name === 'p' && ends) {
      const whole = open.pop();
      if (whole !== undefined && whole !== '') found.push({ place: place(), text: whole });
    } else if (name === 't') inText = opens;
    const more = name === 't' && inText ? plainText(text) : name === 'tab' || name === 'br' ? ' ' : '';
    if (more !== '' && open.length > 0) open[open.length - 1] = `${open.at(-1) ?? ''}${more}`;
  }
  return found;
}

/** The texts of a Word document that a template's marks may stand in, body first. */
export function wordTexts(bytes: Uint8Array): readonly TemplateText[] {
  const part = partsOfZip(bytes);
  const names = (readZipDirectory(bytes) ?? []).map(({ name }) => name).filter((name) => filledWordParts.test(name));
  return names
    .toSorted((a, b) => Number(b.includes('document')) - Number(a.includes('document')) || (a < b ? -1 : 1))
    .flatMap((name) => paragraphsIn(part(name) ?? '', partWords(name)));
}
