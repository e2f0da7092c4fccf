import { decodeCodePage, decodeStrictly } from '../sniff/decode-text.ts';
import type { ZipPart } from '../sniff/zip-directory.ts';

/** Letters that Chinese names hold: in UTF-8 three bytes each. Short names in GBK can be UTF-8 too, but only of Greek, Cyrillic or Arabic letters (“学校” is “ѧУ”). */
const farLetter = /[\u0800-\uffff]/;

/**
 * The names of a zip's parts as people see them. Where the directory does not say that a name is in UTF-8, all of the names that are not said to be are read as UTF-8 if they
 * make sense in it, and else as GBK, which Windows packs them in.
 */
export function decodeNames(parts: readonly ZipPart[]): readonly string[] {
  const guessed = parts.filter((part) => !part.nameInUtf8).map((part) => decodeStrictly('utf-8', part.nameBytes));
  const inUtf8 = guessed.every((name) => name !== undefined) && guessed.some((name) => farLetter.test(name));
  return parts.map((part) => decodeCodePage(part.nameInUtf8 || inUtf8 ? 65001 : 936, part.nameBytes));
}
