import { useCallback } from 'react';
import { isTyping, usePageKeys } from '#renderer/ui/page-keys.ts';

/** Ctrl+Z takes the last change back, but within a text field it is the field's own. */
export function useUndoKey(undo: (() => void) | null): void {
  const hear = useCallback(
    (event: KeyboardEvent) => {
      if (isTyping(event.target) || undo === null || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      undo();
    },
    [undo],
  );
  usePageKeys(hear);
}
