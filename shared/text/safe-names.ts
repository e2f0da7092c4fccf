import { withoutUnfit } from './xml-text.ts';

const longestSheetName = 31;

// Excel refuses these in a sheet's name.
const unfitForSheet = /[\\/?*[\]:]/g;
// Windows refuses these in a file's name.
// oxlint-disable-next-line no-control-regex
const unfitForFile = /[\\/:*?"<>|\u0000-\u001F]/g;

const shorten = (text: string, length: number): string => {
  const cut = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
};

/** Names that Excel accepts for sheets, in the order of the wanted ones: at most 31 characters, none of `\ / ? * [ ] :`, no quote at the edges, unique without regard to case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>(['history']);
  return wanted.map((text) => {
    const base =
      withoutUnfit(text)
        .replace(unfitForSheet, '_')
        // An escape of the file format: what it stands for would be read instead.
        .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '-')
        .replace(/\s+/g, ' ')
        .replace(/^[' ]+|[' ]+$/g, '') || '表';
    let name = shorten(base, longestSheetName).trimEnd();
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const suffix = `(${String(count)})`;
      name = `${shorten(base, longestSheetName - suffix.length)}${suffix}`;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** A file name that every system accepts: no `\ / : * ? " < > |`, no dot or blank at the end, the stem at most 80 characters. `extension` comes without its dot. */
export function fileName(stem: string, extension: string): string {
  const safe = shorten(withoutUnfit(stem.replace(unfitForFile, '_')).replace(/\s+/g, ' ').trim(), 80).replace(/[. ]+$/, '');
  return `${safe || '文件'}.${extension}`;
}
