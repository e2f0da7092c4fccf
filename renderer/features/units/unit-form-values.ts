import type { FactKind } from '#shared/checks/fact-kinds.ts';
import type { Json } from '#shared/json.ts';
import type { UnitKind } from '#shared/model/standard.ts';
import type { Unit } from '#shared/model/unit.ts';
import { percent, type FactField } from './fact-fields.ts';

/** What the form of a unit holds. Facts are kept as the controls give them: numbers, `yes` / `no`, texts; null or undefined is "not known". */
export interface UnitFormValues {
  readonly name: string;
  readonly town: string;
  readonly kind: UnitKind;
  readonly uscc: string;
  readonly orgUscc: string;
  readonly facts: Readonly<Record<string, number | string | null | undefined>>;
}

/** A unit as the form shows it at first. */
export function formValuesOf(unit: Unit, fields: readonly FactField[]): UnitFormValues {
  return {
    name: unit.name,
    town: unit.town,
    kind: unit.kind,
    uscc: unit.uscc ?? '',
    orgUscc: unit.orgUscc ?? '',
    facts: Object.fromEntries(fields.map(({ fact, kind }) => [fact, toControl(kind, unit.facts[fact] ?? null)])),
  };
}

/** The fields of the unit that the form changed, as the ledger writes them; empty when nothing changed. */
export function changedFields(unit: Unit, values: UnitFormValues, fields: readonly FactField[]): { readonly [field: string]: Json } {
  const changed: Record<string, Json> = {};
  const put = (field: string, before: Json, after: Json) => {
    if (before !== after) changed[field] = after;
  };
  put('name', unit.name, values.name.trim());
  put('town', unit.town, values.town.trim());
  put('kind', unit.kind, values.kind);
  put('uscc', unit.uscc, textOrNull(values.uscc));
  put('orgUscc', unit.orgUscc, textOrNull(values.orgUscc));
  for (const { fact, kind } of fields) {
    const before = unit.facts[fact] ?? null;
    const control = values.facts[fact] ?? null;
    if (control !== toControl(kind, before)) put(`fact/${fact}`, before, fromControl(kind, control));
  }
  return changed;
}

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function toControl(kind: FactKind, value: Json): number | string | null {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return kind === 'share' ? percent(value) : value;
  return typeof value === 'string' ? value : null;
}

function fromControl(kind: FactKind, control: number | string | null): Json {
  if (control === null || control === '') return null;
  if (kind === 'yes-no') return control === 'yes' ? true : control === 'no' ? false : control;
  if (kind === 'share' && typeof control === 'number') return control / 100;
  return typeof control === 'string' ? control.trim() : control;
}
