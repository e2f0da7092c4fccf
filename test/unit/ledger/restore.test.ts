import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeEntries } from '#shared/ledger/entry.ts';
import { fold } from '#shared/ledger/fold.ts';
import { checkLedger } from '#shared/ledger/integrity.ts';
import { entryPlace, planMerge } from '#shared/ledger/merge.ts';
import { advance, noPosition } from '#shared/ledger/position.ts';
import { differencesOf, standingFields } from '#shared/ledger/registers.ts';
import { planRestore, planUndoRestore } from '#shared/backups/restore.ts';
import { subjectKindOf } from '#shared/record/subject.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import { often } from '#test/often.ts';
import { ledgersAfter, stories } from './honest-ledgers.ts';

/** What every subject says, except notes of restoring and marks of undoing. */
function said(entries: readonly Entry[]): unknown {
  const subjects = [...fold(entries)].filter(([subject]) => subjectKindOf(subject) !== 'restore');
  const fields = subjects.map(([subject, registers]) => [
    subject,
    Object.fromEntries(Object.entries(standingFields(registers)).filter(([field]) => !field.startsWith('undo/'))),
  ]);
  return Object.fromEntries(fields.filter(([, values]) => Object.keys(values as object).length > 0));
}

const written = (held: readonly Entry[], drafts: readonly Draft[], batch: string): readonly Entry[] => [
  ...held,
  ...makeEntries(drafts, advance(noPosition, held), { device: 'b', by: '李', batch, nowMs: 60 }).entries,
];

describe('the law of restoring', () => {
  it('holds over random histories: the state is the backup’s, no difference is made, and taking it back gives the state before', () => {
    let changed = 0;
    fc.assert(
      fc.property(stories, (story) => {
        const { a: backup, b: held } = ledgersAfter(story);
        const hashes = new Map(held.map((entry) => [entryPlace(entry), entry.hash]));
        const { fresh } = planMerge((place) => hashes.get(place), backup);
        const restored = written([...held, ...fresh], planRestore({ id: 'x', by: '张', writtenMs: 0 }, [...held, ...fresh], fresh, backup), 'restoring');
        expect(said(restored)).toEqual(said(backup));
        expect(checkLedger(restored).problems).toEqual([]);
        const differing = (entries: readonly Entry[]): number =>
          [...fold(entries)].reduce((sum, [subject, registers]) => sum + differencesOf(subject, registers).length, 0);
        expect(differing(restored)).toBeLessThanOrEqual(differing(backup));
        const undone = written(restored, planUndoRestore(restored, 'restoring'), 'undoing');
        expect(said(undone)).toEqual(said(held));
        expect(planUndoRestore(undone, 'restoring')).toEqual([]);
        if (JSON.stringify(said(held)) !== JSON.stringify(said(backup))) changed += 1;
      }),
      { numRuns: often(400) },
    );
    expect(changed).toBeGreaterThan(often(80));
  });
});
