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

/** Whether a wording of points has come to its end: 扣2分, 不得分, 扣完为止. */
export const rulesEnd = (text: string): boolean => /(?:分值?|为止|否决|合格|达标|零|必备)[)）”"。；;.\s]*$/.test(text);
