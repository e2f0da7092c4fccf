import { foldWidth } from '../values/text.ts';

/** Words that no text ends with. */
const joins = /(?:[、,(“《]|和|与|及|或|以及|并且?|为|在|对|按|由|被|把|将|从|向|每|不|应|须|各|该|其)$/;
/** Shorter texts are names. */
const shortest = 8;
const count = (text: string, signs: string): number => Array.from(text).filter((sign) => signs.includes(sign)).length;

/** Whether a text breaks off: at a word or sign that something must follow, or inside brackets. */
export function breaksOff(written: string): boolean {
  const text = foldWidth(written).trim();
  if (text.length < shortest) return false;
  return joins.test(text) || count(text, '([【《') > count(text, ')]】》');
}
