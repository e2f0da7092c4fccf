const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  middot: '·',
  times: '×',
  radic: '√',
  ldquo: '“',
  rdquo: '”',
};

/** Text of a web page with its entities (“&amp;nbsp;”, “&amp;#8730;”) as the characters they stand for; one that is not known stays. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, code: string | undefined, hex: string | undefined, name: string | undefined) => {
        if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
        return String.fromCodePoint(Math.min(code === undefined ? Number.parseInt(hex ?? '', 16) : Number(code), 0x10ffff));
      })
    : text;

/** One tag of a page, its name in lower case, or a stretch of text. */
export type PageToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string };

const token =
  /<!--[\s\S]*?-->|<!\[[\s\S]*?\]>|<(head|style|script|xml|title)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+|<)/gi;

/** Cuts the body of a web page into tags and texts; comments, styles and scripts are left out. */
export function* pageTokens(page: string): Generator<PageToken> {
  for (const [, , slash, name, attributes = '', text] of page.matchAll(token)) {
    if (text !== undefined) yield { kind: 'text', text: decodeEntities(text.replace(/[ \t\r\n]+/g, ' ')) };
    else if (name !== undefined) yield { kind: slash === '/' ? 'close' : 'open', name: name.toLowerCase(), attributes };
  }
}

/** The value of an attribute, without its quotes; undefined where the tag has none of that name. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? undefined : decodeEntities(value);
}
