/** The part of the platform's TextDecoder that the reader uses: every browser, worker and Node has it, though the language's own library does not name it. */
interface Decoder {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (label: string, options?: { readonly fatal?: boolean }) => Decoder;

/** Decodes bytes of a Windows code page number, as old .xls files name them; an unknown one is taken for GB18030. */
export function decodeCodePage(codePage: number, bytes: Uint8Array): string {
  const label =
    codePage === 1200
      ? 'utf-16le'
      : codePage === 65001
        ? 'utf-8'
        : codePage === 950
          ? 'big5'
          : codePage === 1252 || codePage === 28591
            ? 'windows-1252'
            : 'gb18030';
  return new TextDecoder(label).decode(bytes);
}

/** Decodes bytes of an encoding; undefined when they are not in it. */
export function decodeStrictly(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** UTF-16 without its mark shows as zero bytes on one side of each pair. */
function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length & ~1, 2000);
  let [even, odd] = [0, 0];
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const enough = Math.max(2, length / 40);
  if (odd > enough && even < odd / 4) return 'utf-16le';
  return even > enough && odd < even / 4 ? 'utf-16be' : undefined;
}

/**
 * Decodes a text file: byte-order mark, then strict UTF-8, then GB18030. Undefined when it is no text at all.
 * A cut-off last character is forgiven.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeStrictly('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeStrictly('utf-16be', bytes);
  const wide = looksLikeUtf16(bytes);
  const text = wide === undefined ? (decodeStrictly('utf-8', bytes) ?? decodeStrictly('gb18030', bytes)) : decodeStrictly(wide, bytes);
  if (text === undefined) return undefined;
  let controls = 0;
  const length = Math.min(text.length, 4000);
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) controls += 1;
  }
  return controls > length / 100 ? undefined : text;
}
