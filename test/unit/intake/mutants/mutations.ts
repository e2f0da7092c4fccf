import { columnMutations } from './column-mutations.ts';
import { headingMutations } from './heading-mutations.ts';
import type { Mutation } from './mutation.ts';
import { rowMutations } from './row-mutations.ts';
import { tableMutations } from './table-mutations.ts';

/** Every kind of change, each named once. */
export const mutations: readonly Mutation[] = [...headingMutations, ...rowMutations, ...tableMutations, ...columnMutations];
