import { fileName } from '../text/safe-names.ts';
import type { WrittenForm } from './write-back.ts';

/** The name of a written form among those of others: with the unit's name in front where its own name does not tell it. */
export function formPath({ name, units }: Pick<WrittenForm, 'name' | 'units'>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]{1,8})?$/su.exec(name) ?? [];
  const [first] = units;
  return fileName(first === undefined || units.length > 1 || name.includes(first.unit) ? stem : `${first.unit}_${stem}`, ending.slice(1) || 'xlsx');
}
