/** Words and signs that no text ends with. */
const joins = /(?:[、,，(（“《]|和|与|及|或|以及|并且?|为|在|对|按|由|被|把|将|从|向|每|不|应|须|各|该|其)\s*$/;
/** Shorter texts are names. */
const shortest = 8;
const opening = /[(（[【《]/g;
const closing = /[)）\]】》]/g;

/** Whether a text breaks off: at a word or sign that something must follow, or inside brackets. */
export function breaksOff(text: string): boolean {
  if (text.length < shortest) return false;
  if (joins.test(text)) return true;
  const opened = text.match(opening)?.length ?? 0;
  return opened > 0 && opened > (text.match(closing)?.length ?? 0);
}
