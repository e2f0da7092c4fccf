import { toCenti, type CentiPoints } from '../../points.ts';
import { takeInlinePoints } from './inline-points.ts';
import { numeralCharacters } from './numerals.ts';
import { foldWidth, remembering, tidy } from './text.ts';

/** How a line is numbered: 一、 · （一） · 1. · （1） · ① · 1.1 or 1-1 · A. · 第一部分 · not at all. */
export type Numbering = 'cjk' | 'cjk-bracket' | 'arabic' | 'arabic-bracket' | 'circled' | 'dotted' | 'letter' | 'part' | 'none';

/** How sections are numbered, and items hardly ever. */
export const sectionNumberings: ReadonlySet<Numbering> = new Set(['cjk', 'cjk-bracket', 'part', 'letter']);

/** A line without its numbering and its inline points. */
interface ItemText {
  readonly no: string;
  readonly numbering: Numbering;
  readonly text: string;
  readonly points: CentiPoints | null;
  /** The single marks where several inside the text add up to `points`. */
  readonly parts: readonly CentiPoints[];
  /** A weight in percent behind a short title: 10 of “组织建设（10%）”. */
  readonly weight: number | null;
}

const measure = '(?:分|％|%|个|名|人|次|年|月|日|家|户|万|元|米|平|册|天|周|项|条|以上|以下|以内|倍|个百分点|人次|小时|季度|号|届|年度)';
const cjk = `[${numeralCharacters}]{1,3}`;
const patterns: readonly (readonly [Numbering, RegExp])[] = [
  ['part', new RegExp(`^第(${cjk}|\\d{1,2})(?:(?:部分|大项|大类|章|节|板块)[、.．:：,，]?|(?:项|条|类|款|方面)(?:[、.．:：,，]|\\s))`)],
  ['cjk-bracket', new RegExp(`^[(（〔【[](${cjk})[)）〕】\\]][、.．:：]?|^([㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩])[、.．]?`)],
  ['cjk', new RegExp(`^(${cjk})[、.．:：,，]|^(${cjk})(?=\\s)`)],
  ['arabic-bracket', /^[(（〔[]\s*(\d{1,3})\s*[)）〕\]][、.．:：]?|^(\d{1,3})[)）][、.．]?|^([⑴-⒇])[、.．]?/],
  ['circled', /^([①-⑳㉑-㉟❶-❿➀-➓])[、.．:：]?/],
  ['dotted', new RegExp(`^(\\d{1,2}(?:[.-]\\d{1,2}){1,3})(?!\\s*${measure})[、.．:：]?\\s*(?=\\D)`)],
  ['arabic', new RegExp(`^(\\d{1,3})\\s*[、.．:：,，](?!\\d)|^(\\d{1,3})\\s+(?=[\\u4e00-\\u9fff“])|^№?(\\d{1,3})[#号]、?`)],
  ['letter', /^([A-Za-z]\d{0,2})[、.．)）:：]\s*|^([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ])[、.．:：\s]*|^([IVX]{1,4})[、.．:：]\s*/],
];

const romans = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ';
const rings = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

function plainNumber(no: string): string {
  const ring = rings.indexOf(no);
  if (no.length === 1 && ring >= 0) return String(ring + 1);
  const roman = romans.indexOf(no);
  return no.length === 1 && roman >= 0 ? String(roman + 1) : no.normalize('NFKC').replace(/[()]/g, '');
}

/** Whether a list's next number is in the text, not as a part of another number. */
function goesOnAt(rest: string, mark: string): boolean {
  const at = rest.indexOf(mark);
  return at !== -1 && !/[\d.]/.test(rest.charAt(at - 1)) && !/\d/.test(rest.charAt(at + mark.length));
}

/** Whether the same kind of numbering goes on inside the text: then it is a list in one cell, and its first number is no item number. */
function goesOn(numbering: Numbering, no: string, rest: string): boolean {
  if (numbering === 'circled') return /[②-⑳]/.test(rest);
  const next = String(Number(no) + 1);
  if (numbering === 'arabic-bracket') return rest.includes(`(${next})`) || rest.includes(`（${next}）`);
  if (numbering === 'arabic') return [`${next}、`, `${next}.`, `${next}．`].some((mark) => goesOnAt(rest, mark));
  return false;
}

/** How a text begins, and what follows its number. */
export function splitNumber(text: string): { readonly no: string; readonly numbering: Numbering; readonly rest: string } {
  for (const [numbering, pattern] of patterns) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const no = plainNumber(match.slice(1).join(''));
    const rest = text.slice(match[0].length).trim();
    if (rest !== '' && !goesOn(numbering, no, rest)) return { no, numbering, rest };
  }
  return { no: '', numbering: 'none', rest: text };
}

/** How a cell that holds nothing but a number is numbered: “一”, “(1)”, “3”, “1-1”. */
export function numberingOf(no: string): Numbering {
  const text = tidy(no);
  return text === ''
    ? 'none'
    : splitNumber(`${/[、.．)）:：\]]$/.test(text) ? text : /^[①-⑳(（第]/.test(text) ? text : `${text}${/[.-]/.test(text) ? ' ' : '、'}`}项`).numbering;
}

const mark = new RegExp(`^(?:[(（〔【第]?(?:\\d{1,3}(?:[.-]\\d{1,2}){0,3}|${cjk})[)）〕】条项]?[、.．:：]?|[①-⑳㉑-㉟㈠-㈩⑴-⒇])$`);

/** Whether a text holds nothing but the number of a line: “（一）”, “1.1”, “③”. */
export const isLineNumber = (text: string): boolean => mark.test(text);

/** Whether a cell only says that it repeats the one above: 〃, ″, 同上. */
export const isDitto = (text: string): boolean => /^(?:[〃″〞"”“']|''|′′|″|同上|上同|同前)$/.test(text);

/** The number itself, without dots and brackets: “(3)”, “3.” and “③” are 3. */
export const bareNumber = (no: string): string => plainNumber(tidy(no).replace(/^[(（〔【第]+|[)）〕】、.．:：]+$/g, ''));

const endStops = /^[、,，;；:：.\s]+|[、,，;；:：\s]+$/g;

/** A sign before a line that a note explains (★为必备项); the line does not begin with it. */
const leadingStar = /^[★☆▲△※◆●]+\s*(?=.)/u;

/** Longer texts are no lines of a form: they are kept as they are. */
const longestItem = 1000;

function itemText(written: string, bareToo: boolean): ItemText {
  if (written.length > longestItem) return { no: '', numbering: 'none', text: tidy(written), points: null, parts: [], weight: null };
  const spaced = foldWidth(written).replace(/\s+/g, ' ').trim().replace(leadingStar, '');
  const taken = takeInlinePoints(spaced, bareToo);
  const { no, numbering, rest } = splitNumber(taken.text);
  const tidied = takeInlinePoints(tidy(spaced), bareToo);
  const { points, parts, weight } = taken.points === null && taken.weight === null ? tidied : taken;
  const after = takeInlinePoints(tidy(rest), bareToo && points === null);
  return { no, numbering, text: after.text.replace(endStops, ''), points: points ?? after.points, parts, weight: weight ?? after.weight };
}

const withBare = remembering((written) => itemText(written, true));
const withoutBare = remembering((written) => itemText(written, false));

/** Reads an item's cell: text without numbering, inline points, line breaks and padding. `bareToo`: points may be at the end without brackets. */
export const readItemText = (written: string, bareToo: boolean): ItemText => (bareToo ? withBare(written) : withoutBare(written));

/** A place for the score behind a section's title: 一、教学条件（300分） 考核得分：____ */
const scoreBlank = /[\s,，]+(?:考核|考评|自评|评定|实际|本项|该项|本部分)?得分[:：][\s_＿分]*$/u;

/** Reads a section's title: “一、组织建设（20分）”, “组织建设20分”, “组\n织\n建\n设”, also with its points on a line of their own. */
export const readSectionTitle = remembering((written): ItemText => {
  const title = written.replace(scoreBlank, '');
  const apart = /^([^]*[\u4e00-\u9fff）)])\s+(\d{1,3}(?:\.\d+)?)$/.exec(title.trim());
  const read = readItemText(apart?.[1] ?? title, true);
  const text = read.text.replace(/[(（]\s*[)）]$/, '');
  return apart === null || read.points !== null ? { ...read, text } : { ...read, text, points: toCenti(Number(apart[2])) ?? null };
});
