import { useEffect, useReducer } from 'react';
import { came, ownText, typed, type OwnText } from '#shared/text/own-text.ts';

type Event = { readonly typed: string } | { readonly came: string };

const after = (own: OwnText, event: Event): OwnText => ('typed' in event ? typed(own, event.typed) : came(own, event.came));

/**
 * The text of a search field whose value is in the address. The address follows while a long list is drawn again: what is typed meanwhile is shown at once and
 * nothing of it is lost.
 */
export function useOwnText(value: string, onChange: (text: string) => void): readonly [text: string, type: (text: string) => void] {
  const [own, tell] = useReducer(after, value, ownText);
  // Only a value that is on the screen counts: one that is still being drawn may be given up for a later one.
  useEffect(() => tell({ came: value }), [value]);
  return [
    own.text,
    (text) => {
      tell({ typed: text });
      onChange(text);
    },
  ];
}
