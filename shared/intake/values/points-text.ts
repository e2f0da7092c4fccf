import { toCenti, type CentiPoints } from '../../points.ts';
import type { Cell } from '../grid.ts';
import { isDateFormat, isPercentFormat } from './number-format.ts';
import { numeralCharacters, readChineseNumber } from './numerals.ts';
import { squash } from './text.ts';
import { tickedChoice } from './ticked-choice.ts';

/** Why a score cannot be used as it is written. */
export type PointsFault =
  | 'words'
  | 'range'
  | 'date'
  | 'percent'
  | 'error'
  | 'mark'
  | 'choice'
  | 'choices'
  | 'negative'
  | 'fraction'
  | 'none-or-zero'
  | 'deduction'
  | 'too-large';

/** What a score cell says. `sure` tells how it was got: written plainly, converted with certainty, or doubtful. */
export type PointsReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'points'; readonly centi: CentiPoints; readonly sure: 'plain' | 'converted' | 'doubtful' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'unreadable'; readonly fault: PointsFault };

const unreadable = (fault: PointsFault): PointsReading => ({ kind: 'unreadable', fault });

function points(value: number, sure: 'plain' | 'converted' | 'doubtful'): PointsReading {
  if (value < 0) return unreadable('negative');
  if (value > 100_000) return unreadable('too-large');
  const centi = toCenti(value);
  return centi === undefined ? { kind: 'points', centi: Math.round(value * 100), sure: 'doubtful' } : { kind: 'points', centi, sure };
}

const notApplicable = /^(?:[/\\／]+|[-—–－_]{1,4}|无此项(?:目|工作|内容)?|不适用|不涉及|不参评|不参与(?:考核|考评)?|缺项|合理缺项|免考?评?|未涉及|n\/?a)$/i;
const fullMark = /^(?:得?满分|全分|全得|满)$/;
const marks = /^[√✓✔×✗xX☑☒○●△是否有]+$/;

function readFraction(text: string, max: CentiPoints | null): PointsReading | undefined {
  const match = /^(\d+(?:\.\d+)?)分?\/(\d+(?:\.\d+)?)分?$/.exec(text);
  if (match === null) return undefined;
  return max !== null && toCenti(Number(match[2])) === max ? points(Number(match[1]), 'converted') : unreadable('fraction');
}

/** “4（扣0.5）”: certain only when score and deduction add up to the maximum. */
function readWithDeduction(text: string, max: CentiPoints | null): PointsReading | undefined {
  const both = /^(\d+(?:\.\d+)?)分?[([【](?:已|自)?[扣减-](\d+(?:\.\d+)?)分?.*[)\]】]$/.exec(text);
  if (both !== null) {
    const given = toCenti(Number(both[1]));
    const taken = toCenti(Number(both[2]));
    return max !== null && given !== undefined && taken !== undefined && given + taken === max ? points(Number(both[1]), 'converted') : unreadable('deduction');
  }
  const only = /^[扣减](\d+(?:\.\d+)?)分?$/.exec(text);
  if (only === null) return undefined;
  return max === null ? unreadable('deduction') : points((max - Math.round(Number(only[1]) * 100)) / 100, 'converted');
}

const chinese = new RegExp(`^([${numeralCharacters}]+(?:点[${numeralCharacters}]+)?)分?(半)?$`);

function readWords(text: string): PointsReading | undefined {
  const match = chinese.exec(text);
  const value = match === null ? undefined : readChineseNumber(`${match[1] ?? ''}${match[2] ?? ''}`);
  return value === undefined ? undefined : points(value, 'converted');
}

function readDressed(text: string): PointsReading | undefined {
  const dressed = /^(?:得|自评|实得|计|记|加|\+)*(\d+)(?:[.。·,]{1}(\d+))?分?整?(?:左右|\(.*\)|必备项?)?[。.]?$/.exec(text);
  if (dressed !== null) {
    const doubtful = /左右|\((?!必备)|\d,\d/.test(text);
    return points(Number(`${dressed[1] ?? ''}.${dressed[2] ?? '0'}`), doubtful ? 'doubtful' : 'converted');
  }
  const half = /^(?:得|自评)?(\d+)分半$/.exec(text);
  if (half !== null) return points(Number(half[1]) + 0.5, 'converted');
  const about = /^(?:约|大约|近|估)(\d+(?:\.\d+)?)分?(?:左右)?$/.exec(text);
  return about === null ? undefined : points(Number(about[1]), 'doubtful');
}

/** A score that the unit worked out in the cell: “2+3”, “0.5×6”, “5-0.5=4.5”. A difference without its result could be a range. */
function readWorkedOut(text: string): PointsReading | undefined {
  const bare = text.replace(/[分次项人]/g, '');
  const result = /^[\d.+\-−×xX*÷/()]*\d[\d.+\-−×xX*÷/()]*[+\-−×xX*÷/)][\d.+\-−×xX*÷/()]*=(\d+(?:\.\d+)?)$/.exec(bare);
  if (result !== null) return points(Number(result[1]), 'converted');
  if (/^\d+(?:\.\d+)?(?:\+\d+(?:\.\d+)?)+$/.test(bare)) return points(sumOf(bare.split('+').map(Number)), 'converted');
  const times = /^(\d+(?:\.\d+)?)[×xX*](\d+(?:\.\d+)?)$/.exec(bare);
  return times === null ? undefined : points(Math.round(Number(times[1]) * Number(times[2]) * 1e6) / 1e6, 'converted');
}

const sumOf = (values: readonly number[]): number => Math.round(values.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6;

/** A sentence that ends in the score: “培训率85%，扣1分，得9分”. Not where it only cites a rule (“每次得2分”) or names several scores. */
function readSentence(text: string): PointsReading | undefined {
  if (/每|各得|最高|不超过/.test(text)) return undefined;
  const scores = [...text.matchAll(/(?:得分?|自评分?|实得分?|评分|计分?)[:为]?(\d+(?:\.\d+)?)分/g)].map((match) => Number(match[1]));
  const [score] = scores;
  return score === undefined || scores.some((other) => other !== score) ? undefined : points(score, 'converted');
}

function readText(written: string, max: CentiPoints | null): PointsReading {
  const text = squash(written);
  if (text === '') return { kind: 'blank' };
  if (/^\d+(?:\.\d+)?$/.test(text)) return points(Number(text), text === written ? 'plain' : 'converted');
  if (/^\.\d+$/.test(text)) return points(Number(text), 'converted');
  if (notApplicable.test(text)) return { kind: 'not-applicable' };
  if (fullMark.test(text)) return max === null ? unreadable('words') : points(max / 100, 'converted');
  if (/^#[A-Z/0!?]+/.test(text)) return unreadable('error');
  if (/^[-−]\d/.test(text)) return unreadable('negative');
  if (text.endsWith('%')) return unreadable('percent');
  if (/^无$|^没有$/.test(text)) return unreadable('none-or-zero');
  if (marks.test(text)) return unreadable('mark');
  const found = readFraction(text, max) ?? readWithDeduction(text, max) ?? readDressed(text) ?? readWords(text) ?? readWorkedOut(text) ?? readSentence(text);
  if (found !== undefined) return found;
  const choice = tickedChoice(text);
  if (choice !== undefined) return choice.points === null ? unreadable('choice') : points(choice.points, 'converted');
  if (/^\d+(?:\.\d+)?分?[-—~～至到]\d/.test(text)) return unreadable('range');
  return unreadable(/^\d{1,4}[年月./-]\d{1,2}[月日./-]?/.test(text) ? 'date' : 'words');
}

/** Reads the points that a unit wrote in a score cell. `max` lets 满分, 3/4 and 扣0.5 be understood. */
export function readPoints(cell: Pick<Cell, 'raw' | 'text' | 'format'>, max: CentiPoints | null): PointsReading {
  if (typeof cell.raw === 'boolean') return unreadable('mark');
  if (typeof cell.raw !== 'number') return readText(cell.text, max);
  if (isDateFormat(cell.format)) return unreadable('date');
  if (isPercentFormat(cell.format)) return unreadable('percent');
  return points(cell.raw, 'plain');
}
