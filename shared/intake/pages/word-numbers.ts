import { elementsOf, replaceElements, attributeIn } from './xml-elements.ts';

/** One level of an automatic numbering: how its numbers are written (“第%1章”), in which script, and from where. */
interface NumberLevel {
  readonly text: string;
  readonly format: string;
  readonly start: number;
  /** What stands between number and text. */
  readonly gap: string;
}

/** A list of a document: the levels it shares with other lists, and where it begins anew. */
interface NumberList {
  readonly shared: string;
  readonly levels: readonly (NumberLevel | undefined)[];
  readonly starts: ReadonlyMap<number, number>;
}

/** Which list a paragraph belongs to, and at which level. */
interface ListPlace {
  readonly list: string;
  readonly level: number;
}

const deepest = 9;

const chineseDigits = '〇一二三四五六七八九';

/** A number up to 9999 as people count in Chinese: 十二, 一百零三. */
function counted(value: number): string {
  if (value < 10) return chineseDigits.charAt(value);
  const units = ['', '十', '百', '千'];
  const digits = Array.from(String(value), Number);
  const words = digits.map((digit, index) => (digit === 0 ? '零' : chineseDigits.charAt(digit) + (units[digits.length - 1 - index] ?? '')));
  return words
    .join('')
    .replace(/零+$/, '')
    .replace(/零{2,}/g, '零')
    .replace(/^一十/, '十');
}

const letters = (value: number, first: string): string => String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const romanSigns: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  let rest = value;
  return romanSigns
    .map(([worth, sign]) => {
      const times = Math.floor(rest / worth);
      rest -= times * worth;
      return sign.repeat(times);
    })
    .join('');
}

const circled = (value: number): string => (value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value));

/** How numbers are written, by the names that Word has for it; other names are written in digits. */
const scripts: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  chineseCounting: counted,
  chineseCountingThousand: counted,
  japaneseCounting: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  ideographDigital: (value) => Array.from(String(value), (digit) => chineseDigits.charAt(Number(digit))).join(''),
  japaneseDigitalTenThousand: (value) => Array.from(String(value), (digit) => chineseDigits.charAt(Number(digit))).join(''),
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'.charAt((value - 1) % 10),
  upperLetter: (value) => letters(value, 'A'),
  lowerLetter: (value) => letters(value, 'a'),
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalZero: (value) => String(value).padStart(2, '0'),
};

const mostCounted = 9999;
const written = (value: number, format: string): string => (value < 1 || value > mostCounted ? String(value) : (scripts[format] ?? String)(value));

const gaps: Readonly<Record<string, string>> = { nothing: '' };

function readLevel(xml: string): NumberLevel {
  const format = attributeIn(xml, 'w:numFmt') ?? 'decimal';
  return {
    text: format === 'bullet' ? '' : (attributeIn(xml, 'w:lvlText') ?? ''),
    format,
    start: Number(attributeIn(xml, 'w:start') ?? '1') || 0,
    gap: gaps[attributeIn(xml, 'w:suff') ?? ''] ?? ' ',
  };
}

function levelsIn(xml: string): readonly (NumberLevel | undefined)[] {
  const levels: (NumberLevel | undefined)[] = [];
  for (const element of elementsOf(xml, 'w:lvl')) {
    const level = Number(attributeIn(element, 'w:lvl', 'w:ilvl'));
    if (Number.isInteger(level) && level >= 0 && level < deepest) levels[level] = readLevel(element);
  }
  return levels;
}

/** The lists of a document by their numbers. */
function readLists(numbering: string): ReadonlyMap<string, NumberList> {
  const shared = new Map(
    elementsOf(numbering, 'w:abstractNum').map((element) => [attributeIn(element, 'w:abstractNum', 'w:abstractNumId') ?? '', levelsIn(element)]),
  );
  return new Map(
    elementsOf(numbering, 'w:num').map((element): [string, NumberList] => {
      const of = attributeIn(element, 'w:abstractNumId') ?? '';
      const own = levelsIn(element);
      const starts = elementsOf(element, 'w:lvlOverride').flatMap((override): [number, number][] => {
        const start = attributeIn(override, 'w:startOverride');
        return start === undefined ? [] : [[Number(attributeIn(override, 'w:lvlOverride', 'w:ilvl')), Number(start)]];
      });
      const levels = Array.from({ length: deepest }, (_, level) => own[level] ?? shared.get(of)?.[level]);
      return [attributeIn(element, 'w:num', 'w:numId') ?? '', { shared: of, levels, starts: new Map(starts) }];
    }),
  );
}

function placeIn(xml: string): Partial<ListPlace> {
  const [numbered] = elementsOf(xml, 'w:numPr');
  const list = numbered === undefined ? undefined : attributeIn(numbered, 'w:numId');
  const level = numbered === undefined ? undefined : attributeIn(numbered, 'w:ilvl');
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level: Number(level) }) };
}

/** How far styles are followed to those they are based on. */
const mostBases = 10;

/** The list places that styles give to their paragraphs. */
function readStyles(styles: string): (style: string | undefined) => Partial<ListPlace> {
  const known = new Map(
    elementsOf(styles, 'w:style').map((element) => [
      attributeIn(element, 'w:style', 'w:styleId') ?? '',
      { place: placeIn(element), basedOn: attributeIn(element, 'w:basedOn') },
    ]),
  );
  return (style) => {
    let place: Partial<ListPlace> = {};
    let name = style;
    for (let step = 0; name !== undefined && step < mostBases; step += 1) {
      const found = known.get(name);
      place = { ...found?.place, ...place };
      name = found?.basedOn;
    }
    return place;
  };
}

/** Counts along the lists of a document. */
class NumberCounter {
  readonly #lists: ReadonlyMap<string, NumberList>;
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(lists: ReadonlyMap<string, NumberList>) {
    this.#lists = lists;
  }

  /** The number of the next paragraph at a place, with what stands between it and the text; empty where the list is none. */
  next({ list, level }: ListPlace): string {
    const found = this.#lists.get(list);
    const own = found?.levels[level];
    if (found === undefined || own === undefined) return '';
    const counts = this.#counts.get(found.shared) ?? [];
    this.#counts.set(found.shared, counts);
    const start = found.starts.get(level);
    const anew = start !== undefined && !this.#begun.has(`${list}/${String(level)}`);
    this.#begun.add(`${list}/${String(level)}`);
    counts[level] = anew ? start : (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = found.levels[Number(digit) - 1];
      return of === undefined ? '' : written(counts[Number(digit) - 1] ?? of.start, of.format);
    });
    return text === '' ? '' : text + own.gap;
  }
}

/** The signs that a text may not hold in XML come as entities already: it was an attribute. */
const runOf = (text: string): string => (text === '' ? '' : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`);

/** Whether the mark of a paragraph was deleted by a tracked change: it is no paragraph any more. */
const isDeleted = (properties: string): boolean => /<w:rPr>(?:(?!<\/w:rPr>)[\s\S]){0,400}?<w:del(?=[\s/>])/.test(properties);

/** Whether a tracked change deleted a row. */
const isDeletedRow = (row: string): boolean => /^<w:tr[^>]*>\s*<w:trPr>(?:(?!<\/w:trPr>)[\s\S])*?<w:del(?=[\s/>])/.test(row);

/**
 * A document (`word/document.xml`) with its automatic numbers as texts at the start of their paragraphs, from its numbering and its styles: a library that makes a page of it leaves them out.
 * What a tracked change deleted is not counted.
 */
export function withNumbers(document: string, numbering: string, styles: string): string {
  const ofStyle = readStyles(styles);
  const counter = new NumberCounter(readLists(numbering));
  const current = replaceElements(
    replaceElements(document, 'w:pPrChange', () => ''),
    'w:tr',
    (row) => (isDeletedRow(row) ? replaceElements(row, 'w:pPr', () => '') : row),
  );
  return replaceElements(current, 'w:pPr', (properties) => {
    const place = { ...ofStyle(attributeIn(properties, 'w:pStyle')), ...placeIn(properties) };
    if (place.list === undefined || place.list === '0' || isDeleted(properties)) return properties;
    return replaceElements(properties, 'w:numPr', () => '') + runOf(counter.next({ list: place.list, level: place.level ?? 0 }));
  });
}
