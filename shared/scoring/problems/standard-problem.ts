import type { Item, Section, Standard } from '../../model/standard.ts';
import type { JsonPath } from '../../text/json-parser.ts';
import { citeItem } from '../points-words.ts';

/**
 * Something wrong in a standard, wherever it comes from: the editor, a file, a package. `message` is one Chinese sentence that names what is meant, `path` leads from the standard to it.
 * An `error` must be corrected before the standard can be published, a `warning` is only told to its writer.
 */
export interface StandardProblem {
  readonly severity: 'error' | 'warning';
  /** True where no score can be made of it: a file with it is refused, while any other error is a doubt beside the score. */
  readonly impossible: boolean;
  readonly sectionId: string | null;
  readonly itemId: string | null;
  readonly path: JsonPath;
  readonly message: string;
}

/** What a problem is about: the standard itself, a section or an item. */
export interface ProblemSubject {
  readonly sectionId: string | null;
  readonly itemId: string | null;
  readonly path: JsonPath;
}

/** The standard itself as the subject of a problem. */
export const theStandard: ProblemSubject = { sectionId: null, itemId: null, path: [] };

/** How sections and items are called in a problem's sentence. */
export const itemName = (item: Item): string => (item.text.trim() === '' ? `第${item.no === '' ? '?' : item.no}项` : citeItem(item));
export const sectionName = (section: Section): string => (section.title.trim() === '' ? '未命名的类目' : `“${section.title}”`);

/** A problem of a subject; `path` leads on from the subject. */
export const problemOf = (severity: StandardProblem['severity'], subject: ProblemSubject, message: string, ...path: JsonPath): StandardProblem => ({
  ...subject,
  severity,
  impossible: false,
  path: [...subject.path, ...path],
  message,
});

/** A problem with which no score can be made. */
export const impossibleOf = (subject: ProblemSubject, message: string, ...path: JsonPath): StandardProblem => ({
  ...problemOf('error', subject, message, ...path),
  impossible: true,
});

/** What a path in a standard leads through, as the beginning of a sentence: “甲”的第1条评分办法. Empty for the standard's own fields. */
export function subjectAt(standard: Standard, path: JsonPath): { readonly subject: ProblemSubject; readonly words: string } {
  const [first, at, second, place, third, rule] = path;
  const section = first === 'sections' && typeof at === 'number' ? standard.sections[at] : undefined;
  if (section === undefined) return { subject: theStandard, words: '' };
  const item = second === 'items' && typeof place === 'number' ? section.items[place] : undefined;
  const sectionPart = { sectionId: section.id, itemId: null, path: ['sections', at ?? 0] };
  if (item === undefined) return { subject: sectionPart, words: sectionName(section) };
  const words = third === 'rules' && typeof rule === 'number' ? `${itemName(item)}的第${String(rule + 1)}条评分办法` : itemName(item);
  return { subject: { sectionId: section.id, itemId: item.id, path: [...sectionPart.path, 'items', place ?? 0] }, words };
}
