import type { Problem } from '../../model/problem.ts';
import type { FormHead } from '../contents/read-head.ts';
import { unitInFileName, unitInFolder } from '../words/unit-name.ts';
import * as say from '../problems.ts';

/** The unit of a submission with how it was found. */
export interface KnownUnit {
  readonly name: string | null;
  readonly cell: string | null;
  readonly problems: readonly Problem[];
}

/**
 * Finds the unit's name, best place first: the lines above the table, its title, the lines below it, the sheet's name, at last the file's name or that of its folder.
 * `alone`: the file holds no other unit, so that its name may be taken as this one's.
 */
export function knowUnit(heads: readonly FormHead[], feet: readonly FormHead[], sheet: string, file: string, alone: boolean): KnownUnit {
  const above = heads
    .map((head) => head.unit)
    .filter((unit) => unit !== undefined)
    .sort((left, right) => left.rank - right.rank)[0];
  if (above !== undefined && above.rank < 900) return { name: above.text, cell: above.cell, problems: [] };
  if (above !== undefined) return { name: above.text, cell: above.cell, problems: [say.unitGuessed('标题', above.text, above.cell)] };
  const below = feet.map((foot) => foot.unit).find((unit) => unit !== undefined);
  if (below !== undefined) return { name: below.text, cell: below.cell, problems: [say.unitGuessed('页尾', below.text, below.cell)] };
  const named = unitInFileName(sheet);
  if (named !== undefined) return { name: named, cell: null, problems: [say.unitGuessed('工作表名', named, null)] };
  const filed = alone ? unitInFileName(file) : undefined;
  if (filed !== undefined) return { name: filed, cell: null, problems: [say.unitGuessed('文件名', filed, null)] };
  const held = alone ? unitInFolder(file) : undefined;
  if (held !== undefined) return { name: held, cell: null, problems: [say.unitGuessed('文件夹名', held, null)] };
  return { name: null, cell: null, problems: [say.unitMissing(null, sheet)] };
}
