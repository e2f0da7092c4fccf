import { sumCenti, type CentiPoints } from '../../points.ts';
import { squash } from '../values/text.ts';
import type { FormReading } from './form-reading.ts';
import type { FormRow } from './form-row.ts';
import type { StatedTotal } from './form-types.ts';
import { readGiven } from './item-points.ts';
import { freshCell } from '../blocks/sheet-view.ts';

const sumWords = /[总计和共]|得分|分数|全部|所有|累积/;
/** Longer texts are items. */
const longestLabel = 14;

/** Whether a row looks unlike the items above it: it lacks the number that they have, its text begins left of theirs, or it names a sum. */
function standsApart({ view, plan, state }: FormReading, row: FormRow): boolean {
  const label = row.label;
  if (label === undefined || squash(label.text).length > longestLabel || row.numbering !== 'none') return false;
  if (sumWords.test(squash(label.text)) || (label.column < plan.item && view.reachOf(label) >= plan.item)) return true;
  const numbered = state.items.filter((item) => item.no !== '').length;
  return plan.no !== undefined && numbered === state.items.length && freshCell(view, row.row, plan.no) === undefined;
}

/**
 * What total a row is by its numbers, though no word says so (全部指标得分): it is apart from the items, and its full mark and its score are the sums of those above,
 * or its full mark is and no item follows. Undefined for an item.
 */
export function totalByNumbers(reading: FormReading, rows: readonly FormRow[], index: number): StatedTotal['kind'] | undefined {
  const { view, plan, state } = reading;
  const row = rows[index];
  if ((row?.kind !== 'item' && row?.kind !== 'section') || plan.max === undefined || state.items.length < 2 || !standsApart(reading, row)) return undefined;
  const max = readGiven(view, freshCell(view, row.row, plan.max));
  const self = plan.self === undefined ? null : readGiven(view, freshCell(view, row.row, plan.self));
  if (max === null || max === 0) return undefined;
  const sums = (first: number): { readonly max: CentiPoints; readonly self: CentiPoints } => {
    const items = state.items.slice(first);
    return { max: sumCenti(items.map((item) => item.max ?? 0)), self: sumCenti(items.map((item) => item.self ?? 0)) };
  };
  const all = sums(0);
  const last = !rows.slice(index + 1).some((other) => other.kind === 'item');
  if (all.max === max && (self === null || all.self === self || last)) return 'total';
  const section = state.nested ?? state.open;
  if (section === undefined || state.items.length - section.first < 2) return undefined;
  const part = sums(section.first);
  return part.max === max && (self === null || part.self === self) ? 'subtotal' : undefined;
}
