import type { Grid } from '../intake/grid.ts';
import { flowOf, type PagePart } from '../intake/pages/page-flow.ts';
import { wordPage } from '../intake/pages/word-page.ts';
import { readGrids } from '../intake/read-grids.ts';
import { readZipDirectory } from '../intake/sniff/zip-directory.ts';
import type { TemplateFormat } from './template-file.ts';

/** What a filled template shows, from top to bottom: lines, and tables with their merges. */
export type PreviewPart =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly { readonly text: string; readonly rowSpan: number; readonly columnSpan: number }[])[] };

/** So much of a sheet is shown. */
const mostRows = 200;

function sheetParts(grid: Grid): readonly PreviewPart[] {
  const rows = Array.from({ length: Math.min(mostRows, grid.rowCount) }, (_, row) =>
    Array.from({ length: grid.columnCount }, (_cell, column) => {
      const merge = grid.merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
      const isFirst = merge === undefined || (merge.top === row && merge.left === column);
      const own = {
        text: grid.rows[row]?.[column]?.text ?? '',
        rowSpan: merge === undefined ? 1 : merge.bottom - merge.top + 1,
        columnSpan: merge === undefined ? 1 : merge.right - merge.left + 1,
      };
      return isFirst ? [own] : [];
    }).flat(),
  );
  return [
    { kind: 'line', text: grid.sheet },
    { kind: 'table', rows },
  ];
}

const pageParts = (parts: readonly PagePart[]): readonly PreviewPart[] =>
  parts.map((part) => (part.kind === 'line' ? { kind: 'line', text: part.text } : { kind: 'table', rows: part.rows.map(({ cells }) => cells) }));

/** What a filled template says, read back from the finished file with the program's own readers: what a preview shows. Pictures and layout are the file's own. */
export async function previewOf(format: TemplateFormat, bytes: Uint8Array): Promise<readonly PreviewPart[]> {
  if (format === 'docx') {
    const word = await wordPage(bytes);
    return word?.ok === true ? pageParts(flowOf(word.value.page)) : [];
  }
  const grids = readGrids(bytes);
  if (!grids.ok) return [];
  const pictures = (readZipDirectory(bytes) ?? []).filter(({ name }) => name.startsWith('xl/media/')).length;
  return [
    ...grids.value.filter(({ hidden, rowCount }) => !hidden && rowCount > 0).flatMap(sheetParts),
    ...(pictures === 0 ? [] : [{ kind: 'line' as const, text: `文件里另有图片 ${String(pictures)} 张，放在各自的格上。` }]),
  ];
}
