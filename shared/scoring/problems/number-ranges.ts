import type { Standard } from '../../model/standard.ts';
import { toPoints } from '../../points.ts';
import type { JsonPath } from '../../text/json-parser.ts';
import { mostMeasured, mostPoints } from '../ranges.ts';
import { subjectAt, type StandardProblem } from './standard-problem.ts';

/** The finest step that a shortfall is counted in. */
const finestStep = 0.0001;

/** Fields of a standard that hold points, however deep they are. */
const pointFields: ReadonlySet<string | number> = new Set([
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

/** The field that a number is in: the last key that is no place in a list. */
const fieldOf = (path: JsonPath): string | number => path.findLast((key) => typeof key === 'string') ?? '';

const isPoints = (path: JsonPath, inSteps: boolean): boolean => {
  const field = fieldOf(path);
  return (pointFields.has(field) && !(field === 'step' && inSteps)) || (field === 'atLeast' && path[0] === 'bands');
};

/** What is wrong with the size of one number, as the end of a sentence. */
function sizeTrouble(path: JsonPath, value: number, inSteps: boolean): string | undefined {
  if (!isPoints(path, inSteps)) {
    if (Math.abs(value) > mostMeasured) return `数应在正负${String(mostMeasured)}之间，现在是${String(value)}`;
    return fieldOf(path) === 'step' && value < finestStep ? `一档应不小于${String(finestStep)}，现在是${String(value)}` : undefined;
  }
  const points = toPoints(value);
  if (points < 0) return `分数不能是负的，现在是${String(points)}，扣分也写正数`;
  return points > mostPoints ? `分数应不大于${String(mostPoints)}，现在是${String(points)}` : undefined;
}

interface Sized {
  readonly path: JsonPath;
  readonly trouble: string;
}

function sizesIn(value: unknown, path: JsonPath, inSteps: boolean): readonly Sized[] {
  if (typeof value === 'number') {
    const trouble = sizeTrouble(path, value, inSteps);
    return trouble === undefined ? [] : [{ path, trouble }];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one: unknown, index) => sizesIn(one, [...path, index], inSteps));
  const steps = 'kind' in value && value.kind === 'per-step';
  return Object.entries(value).flatMap(([key, one]) => sizesIn(one, [...path, key], steps));
}

/** Numbers of a standard that no score can be made of: negative points, and such as are beyond all standards. */
export const numberProblems = (standard: Standard): readonly StandardProblem[] =>
  sizesIn(standard, [], false).map(({ path, trouble }) => {
    const { subject, words } = subjectAt(standard, path);
    return { ...subject, severity: 'error', impossible: true, path, message: `${words === '' ? '' : `${words}：`}${trouble}。` };
  });
