import type { Cell } from './sheet.ts';
import { itemsOf, maxOf, selfOf, type KnownSection } from './case.ts';

/** Shared by the layouts of this kind. */
export const health: readonly KnownSection[] = [
  [
    '组织健全',
    [
      ['工会委员会依法选举产生', 3, 3],
      ['经费审查委员会同时建立', 3, 2.5],
      ['女职工十人以上建立女职工委员会', 2, 2],
      ['会员入会率达到95%以上', 4, 3.5],
    ],
  ],
  [
    '基础工作',
    [
      ['每季度至少召开一次工会委员会会议', 4, 4],
      ['会员档案一人一档', 3, 2],
      ['建立职工小家', 2, 1.5],
    ],
  ],
];
/** Shared by the layouts of this kind. */
export const rows = (
  sections: readonly KnownSection[],
  line: (item: readonly [string, number | null, number | null], index: number, section: string, first: boolean) => readonly Cell[],
): (readonly Cell[])[] => {
  let index = 0;
  return sections.flatMap(([section, items]) => items.map((item, place) => line(item, (index += 1), section, place === 0)));
};
/** Shared by the layouts of this kind. */
export const total = (sections: readonly KnownSection[]): number => selfOf(itemsOf(sections));
/** Shared by the layouts of this kind. */
export const full = (sections: readonly KnownSection[]): number => maxOf(itemsOf(sections));
/** Shared by the layouts of this kind. */
export const part = (sections: readonly KnownSection[], index: number): number => maxOf(sections[index]?.[1] ?? []);
/** Shared by the layouts of this kind. */
export const school: readonly KnownSection[] = [
  [
    '自身建设',
    [
      ['工会委员会健全,分工明确', 5, 5],
      ['每学期召开工会会议不少于3次', 5, 4],
      ['工会活动场所有专人管理', 4, 3.5],
    ],
  ],
  [
    '民主管理',
    [
      ['教代会每年召开一次并有完整记录', 10, 9],
      ['校务公开栏每月更新', 6, 6],
    ],
  ],
];
