import type { FactCondition, Standard } from '../model/standard.ts';
import { placeOf } from './file-issues.ts';

/** Fields of a standard that hold points: never negative (docs/formats.md), however deep they stand. */
const pointFields: ReadonlySet<PropertyKey> = new Set([
  'points',
  'cap',
  'max',
  'min',
  'step',
  'floor',
  'weight',
  'total',
  'bonusCap',
  'accept',
  'rectify',
  'parts',
]);

/** More points than any standard has; sums of them stay exact. */
const mostPoints = 1_000_000;

type Path = readonly PropertyKey[];

/** The field that a number stands in: the last key that is no place in a list. */
const fieldOf = (path: Path): PropertyKey | undefined => path.findLast((key) => typeof key === 'string');

const isPoints = (path: Path): boolean => pointFields.has(fieldOf(path) ?? '') || (fieldOf(path) === 'atLeast' && path.includes('bands'));

function pointTrouble(path: Path, value: number): readonly string[] {
  if (!isPoints(path)) return [];
  if (value < 0) return [`${placeOf(path)}：分数不能是负的，现在是${String(value)}，扣分也写正数`];
  return value > mostPoints ? [`${placeOf(path)}：分数应不大于${String(mostPoints)}，现在是${String(value)}`] : [];
}

/** What a condition needs to say anything at all. */
function conditionTrouble(path: Path, { fact, is, of, value }: FactCondition): readonly string[] {
  const numbers = typeof value === 'number' ? [value] : (value ?? []);
  const say = (words: string): readonly string[] => [`${placeOf(path)}：条件“${fact} ${is}”${words}`];
  if (is === 'share-at-least' && (of ?? '') === '') return say('没有写 of（占哪个数的比例）');
  if (is === 'share-at-least' && numbers.length !== 2) return say('的 value 应为两个数，如 [85, 100]');
  return ['at-least', 'below', 'one-of', 'none-of'].includes(is) && value === undefined ? say('没有写 value（比较的数）') : [];
}

const isCondition = (value: object): value is FactCondition => 'fact' in value && 'is' in value;

/** What stands in a standard as its file has it, place by place. */
function troublesIn(value: unknown, path: Path): readonly string[] {
  if (typeof value === 'number') return pointTrouble(path, value);
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one: unknown, index) => troublesIn(one, [...path, index]));
  if (isCondition(value)) return conditionTrouble(path, value);
  return Object.entries(value).flatMap(([key, one]) => troublesIn(one, [...path, key]));
}

function scorerTroubles({ scorers }: Standard): readonly string[] {
  const nameless = scorers.flatMap(({ own, fact, title }, index) =>
    own === true || (fact ?? '') !== ''
      ? []
      : [`${placeOf(['standard', 'scorers', index])}：“${title}”没有写 own（按本标准评分）或 fact（得分填在哪项情况里）`],
  );
  const ofOne = scorers.length > 0 && scorers.every(({ share }) => share <= 1);
  return [...nameless, ...(ofOne ? ['standard.scorers：share 是百分数，占六成写60，不写0.6'] : [])];
}

const twice = (ids: readonly string[]): readonly string[] => [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))];

/**
 * What fits the shape of a standard and yet cannot be meant: negative points, conditions that compare with nothing, scorers whose score comes from nowhere, ids that stand twice.
 * `file` is the standard as its file has it, points decimal. Chinese phrases with their places, without a full stop.
 */
export function senseTroubles(standard: Standard, file: unknown): readonly string[] {
  const sections = twice(standard.sections.map(({ id }) => id));
  const items = twice(standard.sections.flatMap((section) => section.items.map(({ id }) => id)));
  return [
    ...troublesIn(file, ['standard']),
    ...scorerTroubles(standard),
    ...(sections.length === 0 ? [] : [`标准“${standard.title}”里这些类目编号重复：${sections.join('、')}`]),
    ...(items.length === 0 ? [] : [`标准“${standard.title}”里这些条目编号重复：${items.join('、')}`]),
  ];
}
