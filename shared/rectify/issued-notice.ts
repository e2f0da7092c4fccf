import type { Day } from '../days/days.ts';
import type { NoticeItem, Rectification } from './rectification.ts';

/** One line of a unit's notice with the day on which it was closed (销号); null while it is open. */
export interface NoticedLine extends NoticeItem {
  readonly closedOn: Day | null;
}

/** The 整改通知书 of a unit in a round. */
export interface RectifyNotice {
  /** False where none was issued yet: then it is what one would say (拟稿). */
  readonly issued: boolean;
  readonly noticedOn: Day;
  readonly dueOn: Day;
  readonly lines: readonly NoticedLine[];
}

/** The notice of a unit out of the record of what was issued: date, deadline, wording and close-outs, whatever the findings and the decision say by now. */
export const rectifyNotice = ({ noticedOn, dueOn, items, closed }: Pick<Rectification, 'noticedOn' | 'dueOn' | 'items' | 'closed'>): RectifyNotice => ({
  issued: true,
  noticedOn,
  dueOn,
  lines: items.map((item) => ({ ...item, closedOn: closed[item.itemId] ?? null })),
});

/** What a notice issued on a day would say: no more than a draft. */
export const draftNotice = (draft: { readonly on: Day; readonly dueOn: Day; readonly items: readonly NoticeItem[] }): RectifyNotice => ({
  ...rectifyNotice({ noticedOn: draft.on, dueOn: draft.dueOn, items: draft.items, closed: {} }),
  issued: false,
});

/** How many lines are still open. */
export const openLines = ({ lines }: Pick<RectifyNotice, 'lines'>): number => lines.filter(({ closedOn }) => closedOn === null).length;
