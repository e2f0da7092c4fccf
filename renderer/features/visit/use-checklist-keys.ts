import { useEffect, type RefObject } from 'react';
import { actOfKey, type KeyAct } from './key-map.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=radio], [type=checkbox], [type=button], [type=file]), textarea, select, [contenteditable=true]');

/** Hears the keys of the checklist while the focus is in it or nowhere. Keys in menus, dialogs and other parts of the page stay theirs. */
export function useChecklistKeys(list: RefObject<HTMLElement | null>, onAct: (act: KeyAct, target: HTMLElement | null) => void): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const { target } = event;
      const within = target === document.body || (target instanceof Node && list.current?.contains(target) === true);
      if (!within || event.defaultPrevented) return;
      const act = actOfKey({
        key: event.key,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        isComposing: event.isComposing,
        typing: isTyping(target),
      });
      if (act === undefined) return;
      event.preventDefault();
      onAct(act, target instanceof HTMLElement ? target : null);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [list, onAct]);
}
