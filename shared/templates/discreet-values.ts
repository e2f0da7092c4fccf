import { discreetText, type Discretion } from '../output/discretion.ts';
import type { Audience } from '../output/papers/paper.ts';
import type { FilledValue, TemplateValues } from './template-values.ts';

const isValue = (value: TemplateValues[string]): value is FilledValue => !Array.isArray(value);

/** The values of a template as those may read them who get the paper. Numbers of workbooks and pictures stay. */
export function discreetValues(values: TemplateValues, audience: Audience, discretion: Discretion): TemplateValues {
  const told = discreetText(audience, discretion);
  const of = (one: TemplateValues): TemplateValues =>
    Object.fromEntries(
      Object.entries(one).map(([name, value]) => [
        name,
        isValue(value) ? { ...value, text: value.number === undefined ? told(value.text) : value.text } : value.map(of),
      ]),
    );
  return of(values);
}
