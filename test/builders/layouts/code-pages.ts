import * as tables from 'xlsx/dist/cpexcel.full.mjs';

/** What the spreadsheet library's code page tables can do; its own types leave this part out. */
interface CodePages {
  readonly utils: { encode(codePage: number, text: string): ArrayLike<number> };
}

/** The code page tables, for writing text as old programs did. */
export const codePages = tables as unknown as CodePages;

/** Text in code page 936 (GBK). */
export const gbk = (text: string): Uint8Array => Uint8Array.from(codePages.utils.encode(936, text));
