/**
 * The text of a field that is kept while it is typed. Texts are compared by a key, since what is stored may be written otherwise than it was typed (`2.` and `2`).
 * All that a field must know so that nobody's text replaces another's unseen: while a person types, another window, a merge or an undo may change what is stored.
 */
export interface HeldText {
  /** The key of what is stored, as last heard. */
  readonly stored: string;
  /** What the person typed and has not left yet; null while the field shows what is stored. */
  readonly typed: string | null;
  /** Keys of texts that were handed over and have not come back as stored. */
  readonly told: readonly string[];
  /** Whether what is stored changed under the person's hands and nobody has chosen yet. */
  readonly clash: boolean;
}

/** A field that shows what is stored. */
export const heldText = (stored: string): HeldText => ({ stored, typed: null, told: [], clash: false });

/** The field after a person typed. */
export const typing = (held: HeldText, text: string): HeldText => ({ ...held, typed: text });

/** The field after a text was handed over to be stored. */
export const handedOver = (held: HeldText, key: string): HeldText => ({ ...held, told: [...held.told, key], clash: false });

/** The field after the person left it. One that waits for a choice keeps what was typed. */
export const left = (held: HeldText): HeldText => (held.clash ? held : { ...held, typed: null });

/** The field after the person chose between the two texts: it shows what is stored. */
export const chosen = (held: HeldText): HeldText => ({ ...held, typed: null, clash: false });

/** The field after what is stored changed. An echo of what was typed here changes nothing; anything else, while the person is still at it, is a clash. `keyOf` gives the key of a typed text. */
export function stored(held: HeldText, key: string, keyOf: (text: string) => string): HeldText {
  if (key === held.stored) return held;
  const echo = held.told.indexOf(key);
  if (echo !== -1) return { ...held, stored: key, told: held.told.slice(echo + 1) };
  if (held.typed === null) return heldText(key);
  return { ...held, stored: key, told: [], clash: keyOf(held.typed) !== key };
}
