import { useEffect } from 'react';

const textFields = 'input:not([type=radio], [type=checkbox], [type=button], [type=file]), textarea, select, [contenteditable=true]';

/** What has keys of its own while the focus is in it: dialogs, menus, lists to choose from, calendars. */
const ownKeys = '[role=dialog], [role=menu], [role=listbox], [role=combobox], .ant-modal-wrap, .ant-drawer, .ant-popover, .ant-dropdown, .ant-select';

/** Whether a person types where a key event comes from: keys are letters there. */
export const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches(textFields);

/** What uses arrow keys while the focus is in it, and by no other key of a page. */
const ownArrows = '.ant-radio-group, .ant-segmented, [role=tablist], [role=slider]';

/** Whether a dialog is over the page, so that the page's keys are silent wherever the focus is. */
export const isDialogOpen = (): boolean => Array.from(document.querySelectorAll('[aria-modal=true]')).some((dialog) => dialog.getClientRects().length > 0);

/** Whether a key belongs to the page: not in a dialog, a menu or a list, and no dialog over it. What else has the focus (nothing, a button, a link, the page itself) does not matter. */
const isOfPage = ({ target, key }: KeyboardEvent): boolean => {
  if (isDialogOpen()) return false;
  if (!(target instanceof Element)) return true;
  return target.closest(ownKeys) === null && !(key.startsWith('Arrow') && target.closest(ownArrows) !== null);
};

/**
 * Hears the keys of a page whatever has the focus: after a click beside, at a fresh opening, after a dialog was closed. Silent in dialogs, menus and lists, while an input method
 * composes, and where another part of the page took the key. What a key within a text field means is the hearer's to say (see {@link isTyping}).
 */
export function usePageKeys(hear: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && !event.isComposing && isOfPage(event)) hear(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [hear]);
}

/** Hears the keys of a dialog while it is open, whatever in it has the focus: the button that closes it has it at first. */
export function useDialogKeys(hear: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && !event.isComposing && !isTyping(event.target)) hear(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [hear]);
}
