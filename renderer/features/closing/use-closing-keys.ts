import { useCallback } from 'react';
import type { ItemReply } from '#shared/closing/closing.ts';
import { isTyping, usePageKeys } from '#renderer/hooks/page-keys.ts';
import type { ClosingActs } from './use-closing-acts.ts';
import type { ClosingView } from '#renderer/hooks/use-closing.ts';

const stances: Readonly<Record<string, ItemReply['stance']>> = { '1': 'agreed', '2': 'disputed' };

/** The keys of the closing meeting: ← and → turn, 1 认可, 2 异议, ctrl+z takes back. `place` is null outside the talk; its 0 is the overview. */
export function useClosingKeys(props: {
  readonly view: ClosingView;
  readonly acts: ClosingActs;
  readonly place: number | null;
  readonly readOnly: boolean;
  readonly onGo: (place: number) => void;
}): void {
  const { view, acts, place, readOnly, onGo } = props;
  const hear = useCallback(
    (event: KeyboardEvent) => {
      const { key, target } = event;
      if (isTyping(target) || event.altKey) return;
      if (event.ctrlKey || event.metaKey) {
        if (key.toLowerCase() !== 'z' || readOnly) return;
        event.preventDefault();
        acts.undo();
        return;
      }
      if (place === null) return;
      const next = key === 'ArrowRight' || key === 'PageDown' ? place + 1 : key === 'ArrowLeft' || key === 'PageUp' ? place - 1 : null;
      const stance = stances[key];
      const shortfall = view.shortfalls[place - 1];
      if (next !== null && next >= 0 && next <= view.shortfalls.length) onGo(next);
      else if (stance !== undefined && shortfall !== undefined && !readOnly) {
        const words = view.closing.replies[shortfall.item.id]?.words ?? '';
        acts.reply([shortfall.item.id], { stance, words: stance === 'agreed' ? '' : words });
      } else return;
      event.preventDefault();
    },
    [view, acts, place, readOnly, onGo],
  );
  usePageKeys(hear);
}
