import { plainAttribute } from '../intake/plain-workbook/plain-parts.ts';

/** A cell whose formula is gone: the sheet by its number among all that ever were in the file (`sheetId`), and its address. */
export interface DroppedFormula {
  readonly sheetId: string;
  readonly cell: string;
}

/**
 * The order in which a workbook is worked out, without cells that have no formula any more: Excel takes a file that names such a cell for damaged. Null where none is left: the part must
 * go then. An entry without a sheet of its own is on that of the entry before it.
 */
export function withoutDropped(xml: string, dropped: readonly DroppedFormula[]): string | null {
  const gone = new Set(dropped.map(({ sheetId, cell }) => `${sheetId}!${cell}`));
  let [sheet, told, kept] = ['', '', 0];
  const made = xml.replace(/<c\s[^<>]*\/>/g, (tag) => {
    sheet = plainAttribute(tag.slice(0, -2), 'i') ?? sheet;
    if (gone.has(`${sheet}!${plainAttribute(tag.slice(0, -2), 'r') ?? ''}`)) return '';
    kept += 1;
    const own = told === sheet || tag.includes(' i="') ? tag : tag.replace('/>', ` i="${sheet}"/>`);
    told = sheet;
    return own;
  });
  return kept === 0 ? null : made;
}

/** A list of relations or of kinds of parts, without the line about the calculation chain. */
export const withoutChain = (xml: string): string => xml.replace(/<(?:Relationship|Override)\s[^<>]*calcChain\.xml"[^<>]*\/>/g, '');
