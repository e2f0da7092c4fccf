import { useEffect, useRef, type FocusEvent, type MouseEvent, type PointerEvent } from 'react';
import { isControl, type ItemShape } from './item-shape.ts';

/**
 * Says that one is in an item. By keyboard at once; by pointer only when the press is over, so that nothing moves between pressing and letting go. The item is to open where it was
 * reached itself and not one of its controls.
 */
export function useRowEntry(itemId: string, shape: ItemShape, onEnter: (itemId: string, shape: ItemShape, open: boolean) => void) {
  const pressed = useRef(false);
  const latest = useRef({ itemId, shape, onEnter });
  useEffect(() => {
    latest.current = { itemId, shape, onEnter };
  });
  const enter = (open: boolean) => latest.current.onEnter(latest.current.itemId, latest.current.shape, open);
  return {
    onPointerDown: (event: PointerEvent) => {
      pressed.current = true;
      const inside = event.target;
      const over = () => {
        for (const end of ['pointerup', 'pointercancel'] as const) removeEventListener(end, over, true);
        // The click itself comes first.
        setTimeout(() => {
          if (!pressed.current) return;
          pressed.current = false;
          if (inside instanceof Node && inside.isConnected) enter(false);
        });
      };
      for (const end of ['pointerup', 'pointercancel'] as const) addEventListener(end, over, true);
    },
    onFocus: (event: FocusEvent) => {
      if (!pressed.current) enter(event.target === event.currentTarget);
    },
    onClick: (event: MouseEvent) => {
      pressed.current = false;
      enter(!isControl(event.target));
    },
  };
}
