import type { Json } from '../json.ts';
import { showDayText } from '../days/day-text.ts';
import { percent } from './fact-input.ts';
import { factKind, type FactKind } from './fact-kinds.ts';
import { factWord, factWords } from './fact-words.ts';

/** Facts that are fields of the unit itself and not shown among its facts. */
const ownFields: ReadonlySet<string> = new Set(['town', 'kind', 'uscc']);

/** A fact that a form can ask for. */
export interface FactField {
  readonly fact: string;
  readonly word: string;
  readonly kind: FactKind;
}

/** The facts a unit's page shows: those the program knows first, in their order, then the others that this unit has. */
export function factFields(present: Iterable<string>): readonly FactField[] {
  const known = Object.keys(factWords).filter((fact) => !ownFields.has(fact));
  const others = [...present].filter((fact) => !ownFields.has(fact) && !known.includes(fact));
  return [...known, ...others].map((fact) => ({ fact, word: factWord(fact), kind: factKind(fact) }));
}

/** A fact as people read it: 是, 98%, 186; a dash when it is not known. */
export function factAsShown(kind: FactKind, value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return '—';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return kind === 'share' ? `${percent(value)}%` : String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  return kind === 'day' && /^\d{4}(-\d{2}){0,2}$/.test(value) ? showDayText(value) : value;
}
