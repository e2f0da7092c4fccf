import type { ExpectedFile } from '../../unit/intake/expected-readings.ts';
import type { Sheet } from './sheet.ts';

/** How a layout becomes a file: written directly, or opened and saved again by LibreOffice; or as text in an encoding. */
export type Saving =
  | { readonly by: 'library' | 'office'; readonly as: 'xlsx' | 'xls' | 'ods' }
  | { readonly by: 'text'; readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'gb18030'; readonly text: string }
  | { readonly by: 'bytes'; readonly bytes: () => Uint8Array };

/** One layout with what it must be read as, both from one source of truth. */
export interface LayoutCase {
  readonly file: string;
  readonly sheets: readonly Sheet[];
  readonly saving: Saving;
  readonly date1904?: boolean;
  readonly expected: Omit<ExpectedFile, 'file'>;
}

/** An item as a builder knows it: text, maximum, self points (null: blank or not applicable). */
type Known = readonly [text: string, max: number | null, self: number | null];
/** A section as a builder knows it. */
export type KnownSection = readonly [title: string, items: readonly Known[]];

type ExpectedSubmission = ExpectedFile['submissions'][number];

const sum = (values: readonly (number | null)[]): number => Math.round(values.reduce<number>((total, value) => total + (value ?? 0), 0) * 100) / 100;

/** All items of some sections, flat. */
export const itemsOf = (sections: readonly KnownSection[]): readonly Known[] => sections.flatMap(([, items]) => items);
/** The sum of the maxima. */
export const maxOf = (items: readonly Known[]): number => sum(items.map(([, max]) => max));
/** The sum of the self points. */
export const selfOf = (items: readonly Known[]): number => sum(items.map(([, , self]) => self));

/** What a form with these sections must be read as; totals are the sums unless given. */
export const formOf = (
  unit: string | null,
  date: string | null,
  sections: readonly KnownSection[],
  other: Partial<ExpectedSubmission> = {},
): ExpectedSubmission => ({
  unit,
  date,
  layout: 'form',
  items: sections.flatMap(([section, items]) => items.map(([text, max, self]) => ({ section, text, max, self }))),
  statedTotal: selfOf(itemsOf(sections)),
  computedTotal: selfOf(itemsOf(sections)),
  ...other,
});

/** A file that is read, with the problem codes that must appear. */
export const read = (submissions: readonly ExpectedSubmission[], ...problems: readonly string[]): LayoutCase['expected'] => ({
  status: 'read',
  submissions: [...submissions],
  problems: [...problems],
});

/** A file that is refused for a reason. */
export const refused = (reason: string): LayoutCase['expected'] => ({ status: 'refused', reason, submissions: [], problems: [] });

export const viaOffice = (as: 'xlsx' | 'xls' | 'ods'): Saving => ({ by: 'office', as });
export const viaLibrary = (as: 'xlsx' | 'xls' | 'ods'): Saving => ({ by: 'library', as });
export const viaText = (text: string, encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'gb18030'): Saving => ({ by: 'text', encoding, text });
