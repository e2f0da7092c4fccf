import { useCallback, useEffect, useRef, useState } from 'react';
import { useServices } from '#renderer/store/services.tsx';

const pauseMs = 400;
const longestWaitMs = 1500;

/** A field's text on its way to the ledger. */
interface PendingText {
  readonly text: string;
  readonly change: (text: string) => void;
  /** Hands over what is not handed over yet: on leaving the field. */
  readonly leave: () => void;
}

/**
 * Keeps what is typed and hands it over by itself: after a short pause, at least every 1.5 s of typing, on leaving the field, when the row goes away and when the page is hidden.
 * Until it is handed over nothing is shown as saved. While one types, the text is one's own; afterwards it is what is stored.
 */
export function usePendingText(stored: string, save: (text: string) => void): PendingText {
  const { store } = useServices();
  const [typed, setTyped] = useState<string | null>(null);
  const due = useRef<{ text: string; sinceMs: number; timer: number; handedOver: () => void } | null>(null);
  const saveNow = useRef(save);
  useEffect(() => {
    saveNow.current = save;
  }, [save]);

  const flush = useCallback(() => {
    const { current } = due;
    if (current === null) return;
    clearTimeout(current.timer);
    due.current = null;
    saveNow.current(current.text);
    current.handedOver();
  }, []);

  useEffect(() => {
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flush]);

  const change = (text: string) => {
    const sinceMs = due.current?.sinceMs ?? performance.now();
    const handedOver = due.current?.handedOver ?? store.underWay();
    clearTimeout(due.current?.timer);
    const waitMs = Math.max(0, Math.min(pauseMs, sinceMs + longestWaitMs - performance.now()));
    due.current = { text, sinceMs, timer: window.setTimeout(flush, waitMs), handedOver };
    setTyped(text);
  };
  const leave = () => {
    flush();
    setTyped(null);
  };
  return { text: typed ?? stored, change, leave };
}
