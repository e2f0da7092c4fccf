import type { FormColumns } from '../readings/form-columns.ts';
import type { Cell } from '../grid.ts';
import type { FormState } from './form-sections.ts';
import type { SheetView } from '../blocks/sheet-view.ts';

/** One table of a form while its rows are read. */
export interface FormReading {
  readonly view: SheetView;
  readonly plan: FormColumns;
  readonly state: FormState;
  /** Names of sections that are written downwards, by row. */
  readonly vertical: ReadonlyMap<number, Cell>;
}
