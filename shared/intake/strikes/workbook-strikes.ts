import { Inflate } from 'fflate';
import type { WorkBook } from 'xlsx';
import { columnNumber } from '../grid.ts';
import { attributeOf, decodeEntities } from '../pages/page-text.ts';
import { inflatePart } from '../sniff/inflated-size.ts';
import { limits } from '../sniff/limits.ts';
import { readZipDirectory, type ZipPart } from '../sniff/zip-directory.ts';
import { placeKey, strikeOf, type SheetStrikes, type Strike, type TextRun } from './strike.ts';

/** The part of the platform's TextDecoder that is used here. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

const strikeTag = /<(?:\w+:)?strike\b([^>]*)>/;
const isOn = (attributes: string): boolean => !/^(?:0|false|off)$/i.test(attributeOf(attributes.replace(/\/$/, ''), 'val') ?? '');

/** Whether the properties of a font or of a run of text strike it out. */
function strikes(properties: string): boolean {
  const match = strikeTag.exec(properties);
  return match !== null && isOn(match[1] ?? '');
}

const blockOf = (xml: string, name: string): string => new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>([\\s\\S]*?)</(?:\\w+:)?${name}>`).exec(xml)?.[1] ?? '';
const elementsOf = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\b(?:[^>]*/>|[^>]*>[\\s\\S]*?</(?:\\w+:)?${name}>)`, 'g'))].map(([element]) => element);

/** The numbers of the cell styles whose font is struck out. */
function struckStyles(styles: string): ReadonlySet<number> {
  const fonts = elementsOf(blockOf(styles, 'fonts'), 'font').map(strikes);
  if (!fonts.includes(true)) return new Set();
  const heads = [...blockOf(styles, 'cellXfs').matchAll(/<(?:\w+:)?xf\b([^>]*)>/g)].map(([, attributes = '']) =>
    Number(attributeOf(attributes, 'fontId') ?? '0'),
  );
  return new Set(heads.flatMap((font, index) => (fonts[font] === true ? [index] : [])));
}

/** The runs of a shared string. A run that says nothing of its look has that of its cell. */
function runsOf(item: string, cellStruck: boolean): readonly TextRun[] {
  return elementsOf(item, 'r').map((run) => {
    const properties = blockOf(run, 'rPr');
    const text = [...run.matchAll(/<(?:\w+:)?t\b[^>]*>([^<]*)</g)].map(([, piece = '']) => decodeEntities(piece)).join('');
    return { text, struck: properties === '' ? cellStruck : strikes(properties) };
  });
}

/** One cell of a sheet's XML, whose value may be the number of a shared string. */
const cellPattern = /<(?:\w+:)?c\s([^>]*?)\/?>(?:(?:<(?:\w+:)?f\b[^>]*?(?:\/>|>[^<]*<\/(?:\w+:)?f>))?<(?:\w+:)?v>(\d+)<)?/g;

/** Reads a part as text piece by piece, each piece with the unfinished end of the one before. Only ASCII matters in it. */
function eachPiece(bytes: Uint8Array, part: ZipPart, take: (text: string) => void): void {
  const decoder = new TextDecoder('latin1');
  let rest = '';
  const piece = (chunk: Uint8Array): void => {
    const text = rest + decoder.decode(chunk);
    const cut = Math.max(text.lastIndexOf('<c '), text.lastIndexOf(':c '));
    const end = cut <= 0 ? text.length : cut - 1;
    take(text.slice(0, end));
    rest = text.slice(end);
  };
  const packed = bytes.subarray(part.dataAt, part.dataAt + part.packedBytes);
  if (part.deflated) new Inflate(piece).push(packed, true);
  else piece(packed);
  take(rest);
}

function strikesOfSheet(bytes: Uint8Array, part: ZipPart, styles: ReadonlySet<number>, strings: readonly string[]): SheetStrikes {
  const found = new Map<string, Strike>();
  eachPiece(bytes, part, (text) => {
    for (const [, attributes = '', value] of text.matchAll(cellPattern)) {
      const struck = styles.has(Number(attributeOf(attributes, 's') ?? '0'));
      const item = value !== undefined && attributeOf(attributes, 't') === 's' ? (strings[Number(value)] ?? '') : '';
      const rich = strikeTag.test(item);
      if (!struck && !rich) continue;
      const runs = runsOf(item, struck);
      const strike = runs.length > 0 ? strikeOf(runs) : 'whole';
      const place = /^([A-Z]{1,3})(\d+)$/.exec(attributeOf(attributes, 'r') ?? '');
      if (place !== null && strike !== undefined) found.set(placeKey(Number(place[2]) - 1, columnNumber(place[1] ?? '')), strike);
    }
  });
  return found;
}

/** The parts of the sheets in the order of the workbook's tabs. */
function sheetParts(partNamed: (name: string) => ZipPart | undefined, textOf: (name: string) => string): readonly (ZipPart | undefined)[] {
  const targets = new Map(
    [...textOf('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].map(([, attributes = '']) => [
      attributeOf(attributes, 'Id') ?? '',
      attributeOf(attributes.replace(/\/$/, ''), 'Target') ?? '',
    ]),
  );
  return [...textOf('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = '']) => {
    const target = targets.get(/(?:^|\s)\w+:id="([^"]*)"/.exec(attributes)?.[1] ?? '') ?? '';
    return partNamed(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  });
}

const partOf = (whole: unknown, name: string): unknown => (typeof whole === 'object' && whole !== null ? Reflect.get(whole, name) : undefined);
const listIn = (whole: unknown, name: string): readonly unknown[] => {
  const list = partOf(whole, name);
  return Array.isArray(list) ? list : [];
};

/** Whether a font or a shared string of an .xlsx is struck out, as the spreadsheet library read them: hardly any file has one, and the others need not be looked through. */
export function mayHoldStrikes(book: WorkBook): boolean {
  if (listIn(partOf(book, 'Styles'), 'Fonts').some((font) => Boolean(partOf(font, 'strike')))) return true;
  return listIn(book, 'Strings').some((string) => {
    const written = partOf(string, 'r');
    return typeof written === 'string' && written.includes('strike');
  });
}

/** The struck-out cells of an .xlsx, by sheet in the order of its tabs; empty where there are none. */
export function strikesInWorkbook(bytes: Uint8Array): readonly SheetStrikes[] {
  const parts = readZipDirectory(bytes) ?? [];
  const partNamed = (name: string): ZipPart | undefined => parts.find((part) => part.name.toLowerCase() === name.toLowerCase());
  const textOf = (name: string): string => {
    const part = partNamed(name);
    const content = part === undefined ? undefined : inflatePart(bytes, part, limits.inflatedBytes);
    return content === undefined ? '' : new TextDecoder('utf-8').decode(content);
  };
  const styles = struckStyles(textOf('xl/styles.xml'));
  const shared = textOf('xl/sharedStrings.xml');
  if (styles.size === 0 && !strikeTag.test(shared)) return [];
  const strings = elementsOf(shared, 'si');
  return sheetParts(partNamed, textOf).map((part) => (part === undefined ? new Map<string, Strike>() : strikesOfSheet(bytes, part, styles, strings)));
}
