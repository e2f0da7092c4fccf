import { isSameTown, splitPlaces, type Places } from './place-names.ts';

/** A unit's name taken apart for comparing. Never shown. */
export interface NormalName {
  /** The whole name in half width, without blanks, brackets and marks. */
  readonly whole: string;
  readonly places: Places;
  /** What is the unit's own: without places, 工会 and the legal form; numbers in digits. */
  readonly core: string;
  /** The numbers of the core in order: 第一小学 and 第二小学 differ in them and are never the same unit. */
  readonly numbers: string;
}

const sealNote = /[(【[][^)】\]]*(?:盖章|公章|签章|签字)[^)】\]]*[)】\]]/gu;
const unionEnding = /(?:基层)?工会(?:委员会)?$/u;
const legalForm = /(?:股份)?有限(?:责任)?公司$|(?<!分|[^电]子)公司$/u;
const digitOf: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };

/** 十二 is 12, 二十 is 20, 二〇二四 is 2024. */
function numeral(text: string): string {
  if (!text.includes('十')) return Array.from(text, (letter) => String(digitOf[letter] ?? 0)).join('');
  const [tens = '', ones = ''] = text.split('十');
  return String((tens === '' ? 1 : (digitOf[tens] ?? 0)) * 10 + (digitOf[ones] ?? 0));
}

const withDigits = (text: string): string =>
  text
    .replace(/[一二三四五六七八九]?十[一二三四五六七八九]?|[零〇一二三四五六七八九]+/gu, numeral)
    .replace(/第(?=\d)/gu, '')
    .replace(/(\d+)(中学|小学|幼儿园)/gu, (_, number: string, school: string) => `${number}${school.slice(0, 1)}`);

function coreOf(rest: string): string {
  const union = rest
    .replace(/(?:工会)?联合(?:工会|会)(?:委员会)?$/u, '联合')
    .replace(/总工会(?:委员会)?$/u, '总')
    .replace(unionEnding, '');
  return withDigits(union.replace(legalForm, ''));
}

/**
 * Takes a unit's name apart so that two ways of writing it can be compared: width, brackets, 劵 and 券, places before it,
 * 工会 and company forms after it, numerals.
 */
export function normaliseName(name: string, townStems: ReadonlySet<string> = new Set()): NormalName {
  const whole = name
    .normalize('NFKC')
    .replace(sealNote, '')
    .replaceAll('劵', '券')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  const { places, rest } = splitPlaces(whole, townStems);
  const core = coreOf(rest);
  return { whole, places, core, numbers: (core.match(/\d+/gu) ?? []).join(',') };
}

/** How the places of two names compare: they agree, they contradict, or one says less than the other about a town. */
type PlaceRelation = 'agree' | 'unsure' | 'contradict';

const depthOf = (places: Places): number => (places.county !== undefined ? 3 : places.city !== undefined ? 2 : places.province !== undefined ? 1 : 0);

const differ = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && left !== '' && right !== '' && left !== right;

/** Whether both name a town and not the same. */
export const townsDiffer = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && left !== '' && right !== '' && !isSameTown(left, right);

/** A county-level city is written as a city by itself and as a county after its prefecture. */
const lowered = (places: Places, other: Places): Places =>
  places.city !== undefined && places.city !== '' && places.county === undefined && places.city === other.county
    ? { ...places, city: undefined, county: places.city }
    : places;

/** Compares the places of two names. `homeTown` is the town that the books give the second unit, where its name gives none. */
export function relatePlaces(left: Places, right: Places, homeTown?: string): PlaceRelation {
  const given = lowered(left, right);
  const known = lowered(right, left);
  if (differ(given.province, known.province) || differ(given.city, known.city) || differ(given.county, known.county)) return 'contradict';
  if (townsDiffer(given.town, known.town ?? homeTown)) return 'contradict';
  const [shallow, deep] = depthOf(given) < depthOf(known) ? [depthOf(given), depthOf(known)] : [depthOf(known), depthOf(given)];
  if (shallow === 2 && deep === 3) return 'contradict';
  if (shallow === 1 && deep > 1) return 'unsure';
  if (given.town === undefined ? known.town !== undefined : (known.town ?? homeTown) === undefined) return 'unsure';
  return 'agree';
}
