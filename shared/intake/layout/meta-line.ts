import { dateLabels, otherLabels, unitLabels } from '../words/labels.ts';
import { factWords } from '../words/facts.ts';
import { foldWidth, squash } from '../values/text.ts';

/** A label and what stands behind it in one cell: “填报日期：2024年11月5日”. */
export interface MetaPair {
  readonly label: string;
  readonly value: string;
}

const blank = '[ \\t]*';
const spaced = (word: string): string => [...word].map((character) => character.replace(/[()[\].*+?^$|\\{}]/g, '\\$&')).join(blank);
const listed = [...new Set([...unitLabels, ...dateLabels, ...otherLabels, ...factWords.flatMap((fact) => fact.labels)])].filter((word) => word.length >= 2).sort((left, right) => right.length - left.length);
const aside = `(?:${blank}[(（【][^()（）【】]{0,14}[)）】])?`;
/** A known label, or any short run of Chinese after a blank, with brackets if need be, and a colon. */
const labelled = new RegExp(`(?<![\\u4e00-\\u9fff])(${listed.map(spaced).join('|')})${aside}${blank}[:：]|(?:^|(?<=[\\s;；,，、。]))([\\u4e00-\\u9fff][\\u4e00-\\u9fff ]{0,11})${aside}${blank}[:：]|(?<=[\\s)）])((?:填报|填表|自评|申报|上报)?(?:日期|时间))[ \\t]+(?=\\d{4})`, 'g');
const bareUnit = new RegExp(`^${blank}(${unitLabels.filter((word) => word.length >= 4).map(spaced).join('|')})${aside}[ \\t]+(\\S.*)$`);

/** Splits a line of “label：value” pairs, however many blanks lie between them. A label known to need no colon may lack one at the line's start. */
export function splitMeta(text: string): readonly MetaPair[] {
  const line = foldWidth(text).replace(/\n/g, '  ');
  const matches = [...line.matchAll(labelled)];
  if (matches.length === 0) {
    const bare = bareUnit.exec(line);
    return bare === null ? [] : [{ label: squash(bare[1] ?? ''), value: (bare[2] ?? '').trim() }];
  }
  const lead = bareUnit.exec(line.slice(0, matches[0]?.index ?? 0));
  const first: readonly MetaPair[] = lead === null ? [] : [{ label: squash(lead[1] ?? ''), value: (lead[2] ?? '').trim() }];
  const pairs = matches.map((match, index) => ({
    label: squash(match[1] ?? match[2] ?? match[3] ?? ''),
    value: line.slice(match.index + match[0].length, matches[index + 1]?.index ?? line.length).trim(),
  }));
  return [...first, ...pairs];
}
