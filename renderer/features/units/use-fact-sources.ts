import { fold } from '#shared/ledger/fold.ts';
import { clockMs } from '#shared/ledger/clock.ts';
import { Facts } from '#shared/model/unit.ts';
import { originOfFact, rowOfSubmission, type CellOrigin } from '#shared/record/fact-origin.ts';
import { unitSubject } from '#shared/record/subject.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** Where a fact of a unit comes from: a cell of a submitted file, or a person's hand. */
export type FactSource = (CellOrigin & { readonly kind: 'cell' }) | { readonly kind: 'hand'; readonly by: string; readonly ms: number };

/** The source of every fact of a unit, by fact. A fact of an import names its cell; where no submission holds the value, the person who wrote it. */
export function useFactSources(unitId: string): ReadonlyMap<string, FactSource> | undefined {
  return useLive((store) => readSources(store, unitId), [unitId]);
}

async function readSources(store: Store, unitId: string): Promise<ReadonlyMap<string, FactSource>> {
  const subject = unitSubject(unitId);
  const [history, submissions, registered] = await Promise.all([store.history(subject), store.submissionsOfUnit(unitId), store.registerRows()]);
  const read = await Promise.all(submissions.map(async (record) => [record, await store.submissionDocument(record.document)] as const));
  const rows = [
    ...registered.filter((row) => row.unitId === unitId),
    ...read.flatMap(([record, submission]) => (submission === undefined ? [] : [rowOfSubmission(record, submission)])),
  ];
  const registers = fold(history.filter((entry) => entry.subject === subject)).get(subject) ?? {};
  const sources = new Map<string, FactSource>();
  for (const [field, { winner }] of Object.entries(registers)) {
    if (!field.startsWith('fact/')) continue;
    const fact = field.slice('fact/'.length);
    const value = Facts.valueType.safeParse(winner.value).data;
    const origin = value === undefined ? undefined : originOfFact(fact, value, rows);
    sources.set(fact, origin === undefined ? { kind: 'hand', by: winner.by, ms: clockMs(winner.at) } : { kind: 'cell', ...origin });
  }
  return sources;
}
