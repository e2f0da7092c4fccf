import { useCallback } from 'react';
import { isTyping, usePageKeys } from '#renderer/hooks/page-keys.ts';
import { actOfKey, type KeyAct } from './key-map.ts';

/** Hears the keys of the checklist while it is open, whatever has the focus. Keys in fields, menus and dialogs stay theirs. */
export function useChecklistKeys(onAct: (act: KeyAct, target: HTMLElement | null) => void): void {
  const hear = useCallback(
    (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
      const act = actOfKey({ key, ctrlKey, metaKey, altKey, isComposing, typing: isTyping(target) });
      if (act === undefined) return;
      event.preventDefault();
      onAct(act, target instanceof HTMLElement ? target : null);
    },
    [onAct],
  );
  usePageKeys(hear);
}
