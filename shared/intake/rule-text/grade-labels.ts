import { showNames } from './tokens.ts';

const names =
  '优秀|优|良好|良|较好|很好|好|中等|中|一般|基本合格|不合格|合格|不及格|及格|较差|很差|差|基本达标|不达标|未达标|达标|[A-E]|[一二三四]等|[一二三四]档|[一二三四]类|基本健全|不健全|健全';
const label = new RegExp(`(${names})(?=级|档|等|类|次|奖|[、,/:]|的|者|[二三四五两]|$)`, 'gu');

/** The grades that words name, in their order: 优, 良, 中 of “按优、良、中三档”. */
export const labelsIn = (words: string): readonly string[] => [...showNames(words).matchAll(label)].map(([, name = '']) => name);

/** The grades of the longest list in the words, those before it left out: 优, 良, 中 of “A级单位,按优、良、中三档”. */
export function listedLabels(words: string): readonly string[] {
  const shown = showNames(words);
  let run: string[] = [];
  let [longest, end]: [readonly string[], number] = [[], 0];
  for (const match of shown.matchAll(label)) {
    run = /^(?:等次|等级|级|档|等|类)?[、/,]?$/u.test(shown.slice(end, match.index)) && end > 0 ? [...run, match[1] ?? ''] : [match[1] ?? ''];
    end = match.index + match[0].length;
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

const onlyLabel = new RegExp(`^[^、,]{0,16}?(${names})(?:等次|等级|级|档次|档|等|类|次|奖)?(?:的|者)?$`, 'u');

function lastPart(words: string): string {
  const after = showNames(words).slice(showNames(words).lastIndexOf(':') + 1);
  const last = after.slice(after.lastIndexOf(',') + 1).replace(/^(?:被?(?:评定?|认定|判定|定)?为|是|属于?)(?=.)/u, '');
  return onlyLabel.test(last) ? last : after;
}

/** Degrees in which one thing is done: 基本符合, 大部分达到, 未完成. */
const degree = '(?:完全|全部|基本|大部分|部分|小部分|少部分|未|不)?(?:符合(?:要求)?|达到(?:要求)?|完成|落实|达标)';
const pure = new RegExp(`^(?:${names})(?:级|等|档|类)?$|^${degree}$|^[一二三四五]星级?$|^[一二三四五]级$`, 'u');

/** Whether names are nothing but names of grades. */
export const areGrades = (given: readonly string[]): boolean => given.every((name) => pure.test(name));

/** Whether the words of a level end in the name of a grade. */
export const namesGrade = (words: string): boolean => onlyLabel.test(lastPart(words));

/** The words of a level without what is named before a colon: 达到三星级 of “评定:达到三星级的”. */
export const ownWords = (words: string): string =>
  lastPart(words)
    .replace(/[,、]+$/u, '')
    .replace(/的$/u, '')
    .replace(/(?:等次|等级|档次)$/u, '');

/** The name of one grade: A of “A级的”, 优秀 of “评为优秀等次的”. Other words stay as they are. */
export function gradeLabel(words: string): string {
  const own = lastPart(words);
  const [, name = ''] = onlyLabel.exec(own) ?? [];
  const before = own.slice(0, Math.max(0, own.indexOf(name)));
  const denied = name !== '' && /[不未]/u.test(before);
  return name === '' || denied || /基本|比较|很|较/u.test(before) || /健全|达标|合格/u.test(name) ? ownWords(words) : name;
}
