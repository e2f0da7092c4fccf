import type { z } from 'zod';
import { textPlaceWords, type TextPlace } from '../text/read-json.ts';

const typeWords: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
  object: '对象 { … }',
  record: '对象 { … }',
  array: '数组 [ … ]',
  null: 'null',
  undefined: '没有写',
};

const word = (type: string): string => typeWords[type] ?? type;

/** The place in a file as people find it: `standard.sections[0].items[2].max`. */
export const pathWords = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, key) => (typeof key === 'number' ? `${place}[${String(key)}]` : `${place}${place === '' ? '' : '.'}${String(key)}`), '') ||
  '文件';

/** The value that a path leads to; undefined where it leads nowhere. */
const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Readonly<Record<PropertyKey, unknown>>)[key] : undefined),
    root,
  );

const shown = (value: unknown): string => {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

/** What any branch of a union would take: “应为0、1、2之一”. */
function alternatives(branches: readonly (readonly z.core.$ZodIssue[])[]): string {
  const words = branches.flatMap(([first]) => {
    if (first?.code === 'invalid_type') return [word(first.expected)];
    return first?.code === 'invalid_value' ? first.values.map((value) => JSON.stringify(value)) : [];
  });
  return words.length === 0 ? '写法不对' : `应为${[...new Set(words)].join('、')}之一`;
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应为${word(issue.expected)}`;
    case 'invalid_value':
      return `应为${issue.values.map((value) => JSON.stringify(value)).join('、')}${issue.values.length > 1 ? '之一' : ''}`;
    case 'unrecognized_keys':
      return `不该有字段${issue.keys.map((key) => `“${key}”`).join('、')}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? '不能是空的'
        : `应${issue.inclusive === false ? '大于' : '不小于'}${String(issue.minimum)}`;
    case 'too_big':
      return `应不大于${String(issue.maximum)}`;
    case 'custom':
      return issue.message;
    case 'invalid_union':
      return issue.discriminator === undefined ? alternatives(issue.errors) : '不是可用的种类';
    default:
      return '写法不对';
  }
}

/** Of the branches of a union the one that came furthest: what its writer most likely meant. */
function deepest(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const best = issue.errors.toSorted((a, b) => Math.max(0, ...b.map(({ path }) => path.length)) - Math.max(0, ...a.map(({ path }) => path.length)))[0] ?? [];
  return best.some(({ path }) => path.length > 0) ? best.flatMap((one) => deepest({ ...one, path: [...issue.path, ...one.path] })) : [issue];
}

/** How to write what people guess otherwise, by place. */
const hints: readonly (readonly [RegExp, string])[] = [
  [/^standard$/u, '写标准全文，或自带标准的编号，如"shi-you"'],
  [/^findings$/u, '按条目编号写成 {"条目编号": {"verdict": "met"}}'],
  [/^findings\.[^.]+$/u, '写成 {"verdict": "met"} 这样；没有核查的条目不写'],
  [/^findings\.[^.]+\.answers$/u, '按评分办法在条目里的次序写成 {"0": 1}'],
  [/^findings\.[^.]+\.answers\./u, '没有回答的不写'],
  [/^findings\.[^.]+\.verdict$/u, '依次为符合、部分符合、不符合、不适用'],
  [/^facts$/u, '写成 {"workers": 186} 这样'],
  [/^facts\./u, '只写值，如 186，不写出处'],
  [/^subordinates\[/u, '逐个写下属单位的总分，如 80.5'],
  [/(^|\.)kinds\[/u, '依次为机关、事业单位、企业、社区、学校、行业(商会)、乡镇(街道)、其他'],
];

const hintFor = (place: string): string => {
  const [, hint] = hints.find(([pattern]) => pattern.test(place)) ?? [];
  return hint === undefined ? '' : `（${hint}）`;
};

const mostTold = 5;

/** One sentence of several phrases: at most five, and how many more there are. */
export const sentenceOf = (phrases: readonly string[]): string =>
  `${phrases.slice(0, mostTold).join('；')}${phrases.length > mostTold ? `；另有${String(phrases.length - mostTold)}处` : ''}。`;

/** Where in a text a path is; undefined where there is no text, only the value that it gave. */
export type PlaceAt = ((path: readonly PropertyKey[]) => TextPlace) | undefined;

/** A phrase about a place in a file, with the line where that is known: “findings.a.points（第3行第9个字符）：应为数，现在是"10"”. */
export const phraseAt = (path: readonly PropertyKey[], words: string, placeAt: PlaceAt): string =>
  `${pathWords(path)}${placeAt === undefined ? '' : `（${textPlaceWords(placeAt(path))}）`}：${words}`;

/** What is wrong with a file, in Chinese: each place with what it says and what is expected; at most five. */
export function issuesInWords(issues: readonly z.core.$ZodIssue[], root: unknown, placeAt?: PlaceAt): string {
  const told = issues.flatMap(deepest).map((issue) => {
    const value = valueAt(root, issue.path);
    if (issue.code === 'unrecognized_keys') return phraseAt(issue.path, `${expectation(issue)}，请删去或改正`, placeAt);
    const words = value === undefined ? `没有写，${expectation(issue)}` : `${expectation(issue)}${hintFor(pathWords(issue.path))}，现在是${shown(value)}`;
    return phraseAt(issue.path, words, placeAt);
  });
  return sentenceOf(told);
}
