import { showPoints } from '../points.ts';
import { assertNever } from '../result.ts';
import type { ShownTable } from './table-workbook.ts';
import { textColumn, wordColumn } from './columns.ts';
import { itemChangeWords, type StandardComparison, type ItemChange, type PlacedItem } from '../standards/compare-standards.ts';
import { rulesWords, scopeWords } from '../standards/standard-words.ts';

/** One thing that changed of an item, with its wording in both versions. */
export interface Rewording {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** One item that differs between two versions. `rewordings` of an added or removed item say what it is worth and how it is scored. */
export interface ComparisonRow {
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly section: string;
  readonly text: string;
  readonly rewordings: readonly Rewording[];
}

/** Chinese words for how an item differs. */
export const rowKindWords: Readonly<Record<ComparisonRow['kind'], string>> = { added: '新增', removed: '删去', changed: '改动' };

const inPoints = (placed: PlacedItem): string => `${showPoints(placed.item.max)}分`;

/** The wording of what changed. Rules that read alike but differ inside (a fact they look at) say so. */
export function rewordingOf(before: PlacedItem, after: PlacedItem, change: ItemChange): Rewording {
  const what = itemChangeWords[change];
  switch (change) {
    case 'text':
      return { what, before: before.item.text, after: after.item.text };
    case 'points':
      return { what, before: inPoints(before), after: inPoints(after) };
    case 'rules': {
      const [old, now] = [rulesWords(before.item), rulesWords(after.item)];
      return { what, before: old, after: old === now ? `${now}（文字相同，计算的条件有改动）` : now };
    }
    case 'section':
      return { what, before: before.section.title, after: after.section.title };
    case 'applies':
      return { what, before: scopeWords(before.item), after: scopeWords(after.item) };
    default:
      return assertNever(change);
  }
}

const whole = (placed: PlacedItem, place: 'before' | 'after'): readonly Rewording[] =>
  (
    [
      ['分值', inPoints(placed)],
      ['评分办法', rulesWords(placed.item)],
    ] as const
  ).map(([what, words]) => ({ what, before: place === 'before' ? words : '', after: place === 'after' ? words : '' }));

/** Every item that differs: changed ones first, then added, then removed, each in the order of its version. */
export function comparisonRows(comparison: StandardComparison): readonly ComparisonRow[] {
  const one = (kind: 'added' | 'removed', placed: PlacedItem): ComparisonRow => ({
    key: `${kind}/${placed.item.id}`,
    kind,
    section: placed.section.title,
    text: placed.item.text,
    rewordings: whole(placed, kind === 'added' ? 'after' : 'before'),
  });
  return [
    ...comparison.changed.map(({ before, after, what }): ComparisonRow => ({
      key: `changed/${after.item.id}`,
      kind: 'changed',
      section: after.section.title,
      text: after.item.text,
      rewordings: what.map((change) => rewordingOf(before, after, change)),
    })),
    ...comparison.added.map((placed) => one('added', placed)),
    ...comparison.removed.map((placed) => one('removed', placed)),
  ];
}

/** The comparison as a table to save: a row for each thing that changed, what changed above the sections first. */
export function standardComparisonTable(title: string, meta: readonly string[], comparison: StandardComparison, rows: readonly ComparisonRow[]): ShownTable {
  return {
    title,
    meta,
    columns: [
      wordColumn('变化', 8),
      textColumn('类目', 18),
      textColumn('条目', 36),
      wordColumn('改了什么', 12),
      textColumn('原来', 36),
      textColumn('现在', 36),
    ],
    rows: [
      ...comparison.head.map(({ what, before, after }) => ['总则', '', '', what, before, after]),
      ...rows.flatMap((row) => row.rewordings.map(({ what, before, after }) => [rowKindWords[row.kind], row.section, row.text, what, before, after])),
    ],
  };
}
