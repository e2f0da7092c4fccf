import { useEffect, useMemo, useState } from 'react';
import { factWord } from '#shared/facts/fact-words.ts';
import type { Submission } from '#shared/model/submission.ts';
import type { Facts, Unit } from '#shared/model/unit.ts';
import { originOfFact, rowOfSubmission, type ReadRow } from '#shared/record/fact-origin.ts';
import type { SubmissionRecord } from '#shared/record/records.ts';
import type { ProblemRow } from '#shared/rounds/problem-rows.ts';
import { readSubmissions } from '#renderer/hooks/read-submissions.ts';
import { useLive, useServices } from '#renderer/store/services.tsx';
import type { Store } from '#renderer/store/store.ts';
import { problemKey } from './problem-address.ts';

type Submissions = ReadonlyMap<string, readonly SubmissionRecord[]>;

/**
 * Where each problem comes from, by its key: a line a file (“台账.xls：最近换届时间 台账!H7、任期年数 台账!I7”), or the inspection. Undefined while the submissions are read; only those
 * of units with a problem are.
 */
export function useProblemSources(rows: readonly ProblemRow[]): ReadonlyMap<string, readonly string[]> | undefined {
  const { store } = useServices();
  const units = useLive((one) => one.units(), []);
  const records = useLive(readRecords, []);
  const registered = useLive((one) => one.registerRows(), []);
  const [read, setRead] = useState<{ readonly of: unknown; readonly documents: ReadonlyMap<string, Submission> }>();
  const resting = useMemo(() => new Set(rows.flatMap(({ unitId, found }) => (found === undefined || found.facts.length === 0 ? [] : [unitId]))), [rows]);
  useEffect(() => {
    let stopped = false;
    if (records !== undefined) {
      const hashes = [...resting].flatMap((unitId) => (records.get(unitId) ?? []).map(({ document }) => document));
      void readSubmissions(store, hashes, () => stopped).then((documents) => {
        if (!stopped) setRead({ of: records, documents });
      });
    }
    return () => {
      stopped = true;
    };
  }, [store, records, resting]);
  return useMemo(() => {
    if (units === undefined || records === undefined || registered === undefined || read === undefined) return undefined;
    const unitOf = new Map(units.map((unit) => [unit.id, unit]));
    return new Map(
      rows.map((row) => [
        problemKey(row),
        sourcesOf(row, unitOf.get(row.unitId), [...registered.filter(({ unitId }) => unitId === row.unitId), ...rowsOf(records, read.documents, row.unitId)]),
      ]),
    );
  }, [rows, units, records, registered, read]);
}

/** The submissions of all rounds by unit. */
async function readRecords(store: Store): Promise<Submissions> {
  const rounds = await store.rounds();
  const all = await Promise.all(rounds.map(({ id }) => store.submissions(id)));
  const byUnit = new Map<string, SubmissionRecord[]>();
  for (const record of all.flat()) byUnit.set(record.unitId, [...(byUnit.get(record.unitId) ?? []), record]);
  return byUnit;
}

const rowsOf = (records: Submissions, documents: ReadonlyMap<string, Submission>, unitId: string): readonly ReadRow[] =>
  (records.get(unitId) ?? []).flatMap((record) => {
    const submission = documents.get(record.document);
    return submission === undefined ? [] : [rowOfSubmission(record, submission)];
  });

function sourcesOf({ found }: ProblemRow, unit: Unit | undefined, rows: readonly ReadRow[]): readonly string[] {
  if (found === undefined) return [];
  if (found.inspection !== null) return [found.inspection];
  const facts: Facts = unit?.facts ?? {};
  const byFile = new Map<string, string[]>();
  for (const fact of found.facts) {
    const origin = originOfFact(fact, facts[fact] ?? null, rows);
    const file = origin?.fileName ?? '手工填写';
    byFile.set(file, [...(byFile.get(file) ?? []), origin === undefined ? factWord(fact) : `${factWord(fact)} ${origin.cell}`]);
  }
  return Array.from(byFile, ([file, told]) => `${file}：${told.join('、')}`);
}
