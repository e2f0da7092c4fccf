import type { Cell } from './sheet.ts';
import { itemsOf, maxOf, selfOf, type KnownSection } from './case.ts';

/** Shared by the layouts of this kind. */
export const base: readonly KnownSection[] = [
  [
    '组织建设',
    [
      ['工会委员会健全', 5, 5],
      ['按期换届并报批', 4, 3.5],
      ['会员名册齐全', 3, 3],
    ],
  ],
  [
    '制度建设',
    [
      ['制度上墙', 3, 2.5],
      ['职代会每年召开', 6, 5],
    ],
  ],
  [
    '阵地建设',
    [
      ['有活动场所', 4, 4],
      ['有职工书屋', 3, 2],
    ],
  ],
];
/** Shared by the layouts of this kind. */
export const other: readonly KnownSection[] = [
  [
    '组织建设',
    [
      ['工会委员会健全', 5, 4],
      ['按期换届并报批', 4, 4],
      ['会员名册齐全', 3, 2.25],
    ],
  ],
  [
    '制度建设',
    [
      ['制度上墙', 3, 3],
      ['职代会每年召开', 6, 6],
    ],
  ],
];
/** Shared by the layouts of this kind. */
export const total = (sections: readonly KnownSection[]): number => selfOf(itemsOf(sections));
/** Shared by the layouts of this kind. */
export const full = (sections: readonly KnownSection[]): number => maxOf(itemsOf(sections));
/** Shared by the layouts of this kind. */
export const cjk = ['一', '二', '三', '四'];
/** Shared by the layouts of this kind. */
export const plainHead: readonly Cell[] = ['项目', '序号', '考核内容', '分值', '自评分', '考评分'];
/** Shared by the layouts of this kind. */
export const plainRows = (sections: readonly KnownSection[]): (readonly Cell[])[] => {
  let no = 0;
  return sections.flatMap(([section, items]) => items.map(([text, max, self]): readonly Cell[] => [section, (no += 1), text, max, self, null]));
};
/** Shared by the layouts of this kind. */
export const plainTotal = (sections: readonly KnownSection[]): readonly Cell[] => ['合计', null, null, full(sections), total(sections), null];
