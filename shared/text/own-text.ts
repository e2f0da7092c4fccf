/** The text of a field whose value comes back from elsewhere later than it is typed. */
export interface OwnText {
  /** What the field shows. */
  readonly text: string;
  /** The value that last came back. */
  readonly value: string;
  /** What was handed on and has not come back. */
  readonly told: readonly string[];
}

/** A field that shows its value. */
export const ownText = (value: string): OwnText => ({ text: value, value, told: [] });

/** The field after a person typed. */
export const typed = (own: OwnText, text: string): OwnText => ({ ...own, text, told: [...own.told, text] });

/** The field after a value came: one that was typed here is only an echo, any other (going back, another link) is shown. */
export function came(own: OwnText, value: string): OwnText {
  if (value === own.value) return own;
  const echo = own.told.indexOf(value);
  return echo === -1 ? ownText(value) : { ...own, value, told: own.told.slice(echo + 1) };
}
