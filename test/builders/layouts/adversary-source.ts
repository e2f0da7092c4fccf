import type { KnownSection } from './case.ts';

/** Shared by the layouts of this kind. */
export const work: readonly KnownSection[] = [
  [
    '领导重视',
    [
      ['党组织每年专题研究工会工作', 6, 6],
      ['工会主席列席有关会议', 4, 3],
    ],
  ],
  [
    '服务职工',
    [
      ['开展送温暖送清凉活动', 5, 5],
      ['建立困难职工台账', 5, 4.5],
    ],
  ],
];
