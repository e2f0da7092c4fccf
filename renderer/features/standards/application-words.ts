import { itemsOf } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import { kindsWords } from '#shared/standards/standard-words.ts';
import type { LibraryEntry } from './library.ts';

/** What tells a standard of the library from another at a glance: who it applies to, its total, the number of its items. */
export const applicationWords = ({ standard }: Pick<LibraryEntry, 'standard'>): string =>
  standard === null ? '文件不在这台电脑上' : `${kindsWords(standard.kinds)}，${showPoints(standard.total)} 分，${String(itemsOf(standard).length)} 条`;
