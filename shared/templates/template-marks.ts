import { fileText } from '../output/cell-text.ts';

/** What a mark in a template does: stands for a value, opens a part for each thing or where there is something, opens a part where there is nothing, ends a part. */
export type MarkKind = 'value' | 'each' | 'none' | 'end';

/** A mark as it is written in a template: `{{名称}}`, `{{#名称}}`, `{{^名称}}`, `{{/名称}}`. `at` is where it begins in its text, `written` all of it. */
export interface TemplateMark {
  readonly kind: MarkKind;
  readonly name: string;
  readonly at: number;
  readonly written: string;
}

/** A stretch of text of a template with where it stands, in words: a paragraph, a cell. */
export interface TemplateText {
  readonly place: string;
  readonly text: string;
}

const kinds: Readonly<Record<string, MarkKind>> = { '#': 'each', '^': 'none', '/': 'end' };
const mark = /\{\{([#^/]?)([^{}]*)\}\}/g;

/** The marks of a text. Blanks around a name do not count. */
export const templateMarks = (text: string): readonly TemplateMark[] =>
  [...text.matchAll(mark)].map((match) => ({ kind: kinds[match[1] ?? ''] ?? 'value', name: (match[2] ?? '').trim(), at: match.index, written: match[0] }));

/** What is left of a text's brackets once its marks are taken out: one that opens and does not close, or the other way; undefined where none is. */
export const strayBrackets = (text: string): string | undefined => /\{\{|\}\}/.exec(text.replace(mark, ''))?.[0];

/** A value's text as it is written into a template: brackets in it are no marks. */
export const valueText = (text: string): string => fileText(text).replaceAll('{{', '｛｛').replaceAll('}}', '｝｝');
