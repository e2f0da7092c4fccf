/** A value of a column as it is copied in. Lists hold numbers, texts or nothing; what is JSON is handed over as its text. */
export type CopyValue = string | number | boolean | null | readonly (string | number | null)[];

/** A row in the order of the columns that it is copied into. */
export type CopyRow = readonly CopyValue[];

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string): string => (/[\\\t\n\r]/u.test(text) ? text.replace(/[\\\t\n\r]/gu, (sign) => escapes[sign] ?? sign) : text);

/** A text that a column can hold: PostgreSQL knows no NUL. Half of a pair of surrogates is replaced where the text becomes UTF-8. */
export const heldByColumn = (text: string): string => text.replaceAll('\u0000', '\uFFFD');

const elementText = (element: string | number | null): string => {
  if (element === null) return 'NULL';
  return typeof element === 'number' ? String(element) : `"${heldByColumn(element).replace(/["\\]/gu, '\\$&')}"`;
};

function valueText(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'string') return escaped(heldByColumn(value));
  if (typeof value === 'object') return escaped(`{${value.map(elementText).join(',')}}`);
  return typeof value === 'boolean' ? (value ? 't' : 'f') : String(value);
}

/** The most characters of one part. */
const partLength = 1_000_000;

/** Rows in PostgreSQL's text format of COPY, in parts of about a million characters, each of whole lines. */
export function* copyText(rows: Iterable<CopyRow>): Generator<string> {
  let lines: string[] = [];
  let length = 0;
  for (const row of rows) {
    const line = `${row.map(valueText).join('\t')}\n`;
    lines.push(line);
    length += line.length;
    if (length < partLength) continue;
    yield lines.join('');
    lines = [];
    length = 0;
  }
  if (lines.length > 0) yield lines.join('');
}
