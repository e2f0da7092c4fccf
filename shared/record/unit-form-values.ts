import { factWord } from '../facts/fact-words.ts';
import { fromInput, toInput, type FactInput } from '../facts/fact-input.ts';
import type { Json } from '../json.ts';
import type { UnitKind } from '../model/standard.ts';
import type { Unit } from '../model/unit.ts';
import type { FactField } from '../facts/fact-fields.ts';

/** What the form of a unit holds. Facts are kept as the controls give them: numbers, `yes` / `no`, texts; null or undefined is "not known". */
export interface UnitFormValues {
  readonly name: string;
  readonly town: string;
  readonly kind: UnitKind;
  readonly uscc: string;
  readonly orgUscc: string;
  readonly facts: Readonly<Record<string, FactInput | undefined>>;
}

/** A unit as the form shows it at first. */
export function formValuesOf(unit: Unit, fields: readonly FactField[]): UnitFormValues {
  return {
    name: unit.name,
    town: unit.town,
    kind: unit.kind,
    uscc: unit.uscc ?? '',
    orgUscc: unit.orgUscc ?? '',
    facts: Object.fromEntries(fields.map(({ fact, kind }) => [fact, toInput(kind, unit.facts[fact] ?? null)])),
  };
}

/** The fields of the unit that the form changed, as the ledger writes them; empty when nothing changed. A name that was corrected stays as an alias. */
export function changedUnitFields(unit: Unit, values: UnitFormValues, fields: readonly FactField[]): { readonly [field: string]: Json } {
  const changed: Record<string, Json> = {};
  const put = (field: string, before: Json, after: Json) => {
    if (before !== after) changed[field] = after;
  };
  put('name', unit.name, values.name.trim());
  if ('name' in changed) changed[`alias/${unit.name}`] = true;
  put('town', unit.town, values.town.trim());
  put('kind', unit.kind, values.kind);
  put('uscc', unit.uscc, textOrNull(values.uscc));
  put('orgUscc', unit.orgUscc, textOrNull(values.orgUscc));
  for (const { fact, kind } of fields) {
    const before = unit.facts[fact] ?? null;
    const control = values.facts[fact] ?? null;
    if (control !== toInput(kind, before)) put(`fact/${fact}`, before, fromInput(kind, control));
  }
  return changed;
}

const ownWords: Readonly<Record<string, string>> = { name: '名称', town: '乡镇', kind: '类别', uscc: '工会信用代码', orgUscc: '所在单位信用代码' };

/** What a field that {@link changedUnitFields} names is called. */
export const unitFieldWord = (field: string): string => ownWords[field] ?? factWord(field.replace(/^fact\//u, ''));

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
