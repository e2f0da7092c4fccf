import { weights } from '../evidence/weights.ts';
import type { ColumnMapping } from './column-mapping.ts';

/** What the reader knows beforehand of the files of one county (读表经验): what columns of known headings are for, and what each check is worth there, from -1 to 1. */
export interface ReaderExperience {
  readonly mappings: readonly ColumnMapping[];
  readonly weights: Readonly<Record<string, number>>;
}

/** What the program comes with: no layout, and weights counted on its own fixtures. */
export const shippedExperience: ReaderExperience = { mappings: [], weights };
