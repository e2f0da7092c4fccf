import type { ExpectedFile } from '../../unit/intake/expected-readings.ts';

/** Shared by the layouts of this kind. */
type Expected = ExpectedFile['submissions'][number];
/** Shared by the layouts of this kind. */
export const row = (unit: string, facts: NonNullable<Expected['facts']>, other: Partial<Expected> = {}): Expected => ({
  unit,
  layout: 'roster',
  items: [],
  facts,
  ...other,
});
/** Shared by the layouts of this kind. */
export const score = (section: string, max: number | null, self: number): Expected['items'][number] => ({ section, text: section, max, self });
