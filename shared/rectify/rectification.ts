import { z } from 'zod';
import { shortfallWords, type Shortfall } from '../scoring/shortfalls.ts';
import { dayNumber, type Day } from '../days/days.ts';

/** One shortfall as the rectification notice (整改通知书) words it. */
export const NoticeItem = z.object({ itemId: z.string(), place: z.int(), text: z.string(), found: z.string(), todo: z.string() });
export type NoticeItem = z.infer<typeof NoticeItem>;

/** How a person reworded one line of a notice. */
export const NoticeWording = z.object({ found: z.string(), todo: z.string() });
/** Reworded lines of a unit's notice, by item id. */
export type NoticeWordings = Readonly<Record<string, z.infer<typeof NoticeWording>>>;

/** What the unit says it did about one item, and the papers it sent along. */
export interface ReplyOnItem {
  readonly text: string;
  readonly files: readonly { readonly sha256: string; readonly name: string }[];
}

/** What is under way with a unit between its first visit and its re-inspection. */
export interface Rectification {
  readonly roundId: string;
  readonly unitId: string;
  readonly noticedOn: Day;
  readonly dueOn: Day;
  readonly items: readonly NoticeItem[];
  /** Null while the unit has not answered. */
  readonly reply: { readonly repliedOn: Day; readonly text: string; readonly files: readonly { readonly sha256: string; readonly name: string }[] } | null;
  /** What the reply says of single items, by item id. */
  readonly replies: Readonly<Record<string, ReplyOnItem>>;
  /** The day on which each item was closed (销号), by item id. */
  readonly closed: Readonly<Record<string, Day>>;
}

/** What a notice asks for, one line a shortfall: every one of them, so that the unit is told everything at once (一次性告知), as the program words it or as a person did. */
export const noticeItems = (shortfalls: readonly Shortfall[], wordings: NoticeWordings = {}): readonly NoticeItem[] =>
  shortfalls.map((shortfall) => {
    const { item, place } = shortfall;
    const evidence = item.evidence.length === 0 ? '相关佐证材料' : item.evidence.join('、');
    return {
      itemId: item.id,
      place,
      text: item.text,
      found: shortfallWords(shortfall),
      todo: `按考核内容整改到位，备齐${evidence}备查。`,
      ...wordings[item.id],
    };
  });

/** The state of a rectification on a day: `replied` waits for the re-inspection, `closed` has every item closed. */
type RectifyState = 'running' | 'overdue' | 'replied' | 'closed';

/** The state of a rectification on a day. The due day itself is still in time. */
export function rectifyState(rectification: Rectification, today: Day): RectifyState {
  if (rectification.items.every(({ itemId }) => rectification.closed[itemId] !== undefined)) return 'closed';
  if (rectification.reply !== null) return 'replied';
  return daysLeft(rectification, today) < 0 ? 'overdue' : 'running';
}

/** Days until the due day; negative when it is past. */
export const daysLeft = (rectification: Pick<Rectification, 'dueOn'>, today: Day): number => dayNumber(rectification.dueOn) - dayNumber(today);
