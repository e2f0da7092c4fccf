import type { FormColumns } from './form-columns.ts';
import type { FormState } from './form-sections.ts';
import type { SheetView } from './sheet-view.ts';

/** One table of a form while its rows are read. */
export interface FormReading {
  readonly view: SheetView;
  readonly plan: FormColumns;
  readonly state: FormState;
}
