import type { Cell } from './sheet.ts';
import type { KnownSection } from './case.ts';

/** Shared by the layouts of this kind. */
export const duty: readonly KnownSection[] = [
  [
    '民主管理',
    [
      ['职代会每年至少召开一次', 8, 7],
      ['厂务公开栏按季更新', 6, 6],
    ],
  ],
  [
    '维权帮扶',
    [
      ['签订集体合同', 6, 5.5],
      ['困难职工建档', 5, 5],
    ],
  ],
];
/** Shared by the layouts of this kind. */
export const lines = (
  sections: readonly KnownSection[],
  line: (section: string | null, no: number, text: string, max: number | null, self: number | null) => readonly Cell[],
): (readonly Cell[])[] => {
  let no = 0;
  return sections.flatMap(([section, items]) => items.map(([text, max, self], index) => line(index === 0 ? section : null, (no += 1), text, max, self)));
};
