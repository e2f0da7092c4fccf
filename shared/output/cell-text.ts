import { withoutUnfit } from '../text/xml-text.ts';

/** The longest text that Excel keeps in one cell. */
const longestCellText = 32_767;

/** Text as an office file can hold it: line ends as line feeds, characters that break the file taken out. */
export const fileText = (text: string): string => withoutUnfit(text.replace(/\r\n?/g, '\n'));

/** Makes text fit for a cell: {@link fileText}, cut at {@link longestCellText} without splitting a character. */
export function cellText(text: string): string {
  const clean = fileText(text);
  if (clean.length <= longestCellText) return clean;
  const cut = clean.slice(0, longestCellText);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** How wide text is in a column, in half-width characters: the widest of its lines. */
export function textWidth(text: string): number {
  let widest = 0;
  for (const line of text.split('\n')) widest = Math.max(widest, lineWidth(line));
  return widest;
}

/** How wide one line is. */
export function lineWidth(line: string): number {
  let width = 0;
  for (const character of line) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
