/**
 * How an item of the checklist is drawn: `line` one line with its answers small, `full` all answers, `open` all answers and all that stands beside the item. The verdict and the
 * points stand at the same place in each, so that a change of shape moves nothing that is being used.
 */
export type ItemShape = 'line' | 'full' | 'open';

/** Which items are drawn otherwise than their state alone says. */
export interface Unfolded {
  /** The item that is open; null for none. */
  readonly openId: string | null;
  /** The current item and the shape it had when it became the current one: it keeps that while it is. */
  readonly current: { readonly itemId: string; readonly shape: ItemShape } | null;
  /** Judged items that could not be folded without moving what is under the pointer. */
  readonly keptIds: ReadonlySet<string>;
}

/** The shape of an item: open where one wants to see it, as it was entered while one is at it, one line once it is judged and one has gone on. */
export function shapeOf(unfolded: Unfolded, itemId: string, judged: boolean): ItemShape {
  const { openId, current, keptIds } = unfolded;
  if (openId === itemId) return 'open';
  if (current?.itemId === itemId) return current.shape;
  return judged && !keptIds.has(itemId) ? 'line' : 'full';
}

const controls = 'button, a, input, textarea, select, [role="radio"], [role="menuitem"], [role="spinbutton"]';

/** Whether a click on an element used a control of an item, and did not ask to see more of it. */
export const isControl = (target: EventTarget): boolean => target instanceof Element && target.closest(controls) !== null;
