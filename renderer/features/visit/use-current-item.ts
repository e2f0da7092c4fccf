import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { presentQuery } from '#renderer/hooks/use-address-view.ts';
import type { VisitKey } from '#shared/model/round.ts';
import type { ItemShape, Unfolded } from './item-shape.ts';

/** The item one is at, and ways to go to another. */
export interface CurrentItem {
  readonly currentId: string | undefined;
  /** Whether one has been at it: in a checklist just opened nobody has, and the first step leads to it, not past it. */
  readonly entered: boolean;
  /** Notes that one is in an item, drawn as `shape`, by itself. `open`: one wants to see all of it. */
  readonly enter: (itemId: string, shape: ItemShape, open: boolean) => void;
  /** Moves focus and view to an item and opens it; one that is not drawn becomes the current one first (逐条). */
  readonly goTo: (itemId: string) => void;
  readonly rowOf: (itemId: string) => HTMLElement | null;
  readonly unfolded: Unfolded;
  /** Unfolds judged items again that there was no room to fold: only where a pointer is at work. */
  readonly keep: (itemIds: readonly string[]) => void;
}

const nothingKept: ReadonlySet<string> = new Set();

/** Keeps the item one is at, per visit and across restarts; focus moves with it and the view follows only as far as needed. */
export function useCurrentItem(list: RefObject<HTMLElement | null>, visit: VisitKey, shown: readonly string[]): CurrentItem {
  const { roundId, unitId, phase } = visit;
  const [wanted, setWanted] = useState(() => namedItem() ?? rememberedPlace(visit));
  const [unfolded, setUnfolded] = useState<Unfolded>({ openId: null, current: null, keptIds: nothingKept });
  const currentId = wanted !== null && shown.includes(wanted) ? wanted : shown[0];

  // A key moves nothing from under a pointer.
  const byKey = useRef(false);
  const arriving = useRef<string | null>(null);
  const rowOf = useCallback((itemId: string) => findRow(list, itemId), [list]);
  const enter = useCallback(
    (itemId: string, shape: ItemShape, open: boolean) => {
      setWanted(itemId);
      setUnfolded((before) => entering(before, itemId, shape, open));
      rememberPlace({ roundId, unitId, phase }, itemId);
    },
    [roundId, unitId, phase],
  );
  const goTo = useCallback(
    (itemId: string) => {
      const row = rowOf(itemId);
      if (row === null) {
        arriving.current = itemId;
        enter(itemId, 'open', true);
        return;
      }
      // Opened and folded first, so that the view follows to where the item is then.
      byKey.current = true;
      flushSync(() => {
        enter(itemId, 'full', true);
        row.focus({ preventScroll: true });
      });
      byKey.current = false;
      row.scrollIntoView({ block: 'nearest' });
    },
    [rowOf, enter],
  );
  const keep = useCallback((itemIds: readonly string[]) => {
    if (byKey.current) return;
    setUnfolded((before) => ({ ...before, keptIds: new Set([...before.keptIds, ...itemIds]) }));
  }, []);
  useEffect(() => {
    if (currentId === undefined || arriving.current !== currentId) return;
    arriving.current = null;
    const row = rowOf(currentId);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [currentId, rowOf]);
  useEffect(() => {
    const place = namedItem() ?? rememberedPlace({ roundId, unitId, phase });
    const row = place === null ? null : rowOf(place);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  }, [roundId, unitId, phase, rowOf]);
  return { currentId, entered: currentId !== undefined && wanted === currentId, enter, goTo, rowOf, unfolded, keep };
}

/** What is unfolded once one is in an item: what was kept open for want of room gets another chance to fold. */
function entering(before: Unfolded, itemId: string, shape: ItemShape, open: boolean): Unfolded {
  const same = before.current?.itemId === itemId;
  if (same && (!open || before.openId === itemId)) return before;
  return {
    openId: open ? itemId : null,
    current: same ? before.current : { itemId, shape: shape === 'line' ? 'line' : 'full' },
    keptIds: nothingKept,
  };
}

/** The item that the address leads to. */
const namedItem = (): string | null => presentQuery().get('item');

const findRow = (list: RefObject<HTMLElement | null>, itemId: string): HTMLElement | null =>
  list.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(itemId)}"]`) ?? null;

const placeKey = (visit: VisitKey): string => `yanshoutai/visit-place/${visit.roundId}/${visit.unitId}/${visit.phase}`;

/** The item one was at when the checklist was last open on this machine. */
const rememberedPlace = (visit: VisitKey): string | null => localStorage.getItem(placeKey(visit));

/** Remembers the item one is at. Losing it costs a glance, so it stays out of the ledger. */
const rememberPlace = (visit: VisitKey, itemId: string): void => localStorage.setItem(placeKey(visit), itemId);
