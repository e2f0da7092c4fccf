import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from '#renderer/store/services.tsx';
import { chosen as chosenNow, handedOver, heldText, left, stored as storedNow, typing, type HeldText } from '#shared/text/held-text.ts';

const pauseMs = 400;
const longestWaitMs = 1500;

/** What a person may do where another text was stored while one typed. */
export type ClashChoice = 'mine' | 'theirs' | 'both';

/** Two texts for one field: what is stored by now and what one was typing meanwhile. */
export interface Clash {
  readonly theirs: string;
  readonly mine: string;
  /** Null where the two cannot be written one after the other, as numbers. */
  readonly both: string | null;
  readonly choose: (choice: ClashChoice) => void;
}

/** A field's text on its way to the ledger. */
export interface PendingText {
  readonly text: string;
  readonly change: (text: string) => void;
  /** Hands over what is not handed over yet: on leaving the field. */
  readonly leave: () => void;
  /** Null as long as nobody else changed the field meanwhile. While there is one nothing is handed over. */
  readonly clash: Clash | null;
}

/** How a field's texts are compared and joined. Left out: as they are, and one after the other. */
interface TextKind {
  /** What is stored, in the form that `keyOf` gives. */
  readonly key?: string;
  readonly keyOf?: (text: string) => string;
  readonly join?: (theirs: string, mine: string) => string | null;
}

const asItStands = (text: string): string => text;
const oneAfterTheOther = (theirs: string, mine: string): string => [theirs, mine].filter((text) => text !== '').join('；');

/**
 * Keeps what is typed and hands it over by itself: after a short pause, at least every 1.5 s of typing, on leaving the field, when the row goes away and when the page is hidden.
 * Until it is handed over nothing is shown as saved. While one types, the text is one's own; where something else was stored meanwhile nothing is handed over until the person chose.
 * `save` hears whether the text was chosen so. Where the page goes away before, both are kept, one after the other.
 */
export function usePendingText(stored: string, save: (text: string, chosen: boolean) => void, kind: TextKind = {}): PendingText {
  const { store } = useServices();
  const { key = stored, keyOf = asItStands, join = oneAfterTheOther } = kind;
  const [held, setHeld] = useState<HeldText>(() => heldText(key));
  const now = useRef(held);
  const put = useCallback((next: HeldText) => {
    if (next === now.current) return;
    now.current = next;
    setHeld(next);
  }, []);
  const due = useRef<{ text: string; sinceMs: number; timer: number; handedOver: () => void } | null>(null);
  const latest = useRef({ save, keyOf, join, stored });
  useEffect(() => {
    latest.current = { save, keyOf, join, stored };
    put(storedNow(now.current, key, keyOf));
  });

  const hand = useCallback(
    (text: string, chosen: boolean) => {
      put(handedOver(now.current, latest.current.keyOf(text)));
      latest.current.save(text, chosen);
    },
    [put],
  );
  /** Hands over what waits. What waits for a choice goes only where the page goes away (`last`): both then, nobody's alone. */
  const flush = useCallback(
    (last: boolean) => {
      const { current } = due;
      const { clash } = now.current;
      if (current === null || (clash && !last)) return;
      clearTimeout(current.timer);
      due.current = null;
      const text = clash ? latest.current.join(latest.current.stored, current.text) : current.text;
      if (text !== null) hand(text, clash);
      current.handedOver();
    },
    [hand],
  );

  useEffect(() => {
    const hidden = () => flush(false);
    const going = () => flush(true);
    addEventListener('pagehide', going);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      removeEventListener('pagehide', going);
      document.removeEventListener('visibilitychange', hidden);
      flush(true);
    };
  }, [flush]);

  const change = (text: string) => {
    const sinceMs = due.current?.sinceMs ?? performance.now();
    const ended = due.current?.handedOver ?? store.underWay();
    clearTimeout(due.current?.timer);
    const waitMs = Math.max(0, Math.min(pauseMs, sinceMs + longestWaitMs - performance.now()));
    due.current = { text, sinceMs, timer: window.setTimeout(() => flush(false), waitMs), handedOver: ended };
    put(typing(now.current, text));
  };
  const leave = () => {
    flush(false);
    put(left(now.current));
  };
  const mine = held.typed ?? '';
  const choose = (choice: ClashChoice) => {
    clearTimeout(due.current?.timer);
    const both = join(stored, mine);
    // A text that one gives up is recorded before it is replaced, so that undo brings either back.
    if (choice !== 'theirs' || both !== null) hand(choice === 'both' && both !== null ? both : mine, true);
    if (choice === 'theirs' && both !== null) hand(stored, true);
    due.current?.handedOver();
    due.current = null;
    put(chosenNow(now.current));
  };
  const clash = held.clash ? { theirs: stored, mine, both: join(stored, mine), choose } : null;
  return { text: held.typed ?? stored, change, leave, clash };
}
