import { useState } from 'react';
import { came, ownText, typed } from './own-text.ts';

/**
 * The text of a search field whose value stands in the address. The address follows while a long list is drawn anew: what is typed meanwhile is shown at once and
 * nothing of it is lost.
 */
export function useOwnText(value: string, onChange: (text: string) => void): readonly [text: string, type: (text: string) => void] {
  const [own, setOwn] = useState(() => ownText(value));
  const now = came(own, value);
  if (now !== own) setOwn(now);
  return [
    now.text,
    (text) => {
      setOwn((before) => typed(before, text));
      onChange(text);
    },
  ];
}
