/** Arrays of numbers that rows hold, by what they call themselves. */
const arrays: Readonly<Record<string, (numbers: readonly number[]) => Uint8Array | Int32Array>> = {
  '[object Uint8Array]': (numbers) => Uint8Array.from(numbers),
  '[object Int32Array]': (numbers) => Int32Array.from(numbers),
};

const kindOf = (value: object): string => Object.prototype.toString.call(value);

const mark = '\u0000array';

/** A row of the index as JSON, arrays of numbers included. Rejects what JSON would lose in silence. */
export function textOfRow(row: unknown): string {
  return JSON.stringify(row, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const kind = kindOf(value);
    if (kind in arrays) return { [mark]: kind, of: Array.from(value as Uint8Array | Int32Array) };
    if (kind !== '[object Object]') throw new TypeError(`a row holds ${kind}, which cannot be sealed`);
    return value;
  });
}

/** The row behind {@link textOfRow}. */
export function rowOfText(text: string): unknown {
  if (!text.includes('\\u0000array')) return JSON.parse(text);
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !(mark in value) || !('of' in value)) return value;
    return arrays[String(value[mark])]?.(value.of as number[]) ?? value;
  });
}
