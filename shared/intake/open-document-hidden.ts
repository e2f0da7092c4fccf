import { strFromU8, unzipSync } from 'fflate';

/** What a sheet of an OpenDocument file hides; the spreadsheet library does not tell. */
export interface HiddenParts {
  readonly hidden: boolean;
  readonly rows: ReadonlySet<number>;
}

const tag =
  /<table:table (?<table>[^>]*)>|<table:table-row(?<row>[^>]*)>|<style:style (?<style>[^>]*style:family="table"[^>]*)>|<style:table-properties (?<look>[^>]*)>/g;
const attribute = (text: string, name: string): string | undefined => new RegExp(`${name}="([^"]*)"`).exec(text)?.[1];
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
const unescaped = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity);

/** A repeated empty row at the sheet's end may mean a million. */
const mostRows = 100_000;

/** The hidden sheets and rows of an OpenDocument spreadsheet by sheet name, from its `content.xml`. */
export function hiddenInOpenDocument(content: string): ReadonlyMap<string, HiddenParts> {
  const sheets = new Map<string, HiddenParts>();
  const invisible = new Set<string>();
  let style = '';
  let rows = new Set<number>();
  let row = 0;
  for (const match of content.matchAll(tag)) {
    const groups = match.groups ?? {};
    if (groups['style'] !== undefined) style = attribute(groups['style'], 'style:name') ?? '';
    else if (groups['look'] !== undefined) {
      if (attribute(groups['look'], 'table:display') === 'false') invisible.add(style);
    } else if (groups['table'] !== undefined) {
      rows = new Set();
      row = 0;
      sheets.set(unescaped(attribute(groups['table'], 'table:name') ?? ''), {
        hidden: invisible.has(attribute(groups['table'], 'table:style-name') ?? ''),
        rows,
      });
    } else {
      const text = groups['row'] ?? '';
      const count = Number(attribute(text, 'table:number-rows-repeated') ?? '1');
      const hidden = /table:visibility="(?:collapse|filter)"/.test(text);
      for (let index = 0; hidden && index < Math.min(count, mostRows); index += 1) rows.add(row + index);
      row += count;
    }
  }
  return sheets;
}

/** The `content.xml` of an OpenDocument file. */
export function contentOfOpenDocument(bytes: Uint8Array): string {
  const parts = unzipSync(bytes, { filter: (file) => file.name === 'content.xml' });
  return strFromU8(parts['content.xml'] ?? new Uint8Array());
}
