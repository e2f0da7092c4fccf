import { decodeEntities } from './page-text.ts';
import { replaceElements } from './xml-elements.ts';

/** Lines that only count pages, or hold nothing at all. */
const countsPages = /^(?:第|共|页|\/|[\d\s.…\-—_~])*$/;
/** Cells of a row that stand side by side are kept apart by so many blanks. */
const betweenCells = '    ';

const token = /<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)(?:\s[^<>]*)?\/>|<(\/?)w:(p|tc|tr|tbl)(?=[\s/>])[^<>]*>/g;

/** The lines of a header or footer (`word/header1.xml`); rows of its tables as one line each. Page numbers are left out. */
export function marginLines(xml: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let tables = 0;
  const end = (): void => {
    const text = line.trim();
    if (!countsPages.test(text)) lines.push(text);
    line = '';
  };
  for (const [, text, blank, slash, part] of replaceElements(xml, 'mc:Fallback', () => '').matchAll(token)) {
    if (text !== undefined) line += decodeEntities(text);
    else if (blank !== undefined) line += blank === 'tab' ? betweenCells : ' ';
    else if (part === 'tbl') tables += slash === '/' ? -1 : 1;
    else if (slash !== '/') continue;
    else if (part === 'tr') end();
    else if (part === 'tc') line += betweenCells;
    else if (tables > 0) line += ' ';
    else end();
  }
  end();
  return [...new Set(lines)];
}

/** The parts that hold the headers and footers which a document's sections use, from its relations (`word/_rels/document.xml.rels`): `word/header1.xml`. */
export function marginParts(document: string, relations: string): { readonly headers: readonly string[]; readonly footers: readonly string[] } {
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<Relationship\s[^<>]*>/g)) {
    const [id, target] = [/\sId="([^"]*)"/.exec(tag)?.[1], /\sTarget="([^"]*)"/.exec(tag)?.[1]];
    if (id !== undefined && target !== undefined) targets.set(id, target.startsWith('/') ? target.slice(1) : `word/${target}`);
  }
  const used = (kind: 'header' | 'footer'): readonly string[] => [
    ...new Set([...document.matchAll(new RegExp(`<w:${kind}Reference\\s[^<>]*?r:id="([^"]*)"`, 'g'))].flatMap(([, id = '']) => targets.get(id) ?? [])),
  ];
  return { headers: used('header'), footers: used('footer') };
}
