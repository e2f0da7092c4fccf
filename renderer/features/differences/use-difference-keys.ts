import { useCallback } from 'react';
import { isTyping, usePageKeys } from '#renderer/hooks/page-keys.ts';

/** What the keys of the page do. */
interface DifferenceKeys {
  readonly onStep: (by: 1 | -1) => void;
  readonly onTake: (place: number) => void;
  readonly onUndo: () => void;
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** ↑ ↓ or j k go through the matters, 1 2 3 take a side, ctrl+z takes the last settling back. Silent while a person types or chooses. */
export function useDifferenceKeys({ onStep, onTake, onUndo }: DifferenceKeys): void {
  const hear = useCallback(
    (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey } = event;
      if (isTyping(target) || event.altKey || event.repeat) return;
      const step = steps[key];
      if (ctrlKey || metaKey) {
        if (key.toLowerCase() !== 'z') return;
        onUndo();
      } else if (step !== undefined) onStep(step);
      else if (/^[1-9]$/u.test(key)) onTake(Number(key) - 1);
      else return;
      event.preventDefault();
    },
    [onStep, onTake, onUndo],
  );
  usePageKeys(hear);
}
