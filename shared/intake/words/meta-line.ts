import { dateLabels, otherLabels, unitLabels } from './labels.ts';
import { factVocabulary } from './facts.ts';
import { foldWidth, squash } from '../values/text.ts';
import { foldTwins } from '../values/twins.ts';

/** A label and what follows it in one cell: “填报日期：2024年11月5日”. */
export interface MetaPair {
  readonly label: string;
  readonly value: string;
}

const known: ReadonlySet<string> = new Set(
  [...unitLabels, ...dateLabels, ...otherLabels, ...factVocabulary.flatMap((fact) => fact.labels)].filter((word) => word.length >= 2),
);
const longUnitLabels = unitLabels.filter((word) => word.length >= 4).sort((left, right) => right.length - left.length);
const bareUnit = new RegExp(`^\\s*(${longUnitLabels.join('|')})(?:\\s*[(【][^()【】]{0,14}[)】]\\s*|\\s+)(\\S.*)$`);
const bareDate = /(?<=[\s)])((?:填报|填表|自评|申报|上报)?(?:日期|时间))\s+(?=\d{4})/;

interface Mark {
  readonly label: string;
  /** Where the label begins, and where its value does. */
  readonly start: number;
  readonly after: number;
}

const isChinese = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isBlank = (code: number): boolean => code === 32 || code === 9;

/** Skips blanks and one pair of brackets backwards: “单位（盖章） ：”. */
function endOfLabel(line: string, colon: number): number {
  let end = colon;
  while (end > 0 && isBlank(line.charCodeAt(end - 1))) end -= 1;
  if (line[end - 1] !== ')' && line[end - 1] !== '】') return end;
  const open = Math.max(line.lastIndexOf('(', end), line.lastIndexOf('【', end));
  if (open === -1 || end - open > 18) return end;
  end = open;
  while (end > 0 && isBlank(line.charCodeAt(end - 1))) end -= 1;
  return end;
}

/** The label that ends before a colon: the longest known one, its characters perhaps set apart by blanks; else the last run of Chinese. */
function markBefore(line: string, colon: number): Mark | undefined {
  let start = endOfLabel(line, colon);
  let label = '';
  let best: Mark | undefined;
  let loose: Mark | undefined;
  while (start > 0 && label.length < 16) {
    const code = line.charCodeAt(start - 1);
    if (!isChinese(code) && !isBlank(code)) break;
    start -= 1;
    if (isBlank(code)) continue;
    label = `${line.charAt(start)}${label}`;
    const before = start === 0 ? 32 : line.charCodeAt(start - 1);
    if (isChinese(before)) continue;
    if (known.has(label)) best = { label, start, after: colon + 1 };
    if (label.length <= 12 && (isBlank(before) || /[;,、。)]/.test(line.charAt(start - 1)))) loose ??= { label, start, after: colon + 1 };
  }
  return best ?? loose;
}

function marksIn(line: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (let colon = line.indexOf(':'); colon !== -1; colon = line.indexOf(':', colon + 1)) {
    const mark = markBefore(line, colon);
    if (mark !== undefined && mark.start >= (marks.at(-1)?.after ?? 0)) marks.push(mark);
  }
  const dated = bareDate.exec(line);
  if (dated !== null) marks.push({ label: dated[1] ?? '', start: dated.index, after: dated.index + dated[0].length });
  return marks.sort((left, right) => left.start - right.start);
}

function bareUnitPair(text: string): readonly MetaPair[] {
  const bare = bareUnit.exec(text);
  if (bare === null) return [];
  const words = (bare[2] ?? '').trim().split(/\s+/);
  const end = words.findIndex((word, index) => index > 0 && known.has(word));
  return [{ label: squash(bare[1] ?? ''), value: (end === -1 ? words : words.slice(0, end)).join(' ') }];
}

/** Splits a line of “label：value” pairs, however many blanks are between them. A label known to need no colon may lack one at the line's start. */
export function splitMeta(text: string): readonly MetaPair[] {
  if (text.length > 400) return [];
  const line = foldWidth(text).replace(/\n/g, '  ');
  const marks = marksIn(foldTwins(line));
  const [first] = marks;
  if (first === undefined) return bareUnitPair(line);
  const pairs = marks.map((mark, index) => ({ label: mark.label, value: line.slice(mark.after, marks[index + 1]?.start ?? line.length).trim() }));
  return [...bareUnitPair(line.slice(0, first.start)), ...pairs];
}
