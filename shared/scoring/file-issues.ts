import type { z } from 'zod';

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
const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, key) => (typeof key === 'number' ? `${place}[${String(key)}]` : `${place}${place === '' ? '' : '.'}${String(key)}`), '') ||
  '文件';

/** The value that a path leads to; undefined where it leads nowhere. */
const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Readonly<Record<PropertyKey, unknown>>)[key] : undefined),
    root,
  );

const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

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
      return issue.discriminator === undefined ? '写法不对' : '不是可用的种类';
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

const mostTold = 5;

/** What is wrong with a file, in Chinese: each place with what stands there and what is expected; at most five. */
export function issuesInWords(issues: readonly z.core.$ZodIssue[], root: unknown): string {
  const all = issues.flatMap(deepest);
  const told = all.slice(0, mostTold).map((issue) => {
    const value = valueAt(root, issue.path);
    if (issue.code === 'unrecognized_keys') return `${placeOf(issue.path)}：${expectation(issue)}`;
    return `${placeOf(issue.path)}：${value === undefined ? '没有写' : `${expectation(issue)}，现在是${shown(value)}`}`;
  });
  return `${told.join('；')}${all.length > mostTold ? `；另有${String(all.length - mostTold)}处` : ''}。`;
}
