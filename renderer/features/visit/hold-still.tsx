import { Component, type ReactNode } from 'react';
import type { ItemShape } from './item-shape.ts';

type Shapes = ReadonlyMap<string, ItemShape>;

interface HoldStillProps {
  /** The shapes of the items inside: a change of one changes its height. */
  readonly shapes: Shapes;
  /** What is to stay where it is on the screen. */
  readonly anchor: () => HTMLElement | null;
  /** Told, before anything is painted, the items whose folding would move the anchor because the page is scrolled to its top. */
  readonly onNoRoom: (itemIds: readonly string[]) => void;
  readonly children: ReactNode;
}

interface Held {
  readonly anchor: HTMLElement;
  readonly top: number;
  /** Of each item its height before. */
  readonly heights: ReadonlyMap<string, number>;
}

/** Differences in place below this are rounding, in pixels. */
const rounding = 1;

const sameShapes = (before: Shapes, after: Shapes): boolean =>
  before === after || (before.size === after.size && [...after].every(([itemId, shape]) => before.get(itemId) === shape));

const itemsIn = (anchor: HTMLElement): readonly HTMLElement[] => [...(anchor.closest('.checklist')?.querySelectorAll<HTMLElement>('.item') ?? [])];

const heightsIn = (anchor: HTMLElement): ReadonlyMap<string, number> => new Map(itemsIn(anchor).map((item) => [item.dataset['item'] ?? '', item.offsetHeight]));

/**
 * Keeps one part of the page where it is on the screen while items above it open or fold, by scrolling as far as they did. A class, because only `getSnapshotBeforeUpdate` sees the
 * page as it was before the change.
 */
export class HoldStill extends Component<HoldStillProps> {
  /** Where the anchor was before a folding that is taken back now. */
  #takenBack: Held | null = null;

  override getSnapshotBeforeUpdate(before: HoldStillProps): Held | null {
    const held = this.#takenBack;
    this.#takenBack = null;
    if (held !== null) return held;
    const anchor = sameShapes(before.shapes, this.props.shapes) ? null : this.props.anchor();
    return anchor === null ? null : { anchor, top: anchor.getBoundingClientRect().top, heights: heightsIn(anchor) };
  }

  override componentDidUpdate(before: HoldStillProps, _state: unknown, held: Held | null): void {
    if (held === null || !held.anchor.isConnected) return;
    const moved = () => held.anchor.getBoundingClientRect().top - held.top;
    if (Math.abs(moved()) < rounding) return;
    window.scrollBy({ top: moved(), behavior: 'instant' });
    if (moved() > -rounding) return;
    const enough = this.#tooMuch(before.shapes, held, -moved());
    if (enough.length === 0) return;
    this.#takenBack = held;
    this.props.onNoRoom(enough);
  }

  override render(): ReactNode {
    return this.props.children;
  }

  /** The items whose folding moved the anchor up, the nearest to it first, until they make up for so many pixels. */
  #tooMuch(before: Shapes, { anchor, heights }: Held, pixels: number): readonly string[] {
    const found: string[] = [];
    let left = pixels;
    for (const item of itemsIn(anchor).toReversed()) {
      const itemId = item.dataset['item'] ?? '';
      const above = (anchor.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 && !item.contains(anchor);
      if (left < rounding || !above || this.props.shapes.get(itemId) !== 'line' || before.get(itemId) === 'line') continue;
      left -= (heights.get(itemId) ?? 0) - item.offsetHeight;
      found.push(itemId);
    }
    return found;
  }
}
