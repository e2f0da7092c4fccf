import { fold } from '#shared/ledger/fold.ts';
import { clockMs } from '#shared/ledger/clock.ts';
import { unitSubject } from '#shared/record/subject.ts';
import { useLive } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';

/** Where a fact of a unit comes from: a cell of a submitted file, or a person's hand. */
export type FactSource =
  | { readonly kind: 'cell'; readonly fileName: string; readonly cell: string; readonly raw: string }
  | { readonly kind: 'hand'; readonly by: string; readonly ms: number };

/** The source of every fact of a unit, by fact. A fact of an import names its cell; where no submission holds the value, the person who wrote it. */
export function useFactSources(unitId: string): ReadonlyMap<string, FactSource> | undefined {
  return useLive((store) => readSources(store, unitId), [unitId]);
}

async function readSources(store: Store, unitId: string): Promise<ReadonlyMap<string, FactSource>> {
  const subject = unitSubject(unitId);
  const [history, submissions] = await Promise.all([store.history(subject), store.submissionsOfUnit(unitId)]);
  const documents = await Promise.all(
    submissions
      .toSorted((a, b) => b.importedMs - a.importedMs)
      .map(async (record) => ({ record, submission: await store.submissionDocument(record.document) })),
  );
  const registers = fold(history.filter((entry) => entry.subject === subject)).get(subject) ?? {};
  const sources = new Map<string, FactSource>();
  for (const [field, { winner }] of Object.entries(registers)) {
    if (!field.startsWith('fact/')) continue;
    const fact = field.slice('fact/'.length);
    const origin = documents.find(({ submission }) => submission?.facts[fact]?.value === winner.value);
    const read = origin?.submission?.facts[fact];
    sources.set(
      fact,
      origin === undefined || read === undefined
        ? { kind: 'hand', by: winner.by, ms: clockMs(winner.at) }
        : { kind: 'cell', fileName: origin.record.fileName, cell: read.cell, raw: read.raw },
    );
  }
  return sources;
}
