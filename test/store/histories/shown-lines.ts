import type { Json } from '#shared/json.ts';

/** Numbers under the places that show them, to be compared as they are. */
export type Shown = Readonly<Record<string, Json>>;

/** By the unit's id. */
export const byId = <One extends { readonly unitId: string }>(ones: readonly One[]): readonly One[] => ones.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1));

/** By all that a line says. */
export const byName = (a: Json, b: Json): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
