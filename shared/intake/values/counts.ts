import { numeralCharacters, readChineseNumber } from './numerals.ts';
import { squash } from './text.ts';
import { tickedChoice } from './ticked-choice.ts';

/** How many people or things a cell tells, with the number of women where the same cell tells it. */
interface CountReading {
  readonly value: number;
  readonly women: number | null;
  readonly sure: 'plain' | 'converted' | 'doubtful';
}

const measure = '(?:名|人|票|个|位|次|家|户|册|张|份|台|元|年|届|岁|人次|名?职工|名?会员)*';
const plainCount = new RegExp(`^(?:共|计|共计|总计|合计)?(\\d+(?:\\.\\d+)?)(万)?${measure}$`);
const aboutCount = new RegExp(`^(?:约|大约|近|将近|超过?|≈|~)?(\\d+(?:\\.\\d+)?)(万)?(余|多|几|来)?${measure}(?:左右|以上|上下)?$`);
const withWomen = new RegExp(`^(\\d+)${measure}[(,;，；、]*(?:其中|含)?:?女(?:性|职工|会员|工|员)?:?(\\d+)${measure}\\)?$`);
const chinese = new RegExp(`^([${numeralCharacters}]+)${measure}$`);

/** Reads a count in the writings of units: “186人”, “约50人”, “3（其中女1）”, “1.2万人”, “一百八十六”, “无”. */
export function readCount(written: string): CountReading | undefined {
  const text = squash(written).replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  const bare = plainCount.exec(text);
  if (bare !== null) {
    const value = Number(bare[1]) * (bare[2] === undefined ? 1 : 10_000);
    return { value, women: null, sure: /^\d+(?:\.\d+)?$/.test(text) ? 'plain' : 'converted' };
  }
  const bracketed = plainCount.exec(text.replace(/[()_]/g, ''));
  if (bracketed !== null && !/\d[^\d.]+\d/.test(text))
    return { value: Number(bracketed[1]) * (bracketed[2] === undefined ? 1 : 10_000), women: null, sure: 'converted' };
  const women = withWomen.exec(text);
  if (women !== null) return { value: Number(women[1]), women: Number(women[2]), sure: 'converted' };
  const about = aboutCount.exec(text);
  if (about !== null) return { value: Number(about[1]) * (about[2] === undefined ? 1 : 10_000), women: null, sure: 'doubtful' };
  if (/^(?:无|没有|零)$/.test(text)) return { value: 0, women: null, sure: 'converted' };
  const words = chinese.exec(text);
  const value = words === null ? undefined : readChineseNumber(words[1] ?? '');
  return value === undefined ? undefined : { value, women: null, sure: 'converted' };
}

/** Reads yes and no in the writings of units: 有, 是, √, 已建立 / 无, 否, ×, 未建立. */
export function readYesNo(written: string): boolean | undefined {
  const text = squash(written).toLowerCase();
  if (/^(?:是|有|√|✓|✔|☑|■|✅|v|y|yes|对|打勾|已.{0,6}|有独立账户|独立|具备|健全|符合|true|1)$/.test(text)) return true;
  if (/^(?:否|无|没有|×|✗|✘|☒|x|n|no|未.{0,6}|不具备|不健全|没.{0,4}|不符合|false|0|-|—|\/)$/.test(text)) return false;
  const ticked = tickedChoice(text)?.word;
  return ticked === undefined || ticked === text ? undefined : readYesNo(ticked);
}
