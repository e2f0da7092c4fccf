import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { presentQuery } from '#renderer/hooks/use-address-view.ts';
import type { VisitKey } from '#shared/model/round.ts';

/** The item one is at, and ways to go to another. */
interface CurrentItem {
  readonly currentId: string | undefined;
  /** Whether one has been at it: in a checklist just opened nobody has, and the first step leads to it, not past it. */
  readonly entered: boolean;
  /** Notes that the focus went into an item by itself. */
  readonly enter: (itemId: string) => void;
  /** Moves focus and view to an item; one that is not drawn becomes the current one first (逐条). */
  readonly goTo: (itemId: string) => void;
  readonly rowOf: (itemId: string) => HTMLElement | null;
}

/** Keeps the item one is at, per visit and across restarts; focus moves with it and the view follows only as far as needed. */
export function useCurrentItem(list: RefObject<HTMLElement | null>, visit: VisitKey, shown: readonly string[]): CurrentItem {
  const { roundId, unitId, phase } = visit;
  const [wanted, setWanted] = useState(() => namedItem() ?? rememberedPlace(visit));
  const currentId = wanted !== null && shown.includes(wanted) ? wanted : shown[0];

  const arriving = useRef<string | null>(null);
  const rowOf = useCallback((itemId: string) => findRow(list, itemId), [list]);
  const enter = useCallback(
    (itemId: string) => {
      setWanted(itemId);
      rememberPlace({ roundId, unitId, phase }, itemId);
    },
    [roundId, unitId, phase],
  );
  const goTo = useCallback(
    (itemId: string) => {
      const row = rowOf(itemId);
      if (row === null) {
        arriving.current = itemId;
        enter(itemId);
        return;
      }
      row.focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
    },
    [rowOf, enter],
  );
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
  return { currentId, entered: currentId !== undefined && wanted === currentId, enter, goTo, rowOf };
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
