import type { LayoutCase } from './case.ts';

/** A second set, made up after the reader was done and without looking at how it works. */
export const cases: readonly LayoutCase[] = [];
