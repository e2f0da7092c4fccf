import type { Day } from '../days/days.ts';
import { itemsOf, type Standard } from '../model/standard.ts';

/** How far a paper of the file (资料台账) is: not begun, ready, found right at the first inspection (初验), to be completed after it, found right at the second (复验). */
export const paperStates = ['open', 'ready', 'checked', 'incomplete', 'confirmed'] as const;
export type PaperState = (typeof paperStates)[number];

/** Chinese words for the states: 自查, then 初验, then 复验 (先进职工之家方案三（三）（四）). */
export const paperStateWords: Readonly<Record<PaperState, string>> = {
  open: '未备齐',
  ready: '自查备齐',
  checked: '初验通过',
  incomplete: '初验需补',
  confirmed: '复验通过',
};

/** A paper that a standard asks for: one for each word of an item's evidence. `id` is the item's id and the place of the word. */
export interface NeededPaper {
  readonly id: string;
  readonly itemId: string;
  readonly place: number;
  readonly section: string;
  readonly item: string;
  readonly paper: string;
}

/** Who prepares a paper, until when, and how far it is. Texts are empty where nobody wrote any. */
export interface PaperTask {
  readonly id: string;
  readonly owner: string;
  readonly department: string;
  readonly dueOn: Day | null;
  readonly state: PaperState;
}

/** The papers that a standard asks for, in the order of its items. */
export const neededPapers = (standard: Standard): readonly NeededPaper[] =>
  itemsOf(standard).flatMap(({ section, item }, index) =>
    item.evidence.map((paper, place) => ({
      id: `${item.id}/${String(place)}`,
      itemId: item.id,
      place: index + 1,
      section: section.title,
      item: item.text,
      paper,
    })),
  );

/** Whether a paper is past its day and still to be done. The due day itself is in time. */
export const isLateTask = ({ dueOn, state }: Pick<PaperTask, 'dueOn' | 'state'>, today: Day): boolean =>
  dueOn !== null && today > dueOn && (state === 'open' || state === 'incomplete');
