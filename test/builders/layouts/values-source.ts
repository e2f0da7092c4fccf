import type { Cell } from './sheet.ts';
import { formOf } from './case.ts';

/** Shared by the layouts of this kind. */
export const head: readonly Cell[] = ['项目', '考核内容', '分值', '自评分', '备注'];
/** Shared by the layouts of this kind. */
export const lines = (separator: string, rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell as string | number))).join(separator)).join('\r\n');
/** Shared by the layouts of this kind. */
export const textRows: readonly (readonly Cell[])[] = [
  ['基层工会考核评分表', null, null, null, null],
  ['单位：柳林镇食品厂工会', null, null, '日期：2024年11月9日', null],
  ['项目', '考核内容', '分值', '自评分', '考评分'],
  ['组织建设', '委员会健全,有分工', 4, 4, null],
  ['', '按期换届', 6, '5.5分', null],
  ['制度建设', '制度上墙', 3, 3, null],
  ['合计', null, 13, 12.5, null],
];
/** Shared by the layouts of this kind. */
export const textSections = formOf('柳林镇食品厂工会', '2024-11-09', [
  [
    '组织建设',
    [
      ['委员会健全,有分工', 4, 4],
      ['按期换届', 6, 5.5],
    ],
  ],
  ['制度建设', [['制度上墙', 3, 3]]],
]);
