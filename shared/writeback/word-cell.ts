import { escapeXml } from '../text/xml-text.ts';

const runOf = (text: string, look: string): string =>
  `<w:r>${look}${text
    .split('\n')
    .map((line, index) => `${index === 0 ? '' : '<w:br/>'}<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('')}</w:r>`;

/** The look of a cell's text: of its first run, or of the mark at the end of its paragraph. */
const lookOf = (cell: string): string => {
  const [properties = ''] = /<w:rPr>[\s\S]*?<\/w:rPr>/.exec(cell) ?? [];
  return properties.replace(/<w:(?:ins|del|rPrChange|strike|dstrike|vanish)\b[^<>]*?(?:\/>|>[\s\S]*?<\/w:\w+>)/g, '');
};

/** A cell's XML holding a text in its first paragraph and nothing else; its own properties and those of the paragraph stay. */
export function cellWithText(cell: string, text: string): string {
  const head = /^<w:tc(?:\s[^<>]*)?>\s*(?:<w:tcPr>[\s\S]*?<\/w:tcPr>|<w:tcPr\s*\/>)?/.exec(cell)?.[0] ?? '<w:tc>';
  const paragraph = /<w:p(?:\s[^<>]*)?>(?:(<w:pPr>[\s\S]*?<\/w:pPr>|<w:pPr\s*\/>))?/.exec(cell.slice(head.length));
  const opened = paragraph === null ? '<w:p>' : paragraph[0];
  return `${head}${opened}${text === '' ? '' : runOf(text, lookOf(cell))}</w:p></w:tc>`;
}
